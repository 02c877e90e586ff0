"""The addresses of an opinion. None carries a word of the paper."""

from django.urls import path

from fairnotice.help.opinion import paper_views, views

app_name = "opinion"

urlpatterns = [
    path("", views.begin, name="begin"),
    path("fields/", views.fill, name="fields"),
    path("memo/", views.tell, name="memo"),
    path("memo/more/", views.add, name="more"),
    path("papers/", paper_views.make, name="papers"),
]
