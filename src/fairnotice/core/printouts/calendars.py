"""Days of the Islamic and the Solar Hijri calendar as days of the Gregorian one, by arithmetic.

The Islamic months begin where the moon is seen, so the arithmetic (the civil calendar of 30 years, epoch 16 July 622,
Julian) can be a day off, and whoever reads the result must be told. The Solar Hijri years follow the 33-year cycle,
which agrees with the calendar in use in Iran from 1800 to 2256.
"""

from __future__ import annotations

from datetime import date

_ISLAMIC_EPOCH = 227_015
_SOLAR_EPOCH = 226_895
_LEAP_OF_33 = frozenset({1, 5, 9, 13, 17, 22, 26, 30})
_LONGEST_MONTH = 31
_MONTHS = 12


def from_islamic(year: int, month: int, day: int) -> date:
    """The Gregorian day of a day of the Islamic civil calendar; `ValueError` where there is none."""
    last = 30 if month % 2 or (month == _MONTHS and (11 * year + 14) % 30 < 11) else 29
    if not (1 <= month <= _MONTHS and 1 <= day <= last and year >= 1):
        raise ValueError("no such day in the Islamic calendar")
    before = (year - 1) * 354 + (3 + 11 * year) // 30 + 29 * (month - 1) + month // 2
    return date.fromordinal(_ISLAMIC_EPOCH + before + day - 1)


def from_solar_hijri(year: int, month: int, day: int) -> date:
    """The Gregorian day of a day of the Solar Hijri calendar; `ValueError` where there is none."""
    if not (1 <= month <= _MONTHS and year >= 1):
        raise ValueError("no such month in the Solar Hijri calendar")
    last = _LONGEST_MONTH if month <= 6 else 30 if month < _MONTHS or _is_leap(year) else 29
    if not 1 <= day <= last:
        raise ValueError("no such day in the Solar Hijri calendar")
    before = (year - 1) * 365 + _leaps_before(year) + 30 * (month - 1) + min(month - 1, 6)
    return date.fromordinal(_SOLAR_EPOCH + before + day - 1)


def _is_leap(year: int) -> bool:
    return year % 33 in _LEAP_OF_33


def _leaps_before(year: int) -> int:
    cycles, rest = divmod(year - 1, 33)
    return cycles * len(_LEAP_OF_33) + sum(1 for place in range(1, rest + 1) if place in _LEAP_OF_33)
