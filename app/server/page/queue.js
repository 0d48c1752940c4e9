// The queue: filters, the list, pages of it.
import { el, byId } from "./dom.js";
import { get } from "./api.js";
import { statusMark, severityMark } from "./finding.js";
import { CAUSE, CHANGE, KIND, OPEN, RELATION, SEVERITY, STATUS } from "./words.js";

const PAGE = 50;
export const queue = { items: [], total: 0, counts: {}, change: 0 };

function filterNow() {
  const values = {};
  for (const field of byId("filters").elements) {
    if (field.name && field.value) values[field.name] = field.value;
  }
  return values;
}

function fill(name, choices, any) {
  const select = byId("filters").elements[name];
  const before = select.value;
  select.replaceChildren(...(any ? [el("option", { value: "" }, any)] : []), ...choices.map(([value, words]) => el("option", { value }, words)));
  if ([...select.options].some((option) => option.value === before)) select.value = before;
}

function fillStatus() {
  const count = (status) => queue.counts[status] || 0;
  const open = OPEN.reduce((sum, status) => sum + count(status), 0);
  const all = Object.values(queue.counts).reduce((sum, one) => sum + one, 0);
  fill("status", [["open", "Open (" + open + ")"], ...Object.keys(STATUS).map((status) => [status, STATUS[status].words + " (" + count(status) + ")"]), ["", "All (" + all + ")"]]);
  const gone = count("gone");
  byId("progress").textContent = (all - gone - open) + " of " + (all - gone) + " decided";
}

export async function loadChoices() {
  const choices = await get("/api/choices");
  const plain = (values) => values.map((value) => [value, value]);
  fill("story", plain(choices.story), "all stories");
  fill("kind", choices.kind.map((value) => [value, KIND[value] || value]), "all");
  fill("relation", choices.relation.map((value) => [value, RELATION[value] || value]), "all");
  fill("severity", SEVERITY.map((one, i) => [String(i), one.words]), "all");
  fill("outlet", plain(choices.outlet), "all");
  fill("source", plain(choices.source), "all");
  fill("assignee", plain(choices.assignee), "anybody");
  fill("change", Object.entries(CHANGE), "anything");
  fill("cause", Object.entries(CAUSE), "anything");
  fillStatus();
  return choices;
}

function rowOf(item, selected, select) {
  return el("li", {}, el("button", { type: "button", "data-id": item.id, "aria-current": item.id === selected ? "true" : null, onclick: () => select(item.id) },
    el("span", { class: "question", dir: "auto" }, item.question),
    el("span", { class: "answers", dir: "auto" }, item.answers),
    el("span", { class: "facts" }, statusMark(item.status), severityMark(item.severity),
      item.change ? el("span", { class: "change" }, CHANGE[item.change]) : null,
      item.assignee ? el("span", {}, "for " + item.assignee) : null,
      item.second_reader ? el("span", {}, "read by two") : null)));
}

export function showList(selected, select) {
  byId("list").replaceChildren(...queue.items.map((item) => rowOf(item, selected, select)));
  byId("load-more").hidden = queue.items.length >= queue.total;
  fillStatus();
  const row = byId("list").querySelector('[aria-current="true"]');
  if (row) row.scrollIntoView({ block: "nearest" });
}

function take(page) {
  queue.total = page.total;
  queue.counts = page.by_status;
  queue.change = page.change;
}

export async function loadQueue() {
  const page = await get("/api/queue", { ...filterNow(), limit: PAGE });
  take(page);
  queue.items = page.items;
}

export async function loadMore() {
  if (queue.items.length >= queue.total) return false;
  const page = await get("/api/queue", { ...filterNow(), limit: PAGE, offset: queue.items.length });
  take(page);
  const known = new Set(queue.items.map((item) => item.id));
  const fresh = page.items.filter((item) => !known.has(item.id));
  queue.items.push(...fresh);
  return fresh.length > 0;
}

// Statuses as they are now; the list keeps its order and what was decided since it was loaded.
export async function refresh() {
  const page = await get("/api/queue", { ...filterNow(), limit: 1 });
  const moved = page.change !== queue.change;
  take({ ...page, total: Math.max(page.total, queue.items.length) });
  return moved;
}

export function update(finding) {
  const at = queue.items.findIndex((item) => item.id === finding.id);
  if (at >= 0) queue.items[at] = { ...queue.items[at], ...finding };
}

export function neighbour(id, step) {
  const at = queue.items.findIndex((item) => item.id === id);
  return queue.items[at < 0 ? 0 : at + step];
}

// The next one behind `id` that waits for an editor, else the first that does.
export function nextOpen(id) {
  const at = queue.items.findIndex((item) => item.id === id);
  const open = (item) => OPEN.includes(item.status) && item.status !== "needs_call" && item.id !== id;
  return queue.items.slice(at + 1).find(open) || queue.items.slice(0, Math.max(at, 0)).find(open);
}

export function startFilters(changed) {
  const form = byId("filters");
  let timer = 0;
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", changed);
  form.addEventListener("reset", () => setTimeout(changed, 0));
  form.elements.words.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(changed, 250); });
  form.elements.words.addEventListener("keydown", (event) => { if (event.key === "Escape") form.elements.words.blur(); });
}

export function openSearch() {
  byId("filters").querySelector("details").open = true;
  byId("filters").elements.words.select();
}
