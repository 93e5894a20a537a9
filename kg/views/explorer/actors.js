// All actors as a table, and one actor's profile: offices, positions, contacts, what was said.
import { link, make, many, scrolled, table } from "./dom.js";
import { VERB, actors, articles, claims, columns, counted, isActor, label, thingOf, things } from "./data.js";
import { empty, filtered, fits, get, here, show, to } from "./state.js";
import { list } from "./evidence.js";
import { cell, grid } from "./matrix.js";
import { NAME, drawnIn, withLinks } from "./graph.js";

export const profile = (thing) => to("actor", { of: things[thing].id, show: "" });

const about = (thing) => (claim) => claim.about.has(thing);

// A bare surname belongs to its article: of several things of one name each says which.
const namesakes = Map.groupBy(things.filter((_, i) => isActor(i)), (one) => one.label);

function whereNamed(found) {
  const at = new Map();
  for (const claim of found) for (const thing of claim.about) for (const words of claim.words) at.set(thing, (at.get(thing) ?? new Set()).add(words.in));
  return (thing) => {
    const own = [...(at.get(thing) ?? [])];
    return namesakes.get(label(thing)).length > 1 && own.length === 1 ? make("small", { class: "note" }, ` in “${articles[own[0]].title}”`) : "";
  };
}

export function actorTable(main) {
  const found = filtered();
  main.append(make("h2", { id: "h-view" }, "Actors"));
  const alone = whereNamed(found);
  // Whoever bears the words that were looked for comes first.
  const named = ([thing]) => label(thing).toLowerCase().includes(get("find").toLowerCase());
  const rows = counted(found.flatMap((claim) => [...claim.about].filter(isActor))).sort((a, b) => named(b) - named(a)).map(([thing, count]) => {
    const { kind, home } = things[thing];
    return [make("th", { scope: "row" }, link(label(thing), profile(thing)), alone(thing)), make("td", {}, kind), make("td", {}, home === undefined ? "" : label(home)), make("td", {}, String(count))];
  });
  if (!rows.length) { main.append(empty("actors")); return; }
  main.append(scrolled("Actors", table(many(rows.length, "actor"), ["Actor", "Kind", "State", "Claims"], rows)));
}

function contacts(thing, own) {
  const met = own.filter((claim) => claim.kind === "EventReport" && claim.status !== "denied");
  const others = counted(met.flatMap((claim) => claim.actors.filter((other) => other !== thing)));
  return counts(others, "claim", (other) => show("both", things[thing].id, things[other].id));
}

function counts(found, noun, choice) {
  return make("ul", { class: "plain" }, ...found.slice(0, 30).map(([other, count]) => make("li", {}, link(label(other), profile(other)), " ", link(many(count, noun), here({ show: choice(other) })))));
}

function positions(thing, own) {
  const mine = own.filter((claim) => claim.holders?.includes(thing));
  const cells = grid(mine);
  const issues = counted(mine.flatMap(columns)).map(([issue]) => issue);
  const rows = issues.map((issue) => {
    const found = cells.get(`${thing}~${issue}`);
    const targets = [...new Set(found.map((claim) => `${VERB[claim.polarity]} ${label(claim.target)}`))];
    const rest = targets.length > 4 ? `; and ${targets.length - 4} more` : "";
    return [make("th", { scope: "row" }, label(issue)), make("td", {}, cell(thing, issue, found)), make("td", { dir: "auto" }, targets.slice(0, 4).join("; ") + rest)];
  });
  return scrolled("Positions", table("Positions by issue", ["Issue", "Sign", "Exactly"], rows));
}

// One line an office.
function offices(held) {
  const said = new Map();
  for (const one of held) said.set(one.says, [...(said.get(one.says) ?? []), one]);
  const lines = [...said.values()].map((same) => {
    const days = same.map((one) => one.day).filter(Boolean).sort();
    const when = [...new Set([days[0], days.at(-1)])].join(" to ");
    return make("li", {}, same[0].says, when && ` (${when})`, " ", link(many(same.length, "claim"), here({ show: show("same", same[0].id) })));
  });
  return make("ul", { class: "plain" }, ...lines);
}

function part(title, own, content) {
  return own ? make("section", {}, make("h3", {}, title), content()) : "";
}

export function actor(main) {
  const thing = thingOf.get(get("of"));
  if (thing === undefined) {
    main.append(make("h2", { id: "h-view" }, "No such actor"), make("p", {}, "The graph of this page holds nobody of that name. ", link("All actors", to("actors"))));
    return;
  }
  const { kind, qid, home } = things[thing];
  main.append(make("h2", { id: "h-view" }, label(thing)));
  const facts = make("p", { class: "note" }, kind);
  if (home !== undefined) facts.append(", ", link(label(home), profile(home)));
  if (qid) facts.append(" · ", link(`Wikidata ${qid}`, `https://www.wikidata.org/wiki/${qid}`, { rel: "noreferrer noopener" }));
  const other = actors().find(([one]) => one !== thing && things[one].kind === kind);
  if (isActor(thing)) facts.append(" · ", link("compare with…", to("compare", { a: things[thing].id, b: other ? things[other[0]].id : "", show: "" })));
  const nets = drawnIn(thing);
  if (nets.length) facts.append(" · networks: ", ...nets.flatMap((net, i) => [i ? ", " : "", link(NAME(net), to("graph", withLinks(net, thing)))]));
  const wanted = about(thing);
  const own = claims.filter((claim) => wanted(claim) && fits(claim));
  main.append(facts);
  if (!own.length) { main.append(empty(`claims about ${label(thing)}`, wanted)); return; }
  const of = (name) => own.filter((claim) => claim.kind === name);
  const people = things.map((_, i) => i).filter((i) => things[i].home === thing);
  const voices = counted(claims.filter((claim) => fits(claim)).flatMap((claim) => (claim.by ?? []).filter((one) => things[one].home === thing)));
  const mine = own.filter((claim) => claim.holders?.includes(thing));
  const others = own.filter((claim) => claim.polarity && !claim.holders.includes(thing));
  main.append(...[
    part("Offices", of("OfficeHolding").length, () => offices(of("OfficeHolding"))),
    part("Met or took part with", contacts(thing, own).children.length, () => contacts(thing, own)),
    part("Events", of("EventReport").length, () => list(of("EventReport"), 3)),
    part("Spoke for it", voices.length, () => counts(voices, "statement", (one) => show("said", things[one].id))),
    part("Positions", mine.length, () => positions(thing, own)),
    part("Positions of others", others.length, () => list(others, 5)),
    part("Statements", of("Statement").length, () => list(of("Statement"), 5)),
    part("Topics", of("Discussion").length, () => list(of("Discussion"), 5)),
    part("People and bodies", people.length, () => make("ul", { class: "plain" }, ...people.map((i) => make("li", {}, link(label(i), profile(i)))))),
  ].filter(Boolean));
}

