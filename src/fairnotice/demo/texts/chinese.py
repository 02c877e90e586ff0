"""Charges and facts in Chinese."""

from __future__ import annotations

from fairnotice.demo.texts.wording import Wording

TEXTS: dict[str, Wording] = {
    "murder": Wording("故意杀人", "{day}，该人在{town}的楼梯间持刀刺伤邻居，邻居当晚死亡。"),
    "kidnapping": Wording("绑架勒索", "{day}，该人在{town}将一名店主强行推上面包车，扣押九天，并向其家人索要赎金。"),
    "fraud": Wording("诈骗", "自{day}起，该人在{town}向38名买家出售并不存在的度假公寓，并占有其定金。"),
    "embezzlement": Wording("侵占协会资金", "{day}，该人在{town}担任协会司库，将资助款转入境外账户，未作说明。"),
    "debt": Wording("签发空头支票", "{day}，该人在{town}为偿还私人借款向出借人开出支票，银行未予兑付，借款至今未还。"),
    "child_removal": Wording("擅自带走子女", "{day}，该人带着自己的孩子离开{town}，未将孩子送回另一方家长。"),
    "unlicensed_trade": Wording("无证经营", "{day}，该人在{town}经营货币兑换柜台，未持有条例所要求的许可证。"),
    "adultery": Wording("通奸", "{day}，该人已婚，在{town}与另一名自愿的成年人同住一间酒店客房。"),
    "petty_theft": Wording("小额盗窃", "{day}，该人在{town}从栏杆旁骑走一辆自行车。"),
    "receiving": Wording("收购赃物", "{day}，该人在{town}明知是被盗车辆，仍购买四辆汽车。"),
    "robbery": Wording("持械抢劫", "{day}，该人在{town}用手枪威胁邮局职员，抢走现金。"),
    "drug_trafficking": Wording("贩运毒品", "{day}，该人在{town}用卡车运送14公斤可卡因，意图贩卖。"),
    "property_damage": Wording("毁坏财物", "{day}，该人在{town}砸坏一户住宅的门和警报器。"),
}
