"""Whom a request ties is told by what was submitted, and stays told: the walls that keep the tied from deciding
(nationality, service, kin) read it, so nothing is submitted whose countries are not noted, and no note goes."""

from django.db import migrations

from fairnotice.foundation.acts.triggers import forbid, forbid_truncate, forbid_unless

STAYS = "a country that ties deciders to a request stays noted until the case is erased"
NOTED = """SELECT t.country FROM requests_tiedcountry t JOIN requests_submission s ON s.request_id = t.request_id
    WHERE s.id = NEW.submission_id AND t.role = '{role}'"""
# An international entity has no country.
SOURCE_NOTED = f"""NOT EXISTS (
    SELECT 1 FROM requests_submission n JOIN requests_request r ON r.id = n.request_id
    JOIN people_bureau b ON b.code = r.bureau_id
    WHERE n.id = NEW.submission_id AND b.country <> '' AND b.country NOT IN ({NOTED.format(role="source")}))"""
# What is no list cannot be read as one: then nothing is submitted.
SUBJECT_NOTED = """{kind} IN ('array', 'null') AND NOT EXISTS (
    SELECT 1 FROM {each} WHERE n.value NOT IN ({noted}))"""
_LIST = "NEW.fields #> '{identity,nationalities}'"
ON_POSTGRESQL = SUBJECT_NOTED.format(
    kind=f"COALESCE(jsonb_typeof({_LIST}), 'null')",
    each="jsonb_array_elements_text("
    f"CASE jsonb_typeof({_LIST}) WHEN 'array' THEN {_LIST} ELSE '[]'::jsonb END) AS n (value)",
    noted=NOTED.format(role="subject"),
)
ON_SQLITE = SUBJECT_NOTED.format(
    kind="COALESCE(json_type(NEW.fields, '$.identity.nationalities'), 'null')",
    each="json_each(NEW.fields, '$.identity.nationalities') AS n",
    noted=NOTED.format(role="subject"),
)


class Migration(migrations.Migration):
    dependencies = [("requests", "0018_grounds_that_stand"), ("people", "0003_walls")]
    operations = [
        forbid("requests_tiedcountry", "UPDATE", words=STAYS),
        forbid_truncate("requests_tiedcountry", words=STAYS),
        forbid_unless(
            "requests_tiedcountry",
            "DELETE",
            name="stays_until_erased",
            holds="OLD.role = 'subject' AND EXISTS ("
            "SELECT 1 FROM requests_erasure e WHERE e.request_id = OLD.request_id)",
            words=STAYS,
        ),
        forbid_unless(
            "requests_submittedfields",
            "INSERT",
            name="has_its_countries_noted",
            holds=f"{SOURCE_NOTED} AND {ON_POSTGRESQL}",
            on_sqlite=f"{SOURCE_NOTED} AND {ON_SQLITE}",
            words="nothing is submitted before the countries are noted that tie deciders to it",
        ),
    ]
