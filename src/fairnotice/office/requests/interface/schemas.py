"""What a bureau's machine sends and receives, as the OpenAPI description shows it."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from ninja import Header, Schema
from pydantic import ConfigDict, Field

from fairnotice.office.requests.models import Kind, State

#: Which question on this request; it counts no other request's.
QuestionNumber = Annotated[int, Field(ge=1, le=2**31 - 1)]
Language = Annotated[str, Field(pattern="^[a-z]{2}$", examples=["en", "ar"])]
Text = Annotated[str, Field(min_length=1, max_length=20_000)]
Fields = Annotated[
    dict[str, Any],
    Field(description="The request by the names of its fields, nested; only fields that a bureau may give."),
]
Languages = Annotated[
    dict[str, Language],
    Field(description="The language of each free text, by its path, such as facts.summary.", max_length=500),
]


#: The headers of tus 1.0.0.
Tus = Annotated[str, Header(alias="Tus-Resumable", description="The version of tus, 1.0.0.")]
Length = Annotated[int, Header(alias="Upload-Length", ge=1, le=10**15 - 1, description="The file's size in bytes.")]
Offset = Annotated[int, Header(alias="Upload-Offset", ge=0, le=10**15 - 1, description="How much has come before.")]
Metadata = Annotated[
    str,
    Header(
        alias="Upload-Metadata",
        max_length=20_000,
        description=(
            "Pairs of a name and a text in base64, divided by commas: `kind` (photograph, warrant_copy, exhibit), "
            "`shows` (what the file shows, in words), `language` (of those words), `filename`."
        ),
    ),
]


class Strict(Schema):
    """Refuses what it does not know."""

    model_config = ConfigDict(extra="forbid")


class Begin(Strict):
    kind: Literal["red_notice", "wanted_diffusion"]
    language: Language = "en"
    fields: Fields = Field(default_factory=dict)
    languages: Languages = Field(default_factory=dict)


class Rewrite(Strict):
    version: Annotated[int, Field(ge=0, le=2**31 - 1)]
    fields: Fields
    languages: Languages = Field(default_factory=dict)


class Answered(Strict):
    text: Text
    language: Language = "en"


class Urgency(Strict):
    reasons: Text
    language: Language = "en"
    recipients: Annotated[list[Annotated[str, Field(max_length=40)]], Field(min_length=1, max_length=300)]


class Receipt(Schema):
    """Where a request stands; no personal data."""

    id: UUID
    reference: str
    kind: Kind
    state: State
    version: int
    created_at: datetime
    submitted_at: datetime | None


class Page(Schema):
    items: list[Receipt]
    after: Annotated[str, Field(description="Give it as `after` for the next page; empty on the last.")]


class Lacking(Schema):
    field: str
    words: str
    article: str


class Condition(Schema):
    rule: str
    citation: str
    outcome: str
    ask: str


class Precheck(Schema):
    """Completeness and the conditions of Article 83; never a word on Articles 2 and 3."""

    missing: list[Lacking]
    warnings: list[Lacking]
    conditions: list[Condition]


class Reason(Schema):
    code: str
    words: str
    citations: list[str]


class DecisionView(Schema):
    outcome: str
    decided_at: datetime
    reasons: list[Reason]
    to_mend: str
    to_mend_language: str
    lacking: list[Lacking]
    charges: list[str]


class QuestionView(Schema):
    number: int
    text: str
    language: str
    asked_at: datetime
    due_on: str
    answer: str
    answer_language: str
    answered_at: datetime | None


class ToldOfDoubt(Schema):
    told_on: str
    words: str
    language: str


class AlertView(Schema):
    state: str
    words: str
    citations: list[str]
    published_at: datetime
    retention_until: str
    ends_at: datetime | None
    suspended_until: str | None
    ended_at: datetime | None
    measure_since: datetime | None
    told: list[ToldOfDoubt]


class View(Schema):
    """All that a bureau may read of one request of its own."""

    id: UUID
    reference: str
    kind: Kind
    state: State
    version: int
    created_at: datetime
    submitted_at: datetime | None
    is_urgent: bool
    is_synthetic: bool
    fields: dict[str, Any]
    languages: dict[str, str]
    questions: list[QuestionView]
    decision: DecisionView | None
    alert: AlertView | None


class AttachmentView(Schema):
    """One file; `reference` is what `warrant.copy_ref` or `identity.photos[].ref` takes."""

    id: UUID
    reference: str
    kind: str
    shows: str
    language: str
    name: str
    media_type: str
    bytes: int
    pages: int
    sha256: str
    uploaded_at: datetime
    erased_at: datetime | None


class Attachments(Schema):
    items: list[AttachmentView]


class FaultDetail(Schema):
    path: str
    expected: str
    message: str


class Fault(Schema):
    """The one shape of everything that went wrong."""

    error: FaultDetail
