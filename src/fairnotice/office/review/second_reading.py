"""Which submissions are read twice, and how far two readers agree: drawn by a secret, counted from the first day."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.crypto import salted_hmac

#: Two-sided 95 per cent of the normal distribution.
_Z = 1.959964


def is_drawn(digest: str, share_percent: float) -> bool:
    """Whether a submission is drawn: by an HMAC of its digest under the instance's secret.

    The same submission is always drawn or never, whoever assigns it and however often; who lacks the
    secret cannot tell which.
    """
    drawn = salted_hmac("fairnotice.second-reading", digest, algorithm="sha256").digest()
    return int.from_bytes(drawn[:8], "big") / 2**64 < share_percent / 100


@dataclass(frozen=True, slots=True)
class Agreement:
    """How two readers' answers on one article agree.

    `kappa` is Cohen's, with its 95 per cent interval by the large-sample standard error of Fleiss,
    Cohen and Everitt (1969); None where it is not defined: nothing read twice, or only one answer given.
    """

    read_twice: int
    agreed: int
    kappa: float | None
    low: float | None
    high: float | None


def measure_agreement(pairs: Mapping[tuple[str, str], int]) -> Agreement:
    """Measure agreement from counts of (first reader's answer, second reader's answer)."""
    total = sum(pairs.values())
    agreed = sum(number for (first, second), number in pairs.items() if first == second)
    if not total:
        return Agreement(0, 0, None, None, None)
    answers = sorted({answer for pair in pairs for answer in pair})
    rows = {a: sum(n for (first, _), n in pairs.items() if first == a) / total for a in answers}
    columns = {a: sum(n for (_, second), n in pairs.items() if second == a) / total for a in answers}
    observed, expected = agreed / total, sum(rows[a] * columns[a] for a in answers)
    if math.isclose(expected, 1):
        return Agreement(total, agreed, None, None, None)
    kappa = (observed - expected) / (1 - expected)
    shares = {pair: number / total for pair, number in pairs.items()}
    on_diagonal = sum(
        shares.get((a, a), 0) * ((1 - expected) - (rows[a] + columns[a]) * (1 - observed)) ** 2 for a in answers
    )
    off_diagonal = (1 - observed) ** 2 * sum(
        share * (columns[first] + rows[second]) ** 2 for (first, second), share in shares.items() if first != second
    )
    variance = on_diagonal + off_diagonal - (observed * expected - 2 * expected + observed) ** 2
    error = math.sqrt(max(variance, 0) / total) / (1 - expected) ** 2
    return Agreement(total, agreed, kappa, max(kappa - _Z * error, -1), min(kappa + _Z * error, 1))
