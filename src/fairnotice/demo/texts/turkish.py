"""Charges and facts in Turkish."""

from __future__ import annotations

from fairnotice.demo.texts.wording import Wording

TEXTS: dict[str, Wording] = {
    "murder": Wording(
        "Kasten öldürme",
        "Kişi {day} tarihinde {town} şehrinde komşusunu merdivende bıçakladı; komşu o gece öldü.",
    ),
    "kidnapping": Wording(
        "Fidye için adam kaçırma",
        "Kişi {day} tarihinde {town} şehrinde bir esnafı zorla minibüse bindirdi, dokuz gün alıkoydu ve "
        "ailesinden fidye istedi.",
    ),
    "fraud": Wording(
        "Dolandırıcılık",
        "Kişi {day} tarihinden itibaren {town} şehrinde var olmayan tatil dairelerini 38 alıcıya sattı ve "
        "kaporaları kendinde tuttu.",
    ),
    "embezzlement": Wording(
        "Dernek parasını zimmete geçirme",
        "Derneğin saymanı olan kişi {day} tarihinde {town} şehrinde hibeyi yurt dışındaki bir hesaba aktardı "
        "ve hesabını vermedi.",
    ),
    "debt": Wording(
        "Karşılıksız çek düzenleme",
        "Kişi {day} tarihinde {town} şehrinde özel bir borç için alacaklıya çek verdi; banka ödemedi ve borç "
        "hâlâ duruyor.",
    ),
    "child_removal": Wording(
        "Çocuğun velayetten kaçırılması",
        "Kişi {day} tarihinde kendi çocuğuyla {town} şehrinden ayrıldı ve onu diğer ebeveyne geri getirmedi.",
    ),
    "unlicensed_trade": Wording(
        "Ruhsatsız ticaret",
        "Kişi {day} tarihinde {town} şehrinde yönetmeliğin istediği ruhsat olmadan döviz bürosu işletti.",
    ),
    "adultery": Wording(
        "Zina",
        "Evli olan kişi {day} tarihinde {town} şehrinde rızası olan başka bir yetişkinle otel odasını paylaştı.",
    ),
    "petty_theft": Wording(
        "Değeri az olan eşyanın çalınması",
        "Kişi {day} tarihinde {town} şehrinde korkuluğa bağlı bir bisikleti alıp gitti.",
    ),
    "receiving": Wording(
        "Suç eşyasının satın alınması",
        "Kişi {day} tarihinde {town} şehrinde çalıntı olduğunu bilerek dört araba satın aldı.",
    ),
    "robbery": Wording(
        "Silahlı yağma",
        "Kişi {day} tarihinde {town} şehrinde postane memurunu tabancayla tehdit etti ve parayı aldı.",
    ),
    "drug_trafficking": Wording(
        "Uyuşturucu madde ticareti",
        "Kişi {day} tarihinde {town} şehrinde satmak amacıyla kamyonla 14 kilogram kokain taşıdı.",
    ),
    "property_damage": Wording(
        "Mala zarar verme",
        "Kişi {day} tarihinde {town} şehrinde bir evin kapısını ve alarmını kırdı.",
    ),
}
