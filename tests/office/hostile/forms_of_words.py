"""The forms in which a word may hide in bytes."""

from __future__ import annotations

import base64
import html
import json
from urllib.parse import quote


def forms_of(word: str) -> set[bytes]:
    """A word as text, percent-encoded, escaped for JSON, HTML and CSS, in hex, UTF-16 and base64 at each offset.

    All in lower case, save base64, which knows no case of its own: search for those in the bytes as they are.
    """
    plain = word.encode()
    escaped = {
        word,
        quote(word, safe=""),
        json.dumps(word)[1:-1],
        html.escape(word),
        "".join(f"&#{ord(sign)};" for sign in word),
        "".join(f"&#x{ord(sign):x};" for sign in word),
        "".join(f"\\u{ord(sign):04x}" for sign in word),
        "".join(f"%{byte:02x}" for byte in plain),
        plain.hex(),
    }
    return {text.lower().encode() for text in escaped} | {word.lower().encode(f"utf-16-{end}") for end in ("le", "be")}


def base64_of(word: str) -> set[bytes]:
    """The characters that a word leaves in base64, whatever stands before and after it, in both alphabets."""
    found = set()
    for encode in (base64.b64encode, base64.urlsafe_b64encode):
        for offset in range(3):
            whole = encode(b"\0" * offset + word.encode())
            # The first characters mix with what stands before, the last group with what comes after.
            found.add(whole[(offset * 8 + 5) // 6 : (offset + len(word.encode())) * 8 // 6])
    return found


def find_words(content: bytes, words: set[str]) -> set[str]:
    """Which of these words stand in the content in any form."""
    lower = content.lower()
    return {
        word
        for word in words
        if any(form in lower for form in forms_of(word)) or any(form in content for form in base64_of(word))
    }
