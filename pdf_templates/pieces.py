"""Attachments of a referral made ready to be joined: pages, words, or apart. For worker processes."""

import io
from collections.abc import Iterator

import pikepdf
from PIL import Image, ImageOps, ImageSequence
from pillow_heif import register_heif_opener

from pdf_templates.extraction import READERS, UnreadableError, words_of
from pdf_templates.messages import AssemblyFailedError, Piece, Prepared

MAX_PAGES = 500
MAX_FRAMES = 50

_A4_POINTS = (595.28, 841.89)
_MARGIN_POINTS = 36.0
_MAX_PIXELS = 2200
_IMAGES = ("image/jpeg", "image/png", "image/heic", "image/heif", "image/tiff", "image/webp", "image/gif")
_SAFE_ACTIONS = frozenset({"/GoTo", "/Named", "/URI"})
_DANGEROUS_ANNOTATIONS = frozenset({"/FileAttachment", "/RichMedia", "/Screen", "/Movie", "/Sound", "/3D"})

_UNREADABLE = (
    pikepdf.PdfError,
    pikepdf.PasswordError,
    UnreadableError,
    Image.DecompressionBombError,
    MemoryError,
    OSError,
    SyntaxError,
    ValueError,
)

register_heif_opener()
Image.MAX_IMAGE_PIXELS = 120_000_000

_APART = "Ce fichier ne peut pas être reproduit ici : il est remis à part, tel qu’il nous a été donné."
_WORDS_ONLY = {
    "text/plain": "Texte reproduit ci-après.",
    "message/rfc822": "Texte du message reproduit ci-après, sans ses fichiers joints.",
}
_OFFICE_WORDS = "Texte extrait du document : sa mise en page et ses images ne sont pas reproduites."


def prepare(piece: Piece) -> Prepared:
    """Make one piece ready. What cannot be reproduced is said, never dropped."""
    try:
        return _prepare(piece)
    except _UNREADABLE:
        return Prepared("apart", note_fr=_APART)


def prepare_signed(data: bytes) -> Prepared:
    """Make the signed referral ready, a PDF or an image. Raises AssemblyFailedError: without it nothing is sent."""
    kind = "application/pdf" if b"%PDF-" in data[:1024] else "image/jpeg"
    done = prepare(Piece(1, "Saisine signée", "saisine", kind, data))
    if done.form != "pages":
        raise AssemblyFailedError("La saisine signée ne se lit pas comme un PDF ou une image.")
    return done


def _prepare(piece: Piece) -> Prepared:
    if piece.media_type == "application/pdf":
        return _pdf_pages(piece.data)
    if piece.media_type in _IMAGES:
        return _image_pages(piece.data)
    if piece.media_type in READERS:
        note = _WORDS_ONLY.get(piece.media_type, _OFFICE_WORDS)
        return Prepared("words", words=words_of(piece.media_type, piece.data), note_fr=note)
    return Prepared("apart", note_fr=_APART)


def _pdf_pages(data: bytes) -> Prepared:
    """Copy the pages alone: scripts, forms and embedded files of the document stay behind."""
    with pikepdf.open(io.BytesIO(data)) as source, pikepdf.new() as copy:
        if not 0 < len(source.pages) <= MAX_PAGES:
            raise UnreadableError("nombre de pages")
        copy.pages.extend(source.pages)
        for page in copy.pages:
            _disarm(page.obj)
        return Prepared("pages", len(copy.pages), _saved(copy))


def _disarm(page: pikepdf.Object) -> None:
    """Take out what acts by itself, and the links into a structure tree that does not come along."""
    for name in ("/AA", "/StructParents", "/Tabs"):
        if name in page:
            del page[name]
    if "/Annots" not in page:
        return
    page.Annots = pikepdf.Array([note for note in page.Annots.as_list() if _is_harmless(note)])
    for note in page.Annots.as_list():
        for name in ("/AA", "/StructParent"):
            if name in note:
                del note[name]


def _is_harmless(note: pikepdf.Object) -> bool:
    if not isinstance(note, pikepdf.Dictionary) or str(note.get("/Subtype", "")) in _DANGEROUS_ANNOTATIONS:
        return False
    action = note.get("/A")
    if not isinstance(action, pikepdf.Dictionary):
        return action is None
    return str(action.get("/S", "")) in _SAFE_ACTIONS and "/Next" not in action


def _image_pages(data: bytes) -> Prepared:
    with Image.open(io.BytesIO(data)) as image, pikepdf.new() as pdf:
        for frame in _frames(image):
            _add_image_page(pdf, frame)
        return Prepared("pages", len(pdf.pages), _saved(pdf))


def _frames(image: Image.Image) -> Iterator[Image.Image]:
    """Each page of a scanned TIFF, the first picture of anything else, upright and without metadata."""
    if image.format != "TIFF":
        yield _upright(image)
        return
    for index, frame in enumerate(ImageSequence.Iterator(image)):
        if index >= MAX_FRAMES:
            raise UnreadableError("trop d’images")
        yield _upright(frame.copy())


def _upright(picture: Image.Image) -> Image.Image:
    """Make a picture small first (a JPEG is then never decoded whole), then turn it and lay it on white."""
    if picture.mode not in {"L", "RGB", "CMYK"}:
        picture = picture.convert("RGBA")
    picture.thumbnail((_MAX_PIXELS, _MAX_PIXELS))
    turned = ImageOps.exif_transpose(picture).convert("RGBA")
    ground = Image.new("RGB", turned.size, "white")
    ground.paste(turned, mask=turned.getchannel("A"))
    return ground


def _add_image_page(pdf: pikepdf.Pdf, image: Image.Image) -> None:
    """One A4 page, landscape for a wide picture, the picture centred within its margins."""
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=85)
    wide, high = _A4_POINTS if image.height >= image.width else reversed(_A4_POINTS)
    scale = min((wide - 2 * _MARGIN_POINTS) / image.width, (high - 2 * _MARGIN_POINTS) / image.height)
    width, height = image.width * scale, image.height * scale
    page = pdf.add_blank_page(page_size=(wide, high))
    picture = pikepdf.Stream(
        pdf,
        buffer.getvalue(),
        Type=pikepdf.Name.XObject,
        Subtype=pikepdf.Name.Image,
        Width=image.width,
        Height=image.height,
        ColorSpace=pikepdf.Name.DeviceRGB,
        BitsPerComponent=8,
        Filter=pikepdf.Name.DCTDecode,
    )
    page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Im0=picture))
    left, bottom = (wide - width) / 2, (high - height) / 2
    drawing = f"q {width:.2f} 0 0 {height:.2f} {left:.2f} {bottom:.2f} cm /Im0 Do Q"
    page.Contents = pdf.make_stream(drawing.encode("ascii"))


def _saved(pdf: pikepdf.Pdf) -> bytes:
    buffer = io.BytesIO()
    pdf.save(buffer, deterministic_id=True)
    return buffer.getvalue()
