"""Whether a request affirms any international link, for RPD 35(2)(b), 77(2)(b) and 83(1)(a)(iii)."""

from __future__ import annotations

from collections.abc import Mapping

from fairnotice.core.rulebook.spelling import plain_word

#: Words by which a link is denied or left open, in the working languages; no text prints them. House policy.
_DENYING = frozenset(
    {
        "", "0", "no", "none", "nil", "not", "never", "false", "n", "n_a", "unknown", "not_known", "not_applicable",
        "nothing",
        "non", "aucun", "aucune", "néant", "inconnu", "inconnue", "faux", "jamais", "sans_objet",
        "ninguno", "ninguna", "desconocido", "desconocida", "falso", "nada", "nunca", "no_aplica",
        "لا", "لا_يوجد", "غير_معروف", "كلا",
    }
)  # fmt: skip


def affirms_link(link: object) -> bool:
    """Whether any reason is affirmed; one that is denied, unknown or empty affirms nothing."""
    if isinstance(link, Mapping):
        return any(affirms_link(reason) for reason in link.values())
    if isinstance(link, (list, tuple)):
        return any(affirms_link(reason) for reason in link)
    return plain_word(link.strip(" .!-")) not in _DENYING if isinstance(link, str) else bool(link)
