// Making elements. Words of articles reach the document as text only, never as markup.
export const byId = (id) => document.getElementById(id);
export const many = (number, noun) => `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;

function filled(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) node.setAttribute(name, value);
  }
  node.append(...children.filter((child) => child !== undefined && child !== ""));
  return node;
}

export function make(tag, attributes = {}, ...children) {
  return filled(document.createElement(tag), attributes, children);
}

export function draw(tag, attributes = {}, ...children) {
  return filled(document.createElementNS("http://www.w3.org/2000/svg", tag), attributes, children);
}

export function link(text, href, attributes = {}) {
  return make("a", { href, ...attributes }, text);
}

export function button(text, action, attributes = {}) {
  const node = make("button", { type: "button", ...attributes }, text);
  node.addEventListener("click", action);
  return node;
}

export function table(caption, heads, rows) {
  const head = make("tr", {}, ...heads.map((name) => make("th", { scope: "col" }, name)));
  // Where a row has no room for columns each cell says what it is.
  const body = rows.map((cells) => make("tr", {}, ...cells));
  for (const row of body) heads.forEach((name, i) => i && row.cells[i]?.setAttribute("data-name", name));
  return make("table", {}, make("caption", {}, caption), make("thead", {}, head), make("tbody", {}, ...body));
}

export function scrolled(label, node, kind = "scroll") {
  return make("div", { class: kind, tabindex: 0, role: "region", "aria-label": label }, node);
}

// One stop for the Tab key; the arrow keys walk within. `next` tells where a key leads from one of the nodes.
export function roving(nodes, next) {
  const focus = (to) => {
    for (const node of nodes) node.setAttribute("tabindex", node === to ? 0 : -1);
    to.focus();
  };
  nodes.forEach((node, i) => {
    node.setAttribute("tabindex", i ? -1 : 0);
    node.addEventListener("keydown", (event) => {
      const to = next(node, event.key, i);
      if (!to) return;
      event.preventDefault();
      focus(to);
    });
  });
}

export const inOrder = (nodes) => (node, key, i) => {
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[key];
  if (step) return nodes[i + step];
  return { Home: nodes[0], End: nodes.at(-1) }[key];
};

export function pressed(node, action) {
  node.addEventListener("click", action);
  node.addEventListener("keydown", (event) => {
    if (event.key === "Enter" || event.key === " ") { event.preventDefault(); action(); }
  });
}
