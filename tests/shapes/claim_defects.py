"""Hand-made defects of claims and events: the rule meant, what is wrong, the change, and the rules that rightly notice it too."""

from __future__ import annotations

from changes import (
    CODE,
    DIP,
    KB,
    Change,
    add,
    contradicted,
    copied,
    day,
    dec,
    drop,
    every,
    node,
    pick,
    put,
    redated,
    span,
    two_articles,
    unquoted,
    value,
    who,
)
from rdflib import RDF, Literal
from rdflib.term import Node

PRADO, HOLT, OKOYE, NORDIA = map(who, ("Ana Maria Prado", "Erik Holt", "Lin Okoye", "Nordia"))
PORT, MINISTER = who("Port Sandor"), who("foreign minister")
HELD = {"status": CODE.held, "rule": KB["rule/called"]}
JOINT = {"joint": Literal(True)}
SUPPORT, CONCERN = {"polarity": CODE.support}, {"polarity": CODE["neutral-concern"]}

EVENTS: list[tuple[str, str, Change, str]] = [
    ("E01", "event on two days", add("Call", DIP.day, day("2031-03-05")), "E15 U11"),
    ("E02", "summit nobody attends", drop("Summit", DIP.participant), ""),
    ("E03", "report about nothing", drop("EventReport", DIP.reports, **HELD), "E09 O15"),
    ("E04", "a status that is none", put("EventReport", DIP.status, CODE.happened, **HELD), ""),
    (
        "E05",
        "held meeting after publication",
        redated("Meeting", "2031-03-06"),
        "E08 U11",
    ),
    ("E06", "planned, but already past", put("EventReport", DIP.status, CODE.planned, **HELD), ""),
    (
        "E07",
        "ceremony in a visit and a summit",
        lambda g: [g.add((pick(g, "Ceremony"), DIP.partOf, pick(g, "Summit")))],
        "E08",
    ),
    ("E08", "ceremony outside its visit", redated("Ceremony", "2031-03-02"), ""),
    (
        "E09",
        "event without a report",
        node("Ceremony", "event/x", (DIP.participant, PRADO), (DIP.day, day("2031-03-03"))),
        "",
    ),
    (
        "E10",
        "meeting with oneself",
        lambda g: g.remove((pick(g, "Meeting", day=day("2031-03-03")), DIP.participant, HOLT(g))),
        "U06 X03",
    ),
    (
        "E11",
        "visit without a destination",
        lambda g: g.remove((g.value(None, DIP.reports, pick(g, "Visit")), DIP.place, None)),
        "",
    ),
    ("E12", "visit without a visitor", drop("Visit", DIP.visitor), ""),
    ("E13", "host not written as participant", add("Call", DIP.host, NORDIA), ""),
    ("E14", "visits himself", add("Visit", DIP.host, PRADO), ""),
    ("E15", "report on another day than the key", put("EventReport", DIP.startDate, day("2031-03-02"), **HELD), "O15"),
    ("E16", "event part of itself", lambda g: g.add((pick(g, "Visit"), DIP.partOf, pick(g, "Visit"))), ""),
    ("E17", "denied by nobody", drop("EventReport", DIP.attributedTo, status=CODE.denied), ""),
    ("E18", "visit and call at once", lambda g: g.add((pick(g, "Visit"), RDF.type, DIP.Summit)), ""),
    ("E19", "call part of a ceremony", lambda g: g.add((pick(g, "Call"), DIP.partOf, pick(g, "Ceremony"))), "E08"),
    ("E20", "call without a day", drop("Call", DIP.day), ""),
    ("E21", "place is a person", put("EventReport", DIP.place, HOLT, status=CODE.planned), ""),
    ("E22", "two date texts", add("EventReport", DIP.dateText, Literal("Monday"), status=CODE.planned), ""),
]
CLAIMS: list[tuple[str, str, Change, str]] = [
    ("R01", "confidence 1.2", put("Stance", DIP.confidence, dec("1.2")), ""),
    ("R01", "two confidences", add("Statement", DIP.confidence, dec("0.75")), ""),
    ("R02", "claim without a rule", drop("Stance", DIP.rule), ""),
    ("R03", "stance without evidence", drop("Stance", DIP.evidence, **SUPPORT), "T16"),
    ("R03", "dangling evidence", put("Stance", DIP.evidence, KB["text/x#char=1,2"], **SUPPORT), "T16"),
    ("R04", "unknown review status", add("Statement", DIP.reviewStatus, CODE.nil), ""),
    ("R05", "start as text", put("EventReport", DIP.startDate, Literal("2031-03-04"), **HELD), "E15 O15"),
    ("R05", "report ends before it starts", add("EventReport", DIP.endDate, day("2031-03-03"), **HELD), ""),
    ("R06", "end as text", add("EventReport", DIP.endDate, Literal("2031-03-06"), **HELD), "R05"),
    ("R07", "precision that is a status", add("EventReport", DIP.datePrecision, CODE.held, **HELD), ""),
    ("R08", "evidence from two articles", two_articles, ""),
    ("R09", "inferred: 'date'", add("EventReport", DIP.inferred, Literal("date")), ""),
    ("R11", "low confidence, nobody decided", put("Statement", DIP.confidence, dec("0.4")), ""),
    (
        "R12",
        "a discussion that is a report too",
        lambda g: g.add((pick(g, "Discussion"), RDF.type, DIP.EventReport)),
        "E03 E04",
    ),
    (
        "R13",
        "end without a start",
        every(drop("Discussion", DIP.startDate), add("Discussion", DIP.endDate, day("2031-03-03"))),
        "R14",
    ),
    ("R14", "statement without a date", drop("Statement", DIP.startDate), ""),
    ("R15", "said after publication", put("Stance", DIP.startDate, day("2031-03-06"), **SUPPORT), "S12"),
    ("R16", "attributed to a span", add("EventReport", DIP.attributedTo, span), ""),
    ("R17", "occasion is a place", put("Statement", DIP.occasion, PORT, mode=CODE.mixed), "U06"),
    ("R19", "words of a date from elsewhere", put("EventReport", DIP.dateText, Literal("last autumn"), **HELD), ""),
    ("R18", "place inferred, but no place", drop("EventReport", DIP.place, inferred=Literal("place")), ""),
]
STATEMENTS: list[tuple[str, str, Change, str]] = [
    ("U01", "statement without a speaker", drop("Statement", DIP.speaker), ""),
    ("U02", "act that is none", put("Statement", DIP.act, CODE.support), ""),
    ("U03", "two modes", add("Statement", DIP.mode, CODE.direct, mode=CODE.mixed), ""),
    ("U04", "mixed without quotation marks", unquoted, "T16"),
    ("U05", "speaks to herself", add("Statement", DIP.addressee, PRADO, mode=CODE.direct), ""),
    ("U06", "speaker not at the occasion", put("Statement", DIP.speaker, NORDIA, mode=CODE.mixed), ""),
    ("U07", "statement without content", drop("Statement", DIP.content, mode=CODE.direct), "T16"),
    ("U08", "addressee is a place", add("Statement", DIP.addressee, PORT), ""),
    ("U09", "content outside the evidence", add("Statement", DIP.content, span), ""),
    (
        "U11",
        "statement dated beside its meeting",
        put("Statement", DIP.startDate, day("2031-03-02"), mode=CODE.mixed),
        "S12",
    ),
    ("D01", "discussion of nothing", drop("Discussion", DIP.topic), "C03"),
    ("D02", "discussion by nobody", every(drop("Discussion", DIP.occasion), drop("Discussion", DIP.discussant)), ""),
    ("D03", "discussant is an office", add("Discussion", DIP.discussant, MINISTER), ""),
]
STANCES: list[tuple[str, str, Change, str]] = [
    ("S01", "two holders of one stance", add("Stance", DIP.holder, HOLT, **SUPPORT), "X06"),
    ("S02", "stance without a target", drop("Stance", DIP.target, **CONCERN), "C03"),
    ("S03", "polarity that is none", put("Stance", DIP.polarity, CODE.held, **SUPPORT), "X01"),
    (
        "S04",
        "expressed in two statements",
        lambda g: g.add((pick(g, "Stance", **CONCERN), DIP.expressedIn, pick(g, "Statement", mode=CODE.mixed))),
        "S10 S12",
    ),
    ("S05", "stance without a statement", drop("Stance", DIP.expressedIn, **CONCERN), ""),
    ("S06", "for and against by the same words", contradicted, ""),
    ("S07", "holder is the target", lambda g: g.set((pick(g, "Stance", **CONCERN), DIP.target, PRADO(g))), "C03"),
    ("S08", "joint alone", add("Stance", DIP.joint, Literal(True), **CONCERN), ""),
    ("S09", "two holders, not joint", drop("Stance", DIP.joint, **JOINT), "S08"),
    ("S10", "stance whose words are elsewhere", put("Stance", DIP.evidence, span, **CONCERN), ""),
    ("S12", "stance dated beside its statement", put("Stance", DIP.startDate, day("2031-03-02"), **SUPPORT), ""),
    (
        "S13",
        "topic read as a stance",
        lambda g: copied(g, pick(g, "Stance", **CONCERN), evidence=value(g, pick(g, "Discussion"), DIP.evidence)),
        "S10",
    ),
    ("S14", "attributed to another than the speaker", add("Stance", DIP.attributedTo, OKOYE, **CONCERN), ""),
    ("S15", "joint is a word", put("Stance", DIP.joint, Literal("yes"), **JOINT), "S08 S09"),
    (
        "S16",
        "stance with an occasion of its own",
        add("Stance", DIP.occasion, lambda g: pick(g, "Meeting", day=day("2031-03-03")), **SUPPORT),
        "",
    ),
]


def untyped(cls: str, **having: Node) -> Change:
    """Take the class from a node."""
    return lambda graph: graph.remove((pick(graph, cls, **having), RDF.type, None))


TERMS: list[tuple[str, str, Change, str]] = [
    ("V01", "claim of no kind", untyped("Stance", **CONCERN), "V04"),
    ("V02", "office holding of no kind", untyped("OfficeHolding", officeStatus=CODE.acting), "V01"),
    ("V03", "statement of no kind", untyped("Statement", mode=CODE.mixed), "V01 S04"),
    ("V04", "stance of no kind", untyped("Stance", **CONCERN), "V01"),
    ("V05", "discussion of no kind", untyped("Discussion"), "V01"),
    ("V06", "report of no kind", untyped("EventReport", **HELD), "V01"),
    ("V07", "event of no kind", untyped("Call"), "E03 R17"),
    ("V08", "link of no kind", untyped("Link", **{"linkStatus": CODE.nil}), ""),
    ("V09", "article of no kind", untyped("Article"), "T07"),
    ("V10", "span of no kind", untyped("TextSpan"), "R03"),
    ("V11", "property of no ontology", add("EventReport", DIP.datetext, Literal("soon"), **HELD), ""),
    ("V12", "class of no ontology", lambda g: g.add((pick(g, "Call"), RDF.type, DIP.Conversation)), ""),
]
CLAIM_DEFECTS = [*CLAIMS, *EVENTS, *STATEMENTS, *STANCES, *TERMS]
