"""The addresses of matters and of what is in them: random ids only."""

from django.urls import path

from fairnotice.help.casework.views import documents, history, inbox, leaving, letters, matters, parts, searching, tasks

app_name = "casework"
_MATTER = "matters/<uuid:key>/"
urlpatterns = [
    path("matters/", inbox.show_matters, name="matters"),
    path("tasks/", tasks.show_tasks, name="tasks"),
    path("tasks/calendar/", leaving.save_calendar, name="save_calendar"),
    path("search/", searching.search, name="search"),
    path("folder/export/", leaving.export_folder, name="export_folder"),
    path("matters/new/", matters.add_matter, name="add_matter"),
    path(_MATTER, matters.show_matter, name="matter"),
    path(f"{_MATTER}change/", matters.change_matter, name="change_matter"),
    path(f"{_MATTER}take-on/", matters.take_on_matter, name="take_on"),
    path(f"{_MATTER}end/", leaving.end_matter, name="end_matter"),
    path(f"{_MATTER}export/", leaving.export_matter, name="export_matter"),
    path(f"{_MATTER}delete/", leaving.delete_matter, name="delete_matter"),
    path(f"{_MATTER}chronology/", leaving.save_chronology, name="save_chronology"),
    path(f"{_MATTER}history/", history.show_history, name="history"),
    path(f"{_MATTER}history/<int:number>/undo/", history.undo_step, name="undo"),
    path(f"{_MATTER}documents/add/", documents.add_document, name="add_document"),
    path(f"{_MATTER}documents/portal/", documents.import_correspondence, name="import_correspondence"),
    path(f"{_MATTER}documents/<uuid:part_key>/", documents.show_document, name="document"),
    path(f"{_MATTER}documents/<uuid:part_key>/pages/<int:number>/", documents.show_picture, name="picture"),
    path(f"{_MATTER}documents/<uuid:part_key>/file/", documents.save_document, name="save_document"),
    path(f"{_MATTER}documents/<uuid:part_key>/delete/", documents.delete_document, name="delete_document"),
    path(f"{_MATTER}letters/write/", letters.choose_letter, name="choose_letter"),
    path(f"{_MATTER}letters/write/<slug:slug>/", letters.write_letter, name="write_letter"),
    path(f"{_MATTER}letters/<uuid:part_key>/", letters.show_letter, name="letter"),
    path(f"{_MATTER}letters/<uuid:part_key>/pdf/", letters.print_letter, name="print_letter"),
    path(f"{_MATTER}tasks/<uuid:part_key>/done/", parts.finish_task, name="finish_task"),
    path(f"{_MATTER}<slug:slug>/", matters.show_section, name="section"),
    path(f"{_MATTER}<slug:slug>/add/", parts.add_part, name="add_part"),
    path(f"{_MATTER}<slug:slug>/<uuid:part_key>/change/", parts.change, name="change_part"),
    path(f"{_MATTER}<slug:slug>/<uuid:part_key>/take-away/", parts.take_away, name="take_away"),
]
