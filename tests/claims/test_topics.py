"""What was talked about is told in many ways, and only of talks that the article tells of."""

from __future__ import annotations

import pytest
from annotated import topics

MET = "Foreign Minister Ana Prado met Chilean President Erik Holt in Lima on Monday. "


@pytest.mark.parametrize(
    "told",
    [
        "The talks centered on the old dam.",
        "Talks were devoted to the old dam.",
        "Among the topics was the old dam.",
        "On the agenda was the old dam.",
        "Topics included the old dam.",
        "The old dam was raised at the talks.",
        "During the meeting, the old dam was also reviewed.",
        "Prado raised the old dam with Holt.",
        "Holt informed Prado about the old dam.",
        "The two men discussed the old dam.",
    ],
)
def test_what_those_who_met_talked_about(told: str) -> None:
    assert topics(MET + told) == ["discussed old dam"]


@pytest.mark.parametrize(
    "told",
    [
        "The bill was discussed in parliament in Santiago.",
        "Prado raised her glass with Holt.",
        "The bank raised the fee with its customers.",
        "She was raised in a small town.",
        "A conference on the old dam begins next week in Oslo.",
        "The newspapers discussed the old dam.",
        "They discussed everything except the old dam.",
        "They avoided discussing the old dam.",
    ],
)
def test_what_was_told_elsewhere_was_no_topic_there(told: str) -> None:
    assert topics(MET + told) == []


@pytest.mark.parametrize(
    "text",
    [
        "Foreign Minister Ana Prado held talks on the old dam with Chilean President Erik Holt.",
        "Foreign Minister Ana Prado had a phone call with Chilean President Erik Holt about the old dam.",
        "Foreign Minister Ana Prado had talks with Chilean President Erik Holt on Monday over the old dam.",
    ],
)
def test_talks_tell_with_whom_and_on_what(text: str) -> None:
    assert topics(text) == ["discussed old dam"]


@pytest.mark.parametrize("rest", [", not the bridge", " but not the bridge", " rather than the bridge"])
def test_what_they_did_not_talk_about_is_no_part_of_it(rest: str) -> None:
    assert topics(f"{MET}The two discussed the old dam{rest}.") == ["discussed old dam"]
