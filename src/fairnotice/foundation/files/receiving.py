"""A file that comes with a form is sealed as it comes: nothing of it lies on the disk in clear, or whole in memory."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any
from uuid import UUID

from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler, StopUpload

from fairnotice.adapters.sealed_file import SealedWriter
from fairnotice.foundation.files.sealing import SealedFile


class SealedUpload(UploadedFile):
    """What the form's field gets: name and size as they came, and the sealed file instead of an open one."""

    def __init__(self, sealed: SealedFile, *, name: str, size: int) -> None:
        super().__init__(file=None, name=name, size=size)
        self.sealed = sealed


class SealingHandler(FileUploadHandler):
    """Django's upload handler that seals; `most_bytes` is counted, whatever the browser announced."""

    def __init__(self, *, most_bytes: int) -> None:
        super().__init__()
        self._most_bytes = most_bytes
        self._writer: SealedWriter | None = None
        self._sealed: list[SealedFile] = []
        self.is_too_large = False

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        super().new_file(*args, **kwargs)
        sealed = SealedFile()
        self._sealed.append(sealed)
        self._writer = SealedWriter(sealed.path, file_id=sealed.file_id, data_key=sealed.data_key).__enter__()

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        if start + len(raw_data) > self._most_bytes:
            self.is_too_large = True
            raise StopUpload(connection_reset=True)
        self._open_writer().write(raw_data)

    def file_complete(self, file_size: int) -> UploadedFile:
        self._close()
        return SealedUpload(self._sealed[-1], name=self.file_name or "", size=file_size)

    def upload_interrupted(self) -> None:
        self._close()

    def discard(self, *, but: Collection[UUID] = ()) -> None:
        """Take away what came and was not attached."""
        self._close()
        for sealed in self._sealed:
            if sealed.file_id not in but:
                sealed.discard()

    def _open_writer(self) -> SealedWriter:
        if self._writer is None:
            raise StopUpload(connection_reset=True)
        return self._writer

    def _close(self) -> None:
        if self._writer is not None:
            self._writer.__exit__(None, None, None)
            self._writer = None
