"""Find out in which encoding a text file is written."""

import codecs
import re
from dataclasses import dataclass
from pathlib import Path

_CHUNK_BYTES = 1 << 22
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_UTF8_SEQUENCE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_HIGH_BYTE = re.compile(rb"[\x80-\xff]")


@dataclass(frozen=True)
class TextEncoding:
    """A codec name, and whether every byte of the file can be decoded with it."""

    codec: str
    is_clean: bool


def detect_encoding(path: Path, told: str | None = None) -> TextEncoding:
    """UTF-8, UTF-16 and UTF-32 with a byte order mark, plain UTF-8, else cp1252.

    A file with a few broken bytes among many valid UTF-8 letters stays UTF-8 (``is_clean`` is then False and the
    rows with those bytes are marked); otherwise bytes that are no UTF-8 mean cp1252.
    """
    codec = told or _marked_codec(path)
    if codec is not None:
        return TextEncoding(codec, _decodes(path, codec))
    if _decodes(path, "utf-8"):
        return TextEncoding("utf-8", True)
    codec = "utf-8" if _is_mostly_utf8(path) else "cp1252"
    return TextEncoding(codec, codec == "cp1252" and _decodes(path, codec))


def _marked_codec(path: Path) -> str | None:
    with path.open("rb") as stream:
        start = stream.read(4)
    return next((codec for mark, codec in _BYTE_ORDER_MARKS if start.startswith(mark)), None)


def _decodes(path: Path, codec: str) -> bool:
    decoder = codecs.getincrementaldecoder(codec)()
    with path.open("rb") as stream:
        try:
            while chunk := stream.read(_CHUNK_BYTES):
                decoder.decode(chunk)
            decoder.decode(b"", final=True)
        except UnicodeError:
            return False
    return True


def _is_mostly_utf8(path: Path) -> bool:
    valid = invalid = 0
    with path.open("rb") as stream:
        for line in stream:
            if not _HIGH_BYTE.search(line):
                continue
            valid += len(_UTF8_SEQUENCE.findall(line))
            invalid += len(_HIGH_BYTE.findall(_UTF8_SEQUENCE.sub(b"", line)))
    return valid > invalid
