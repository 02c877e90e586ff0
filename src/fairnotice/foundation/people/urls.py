"""Addresses of this app; no address carries personal data."""

from django.urls import path

from fairnotice.foundation.people.views import bureaus, invitations, persons, resets, ties

app_name = "people"
urlpatterns = [
    path("", persons.show_people, name="list"),
    path("search/", persons.search_people, name="search"),
    path("persons/<uuid:person_id>/", persons.show_person, name="person"),
    path("persons/<uuid:person_id>/role/", persons.change_role_of, name="role"),
    path("persons/<uuid:person_id>/account/", persons.close_account, name="account"),
    path("persons/<uuid:person_id>/unlock/", persons.unlock_account, name="unlock"),
    path("persons/<uuid:person_id>/reset/", persons.ask_reset, name="ask_reset"),
    path("invitations/", invitations.show_invitations, name="invitations"),
    path("invitations/new/", invitations.invite, name="invite"),
    path("invitations/<uuid:invitation_id>/withdraw/", invitations.withdraw, name="withdraw"),
    path("join/", invitations.join, name="join"),
    path("resets/", resets.show_resets, name="resets"),
    path("resets/<uuid:reset_id>/confirm/", resets.confirm, name="confirm_reset"),
    path("resets/<uuid:reset_id>/decline/", resets.decline, name="decline_reset"),
    path("interests/", ties.show_own_ties, name="interests"),
    path("interests/new/", ties.add_own_tie, name="declare"),
    path("interests/complete/", ties.say_complete, name="say_complete"),
    path("interests/case/<uuid:request_id>/", ties.recuse_from_case, name="recuse"),
    path("interests/<int:tie_id>/end/", ties.end_tie, name="end_tie"),
    path("declared/", ties.show_declared, name="declared"),
    path("declared/<uuid:person_id>/", ties.show_ties_of, name="ties_of"),
    path("declared/<uuid:person_id>/new/", ties.add_tie_of, name="enter_tie"),
    path("recusals/", ties.show_recusals, name="recusals"),
    path("bureaus/", bureaus.show_bureaus, name="bureaus"),
    path("bureaus/new/", bureaus.add, name="add_bureau"),
    path("bureaus/<str:code>/", bureaus.show_bureau, name="bureau"),
    path("bureaus/<str:code>/change/", bureaus.change, name="change_bureau"),
    path("bureaus/<str:code>/rights/", bureaus.change_rights, name="rights"),
    path("bureaus/<str:code>/keys/new/", bureaus.add_key, name="add_key"),
    path("keys/<uuid:key_id>/revoke/", bureaus.revoke_key, name="revoke_key"),
]
