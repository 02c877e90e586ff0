"""Invented persons in seven languages, their names put together from syllables.

No list of names is used, so nobody's name is: a syllable table per language, each syllable with
its Latin spelling, gives a name in the language's own script and the same name romanised. Should
a living person carry one of them, that is chance.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

Syllable = tuple[str, str]


@dataclass(frozen=True, slots=True)
class InventedPerson:
    """A name in its own script, the same name in Latin letters, and a sex dealt at random."""

    family_name: str
    forename: str
    latin_name: str
    sex: str


@dataclass(frozen=True, slots=True)
class _Naming:
    syllables: tuple[Syllable, ...]
    family_endings: tuple[Syllable, ...]
    forename_endings: tuple[Syllable, ...]
    beginnings: int = 2
    capitalised: bool = True


def _alike(text: str) -> tuple[Syllable, ...]:
    return tuple((part, part) for part in text.split())


def _paired(text: str) -> tuple[Syllable, ...]:
    pairs = (part.split("=") for part in text.split())
    return tuple((own, latin) for own, latin in pairs)


_NAMINGS: dict[str, _Naming] = {
    "en": _Naming(
        _alike("quil thor mab wen drix fal osk bry hulm tarn pel vix"),
        _alike("feather wickett ombe moorby stell"),
        _alike("olo ienne ash udo ira"),
    ),
    "ar": _Naming(
        _paired("را=ra مي=mi سو=su دي=di لو=lu با=ba كو=ku في=fi زا=za نو=nu شا=sha غي=ghi"),
        _paired("قاني=qani طوري=turi دوشي=dushi مرزي=marzi"),
        _paired("ران=ran ديم=dim سول=sul نيا=niya"),
        capitalised=False,
    ),
    "ru": _Naming(
        _paired("ве=ve ро=ro му=mu ди=di ка=ka лю=lyu жо=zho ту=tu зя=zya фе=fe шу=shu го=go"),
        _paired("рокин=rokin щебин=shchebin мякин=myakin звонник=zvonnik"),
        _paired("слан=slan мил=mil рада=rada дея=deya"),
    ),
    "zh": _Naming(
        _paired("云杉=Yunshan 石榴=Shiliu 青瓷=Qingci 竹篱=Zhuli 麦穗=Maisui 芦花=Luhua"),
        _paired("桥=qiao 渡=du 坞=wu"),
        _paired("舟舟=zhouzhou 望灯=wangdeng 砚池=yanchi 半帆=banfan"),
        beginnings=1,
        capitalised=False,
    ),
    "fa": _Naming(
        _paired("پا=pa چی=chi گو=gu ژا=zha رو=ru نی=ni لو=lu سا=sa مو=mu تی=ti شو=shu گی=gi"),
        _paired("چمنگی=chamangi ژرفه‌ای=zharfei پولکان=pulakan گردوی=gardui"),
        _paired("ژین=zhin پاک=pak گون=gun چهر=chehr"),
        capitalised=False,
    ),
    "tr": _Naming(
        _paired("ço=co dı=di şa=sa yü=yu tı=ti kö=ko ba=ba lü=lu du=du mı=mi rö=ro ze=ze"),
        _paired("kırtaş=kirtas şöngü=songu bülez=bulez tığcı=tigci"),
        _paired("nür=nur şın=sin göl=gol tay=tay"),
    ),
    "es": _Naming(
        _paired("ña=na rro=rro lle=lle qui=qui mó=mo zu=zu be=be tra=tra güe=gue cha=cha fo=fo vi=vi"),
        _paired("llona=llona beño=beno rrúz=rruz quín=quin"),
        _paired("ndro=ndro lina=lina berto=berto ñela=nela"),
    ),
}

LANGUAGES: tuple[str, ...] = tuple(_NAMINGS)


def invent_person(rng: Random, language: str) -> InventedPerson:
    """Invent a name in the language's own script, romanised beside it."""
    naming = _NAMINGS[language]
    family, family_latin = _compose(rng, naming, naming.family_endings)
    forename, forename_latin = _compose(rng, naming, naming.forename_endings)
    return InventedPerson(
        family_name=family,
        forename=forename,
        latin_name=f"{forename_latin} {family_latin}",
        sex=rng.choice(("female", "male")),
    )


def _compose(rng: Random, naming: _Naming, endings: tuple[Syllable, ...]) -> Syllable:
    parts = [*rng.sample(naming.syllables, naming.beginnings), rng.choice(endings)]
    own = "".join(part[0] for part in parts)
    latin = "".join(part[1] for part in parts).capitalize()
    return (own[0].upper() + own[1:] if naming.capitalised else own), latin
