"""A page's form as a browser sends it: what is hidden, what stands in each field, and the button that is pressed."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser


@dataclass
class BrowserForm(HTMLParser):
    """Reads the form `step` of a page: its address, its fields as they are filled, its buttons and their addresses."""

    action: str = ""
    values: dict[str, list[str]] = field(default_factory=dict)
    asked: dict[str, str] = field(default_factory=dict)
    buttons: list[tuple[str, str]] = field(default_factory=list)
    options: dict[str, list[str]] = field(default_factory=dict)
    _within: bool = False
    _text_of: str = ""
    _select_of: str = ""

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take in a form, a field or a button."""
        given = {name: value or "" for name, value in attrs}
        if tag == "form":
            self._within = given.get("id") == "step"
            self.action = given["action"] if self._within else self.action
        if tag == "button" and given.get("name") == "go" and (self._within or given.get("form") == "step"):
            self.buttons.append((given["value"], given.get("formaction", "")))
        if not self._within:
            return
        name = given.get("name", "")
        if tag == "input":
            self._take_input(name, given)
        elif tag == "textarea":
            self._text_of, self.values[name], self.asked[name] = name, [""], "text"
        elif tag == "select":
            self._select_of, self.asked[name] = name, "choice"
        elif tag == "option" and self._select_of:
            self.options.setdefault(self._select_of, []).append(given.get("value", ""))
            if "selected" in given:
                self.values[self._select_of] = [given.get("value", "")]

    def _take_input(self, name: str, given: dict[str, str]) -> None:
        kind = given.get("type", "text")
        if kind in ("radio", "checkbox"):
            self.asked[name] = "choice" if kind == "radio" else "choices"
            self.options.setdefault(name, []).append(given["value"])
            if "checked" in given:
                self.values.setdefault(name, []).append(given["value"])
        else:
            self.values[name] = [given.get("value", "")]
            if kind != "hidden":
                self.asked[name] = "text"

    def handle_data(self, data: str) -> None:
        """Take in what stands in a large field; HTML leaves out the first line break."""
        if self._text_of:
            self.values[self._text_of] = [self.values[self._text_of][0] + data]

    def handle_endtag(self, tag: str) -> None:
        """Leave a form or a field."""
        if tag == "textarea":
            self.values[self._text_of] = [self.values[self._text_of][0].removeprefix("\r").removeprefix("\n")]
            self._text_of = ""
        elif tag == "select":
            self._select_of = ""
        elif tag == "form":
            self._within = False


def read_form(page: str) -> BrowserForm:
    """The form `step` of a page."""
    form = BrowserForm()
    form.feed(page)
    return form
