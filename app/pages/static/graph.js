// The drawn neighbourhood: expanded by click, reduced by kind, its state kept in the address.
"use strict";

const place = document.getElementById("graph");
const words = JSON.parse(document.getElementById("words").textContent);
const first = JSON.parse(document.getElementById("rows").textContent);
const centre = place.dataset.centre;
const LABELS = { org: "Organization", per: "Person", evt: "Event", ins: "Event", tsk: "Task", plc: "Place", art: "Article" };
const MOST = 300; // rows that one expansion brings
const style = getComputedStyle(document.documentElement);
const colour = (label) => style.getPropertyValue(`--${label}`).trim();
const labelOf = (id) => (id[3] === "-" && LABELS[id.slice(0, 3)]) || "Directive";
const said = (family, name) => words[`${family}.${name}`] ?? name;
const short = (text) => (text.length > 44 ? `${text.slice(0, 43)}…` : text);
const element = (name, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};

const state = new URL(location.href);
const opened = new Set(state.searchParams.getAll("open"));
const hidden = new Set(state.searchParams.getAll("hide"));

const cy = cytoscape({
  container: document.getElementById("cy"),
  minZoom: 0.15,
  maxZoom: 3,
  boxSelectionEnabled: false,
  style: [
    { selector: "node", style: { label: "data(short)", "background-color": "data(colour)", width: "data(size)", height: "data(size)", "font-family": "Be Vietnam Pro, sans-serif", "font-size": 11, "text-wrap": "wrap", "text-max-width": 110, "text-valign": "bottom", "text-margin-y": 3, color: "#1d2025", "text-outline-color": "#fff", "text-outline-width": 2.5, "text-outline-opacity": 0.9 } },
    { selector: "node.mute", style: { "text-opacity": 0, "text-outline-opacity": 0 } },
    { selector: "node.centre", style: { "border-width": 4, "border-color": "#1d2025", "font-weight": 700, "font-size": 13 } },
    { selector: "node.chosen", style: { "border-width": 4, "border-color": "#1d4ed8", "font-weight": 600, "z-index": 10 } },
    { selector: "edge", style: { width: 1.2, "line-color": "#b4b9c2", "target-arrow-color": "#b4b9c2", "target-arrow-shape": "triangle", "arrow-scale": 0.8, "curve-style": "bezier", "font-family": "Be Vietnam Pro, sans-serif", "font-size": 9.5, color: "#4a4f57", "text-outline-color": "#fff", "text-outline-width": 2, "text-rotation": "autorotate" } },
    { selector: "edge.told", style: { label: "data(said)" } },
    { selector: "edge.near", style: { width: 2, "line-color": "#1d4ed8", "target-arrow-color": "#1d4ed8", "z-index": 9 } },
    { selector: ".faded", style: { opacity: 0.25 } },
  ],
});

function taken(rows) {
  const added = [];
  for (const row of rows)
    for (const end of ["source", "target"]) {
      const id = row[end];
      if (!cy.getElementById(id).empty() || added.some((node) => node.data.id === id)) continue;
      const label = labelOf(id);
      const name = row[`${end}_name`] || id;
      added.push({ group: "nodes", data: { id, name, short: short(name), label, kind: row[`${end}_kind`], colour: colour(label), size: 20 } });
    }
  const nodes = cy.add(added);
  const edges = new Map();
  for (const row of rows) {
    const id = `${row.source}|${row.relation}|${row.target}`;
    if (cy.getElementById(id).empty()) edges.set(id, { group: "edges", data: { id, source: row.source, target: row.target, relation: row.relation, said: said("relation", row.relation) } });
  }
  cy.add([...edges.values()]);
  cy.nodes().forEach((node) => { node.data("size", Math.min(48, 18 + 4 * Math.sqrt(node.degree(false)))); });
  cy.getElementById(centre).addClass("centre");
  return nodes;
}

function arrange(anew) {
  const shown = cy.elements(":visible");
  const many = shown.nodes().length;
  shown.layout({ name: "fcose", quality: many > 400 ? "draft" : "default", randomize: anew, animate: false, nodeDimensionsIncludeLabels: true, nodeSeparation: 80, idealEdgeLength: many > 80 ? 75 : 85, nodeRepulsion: 7000, gravity: 0.35, numIter: many > 120 ? 600 : 2500, packComponents: true, padding: 36 }).run();
  spread(shown);
  labelled();
  place.dataset.drawn = String(many);
}

// A layout is about as wide as high: on a telephone's frame it is drawn out along the longer side.
function spread(shown) {
  const box = shown.nodes().boundingBox({ includeLabels: false });
  const ratio = (cy.height() / cy.width()) / (box.h / box.w);
  if (!Number.isFinite(ratio) || ratio === 0) return;
  const limited = Math.max(0.5, Math.min(2, ratio));
  shown.nodes().positions((node) => {
    const at = node.position();
    return limited > 1 ? { x: at.x, y: at.y * limited } : { x: at.x / limited, y: at.y };
  });
  cy.fit(shown, 36);
}

// Labels stay eleven pixels high at any zoom; where two would meet, the one of the thing with fewer relations waits.
const LETTER = 5.7, LINE = 13.5, WIDE = 112;

function labelled() {
  const zoom = cy.zoom();
  const scale = 1 / Math.min(zoom, 1.4);
  const placed = [];
  const weight = (node) => (node.hasClass("chosen") || node.hasClass("centre") ? 1e6 : node.hasClass("faded") ? -1 : node.degree(false));
  cy.batch(() => {
    cy.nodes().style({ "font-size": 11 * scale, "text-max-width": WIDE * scale, "text-outline-width": 2.5 * scale });
    cy.edges().style({ "font-size": 9.5 * scale, "text-outline-width": 2 * scale });
    for (const node of cy.nodes(":visible").sort((a, b) => weight(b) - weight(a))) {
      const at = node.position();
      const long = node.data("short").length * LETTER;
      const half = Math.min(long, WIDE) / 2;
      const top = at.y * zoom + (node.height() / 2) * zoom;
      const box = [at.x * zoom - half, top, at.x * zoom + half, top + Math.ceil(long / WIDE + 0.15) * LINE];
      const meets = placed.some((other) => box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3]);
      node.toggleClass("mute", meets);
      if (!meets) placed.push(box);
    }
  });
}

let waiting = null;
function relabel() {
  clearTimeout(waiting);
  waiting = setTimeout(labelled, 60);
}

function reduce() {
  cy.batch(() => cy.nodes().forEach((node) => { node.style("display", hidden.has(node.data("label")) && node.id() !== centre ? "none" : "element"); }));
  const counts = {};
  cy.nodes().forEach((node) => { counts[node.data("label")] = (counts[node.data("label")] || 0) + 1; });
  for (const box of place.querySelectorAll("[data-kind]")) {
    const chip = box.closest(".chip");
    chip.hidden = !counts[box.dataset.kind];
    chip.querySelector("b").textContent = counts[box.dataset.kind] || "";
    box.checked = !hidden.has(box.dataset.kind);
  }
  document.getElementById("nodes").textContent = cy.nodes(":visible").length;
  document.getElementById("edges").textContent = cy.edges(":visible").length;
  listed();
}

function listed() {
  const list = document.getElementById("list");
  const shown = cy.nodes(":visible").sort((a, b) => b.degree(false) - a.degree(false) || a.data("name").localeCompare(b.data("name"), "vi"));
  list.replaceChildren(...shown.map((node) => {
    const button = element("button", { type: "button", className: node.data("label"), textContent: node.data("name") });
    button.dataset.id = node.id();
    button.setAttribute("aria-pressed", "false");
    button.addEventListener("click", () => choose(node, true));
    button.addEventListener("dblclick", () => expand(node.id()));
    return element("li", {}, button);
  }));
}

function choose(node, pan = false) {
  cy.elements().removeClass("chosen near told faded");
  node.addClass("chosen");
  const own = node.connectedEdges();
  own.addClass("near");
  if (own.length <= 14) own.addClass("told"); // of more the names would lie upon each other; the side lists them
  cy.elements().not(node.closedNeighborhood()).addClass("faded");
  if (pan) cy.animate({ center: { eles: node }, zoom: Math.max(cy.zoom(), 0.9) }, { duration: 200 });
  for (const button of document.querySelectorAll("#list button")) button.setAttribute("aria-pressed", String(button.dataset.id === node.id()));
  relabel();
  const chosen = document.getElementById("chosen");
  const label = node.data("label");
  chosen.className = `chosen ${label}`;
  const page = element("a", { className: "act", href: place.dataset.things + encodeURIComponent(node.id()) + (place.dataset.lang === "en" ? "?lang=en" : ""), textContent: chosen.dataset.open });
  const more = element("button", { type: "button", className: "act", textContent: chosen.dataset.expand });
  more.addEventListener("click", () => expand(node.id()));
  const relations = node.connectedEdges(":visible").map((edge) => {
    const outward = edge.source().id() === node.id();
    const other = outward ? edge.target() : edge.source();
    const name = said("relation", edge.data("relation") + (outward ? "" : ".in"));
    return element("li", {}, element("span", { className: "rel", textContent: `${name} ` }), other.data("name"));
  });
  chosen.replaceChildren(
    element("span", { className: "kind", textContent: said("kind", node.data("kind")) }),
    element("h3", { textContent: node.data("name") }),
    element("p", { className: "acts" }, more, page),
    element("ul", {}, ...relations.slice(0, 12)),
  );
}

async function expand(id) {
  opened.add(id);
  const query = new URLSearchParams({ thing: id, limit: String(MOST) });
  const found = await asked(`/queries/neighbourhood?${query}`);
  if (!found) return;
  const node = cy.getElementById(id);
  const from = node.empty() ? { x: 0, y: 0 } : { ...node.position() };
  taken(found.rows).forEach((added, i) => { added.position({ x: from.x + 60 * Math.cos(i), y: from.y + 60 * Math.sin(i) }); });
  reduce();
  arrange(false);
  kept();
  if (!node.empty()) choose(node);
}

function kept() {
  const address = new URL(location.href);
  address.searchParams.delete("open");
  address.searchParams.delete("hide");
  for (const id of opened) address.searchParams.append("open", id);
  for (const label of hidden) address.searchParams.append("hide", label);
  history.replaceState(null, "", address);
}

const doing = {
  fit: () => cy.fit(cy.elements(":visible"), 36),
  arrange: () => arrange(true),
  reset: () => location.assign(location.pathname + (place.dataset.lang === "en" ? "?lang=en" : "")),
};

async function start() {
  if (first.length === 0) cy.add({ data: { id: centre, name: document.querySelector("h1 a").textContent, short: short(document.querySelector("h1 a").textContent), label: place.dataset.label, kind: place.dataset.label, colour: colour(place.dataset.label), size: 30 } });
  taken(first);
  reduce();
  arrange(true);
  for (const id of [...opened]) await expand(id);
  choose(cy.getElementById(centre));
  cy.elements().removeClass("faded");
}

cy.on("zoom resize dragfree", relabel);
cy.on("tap", "node", (event) => choose(event.target));
cy.on("dbltap", "node", (event) => expand(event.target.id()));
cy.on("tap", (event) => { if (event.target === cy) { cy.elements().removeClass("chosen near told faded"); relabel(); } });
for (const button of place.querySelectorAll("[data-do]")) button.addEventListener("click", doing[button.dataset.do]);
for (const box of place.querySelectorAll("[data-kind]"))
  box.addEventListener("change", () => {
    if (box.checked) hidden.delete(box.dataset.kind);
    else hidden.add(box.dataset.kind);
    reduce();
    arrange(false);
    kept();
  });
start();
