"""Country codes a request may carry: ISO 3166-1 alpha-2, and the invented ones of synthetic requests."""

from __future__ import annotations

_ASSIGNED = """
AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD
CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF
GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN
KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA
NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI
SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI
VN VU WF WS YE YT ZA ZM ZW
"""

#: Codes that ISO leaves to its users, taken here for countries that do not exist: no real country
#: stands in a synthetic request.
_USER_ASSIGNED = "QM QN QP QR QS XA XB XC XD XE XF XG XH XJ"

ISO_3166_1 = frozenset(_ASSIGNED.split())

#: A world of synthetic bureaus needs more codes than ISO leaves in two letters; XAA to XZZ are left in three.
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
INVENTED_IN_THREE = tuple(f"X{second}{third}" for second in "ABCDEFGH" for third in _LETTERS)

INVENTED = frozenset(_USER_ASSIGNED.split()) | frozenset(INVENTED_IN_THREE)

#: XK is in wide use for Kosovo, though ISO has not assigned it.
READ = ISO_3166_1 | INVENTED | {"XK"}
