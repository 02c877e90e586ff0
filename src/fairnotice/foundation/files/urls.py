"""Addresses of this app; no address carries personal data."""

from django.urls import path

from fairnotice.foundation.files.views import attaching, resuming, viewing

app_name = "files"
urlpatterns = [
    path("register/", viewing.show_register, name="register"),
    path("uploads/", resuming.begin, name="uploads"),
    path("uploads/<uuid:upload_id>/", resuming.go_on, name="upload"),
    path("about/<str:about_type>/<uuid:about_id>/attach/", attaching.attach, name="attach"),
    path("<uuid:attachment_id>/", viewing.show_file, name="file"),
    path("<uuid:attachment_id>/pages/<int:number>/<int:width>/", viewing.show_file, name="page"),
    path("<uuid:attachment_id>/pictures/<int:number>/<int:width>/", viewing.show_picture, name="picture"),
    path("<uuid:attachment_id>/original/", viewing.take_original, name="original"),
    path("<uuid:attachment_id>/erase/", viewing.erase, name="erase"),
]
