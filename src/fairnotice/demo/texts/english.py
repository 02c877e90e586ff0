"""Charges and facts in English."""

from __future__ import annotations

from fairnotice.demo.texts.wording import Wording

TEXTS: dict[str, Wording] = {
    "murder": Wording(
        "Murder",
        "On {day} in {town} the person stabbed a neighbour in the stairwell; the neighbour died that night.",
    ),
    "kidnapping": Wording(
        "Kidnapping for ransom",
        "On {day} in {town} the person forced a shopkeeper into a van, held them for nine days and asked "
        "the family for a ransom.",
    ),
    "fraud": Wording(
        "Fraud",
        "From {day} on the person sold holiday flats in {town} that did not exist to 38 buyers and kept "
        "their deposits.",
    ),
    "embezzlement": Wording(
        "Embezzlement of an association's funds",
        "On {day} in {town} the person, treasurer of an association, moved its grant to an account abroad "
        "and did not account for it.",
    ),
    "debt": Wording(
        "Issuing a cheque without cover",
        "On {day} in {town} the person handed the lender a cheque for a private loan; the bank did not pay "
        "it, and the loan stays unpaid.",
    ),
    "child_removal": Wording(
        "Removal of a child from custody",
        "On {day} the person left {town} with their own child and did not bring it back to the other parent.",
    ),
    "unlicensed_trade": Wording(
        "Trading without a licence",
        "On {day} in {town} the person ran a currency exchange counter without the licence that the trade "
        "regulations ask for.",
    ),
    "adultery": Wording(
        "Adultery",
        "On {day} in {town} the person, who is married, shared a hotel room with another adult who agreed.",
    ),
    "petty_theft": Wording(
        "Theft of an object of small value",
        "On {day} in {town} the person took a bicycle from a railing and rode away.",
    ),
    "receiving": Wording(
        "Receiving stolen goods",
        "On {day} in {town} the person bought four cars and knew that they had been stolen.",
    ),
    "robbery": Wording(
        "Armed robbery",
        "On {day} in {town} the person threatened a post office clerk with a pistol and took the cash.",
    ),
    "drug_trafficking": Wording(
        "Trafficking in narcotic drugs",
        "On {day} in {town} the person carried 14 kilograms of cocaine in a lorry and meant to sell them.",
    ),
    "property_damage": Wording(
        "Damage to property",
        "On {day} in {town} the person smashed the door and the alarm of a house.",
    ),
}
