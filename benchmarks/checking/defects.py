"""Defects that need more than one value changed; each returns False where the graph has nothing of that sort to spoil."""

from __future__ import annotations

from datetime import date, timedelta

from checking.spoiling import LABEL, TYPE, Change, Node, Spoiled, code, dip, plus, text, typed

from kg.rdf.naming import DATA, OA, SCHEMA, SKOS, WIKIDATA


def swapped_ends(graph: Spoiled) -> bool:
    span = graph.any(graph.of("TextSpan"))
    start, end = graph.value(span, Node(OA + "start")), graph.value(span, Node(OA + "end"))
    graph.put(span, Node(OA + "start"), end)
    graph.put(span, Node(OA + "end"), start)
    return True


def moved_span(graph: Spoiled) -> bool:
    """Let both offsets slip while IRI and words stay."""
    span = graph.any(graph.of("TextSpan"))
    for term in (Node(OA + "start"), Node(OA + "end")):
        value = graph.value(span, term)
        graph.put(span, term, plus(1)(value.value))  # type: ignore[union-attr]
    return True


def tampered_text(graph: Spoiled) -> bool:
    """Change one letter of the article, as an edit of the stored text would."""
    article = graph.of("Article")[0]
    words = graph.value(article, dip("text")).value  # type: ignore[union-attr]
    place = graph.dice.choice([i for i, letter in enumerate(words) if letter == "e"])
    graph.put(article, dip("text"), text(words[:place] + "3" + words[place + 1 :]))
    return True


def orphan_span(graph: Spoiled) -> bool:
    article = graph.of("Article")[0]
    words = graph.value(article, dip("text")).value  # type: ignore[union-attr]
    like = graph.of("TextSpan")[0].value.partition("#")[0]
    start = graph.dice.randrange(len(words) - 5)
    span = Node(f"{like}#char={start},{start + 5}")
    if span in graph.of("TextSpan"):
        return False
    described = {
        TYPE: dip("TextSpan"),
        Node(OA + "hasSource"): article,
        Node(OA + "start"): typed(str(start), "integer"),
        Node(OA + "end"): typed(str(start + 5), "integer"),
        Node(OA + "exact"): text(words[start : start + 5]),
    }
    for term, value in described.items():
        graph.add(span, term, value)
    return True


def renamed_span(graph: Spoiled) -> bool:
    span = graph.any(graph.of("TextSpan"))
    graph.rename(span, Node(span.value + "0"))
    return True


def second_article(graph: Spoiled) -> bool:
    """Let a claim cite words of another article."""
    claim, article = graph.any(graph.having(dip("evidence"))), graph.of("Article")[0]
    other = graph.twin(article)
    span = graph.twin(graph.of("TextSpan")[0])
    graph.put(span, Node(OA + "hasSource"), other)
    graph.add(claim, dip("evidence"), span)
    return True


def alone(kind: str) -> Change:
    """Leave one person of the participants."""

    def change(graph: Spoiled) -> bool:
        people = set(graph.of("Person", "State"))
        for event in graph.of(kind):
            there = [each for each in graph.values(event, dip("participant")) if each in people]
            if there and len(graph.values(event, dip("participant"))) > 1:
                for role in ("participant", "host", "visitor", "mediator"):
                    graph.drop(event, dip(role))
                graph.add(event, dip("participant"), there[0])
                return True
        return False

    return change


def part_of_itself(graph: Spoiled) -> bool:
    event = graph.any(events(graph))
    graph.put(event, dip("partOf"), event)
    return True


def cycle_of_two(graph: Spoiled) -> bool:
    nodes = events(graph)
    if len(nodes) < 2:
        return False
    one, other = graph.dice.sample(nodes, 2)
    graph.put(one, dip("partOf"), other)
    graph.put(other, dip("partOf"), one)
    return True


def events(graph: Spoiled) -> list[Node]:
    return graph.of("Meeting", "Visit", "Call", "Summit", "Ceremony", "PressOccasion", "Event")


def unreported(graph: Spoiled) -> bool:
    report = graph.any(graph.of("EventReport"))
    graph.triples = {t for t in graph.triples if t[0] != report}
    return True


def unlisted_role(graph: Spoiled) -> bool:
    """Name a host that is not written as participant too."""
    event = graph.any(events(graph))
    absent = [node for node in graph.of("State", "Person") if node not in graph.values(event, dip("participant"))]
    if absent:
        graph.add(event, dip("host"), graph.any(absent))
    return bool(absent)


def addresses_himself(graph: Spoiled) -> bool:
    statements = graph.having(dip("speaker"))
    if statements:
        statement = graph.any(statements)
        graph.add(statement, dip("addressee"), graph.value(statement, dip("speaker")))
    return bool(statements)


def unquoted(graph: Spoiled) -> bool:
    """Call an indirect statement direct speech."""
    modes = [s for s in graph.of("Statement") if graph.value(s, dip("mode")) == code("indirect")]
    if modes:
        graph.put(graph.any(modes), dip("mode"), code("direct"))
    return bool(modes)


def flipped(graph: Spoiled) -> bool:
    """Turn support into opposition, or the other way round."""
    other = {code("support"): code("oppose"), code("oppose"): code("support")}
    stances = [s for s in graph.of("Stance") if graph.value(s, dip("polarity")) in other]
    if stances:
        stance = graph.any(stances)
        graph.put(stance, dip("polarity"), other[graph.value(stance, dip("polarity"))])  # type: ignore[index]
    return bool(stances)


def swapped_sides(graph: Spoiled) -> bool:
    """Put the holder where the target should stand."""
    stances = graph.of("Stance")
    if stances:
        stance = graph.any(stances)
        holder, target = graph.value(stance, dip("holder")), graph.value(stance, dip("target"))
        graph.put(stance, dip("holder"), target)
        graph.put(stance, dip("target"), holder)
    return bool(stances)


def both_for_and_against(graph: Spoiled) -> bool:
    stances = [s for s in graph.of("Stance") if graph.value(s, dip("polarity")) == code("support")]
    if stances:
        stance = graph.any(stances)
        twin = graph.twin(stance)
        graph.put(twin, dip("polarity"), code("oppose"))
        graph.add(graph.value(stance, dip("holder")), dip("opposes"), graph.value(stance, dip("target")))
    return bool(stances)


def usurped(graph: Spoiled) -> bool:
    """Let two persons hold one office on one day."""
    current = [h for h in graph.of("OfficeHolding") if graph.value(h, dip("officeStatus")) == code("current")]
    current = [h for h in current if graph.values(h, dip("attestedOn"))]
    if not current:
        return False
    holding = graph.any(current)
    office, rival = graph.value(holding, dip("office")), graph.any(graph.of("Person"))
    if rival == graph.value(holding, dip("person")):
        return False
    twin = graph.twin(holding)
    graph.put(twin, dip("person"), rival)
    graph.add(rival, dip("heldOffice"), office)
    return True


def former_and_current(graph: Spoiled) -> bool:
    current = [h for h in graph.of("OfficeHolding") if graph.value(h, dip("officeStatus")) == code("current")]
    current = [h for h in current if graph.values(h, dip("attestedOn"))]
    if current:
        graph.put(graph.twin(graph.any(current)), dip("officeStatus"), code("former"))
    return bool(current)


def namesake(graph: Spoiled) -> bool:
    """Put one person under two IRIs."""
    person = graph.any(graph.of("Person"))
    twin = graph.twin(person)
    graph.drop(twin, Node(SCHEMA + "sameAs"))
    graph.add(graph.any(graph.having(dip("evidence"))), dip("attributedTo"), twin)
    return True


def unmentioned(graph: Spoiled) -> bool:
    node = Node(DATA + "state/Q0")
    graph.add(node, TYPE, dip("State"))
    graph.add(node, LABEL, text("Ostland"))
    return True


def one_way(graph: Spoiled) -> bool:
    met = graph.having(dip("metWith"))
    if met:
        one = graph.any(met)
        graph.drop(one, dip("metWith"), graph.value(one, dip("metWith")))
    return bool(met)


def said_to_have(shortcut: str) -> Change:
    """Write a shortcut that follows from no claim."""

    def change(graph: Spoiled) -> bool:
        one, other = graph.any(graph.of("Person", "State")), graph.any(graph.of("Issue", "Office", "Place"))
        if other in graph.values(one, dip(shortcut)):
            return False
        graph.add(one, dip(shortcut), other)
        return True

    return change


def met_itself(graph: Spoiled) -> bool:
    node = graph.any(graph.of("Person"))
    graph.add(node, dip("metWith"), node)
    return True


def relinked(graph: Spoiled) -> bool:
    """Let a link and its shortcut name another item than the entity's IRI."""
    links = [link for link in graph.having(dip("linkTo")) if graph.values(link, dip("linkOf"))]
    if links:
        link = graph.any(links)
        graph.put(link, dip("linkTo"), Node(WIKIDATA + "Q999999999"))
        graph.put(graph.value(link, dip("linkOf")), Node(SCHEMA + "sameAs"), Node(WIKIDATA + "Q999999999"))
    return bool(links)


def broader_cycle(graph: Spoiled) -> bool:
    issues = graph.of("Issue")
    if issues:
        issue = graph.any(issues)
        graph.add(issue, Node(SKOS + "broader"), issue)
    return bool(issues)


def lonely_joint(graph: Spoiled) -> bool:
    alone = [s for s in graph.of("Stance") if not graph.values(s, dip("joint"))]
    if alone:
        graph.add(graph.any(alone), dip("joint"), typed("true", "boolean"))
    return bool(alone)


def invented_group(graph: Spoiled) -> bool:
    groups = graph.of("Group")
    if groups:
        graph.put(graph.any(groups), LABEL, text("Ostland delegation of experts"))
    return bool(groups)


def ends_before_start(graph: Spoiled) -> bool:
    claims = graph.having(dip("startDate"))
    if claims:
        claim = graph.any(claims)
        day = date.fromisoformat(graph.value(claim, dip("startDate")).value)  # type: ignore[union-attr]
        graph.put(claim, dip("endDate"), typed(str(day - timedelta(3)), "date"))
    return bool(claims)
