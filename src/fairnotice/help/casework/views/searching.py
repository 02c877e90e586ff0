"""The search page. What is looked for is a name more often than not: it is posted, and stands in no address."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from fairnotice.help.casework.forms.parts import SearchForm
from fairnotice.help.casework.searching import MOST_FOUND, list_hits, read_hits
from fairnotice.help.casework.words import say_kind

ROWS = 25


@require_http_methods(["GET", "POST"])
def search(request: HttpRequest) -> HttpResponse:
    """Search the folder, a page of results at a time."""
    form = SearchForm(request.POST or None)
    context: dict[str, object] = {"form": form, "most": MOST_FOUND}
    if request.method == "POST" and form.is_valid():
        words = form.cleaned_data["words"]
        page = Paginator(list_hits(words), ROWS).get_page(request.POST.get("page"))
        found = read_hits(page.object_list, words)
        context |= {"page": page, "found": [(each, say_kind(each.kind)) for each in found], "words": words}
    return render(request, "casework/search.html", context, status=422 if form.errors else 200)
