// A network too large for a button a link: one drawing, walked by keys or chosen by pointer. The table below it holds the same.
import { make } from "./dom.js";
import { label, things } from "./data.js";

const NEAR = 14;
const NAMES = 60;
const SIZE_OF_NAMES = 20;

const colours = () => {
  const style = getComputedStyle(document.documentElement);
  return (name) => style.getPropertyValue(`--${name}`).trim();
};

const INK = { support: "for", oppose: "against", mixed: "ink" };

function shape(pen, kind, x, y) {
  pen.beginPath();
  if (kind === "person") pen.arc(x, y, 7, 0, 7);
  else if (kind === "issue" || kind === "matter") { pen.moveTo(x, y - 8); pen.lineTo(x + 8, y); pen.lineTo(x, y + 8); pen.lineTo(x - 8, y); pen.closePath(); }
  else pen.rect(x - 6, y - 6, 12, 12);
  pen.fill();
}

function name(pen, colour, text, x, y, width) {
  const half = pen.measureText(text).width / 2;
  const at = Math.min(Math.max(x, half + 4), width - half - 4);
  pen.lineWidth = 4;
  pen.strokeStyle = colour("back");
  pen.strokeText(text, at, y);
  pen.fillStyle = colour("ink");
  pen.fillText(text, at, y);
}

// From a point to a link, and how far along it lies.
function away([x, y], [, x1, y1], [, x2, y2]) {
  const long = (x2 - x1) ** 2 + (y2 - y1) ** 2 || 1;
  const t = Math.min(1, Math.max(0, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / long));
  return Math.hypot(x - x1 - t * (x2 - x1), y - y1 - t * (y2 - y1));
}

function nearest(point, nodes, links) {
  const node = nodes.find(([, x, y]) => Math.hypot(point[0] - x, point[1] - y) < NEAR);
  return node ? { node } : { link: links.find(({ one, other }) => away(point, one, other) < NEAR / 2) };
}

export function canvas({ picture, nodes, links, tone, short, room, choose, title }) {
  const { width, height } = picture;
  const node = make("canvas", { class: "network", width, height, tabindex: 0, role: "application", "aria-label": `${title}; arrow keys walk through the names, Enter reads the sentences` });
  const told = make("p", { class: "note", "aria-live": "polite" });
  const pen = node.getContext("2d");
  let at = -1;
  function paint() {
    const colour = colours();
    pen.clearRect(0, 0, width, height);
    pen.font = `${SIZE_OF_NAMES}px system-ui, sans-serif`;
    pen.textAlign = "center";
    pen.lineJoin = "round";
    const own = at < 0 ? undefined : nodes[at];
    for (const { one, other, found } of links) {
      const kind = tone(found);
      const bright = !own || one === own || other === own;
      pen.globalAlpha = bright ? 1 : 0.15;
      pen.strokeStyle = colour(INK[kind] ?? "soft");
      pen.lineWidth = Math.min(0.6 + found.length * 0.5, 5);
      pen.setLineDash(kind === "oppose" ? [7, 4] : kind === "mixed" ? [12, 3, 2, 3] : []);
      pen.beginPath();
      pen.moveTo(one[1], one[2]);
      pen.lineTo(other[1], other[2]);
      pen.stroke();
    }
    pen.globalAlpha = 1;
    pen.setLineDash([]);
    for (const [thing, x, y] of nodes) {
      pen.fillStyle = colour(things[thing].kind === "person" ? "for" : "soft");
      shape(pen, things[thing].kind, x, y);
    }
    const taken = [];
    for (const [i, spot] of (own ? [own] : nodes.slice(0, NAMES)).entries()) {
      const text = short(label(spot[0]));
      const place = room(taken, spot, text, i, SIZE_OF_NAMES);
      if (place.free) name(pen, colour, text, spot[1], place.y, width);
    }
    if (own) { pen.lineWidth = 3; pen.strokeStyle = colour("against"); pen.strokeRect(own[1] - 12, own[2] - 12, 24, 24); }
  }
  const go = (to) => {
    at = Math.min(Math.max(to, 0), nodes.length - 1);
    told.textContent = `${label(nodes[at][0])}: ${links.filter(({ one, other }) => one === nodes[at] || other === nodes[at]).length} links; ${at + 1} of ${nodes.length}`;
    paint();
  };
  node.addEventListener("keydown", (event) => {
    const to = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: nodes.length - 1 }[event.key];
    if (to !== undefined) { event.preventDefault(); go(to); }
    if (event.key === "Enter" && at >= 0) choose({ node: nodes[at] });
  });
  const point = (event) => {
    const box = node.getBoundingClientRect();
    return [((event.clientX - box.left) / box.width) * width, ((event.clientY - box.top) / box.height) * height];
  };
  node.addEventListener("mousemove", (event) => {
    const { node: near, link } = nearest(point(event), nodes, links);
    node.style.setProperty("cursor", near || link ? "pointer" : "default");
    node.title = near ? label(near[0]) : link ? `${label(link.one[0])} and ${label(link.other[0])}` : "";
  });
  node.addEventListener("click", (event) => {
    const near = nearest(point(event), nodes, links);
    if (near.node) go(nodes.indexOf(near.node));
    if (near.node || near.link) choose(near);
  });
  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", paint);
  paint();
  return [node, told];
}
