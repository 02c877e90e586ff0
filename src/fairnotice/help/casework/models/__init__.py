"""The tables of casework. All of them lie in the encrypted folder; a row deleted is overwritten."""

from .chronology import Calendar, Event, Precision
from .documents import Document, Origin
from .kept import Kept, KeptOfMatter
from .letters import Letter, LetterKind
from .matters import Answer, Matter, Means, Stage
from .persons import Part, Person
from .tasks import Task

__all__ = [
    "Answer",
    "Calendar",
    "Document",
    "Event",
    "Kept",
    "KeptOfMatter",
    "Letter",
    "LetterKind",
    "Matter",
    "Means",
    "Origin",
    "Part",
    "Person",
    "Precision",
    "Stage",
    "Task",
]
