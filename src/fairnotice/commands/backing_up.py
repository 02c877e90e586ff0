"""`fairnotice backup` and `fairnotice restore`: one instance as one file, without its keys, verified when put back."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from fairnotice.clock import read_now
from fairnotice.commands.starting import prepare_django
from fairnotice.errors import FairnoticeError

_FORMAT = 1


def back_up(instance: str, target: Path, recipients: Sequence[str], keys_to: Path | None) -> int:
    """Write one file with database and attachments while the instance works; never the keys beside them.

    The database is taken first: an attachment that it names was on the disk before.
    """
    for place in (target, *([keys_to] if keys_to else [])):
        if place.exists():
            raise FairnoticeError("No backup was made: what was named is there already. Name something new.")
    if keys_to and keys_to.absolute().parent == target.absolute().parent:
        raise FairnoticeError("No backup was made: keys and backup would lie side by side. Name another place.")
    prepare_django(instance)
    from django.conf import settings

    from fairnotice.sites.running.backup.archive import encrypt, write_archive
    from fairnotice.sites.running.backup.snapshot import list_migrations, take_snapshot
    from fairnotice.sites.running.marks import refuse_unmarked

    refuse_unmarked(instance, settings.INSTANCE.keys)
    told = {"format": _FORMAT, "instance": instance, "made_at": read_now().isoformat(), "engine": _engine()}
    with tempfile.TemporaryDirectory(dir=target.absolute().parent, prefix=".backup-") as made:
        snapshot, clear, closed = Path(made) / "snapshot", Path(made) / "clear.tar", Path(made) / "closed.age"
        snapshot.mkdir(mode=0o700)
        take_snapshot(snapshot)
        members = [*_members(snapshot, "database"), *_members(Path(settings.FILES_FOLDER) / "kept", "files")]
        count = write_archive(clear, {**told, "migrations": list_migrations()}, members)
        if recipients:
            encrypt(clear, closed, recipients)
        # Linked, not renamed: a file that appeared meanwhile is never written over.
        os.link(closed if recipients else clear, target)
    if keys_to:
        shutil.copytree(settings.INSTANCE.keys, keys_to)
        keys_to.chmod(0o700)
    print(f"{target}: {count} members, {target.stat().st_size} bytes, {_lock_words(recipients)}.")
    print("The keys are not in it. Without them attachments and second factors stay shut: keep them elsewhere.")
    return 0


def restore(instance: str, source: Path, identity: Path | None, keys_from: Path | None) -> int:
    """Put a backup into an empty folder or database, after every digest in it was found true."""
    if not source.is_file():
        raise FairnoticeError("Nothing was restored: there is no such file.")
    _place_keys(instance, keys_from)
    prepare_django(instance)
    from django.conf import settings

    from fairnotice.sites.running.backup.archive import decrypt, read_archive
    from fairnotice.sites.running.backup.snapshot import put_snapshot, refuse_full_database
    from fairnotice.sites.running.marks import refuse_unmarked

    kept = Path(settings.FILES_FOLDER) / "kept"
    refuse_full_database()
    if kept.exists() and any(kept.iterdir()):
        raise FairnoticeError("Nothing was restored: there are attachments already. Name an empty folder.")
    with tempfile.TemporaryDirectory(dir=settings.INSTANCE.folder, prefix=".restore-") as made:
        clear, opened = Path(made) / "clear.tar", Path(made) / "opened"
        opened.mkdir(mode=0o700)
        decrypt(source, clear, identity)
        told = read_archive(clear, opened)
        if (told.get("format"), told.get("instance"), told.get("engine")) != (_FORMAT, instance, _engine()):
            raise FairnoticeError(
                f"Nothing was restored: this is no backup of an {instance} on this kind of database, in this form."
            )
        put_snapshot(opened / "database", told)
        if (opened / "files").is_dir():
            kept.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            shutil.copytree(opened / "files", kept, dirs_exist_ok=True)
    refuse_unmarked(instance, settings.INSTANCE.keys)
    print(f"Restored {len(told['members'])} members of {told['made_at']}, each as it was written.")
    print(f"Next: `fairnotice upgrade {instance}`, then `fairnotice start {instance}`.")
    return 0


def _place_keys(instance: str, keys_from: Path | None) -> None:
    """Put the keys where the instance looks for them, before it makes new ones."""
    from fairnotice.sites.instance import read_instance

    keys = read_instance(instance).keys
    has_keys = keys.is_dir() and any(keys.iterdir())
    if keys_from:
        if has_keys:
            raise FairnoticeError("Nothing was restored: there are keys already. Leave out --keys-from to use them.")
        shutil.copytree(keys_from, keys, dirs_exist_ok=True)
        keys.chmod(0o700)
    elif not has_keys:
        raise FairnoticeError(
            "Nothing was restored: the keys are not here, and without them attachments and second factors stay "
            "shut. Put them where FAIRNOTICE_KEYS says, or name them by --keys-from."
        )


def _members(folder: Path, name: str) -> Iterator[tuple[str, Path]]:
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield f"{name}/{path.relative_to(folder).as_posix()}", path


def _engine() -> str:
    from django.db import connection

    return connection.vendor


def _lock_words(recipients: Sequence[str]) -> str:
    return f"encrypted to {len(recipients)}" if recipients else "NOT ENCRYPTED: keep it as you keep the database"
