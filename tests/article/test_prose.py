"""Which lines of a page are prose, and which are its makers' and machines'."""

from __future__ import annotations

import pytest

from kg._article import prose

STORY = "OSLO — The minister of fishing met her guest in the old town hall on Monday. They spoke of nets and boats for an hour.\n"


def excluded(text: str) -> list[str]:
    return [text[s.start : s.end] for s in prose.residue(text)]


@pytest.mark.parametrize(
    "line",
    [
        "ads.queue.push(function () { show({ slot: 'a-1', size: [300, 250] }); });",
        "var tracker = tracker || []; tracker.load('x1');",
        ".story-card { margin: 0 auto; color: #333; }",
        "<script>if (a < b) { run(); }</script>",
        '<div class="ad">',
        "By Ana Prado, Senior Diplomatic Editor, and Example Wires",
        "Photo: Erik Holt/Example Pictures",
        "The minister at the gate of the palace (Photo credit: E. HOLT/EXAMPLE)",
        "Updated 9:14 AM EDT",
        "(Additional reporting by Erik Holt in Oslo; Editing by Ana Prado)",
        "Read more: What the treaty means",
        "Share this article on social media",
        "Sign up for our morning newsletter",
        "This site uses cookies to improve your experience.",
        "© 2031 Example Media. All rights reserved.",
        "![Ministers at the table](https://e.example/a.jpg)",
        "xy/ab/cd",
        "# # #",
        "ana.prado@news.example",
    ],
)
def test_residue_is_excluded(line: str) -> None:
    text = f"{STORY}\n{line}\n\n{STORY}"
    assert excluded(text) == [line]


def test_fragments_beside_code_are_code() -> None:
    code = "window.setup = function () {\n  slots: [\n    'top',\n  ],\n  width: -800,\n};"
    assert " ".join("".join(excluded(f"{STORY}\n{code}\n\n{STORY}")).split()).count("-800") == 1


@pytest.mark.parametrize(
    "line",
    [
        "By Monday the two sides had agreed on most of the text.",
        "By contrast, Ana Prado of the Harbour Party said she opposed it.",
        "“We will share more,” the minister said; “the rest is up to them.”",
        "The deal is worth $1 billion; exports rose by 3% = 40 tons.",
        "Follow-up talks are planned in June.",
        "He said the photo showed a boat (a small one).",
        "Published figures show that trade fell by 12 percent in 2030.",
        "- The United States of America",
        "Ministers of Energy, Trade and Fishing",
        "More than 40 people attended",
        "Image: Erik Holt.",
    ],
)
def test_prose_stays(line: str) -> None:
    assert excluded(f"{STORY}\n{line}\n\n{STORY}") == []
