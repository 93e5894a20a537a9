"""Which articles tell the same story in the same words: wire copy that several outlets print, whole or shortened.

Articles stay apart: identity is a pure function of one article, so what two have in common is found when it is asked for and stands in no
graph. The groups depend on which articles there are, never on the order in which they came.
"""

from __future__ import annotations

import re
import zlib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import lru_cache
from itertools import combinations

WIDTH = 5
"""Words of a shingle."""
SAMPLED = 8
"""One shingle in so many is looked up; the same ones in every text, so a shortened copy shares all of its own."""
ALIKE = 0.7
"""Share of the shorter text's shingles that the other has too, from which on they are one story (docs/decisions/006)."""
DAYS = 3
"""A story is printed within so many days; later the same words are a form that is filled in anew ("Public Schedule")."""
SHORTENED = 3.0
"""A text longer by more than this is a collection, not the story a shorter one is cut from."""
COMMON = 64
"""Texts that share one shingle, from which on only neighbours are compared: a letterhead, or a story everybody printed."""
NEIGHBOURS = 8
Shingles = frozenset[int]


def shingles(text: str) -> Shingles:
    """Return the hashes of the runs of WIDTH words in *text*, whatever its case and punctuation."""
    words = re.findall(r"\w+", text.casefold())
    runs = (" ".join(words[i : i + WIDTH]) for i in range(max(1, len(words) - WIDTH + 1)))
    return frozenset(zlib.crc32(run.encode()) for run in runs)


def overlap(one: Shingles, other: Shingles) -> float:
    """Return the share of the smaller set that the larger has too; 0 where one is too much larger."""
    small, large = sorted((len(one), len(other)))
    return len(one & other) / small if small and large <= SHORTENED * small else 0.0


def groups(
    texts: Iterable[tuple[str, str]], text_of: Callable[[str], str], days: Mapping[str, date | None]
) -> list[tuple[str, ...]]:
    """Return the keys of the articles that tell one story, two or more each, sorted; *texts* are keys with texts, read once.

    *text_of* gives the text of a key again, for the pairs that are compared word by word; *days* the days of publication, None where
    unknown, which is near every day.
    """
    samples = {key: frozenset(h for h in shingles(text) if h % SAMPLED == 0) for key, text in texts}
    exact = lru_cache(maxsize=4096)(lambda key: shingles(text_of(key)))
    leader = {key: key for key in samples}
    for one, other in sorted(_candidates(samples)):
        first, second = _leader(leader, one), _leader(leader, other)
        if first != second and _near(days[one], days[other]) and overlap(exact(one), exact(other)) >= ALIKE:
            leader[max(first, second)] = min(first, second)
    members: dict[str, list[str]] = defaultdict(list)
    for key in sorted(samples):
        members[_leader(leader, key)].append(key)
    return [tuple(keys) for _, keys in sorted(members.items()) if len(keys) > 1]


def _near(one: date | None, other: date | None) -> bool:
    return one is None or other is None or abs((one - other).days) <= DAYS


def _leader(leader: dict[str, str], key: str) -> str:
    while leader[key] != key:
        leader[key] = key = leader[leader[key]]
    return key


def _candidates(samples: Mapping[str, Shingles]) -> Iterator[tuple[str, str]]:
    """Yield the pairs that may be alike: they share so many of the sampled shingles as would be by half the measure."""
    shared: Counter[tuple[str, str]] = Counter()
    for keys in _sharing(samples):
        shared.update(_pairs(sorted(keys, key=lambda key: (sorted(samples[key]), key))))
    for (one, other), count in shared.items():
        if count >= ALIKE / 2 * min(len(samples[one]), len(samples[other])):
            yield one, other


def _sharing(samples: Mapping[str, Shingles]) -> Iterator[list[str]]:
    holders: dict[int, list[str]] = {}
    for key in sorted(samples):
        for shingle in samples[key]:
            holders.setdefault(shingle, []).append(key)
    return (keys for keys in holders.values() if len(keys) > 1)


def _pairs(keys: list[str]) -> Iterator[tuple[str, str]]:
    if len(keys) <= COMMON:
        found = combinations(keys, 2)
    else:
        found = ((keys[i], other) for i in range(len(keys)) for other in keys[i + 1 : i + 1 + NEIGHBOURS])  # type: ignore[assignment]
    return ((min(pair), max(pair)) for pair in found)
