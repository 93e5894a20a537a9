"""Hand-made defects of texts, actors, offices, links, shortcuts and decisions, as in ``claim_defects``."""

from __future__ import annotations

from changes import (
    CODE,
    DIP,
    KB,
    OA,
    SDO,
    WD,
    Change,
    add,
    copied,
    day,
    dec,
    decision,
    drop,
    edit,
    every,
    node,
    other,
    pick,
    put,
    rename,
    span,
    usurped,
    value,
    who,
)
from rdflib import RDFS, SKOS, XSD, Literal, URIRef
from rdflib.namespace import PROV

PRADO, HOLT, OKOYE, NORDIA, SUDLAND = map(who, ("Ana Maria Prado", "Erik Holt", "Lin Okoye", "Nordia", "Sudland"))
MINISTER, MINISTRY = who("foreign minister"), who("Ministry of Trade")
LINKED = {"linkTo": WD.Q900010}
RUN_TIME = Literal("2031-01-02T00:00:00Z", datatype=XSD.dateTime, normalize=False)
LINK = ((DIP.linkStatus, CODE.linked), (DIP.score, dec("0.9")), (DIP.reason, Literal("x")))

TEXT: list[tuple[str, str, Change, str]] = [
    ("T01", "checksum in capitals", edit("Article", DIP.sha256, lambda t: Literal(t.upper())), "T06"),
    ("T02", "text withheld", drop("Article", DIP.text), "A04"),
    ("T03", "article without a key", drop("Article", SDO.identifier), ""),
    ("T04", "two versions in one graph", add("Article", SDO.version, Literal("0" * 64)), ""),
    ("T05", "no day of publication", drop("Article", DIP.publishedOn), "O15"),
    ("T06", "text changed after hashing", edit("Article", DIP.text, lambda t: Literal(t + " ")), ""),
    ("T07", "span without a source", drop("TextSpan", OA.hasSource), ""),
    ("T08", "span without a start", drop("TextSpan", OA.start), ""),
    ("T09", "span without an end", drop("TextSpan", OA.end), ""),
    ("T10", "two quotations on one span", add("TextSpan", OA.exact, Literal("Nordia")), "T11"),
    ("T11", "offset slip by one", edit("TextSpan", OA.exact, lambda t: Literal(" " + t[:-1])), ""),
    ("T12", "prefix of another place", put("TextSpan", OA.prefix, Literal("Okoye denied")), ""),
    ("T13", "IRI and selector disagree", lambda g: rename(g, span(g), URIRef(str(span(g)) + "9")), ""),
    ("T14", "two prefixes", lambda g: [g.add((span(g), OA.prefix, Literal(x))) for x in ("x", "y")], "T12"),
    ("T15", "two suffixes", lambda g: [g.add((span(g), OA.suffix, Literal(x))) for x in ("x", "y")], "T12"),
    ("T16", "span that nothing cites", drop("Discussion", DIP.evidence), "R03"),
]
ACTORS: list[tuple[str, str, Change, str]] = [
    ("A01", "person with two names", lambda g: g.add((HOLT(g), RDFS.label, Literal("E. Holt"))), ""),
    (
        "A02",
        "one person, two nodes",
        node("Person", "person/0", (RDFS.label, Literal("Erik Holt")), (DIP.opposes, NORDIA)),
        "A06 X02",
    ),
    ("A04", "group with an invented name", put("Group", RDFS.label, Literal("Sudland trade delegation")), ""),
    ("A05", "country is a person", lambda g: g.set((MINISTER(g), DIP.country, HOLT(g))), ""),
    ("A06", "state that nothing mentions", node("State", "state/Q1", (RDFS.label, Literal("Ostland"))), ""),
    ("C01", "issue with two labels", add("Issue", SKOS.prefLabel, Literal("ships", lang="en")), ""),
    (
        "C02",
        "issue broader than itself",
        lambda g: g.add((other("Issue", 0)(g), SKOS.broader, other("Issue", 0)(g))),
        "",
    ),
    ("C03", "issue nobody speaks about", node("Issue", "matter/x", (SKOS.prefLabel, Literal("whales", lang="en"))), ""),
    (
        "C04",
        "two issues, one label",
        lambda g: g.set((other("Issue")(g), SKOS.prefLabel, value(g, other("Issue", 0)(g), SKOS.prefLabel))),
        "",
    ),
    ("C05", "framing is a word", put("Issue", DIP.framing, Literal("loaded"), framing=Literal(True)), ""),
]
OFFICES: list[tuple[str, str, Change, str]] = [
    (
        "O01",
        "office holding of a group",
        put("OfficeHolding", DIP.person, other("Group", 0), officeStatus=CODE.acting),
        "X05 X08",
    ),
    (
        "O02",
        "office is a government body",
        put("OfficeHolding", DIP.office, MINISTRY, officeStatus=CODE.acting),
        "X05 X08 A06",
    ),
    (
        "O03",
        "attested on two days",
        add("OfficeHolding", DIP.attestedOn, day("2031-03-05"), officeStatus=CODE.acting),
        "",
    ),
    ("O18", "attested on no day", drop("OfficeHolding", DIP.attestedOn, officeStatus=CODE.acting), ""),
    ("O04", "office status missing", drop("OfficeHolding", DIP.officeStatus, officeStatus=CODE.acting), "X05"),
    ("O05", "office without a country", lambda g: g.remove((MINISTER(g), DIP.country, None)), ""),
    ("O06", "office in a state", lambda g: g.set((MINISTER(g), DIP.officeIn, SUDLAND(g))), ""),
    ("O07", "tenure of two persons", add("Tenure", DIP.tenureOf, HOLT), ""),
    ("O08", "tenure in no office", drop("Tenure", DIP.tenureIn), ""),
    ("O09", "tenure starts after it ends", put("Tenure", DIP.heldFrom, day("2033-01-01")), "O13"),
    ("O10", "tenure with two ends", add("Tenure", DIP.heldUntil, day("2033-02-01")), ""),
    ("O11", "term without a dated source", drop("Tenure", PROV.hadPrimarySource), ""),
    ("O12", "tenure without dates", every(drop("Tenure", DIP.heldFrom), drop("Tenure", DIP.heldUntil)), ""),
    ("O13", "attested before the known tenure", put("Tenure", DIP.heldFrom, day("2031-03-05")), ""),
    (
        "O14",
        "'former' inside a known tenure",
        put("OfficeHolding", DIP.officeStatus, CODE.former, person=KB["person/Q900010"]),
        "X05",
    ),
    (
        "O15",
        "attested on a day of nothing",
        put("OfficeHolding", DIP.attestedOn, day("2031-02-20"), officeStatus=CODE.acting),
        "",
    ),
    (
        "O16",
        "current and former on one day",
        lambda g: copied(g, pick(g, "OfficeHolding", person=OKOYE(g)), officeStatus=CODE.former),
        "",
    ),
    ("O17", "two holders on one day", usurped, ""),
]
LINKS: list[tuple[str, str, Change, str]] = [
    ("L01", "link of nothing", drop("Link", DIP.linkOf, linkStatus=CODE.nil), ""),
    ("L02", "link status missing", drop("Link", DIP.linkStatus, **LINKED), "L08"),
    (
        "L03",
        "link to the page, not the item",
        every(
            put("Link", DIP.linkTo, URIRef("https://www.wikidata.org/wiki/Q900010"), **LINKED),
            lambda g: g.set((PRADO(g), SDO.sameAs, URIRef("https://www.wikidata.org/wiki/Q900010"))),
        ),
        "L12",
    ),
    ("L04", "score in per cent", put("Link", DIP.score, dec("95"), **LINKED), ""),
    ("L05", "linked without an item", drop("Link", DIP.linkTo, **LINKED), "L08"),
    (
        "L06",
        "one person, two items",
        node("Link", "link/x", (DIP.linkOf, PRADO), (DIP.linkTo, WD.Q2), *LINK),
        "L09 L12",
    ),
    (
        "L07",
        "two persons, one item",
        every(
            node("Link", "link/x", (DIP.linkOf, HOLT), (DIP.linkTo, WD.Q900010), *LINK[1:]),
            lambda g: g.add((KB["link/x"], DIP.linkStatus, CODE.rejected)),
        ),
        "",
    ),
    ("L08", "sameAs that no link explains", lambda g: g.add((MINISTER(g), SDO.sameAs, WD.Q2)), ""),
    ("L09", "link without sameAs", lambda g: g.remove((PRADO(g), SDO.sameAs, None)), ""),
    ("L10", "link without a reason", drop("Link", DIP.reason), ""),
    (
        "L11",
        "ambiguous, one alternative kept",
        every(
            put("Link", DIP.linkStatus, CODE.ambiguous, linkStatus=CODE.nil),
            add("Link", DIP.alternative, WD.Q2, linkStatus=CODE.ambiguous),
        ),
        "",
    ),
    (
        "L12",
        "linked, but the IRI is that of another item",
        every(put("Link", DIP.linkTo, WD.Q2, **LINKED), lambda g: g.set((PRADO(g), SDO.sameAs, WD.Q2))),
        "",
    ),
    ("L13", "alternative that is a name", add("Link", DIP.alternative, Literal("Prado")), ""),
]
SHORTCUTS: list[tuple[str, str, Change, str]] = [
    ("X01", "supports without a stance", lambda g: g.add((NORDIA(g), DIP.supports, SUDLAND(g))), ""),
    (
        "X02",
        "rejected stance keeps its shortcut",
        add("Stance", DIP.reviewStatus, CODE.rejected, polarity=CODE.oppose),
        "",
    ),
    (
        "X03",
        "met with, but no meeting",
        lambda g: [g.add((HOLT(g), DIP.metWith, NORDIA(g))), g.add((NORDIA(g), DIP.metWith, HOLT(g)))],
        "",
    ),
    ("X04", "met herself", lambda g: g.add((PRADO(g), DIP.metWith, PRADO(g))), ""),
    ("X05", "held office without a claim", lambda g: g.add((HOLT(g), DIP.heldOffice, MINISTER(g))), ""),
    ("X06", "stance without a shortcut", lambda g: g.remove((NORDIA(g), DIP.supports, None)), ""),
    ("X07", "met with in one direction", lambda g: g.remove((HOLT(g), DIP.metWith, PRADO(g))), ""),
    ("X08", "office held without a shortcut", lambda g: g.remove((PRADO(g), DIP.heldOffice, None)), ""),
]
DECISIONS: list[tuple[str, str, Change, str]] = [
    ("N01", "decision of no kind", decision(DIP.decisionKind), ""),
    ("N02", "decision by nobody", decision(DIP.decidedBy), ""),
    ("N03", "decision at no time", decision(PROV.generatedAtTime), ""),
    ("N04", "decision about nothing", decision(OA.hasTarget), ""),
    ("N05", "decision without a reason", decision(RDFS.comment), ""),
    ("N06", "run that used nothing", node("ExtractionRun", "run/x", (PROV.startedAtTime, RUN_TIME)), ""),
    ("N07", "run that never started", node("ExtractionRun", "run/x", (PROV.used, KB["used/x"])), ""),
    (
        "N08",
        "merge without the one that stays",
        decision(None, (DIP.decisionKind, CODE.merge), (OA.hasTarget, PRADO), (OA.hasTarget, HOLT)),
        "",
    ),
    (
        "N09",
        "rejected by a decision, not in the graph",
        decision(None, (DIP.decisionKind, CODE.reject), (OA.hasTarget, other("Statement", 0))),
        "",
    ),
]
THING_DEFECTS = [*TEXT, *ACTORS, *OFFICES, *LINKS, *SHORTCUTS, *DECISIONS]
