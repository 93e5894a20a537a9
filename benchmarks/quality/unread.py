"""What the rules leave unread in text nobody annotated: verbs of known actors that no claim rests on, most frequent first.

    python benchmarks/quality/unread.py ../shared/corpora/white-house/dev.jsonl.gz --every 5
    python benchmarks/quality/unread.py articles/ --top 40

Read the sentences: what is a meeting, a statement or a position there is a class of English that a rule lacks. Each line has how often
the construction was left unread, how often it stands in the text, and the construction; up to --show sentences follow.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from kg.annotations import AnnotatedArticle, annotate
from kg.article import read_articles
from kg.claims import find_claims
from kg.model import Article, Discussion, EntityKind, OfficeHolding, Statement
from kg.syntax import Token

ACTORS = (EntityKind.PERSON, EntityKind.STATE, EntityKind.GOVERNMENT_BODY, EntityKind.ORGANIZATION)
SUBJECTS = ("nsubj", "nsubjpass")
OBJECTS = ("dobj", "attr", "acomp", "xcomp", "ccomp", "prep", "oprd")
SPELT = ("prep", "acomp", "xcomp")
"""Relations of which the word itself is shown."""
LONGEST = 4000
"""Characters of an article, so that transcripts do not drown the rest."""


def main() -> None:
    """Print the table."""
    options = _parser().parse_args()
    found = (a for a in read_articles(options.files) if isinstance(a, Article) and len(a.text) <= LONGEST)
    unread: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    sentences: defaultdict[str, list[str]] = defaultdict(list)
    for text in annotate(islice(found, 0, None, options.every)):
        read = read_tokens(text)
        for verb, shape in constructions(text):
            seen[shape] += 1
            if verb.i not in read:
                unread[shape] += 1
                sentences[shape].append(" ".join(text.article.quote(text.span(verb.sent)).split()))
    for shape, times in unread.most_common(options.top):
        print(f"{times:4} of {seen[shape]:4}  {shape}")
        for sentence in sentences[shape][: options.show]:
            print(f"               {sentence[:200]}")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description=__doc__.split("\n")[0], formatter_class=argparse.ArgumentDefaultsHelpFormatter
    )
    parser.add_argument("files", nargs="+", type=Path, help="text files, folders, JSON Lines")
    parser.add_argument("--every", type=int, default=1, help="read every so manieth article")
    parser.add_argument("--top", type=int, default=80, help="constructions shown")
    parser.add_argument("--show", type=int, default=2, help="sentences shown of each")
    return parser


def read_tokens(text: AnnotatedArticle) -> set[int]:
    """Return the tokens on which a claim other than an office rests."""
    claims = find_claims(text)
    spans = (
        span
        for claim in claims
        if not isinstance(claim, OfficeHolding)
        for span in (*claim.evidence, *(claim.content if isinstance(claim, Statement) else ()))
    )
    read = {token.i for span in spans for token in text.tokens(span)}
    topics = (text.tokens(span).root for c in claims if isinstance(c, Discussion) for span in c.evidence)
    return read | {verb.i for topic in topics for verb in topic.ancestors}


def constructions(text: AnnotatedArticle) -> Iterator[tuple[Token, str]]:
    """Yield the verbs of known actors, with who does it, auxiliaries, lemma and what comes first behind."""
    for verb in text.words:
        subject = _subject(verb) if verb.pos_ in ("VERB", "AUX") else None
        if subject is None:
            continue
        mention = text.mention_at(subject)
        first = subject.lower_ in ("we", "i") and not any(
            q.span.start <= text.starts[verb.i] < q.span.end for q in text.quotes
        )
        if first or (mention is not None and mention.entity.kind in ACTORS):
            yield verb, _shape(verb, "we" if first else "X")


def _subject(verb: Token) -> Token | None:
    """Return the subject of *verb*, or of the verb it is joined to."""
    own = next((c for c in verb.lefts if c.dep_ in SUBJECTS), None)
    if own is None and verb.dep_ == "conj":
        return next((c for c in verb.head.lefts if c.dep_ in SUBJECTS), None)
    return own


def _shape(verb: Token, subject: str) -> str:
    auxiliaries = [c.lower_ for c in verb.lefts if c.dep_ in ("aux", "auxpass")]
    behind = next((c for c in verb.rights if c.dep_ in OBJECTS), None)
    shown = (
        () if behind is None else (f"+{behind.dep_}", behind.lower_) if behind.dep_ in SPELT else (f"+{behind.dep_}",)
    )
    return " ".join([subject, *auxiliaries, verb.lemma, *shown])


if __name__ == "__main__":
    main()
