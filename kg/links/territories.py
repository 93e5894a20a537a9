"""States and unions by the territory table: the annotators have read the item off it, by name and nothing else."""

from __future__ import annotations

from collections.abc import Iterator

from kg.links import Linker, Lookup
from kg.links._gazetteer import weights
from kg.model import Candidate, Entity, EntityKind, Link, LinkStatus


def find(lookup: Lookup) -> Iterator[Link]:
    """Yield a link for every entity that carries an item of the territory table, and NIL for any other state."""
    score = weights()["fixed"]["state"]
    for want in lookup.wanted:
        entity = want.thing
        if not isinstance(entity, Entity):
            continue
        if entity.qid:
            reason = "territories: name in the territory table"
            yield Link(
                link_of=entity,
                link_to=Candidate(qid=entity.qid, label=entity.label, score=score, reasons=(reason,)),
                score=score,
                reason=reason,
                link_status=LinkStatus.LINKED,
                mention=want.mention,
            )
        elif entity.kind is EntityKind.STATE:
            yield Link(link_of=entity, reason="territories: not in the territory table", mention=want.mention)


LINKER = Linker(find=find)
