"""Invented countries and towns: codes that ISO 3166 leaves to users, names that no map carries.

A real country could be read as badly behaved, so none is ever named. XK, which is in wide use for
Kosovo, and XI, which customs use for Northern Ireland, are left out.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice, product

from fairnotice.core.screening.countries import INVENTED_IN_THREE


@dataclass(frozen=True, slots=True)
class Country:
    """An invented country: its user-assigned code, its name and its towns."""

    code: str
    name: str
    towns: tuple[str, ...]

    @property
    def bureau(self) -> str:
        """Name the bureau that the country would have."""
        return f"NCB-{self.code}"


COUNTRIES: tuple[Country, ...] = (
    Country("XA", "Averland", ("Lindmoor", "Tarnow Quay", "Ostrell")),
    Country("XB", "Brenovia", ("Halgard", "Mirnesk", "Old Brena")),
    Country("XC", "Corvessa", ("Port Corvo", "Sallustra", "Vettia")),
    Country("XD", "Drelmark", ("Fenwick Sund", "Drelby", "Askholm")),
    Country("XF", "Farquand", ("Tel Ozar", "Qandrel", "Shirabad-on-Sea")),
    Country("XG", "Gallimore", ("Pemberlow", "Saint Ilse", "Crane Harbour")),
    Country("XH", "Hesperil", ("Velasca", "Montorro", "Las Quimeras")),
    Country("XJ", "Jorwen", ("Kadrel", "Umbra Falls", "Nethermark")),
    Country("XE", "Lumeria", ("Solenne", "Brightwater Lum", "Isquel")),
    Country("QN", "Quillon", ("Zephra", "Orrin Gate", "Talquist")),
    Country("QM", "Meridane", ("Azurel", "Low Meridan", "Kestrel Point")),
    Country("QP", "Pellandra", ("Pellan", "Drumvale", "Stonemouth Ford")),
)

#: How many bureaus there are in the world; as many stand in the synthetic one.
BUREAUS = 196

_BEGINNINGS = "Al Bel Cal Dor El Fal Gor Hal Is Jal Kel Lor Mal Nor Or Pal Quel Ros Sel Tal Ul Vel Wen Yor Zan"
_ENDINGS = "avenna orrin ethmark uvia ister ondale equor imoor"


def _invent_countries(number: int) -> tuple[Country, ...]:
    names = (beginning + ending for ending, beginning in product(_ENDINGS.split(), _BEGINNINGS.split()))
    return tuple(
        Country(code, name, (f"{name} Quay", f"Upper {name}", f"{name} Gate"))
        for code, name in islice(zip(INVENTED_IN_THREE, names, strict=False), number)
    )


#: A whole world of invented countries: those with towns of their own, and the rest made from syllables.
WORLD: tuple[Country, ...] = (*COUNTRIES, *_invent_countries(BUREAUS - len(COUNTRIES)))

BY_CODE = {country.code: country for country in COUNTRIES}
