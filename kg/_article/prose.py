"""Finds the parts of a text that are not its prose: residue of scripts, credits, boilerplate.

Decided line by line by general signals, never by the words of one site. A wrong exclusion loses an article's claims while a missed one
costs little, so each signal is narrow. Nothing is deleted: what is found here is masked later.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.model import Span

_FUNCTION_WORDS = (
    "a about after all also an and are as at be been but by can could did do for from had has have he her his i if in into is it its"
    " may more no not of on or our said she should so than that the their them there they this to was we were which who will with"
    " would you"
)
FUNCTION_WORDS = frozenset(_FUNCTION_WORDS.split())

_WORD = re.compile(r"[A-Za-zÀ-ɏ]+(?:['’][A-Za-z]+)?")
_CODE_SIGN = re.compile(r"[{}<>=;$\\|]")
_CODE = re.compile(
    r"\bfunction\s*\w*\s*\(|=>|\b(?:var|let|const)\s+\w+\s*=|\b[A-Za-z_$]\w*(?:\.[A-Za-z_$]\w*)+\s*[(=]|\}\s*[);,]|\b\w+\(\s*['\"{]"
    r"|^\s*[.#@]?[\w-]+(?:[\s,.#>:]+[\w-]+)*\s*\{|\b[a-z-]+\s*:\s*[^;:]{1,60};\s*(?:[a-z-]+\s*:|\})|['\"]\w+['\"]\s*:\s*['\"\[{\d]"
    r"|</?[a-zA-Z][\w-]*(?:\s+[\w-]+=|\s*/?>)|&[a-z]{2,6};|/\*|\*/|^\s*//|!important\b|\\[nrtu]\d*"
)
_FRAGMENT = re.compile(r"^[^\w]*[\w$.#-]*['\"]?\s*[:=({\[)}\]].*[,;{}()\[\]]?$|^[\W_]+$")

# Spans inside a line or over several lines.
_BLOCKS = (("<script", "</script>"), ("<style", "</style>"), ("<noscript", "</noscript>"), ("<!--", "-->"))
_INLINE = (
    re.compile(r"</?[a-zA-Z][\w-]*(?:\s+[\w-]+\s*=\s*(?:\"[^\"<>]*\"|'[^'<>]*'))*\s*/?>"),
    re.compile(r"!\[[^\]\n]*\]\([^)\n]*\)"),
    re.compile(r"\[(?:image|img|photo|picture|video|embed|caption|gallery)\b[^\]\n]{0,200}\]", re.IGNORECASE),
    re.compile(
        r"\((?:additional |with )?(?:reporting|writing|written|editing|edited|compiled|translated|graphics?)\b"
        r"[^()\n]{0,20}\bby\b[^()]{0,400}\)",
        re.IGNORECASE,
    ),
)

# Whole lines. Those of the first list are no prose however they end, those of the second only where they are not a sentence.
_NEVER_PROSE = (
    r"(?:file )?(?:photos?|photographs?|images?|pictures?|credits?|illustration|graphic|caption)(?: credits?| source| caption)?\s*:"
    r"(?!\s*(?-i:[A-Z])[^.\n]{3,60}\.$)",  # a credit written as a sentence names whom it credits
    r"(?:photo|photograph|image|picture)s? (?:by|courtesy of|credit)\b",
    r".{0,400}\([^()]{0,80}\b(?:photo|photos|images?|handout|photo credit|credit:)[^()]{0,80}(?<![.!?])\)$",
    r".{0,200}\S/\s?(?-i:[A-Z])[\w ]{0,30}\b(?:Images|Photos?|Pictures|Handout|Pool)$",
    r"(?:©|\(c\)|copyright\b\s*(?:©|\(c\)|\d{4}))",
    r"(?:additional )?(?:reporting|writing|editing) by\b",
    r"(?:https?://|www\.)\S+$",
    r"\S+\.(?:jpe?g|png|gif|webp|svg|mp4|pdf)$",
    r"(?:read|see) (?:more|also|next)\s*[:»>|…]",
    r"related\s*(?:articles?|stories|topics|news|coverage|links?|content)?\s*:",
    r"(?:click|tap) here\b",
    r"(?:subscribe|sign up) (?:to|for|here|now|today)\b.{0,160}$",
    r"(?:share|tweet|post) this\b.{0,60}$",
    r"follow (?:us|me|@\w+|.{1,50} on (?:social media|\w+ ?@))",
    r"(?:[^.]{0,80}\b)?all rights reserved\b",
    r".{0,160}\b(?:uses? cookies|use of cookies|accept (?:all )?cookies|cookie (?:policy|settings|preferences))\b",
    r".{0,80}\b(?:terms (?:of (?:use|service)|and conditions)|privacy policy)\b.{0,80}$",
    r"(?:please )?(?:enable|turn on) javascript\b|your browser does not support\b|skip to (?:main )?content\b",
    r"(?:story|article) continues (?:below|after)\b",
    r".{0,80}[\w.+-]+@[\w-]+\.[\w.-]+.{0,40}$",
)
_NOT_AS_SENTENCE = (
    r"(?:share|tweet|email|print|comments?|advertise(?:ment)?|loading|newsletter|most read|trending|recommended)\W*$",
    r"(?:menu|search|login|log in|sign in|home)\W*$",
    r"(?:share|save|print|comment)(?:[\s|,·•]+(?:share|tweet|save|e-?mail|print|comments?|copy link|facebook|twitter))+\W*$",
    r"(?:read|see|watch|listen|view|load|show) (?:more|all|now|next|also)\b",
    r"(?:continue reading|you may (?:also )?like|more (?:from|on|in) |also (?:read|see|on)\b)",
    r"(?:up next|editor['’]s (?:note|picks?))\b",
    r"(?:first |last )?(?:published|updated|posted|modified)\b.{0,30}\d",
    r"\d+ (?:min(?:ute)?s? read|comments?|shares?|views?)\b",
    r"(?-i:[A-Z]{2,4}(?:/[A-Z]{2,4}){1,3}|[a-z]{2,4}(?:/[a-z]{2,4}){1,3})$",
    r"(?:#\s*){2,}$|-?\s?30\s?-$|\(?(?:ends?|more|end of text)\)?$|[-–—_=*~\s]{3,}$",
    r"(?:tel|phone|fax|e-?mail|contact|twitter|facebook|telegram|whatsapp)\s*:",
)
_NO_PROSE = re.compile("|".join(f"(?:{pattern})" for pattern in _NEVER_PROSE), re.IGNORECASE)
_NO_SENTENCE = re.compile("|".join(f"(?:{pattern})" for pattern in _NOT_AS_SENTENCE), re.IGNORECASE)
_SMALL_WORDS = "and in of the for at de la von van bin al with to on staff"
_SMALL = frozenset(_SMALL_WORDS.split())


def residue(text: str, start: int = 0) -> tuple[Span, ...]:
    """Return the spans of *text* from *start* on that are no prose, sorted and apart."""
    spans = [*_blocks(text, start), *(Span(*m.span()) for pattern in _INLINE for m in pattern.finditer(text, start))]
    rest = blanked(text, spans)
    lines = [Span(m.start(), m.end()) for m in re.compile(r"\S(?:[^\r\n]*\S)?").finditer(rest, start)]
    words = [rest[line.start : line.end] for line in lines]
    code = _smoothed(words, [_is_code(line) for line in words])
    spans += [line for line, its, coded in zip(lines, words, code, strict=True) if coded or _is_credit(its)]
    return tuple(_merged(spans))


def blanked(text: str, spans: list[Span]) -> str:
    """Return *text* with *spans* made blank, line ends and length kept."""
    pieces, at = [], 0
    for span in _merged(spans):
        pieces += [text[at : span.start], re.sub(r"[^\r\n]", " ", text[span.start : span.end])]
        at = span.end
    return "".join([*pieces, text[at:]])


def _blocks(text: str, start: int) -> Iterator[Span]:
    """Yield scripts, styles and comments left in the text, from opening to closing tag."""
    folded = text.lower() if len(text.lower()) == len(text) else text
    for opening, closing in _BLOCKS:
        at = folded.find(opening, start)
        while at >= 0 and (end := folded.find(closing, at)) >= 0:
            yield Span(at, end + len(closing))
            at = folded.find(opening, end)


def function_word_share(text: str) -> float:
    """Return which share of the words of *text* are common English function words, 0 to 1: about 0.35 in English prose."""
    words = _WORD.findall(text)
    return sum(word.lower() in FUNCTION_WORDS for word in words) / len(words) if words else 0.0


def _is_code(line: str) -> bool:
    signs = len(_CODE_SIGN.findall(line)) / len(line)
    if not signs and not _CODE.search(line):
        return False
    if len(re.findall(r"(?<=\w)[.!?](?=\s+[A-Z]|$)", line)) and function_word_share(line) >= 0.2:
        return False  # sentences about code are prose
    marked = len(_CODE.findall(line))
    return (marked >= 1 and signs >= 0.02 and function_word_share(line) < 0.2) or (
        signs >= 0.12 and len(line) >= 6 and "|" not in line
    )


def _smoothed(lines: list[str], code: list[bool]) -> list[bool]:
    """Spread the verdict to fragments that stand next to code."""
    found = list(code)
    for order in (range(1, len(lines)), range(len(lines) - 2, -1, -1)):
        for i in order:
            beside = found[i - 1] if order.step > 0 else found[i + 1]
            if beside and not found[i] and len(lines[i]) < 120 and function_word_share(lines[i]) < 0.1:
                found[i] = bool(_FRAGMENT.match(lines[i])) or bool(_CODE_SIGN.search(lines[i]))
    return found


def _is_credit(line: str) -> bool:
    if len(line) > 600:
        return False
    if _NO_PROSE.match(line):
        return len(line.split()) <= 60
    if re.search(r"[.!?][\"”’')]*$", line) and len(line.split()) > 3:
        return False
    return len(line.split()) <= 25 and (_is_byline(line) or bool(_NO_SENTENCE.match(line)))


def _is_byline(line: str) -> bool:
    match = re.match(r"(?:BY|By|Written by|Story by|Reporting by)\s+(?=[A-ZÀ-Þ])(.*)", line)
    words = [w for w in _WORD.findall(match[1]) if w.lower() not in _SMALL] if match else []
    return bool(words) and len(words) <= 14 and all(word[0].isupper() for word in words) and not re.search(r"\d", line)


def _merged(spans: list[Span]) -> list[Span]:
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return found
