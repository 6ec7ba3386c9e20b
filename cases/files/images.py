"""Images, made anew: turned upright, without position, camera, thumbnail or anything hidden behind the picture."""

from __future__ import annotations

from io import BytesIO
from typing import Any, Final

from PIL import Image, ImageOps, UnidentifiedImageError
from PIL.JpegImagePlugin import JpegImageFile, get_sampling
from pillow_heif import register_heif_opener

from cases.files.kinds import HEIC, JPEG, PNG, Kind
from cases.files.verdicts import FileError

MOST_PIXELS: Final = 60_000_000
"""A photograph of 50 million pixels passes; decoding takes three to four bytes each."""
QUALITY: Final = 92
GPS_IFD: Final = 0x8825
"""Exif 2.3, 4.6.3: pointer to the position."""
ORIENTATION: Final = 0x0112

register_heif_opener()
# The size is checked here from the header, before a single pixel is decoded: Pillow's own limit would only warn.
Image.MAX_IMAGE_PIXELS = None


def cleaned(data: bytes, kind: Kind) -> tuple[bytes, Kind, tuple[str, ...]]:
    """Return the image made anew, its type (a HEIC or WebP becomes a JPEG), and what was changed, in French.

    Raises:
        FileError: it is damaged, or made of too many points.
    """
    try:
        with Image.open(BytesIO(data)) as image:
            _check_size(image)
            changes = _changes(image, kind)
            upright = ImageOps.exif_transpose(image)
            made = PNG if kind is PNG else JPEG
            return _encoded(upright, made, _same_quality(image)), made, changes
    except Image.DecompressionBombError as error:  # where another module of the process set a limit of its own
        raise FileError("image_too_big", limit=MOST_PIXELS // 1_000_000) from error
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, EOFError, ArithmeticError) as error:
        raise FileError("image_unreadable") from error


def _check_size(image: Image.Image) -> None:
    if image.width * image.height > MOST_PIXELS:
        raise FileError("image_too_big", limit=MOST_PIXELS // 1_000_000)


def _changes(image: Image.Image, kind: Kind) -> tuple[str, ...]:
    exif = image.getexif()
    told = (
        (GPS_IFD in exif, "position géographique retirée"),
        (bool(exif), "données de l’appareil retirées"),
        (exif.get(ORIENTATION, 1) != 1, "image redressée"),
        (kind not in {JPEG, PNG}, f"convertie en JPEG ({'HEIC' if kind is HEIC else 'WebP'} à l’origine)"),
    )
    return tuple(text for is_so, text in told if is_so)


def _same_quality(image: Image.Image) -> dict[str, Any]:
    """Return the settings of the JPEG that came, so that a photograph loses nothing that can be seen."""
    if not isinstance(image, JpegImageFile) or image.mode not in {"RGB", "L"}:
        return {"quality": QUALITY}
    sampling = get_sampling(image)
    return {"qtables": image.quantization, "subsampling": max(sampling, 0)}


def _encoded(image: Image.Image, kind: Kind, settings: dict[str, Any]) -> bytes:
    target = BytesIO()
    if kind is JPEG:
        bare = image.convert("L" if image.mode in {"1", "L"} else "RGB")
        bare.info = {}
        bare.save(target, "JPEG", exif=b"", icc_profile=None, **settings)
    else:
        bare = image.copy() if image.mode in {"1", "L", "LA", "RGB", "RGBA"} else image.convert("RGBA")
        bare.info = {}
        bare.save(target, "PNG", exif=b"", icc_profile=None)
    return target.getvalue()
