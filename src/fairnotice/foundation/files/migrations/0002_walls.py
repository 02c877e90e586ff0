"""An attachment is erased, never deleted; what it says of its file changes only by being emptied."""

from django.db import migrations

from fairnotice.foundation.acts.triggers import forbid

ATTACHMENT = "an attachment is erased, never changed or deleted"


class Migration(migrations.Migration):
    dependencies = [("files", "0001_attachments"), ("acts", "0002_walls")]
    operations = [
        forbid("files_attachment", "DELETE", words=ATTACHMENT),
        forbid(
            "files_attachment",
            "UPDATE",
            # Wrapping the key anew changes `key_id` and `wrapped_key` alone; erasing empties and sets the moment.
            when="OLD.erased_at IS NOT NULL OR OLD.file_id <> NEW.file_id OR OLD.about_type <> NEW.about_type"
            " OR OLD.about_id <> NEW.about_id OR OLD.kind <> NEW.kind OR OLD.size <> NEW.size OR OLD.pages <> NEW.pages"
            " OR OLD.media_type <> NEW.media_type OR COALESCE(OLD.bureau_id, '') <> COALESCE(NEW.bureau_id, '')"
            " OR OLD.uploaded_by_id <> NEW.uploaded_by_id OR OLD.uploaded_at <> NEW.uploaded_at"
            " OR (NEW.erased_at IS NULL AND (OLD.digest <> NEW.digest OR OLD.shows <> NEW.shows"
            " OR OLD.name_as_given <> NEW.name_as_given))",
            words=ATTACHMENT,
        ),
    ]
