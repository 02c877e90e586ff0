"""What every answer of `fairnotice check` keeps to, whatever it was asked; told as complaints."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from fairnotice.core.rulebook.findings import Outcome
from fairnotice.core.rulebook.grounds import GROUNDS
from fairnotice.core.rulebook.recommendation import Recommendation
from fairnotice.core.screening.fields import load_fields
from fairnotice.core.screening.obligations import SETS

ANSWER = {"id", "kind", "on", "rule_set", "recommendation", "missing", "warnings", "grounds", "findings"}
FINDING = {"rule", "citation", "outcome", "reason", "evidence", "parameters", "by_analogy", "would_change"}
EVIDENCE = {"field", "start", "end", "text"}
ERROR = {"path", "expected", "message"}

#: What a terminal acts on or a reader is misled by; line breaks alone may stand between lines.
UNSAFE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2028\u2029\u2066\u2067\ud800-\udfff]")


def complaints_of_answer(written: bytes) -> Iterator[str]:
    """Every way in which one answer in JSON breaks the contract."""
    answer = json.loads(written)
    if "error" in answer:
        yield from _complaints_of_error(answer)
        return
    if set(answer) != ANSWER:
        yield f"keys of the answer: {sorted(answer)}"
        return
    if answer["kind"] not in ("red_notice", "wanted_diffusion") or not isinstance(answer["id"], str):
        yield "kind or id"
    if answer["recommendation"] not in set(Recommendation):
        yield f"recommendation {answer['recommendation']}"
    if answer["recommendation"] in ("publish", "publish_in_part") and answer["missing"]:
        yield "a missing field, yet nothing goes back"
    known = {*load_fields(), *SETS}
    if not known.issuperset(answer["missing"]) or not known.issuperset(answer["warnings"]):
        yield "missing or warnings name what is no field"
    if not set(GROUNDS).issuperset(answer["grounds"]):
        yield f"grounds {answer['grounds']}"
    for finding in answer["findings"]:
        yield from _complaints_of_finding(finding)


def _complaints_of_error(answer: dict[str, Any]) -> Iterator[str]:
    error = answer["error"]
    if set(answer) != {"id", "error"} or set(error) != ERROR:
        yield "keys of the error"
    elif not all(isinstance(value, str) for value in error.values()) or not error["expected"] or not error["message"]:
        yield "an error without words"
    elif "program itself failed" in error["message"]:
        yield error["message"]
    elif UNSAFE.search("".join(error.values())):
        yield "an error with characters that a terminal acts on"
    if not re.fullmatch(r"line:\d+", answer["id"]):
        yield f"an unreadable record answered as {answer['id']}"


def _complaints_of_finding(finding: dict[str, Any]) -> Iterator[str]:
    if set(finding) != FINDING or any(set(item) != EVIDENCE for item in finding["evidence"]):
        yield f"keys of the finding of {finding.get('rule')}"
    elif finding["outcome"] not in set(Outcome) or not finding["reason"] or not finding["citation"]:
        yield f"outcome, reason or citation of {finding['rule']}"
    elif any(not isinstance(item["text"], str) for item in finding["evidence"]):
        yield f"evidence of {finding['rule']} is no text"


def complaints_of_text(written: bytes) -> Iterator[str]:
    """Every way in which one answer as text could harm or mislead who reads it."""
    told = written.decode()
    if found := UNSAFE.search(told):
        yield f"the text holds U+{ord(found.group()):04X}"
    # Below the head a rule may speak of publishing; what is recommended stands in the head.
    head = told.partition("\n\n")[0]
    if "could not be read" not in head and re.search(r"\bpublish(_in_part)?\b", head, re.IGNORECASE):
        yield "the text gives the verdict 'publish'"
