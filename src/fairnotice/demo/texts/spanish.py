"""Charges and facts in Spanish."""

from __future__ import annotations

from fairnotice.demo.texts.wording import Wording

TEXTS: dict[str, Wording] = {
    "murder": Wording(
        "Asesinato",
        "El {day}, en {town}, la persona apuñaló a un vecino en la escalera; el vecino murió esa noche.",
    ),
    "kidnapping": Wording(
        "Secuestro extorsivo",
        "El {day}, en {town}, la persona metió por la fuerza a un comerciante en una furgoneta, lo retuvo "
        "nueve días y pidió un rescate a la familia.",
    ),
    "fraud": Wording(
        "Estafa",
        "Desde el {day} la persona vendió a 38 compradores apartamentos de vacaciones en {town} que no "
        "existían y se quedó con las señales.",
    ),
    "embezzlement": Wording(
        "Apropiación indebida de fondos de una asociación",
        "El {day}, en {town}, la persona, tesorera de una asociación, pasó la subvención a una cuenta en el "
        "extranjero y no rindió cuentas.",
    ),
    "debt": Wording(
        "Emisión de cheque sin fondos",
        "El {day}, en {town}, la persona entregó al prestamista un cheque por un préstamo privado; el banco "
        "no lo pagó y la deuda sigue pendiente.",
    ),
    "child_removal": Wording(
        "Sustracción de menor",
        "El {day} la persona salió de {town} con su propio hijo y no lo devolvió al otro progenitor.",
    ),
    "unlicensed_trade": Wording(
        "Ejercicio del comercio sin licencia",
        "El {day}, en {town}, la persona llevaba una casa de cambio sin la licencia que exige el reglamento.",
    ),
    "adultery": Wording(
        "Adulterio",
        "El {day}, en {town}, la persona, casada, compartió una habitación de hotel con otra persona adulta "
        "que consintió.",
    ),
    "petty_theft": Wording(
        "Hurto de escasa cuantía",
        "El {day}, en {town}, la persona se llevó una bicicleta atada a una barandilla.",
    ),
    "receiving": Wording(
        "Receptación",
        "El {day}, en {town}, la persona compró cuatro coches a sabiendas de que eran robados.",
    ),
    "robbery": Wording(
        "Robo a mano armada",
        "El {day}, en {town}, la persona amenazó con una pistola al empleado de una oficina de correos y se "
        "llevó el dinero.",
    ),
    "drug_trafficking": Wording(
        "Tráfico de estupefacientes",
        "El {day}, en {town}, la persona transportaba en un camión 14 kilos de cocaína para venderlos.",
    ),
    "property_damage": Wording(
        "Daños",
        "El {day}, en {town}, la persona rompió la puerta y la alarma de una casa.",
    ),
}
