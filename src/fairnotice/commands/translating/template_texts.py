"""Collects texts from Django's templates, with Django's own parser: the very text that will be looked up."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from django.template import Engine, Template
from django.template.base import FilterExpression, Node
from django.templatetags.i18n import BlockTranslateNode, TranslateNode

from fairnotice.commands.translating.texts import Text


def collect_template_texts(path: Path, where: str, engine: Engine) -> Iterator[Text]:
    """Yield each text of one template; `django.template.TemplateSyntaxError` where it cannot be read."""
    template = Template(path.read_text(encoding="utf-8"), engine=engine)
    for node in template.nodelist.get_nodes_by_type((TranslateNode, BlockTranslateNode)):  # type: ignore[arg-type]
        text = _read(node, where)
        if text is not None:
            yield text


def _read(node: Node, where: str) -> Text | None:
    assert isinstance(node, TranslateNode | BlockTranslateNode)
    context = _constant(node.message_context)
    if context is None:
        return None
    place = f"{where}:{node.token.lineno}" if node.token else where
    if isinstance(node, BlockTranslateNode):
        singular, plural = (node.render_token_list(part)[0] if part else "" for part in (node.singular, node.plural))
        return Text(context, singular, plural, place)
    literal = node.filter_expression.var.literal
    # Django looks the text up with its percent signs doubled.
    return Text(context, literal.replace("%", "%%"), "", place) if isinstance(literal, str) else None


def _constant(context: FilterExpression | None) -> str | None:
    """The context as written; "" where there is none, None where it is no constant and so cannot be collected."""
    if context is None:
        return ""
    return context.var if isinstance(context.var, str) else None
