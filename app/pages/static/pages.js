// What every page does beyond HTML: completion, the banner while the database is away, copying, hover in an article.
"use strict";

const asked = (path) => fetch(path, { headers: { Accept: "application/json" } }).then(answered, away);

function answered(response) {
  if (response.status === 503) return away();
  return response.ok ? response.json() : null;
}

// The banner: shown when the service or its database does not answer, gone when it does again.
let healing = null;

function away() {
  const banner = document.getElementById("banner");
  banner.textContent = document.body.dataset.away;
  banner.hidden = false;
  healing ??= setInterval(heal, 2000);
  return null;
}

async function heal() {
  const ready = await fetch("/readyz").catch(() => null);
  if (!ready?.ok) return;
  clearInterval(healing);
  healing = null;
  document.getElementById("banner").hidden = true;
  if (document.querySelector("[data-heals]")) location.reload();
}

async function look() {
  if (document.hidden || healing) return;
  const ready = await fetch("/readyz").catch(() => null);
  if (!ready?.ok) away();
}

// Completion: a combobox as the ARIA practices have it. Answers that come late for an older text are dropped.
function completes(input) {
  const list = document.createElement("ul");
  list.className = "pick";
  list.id = `pick-${input.name}`;
  list.setAttribute("role", "listbox");
  const name = input.getAttribute("aria-label") || input.parentElement.querySelector("span").textContent.trim();
  input.setAttribute("aria-label", name);
  list.setAttribute("aria-label", name);
  list.hidden = true;
  input.after(list);
  for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id }))
    input.setAttribute(name, value);
  let chosen = -1;
  let number = 0;

  function close() {
    list.hidden = true;
    chosen = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function choose(index) {
    chosen = (index + list.children.length) % list.children.length;
    [...list.children].forEach((item, i) => item.setAttribute("aria-selected", String(i === chosen)));
    input.setAttribute("aria-activedescendant", list.children[chosen].id);
    list.children[chosen].scrollIntoView({ block: "nearest" });
  }

  function take(row) {
    close();
    if (input.dataset.complete === "go") {
      const spoken = document.documentElement.lang === "en" ? "?lang=en" : "";
      location.href = input.dataset.go + encodeURIComponent(row.id) + spoken;
    } else {
      input.value = row.name;
    }
  }

  function item(row, i) {
    const li = document.createElement("li");
    li.id = `${list.id}-${i}`;
    li.setAttribute("role", "option");
    li.setAttribute("aria-selected", "false");
    li.append(Object.assign(document.createElement("b"), { textContent: row.name }));
    if (row.known_by) li.append(Object.assign(document.createElement("small"), { textContent: row.known_by }));
    li.addEventListener("mousedown", (event) => { event.preventDefault(); take(row); });
    li.row = row;
    return li;
  }

  async function suggest() {
    const text = input.value.trim();
    const mine = ++number;
    if (!text) return close();
    const query = new URLSearchParams({ q: text, limit: "8" });
    for (const kind of (input.dataset.kinds || "").split(" ").filter(Boolean)) query.append("kinds", kind);
    const found = await asked(`/queries/completions?${query}`);
    if (mine !== number || document.activeElement !== input) return;
    if (!found || !found.rows.length) return close();
    list.replaceChildren(...found.rows.map(item));
    chosen = -1;
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
  }

  input.addEventListener("input", suggest);
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    if (event.key === "Escape") return close();
    if (list.hidden) return event.key === "ArrowDown" && input.value ? suggest() : undefined;
    if (event.key === "ArrowDown") { event.preventDefault(); choose(chosen + 1); }
    if (event.key === "ArrowUp") { event.preventDefault(); choose(chosen < 0 ? list.children.length - 1 : chosen - 1); }
    if (event.key === "Enter" && chosen >= 0) { event.preventDefault(); take(list.children[chosen].row); }
  });
}

// An article: a claim and its words light up together.
function ties() {
  const pieces = [...document.querySelectorAll(".e")];
  const claims = [...document.querySelectorAll(".claims li")];
  const numbers = (element) => element.dataset.c.split(" ");

  function light(which) {
    for (const piece of pieces) piece.classList.toggle("on", numbers(piece).some((n) => which.has(n)));
    for (const claim of claims) claim.classList.toggle("on", which.has(claim.dataset.c));
  }

  for (const claim of claims) {
    const own = new Set([claim.dataset.c]);
    const said = () => pieces.find((piece) => numbers(piece).includes(claim.dataset.c));
    claim.addEventListener("mouseenter", () => light(own));
    claim.addEventListener("focusin", () => light(own));
    claim.querySelector("[data-show]").addEventListener("click", () => {
      light(own);
      said()?.scrollIntoView({ block: "center", behavior: "smooth" });
    });
  }
  for (const piece of pieces)
    piece.addEventListener("mouseenter", () => {
      light(new Set(numbers(piece)));
      const list = document.querySelector(".claims");
      const first = claims.find((claim) => claim.classList.contains("on"));
      if (first && list.scrollHeight > list.clientHeight) list.scrollTo({ top: first.offsetTop - 20, behavior: "smooth" });
    });
  document.querySelector(".reading")?.addEventListener("mouseleave", () => light(new Set()));
}

// Above an open popup's text: copy it.
function copies(button) {
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(button.closest(".pop").querySelector("code").textContent);
    button.textContent = document.body.dataset.copied;
  });
}

for (const part of document.querySelectorAll(".narrow")) part.open = innerWidth > 640;
document.querySelectorAll("input[data-complete]").forEach(completes);
document.querySelectorAll("[data-copy]").forEach(copies);
document.querySelectorAll("[data-submit]").forEach((box) => box.addEventListener("change", () => box.form.requestSubmit()));
document.addEventListener("keydown", (event) => {
  if (event.key === "/" && !event.target.closest("input, textarea, select")) {
    event.preventDefault();
    document.querySelector(".find input").focus();
  }
});
if (document.querySelector(".claims")) ties();
if (document.querySelector("[data-heals]")) away();
else setInterval(look, 15000);
