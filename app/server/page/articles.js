// Two articles side by side, each scrolled to the words of the finding.
import { el } from "./dom.js";
import { kbd } from "./keys.js";
import { get } from "./api.js";

const cache = new Map();

async function articleOf(finding, id) {
  const key = finding.id + "/" + finding.revision + "/" + id;
  if (!cache.has(key)) {
    if (cache.size > 40) cache.clear();
    cache.set(key, await get("/api/article", { id, finding: finding.id }));
  }
  return cache.get(key);
}

function pieceOf(piece) {
  const marks = piece.marks || [];
  const title = [piece.who, piece.value].filter(Boolean).join("; ");
  let node = piece.text;
  if (marks.length > 0) node = el("span", { class: marks.join(" "), title: title || null }, node);
  if (!piece.letter) return [node];
  const hit = el("mark", { class: "hit", "data-place": piece.letter + piece.mention }, node);
  return piece.last ? [hit, el("sup", {}, piece.letter)] : [hit];
}

function paragraphOf(paragraph) {
  return el("p", { class: paragraph.region, dir: "auto" }, ...paragraph.pieces.flatMap(pieceOf));
}

function scrollTo(pane, place) {
  pane.querySelectorAll(".now").forEach((node) => node.classList.remove("now"));
  const hits = pane.querySelectorAll('[data-place="' + place + '"]');
  hits.forEach((node) => node.classList.add("now"));
  const text = pane.querySelector(".text");
  if (hits.length > 0) text.scrollTop = hits[0].offsetTop - text.clientHeight / 3;
}

function passagesOf(finding) {
  return finding.positions.flatMap((position) => position.mentions.map((mention, m) => ({
    place: position.letter + m,
    words: position.letter + (m > 0 ? " (" + (m + 1) + ")" : "") + ": " + mention.outlet,
    article: mention.article,
  })));
}

async function show(pane, finding, passage) {
  const article = await articleOf(finding, passage.article);
  pane.dataset.place = passage.place;
  pane.querySelector("select").value = passage.place;
  pane.querySelector(".text").replaceChildren(
    el("p", { class: "quiet" }, article.outlet + ", " + article.published + (article.url ? ", " + article.url : "")),
    ...article.paragraphs.map(paragraphOf));
  scrollTo(pane, passage.place);
}

function paneOf(finding, passages, number) {
  const pane = el("section", { class: "pane", "aria-label": "Article " + (number + 1) });
  const select = el("select", {
    "aria-label": "Passage shown in article " + (number + 1),
    onchange: () => show(pane, finding, passages.find((one) => one.place === select.value)),
  }, ...passages.map((one) => el("option", { value: one.place }, one.words)));
  pane.append(select, el("div", { class: "text", tabindex: "0", role: "region", "aria-label": "Text of article " + (number + 1) }));
  return pane;
}

// Fills `box` with the passages of the first two positions.
export async function openSplit(box, finding) {
  const passages = passagesOf(finding);
  const second = passages.find((one) => !one.place.startsWith(passages[0].place[0])) || passages[passages.length - 1];
  const panes = [paneOf(finding, passages, 0), paneOf(finding, passages, 1)];
  box.replaceChildren(
    el("p", { class: "legend quiet" }, "Marks: ", el("span", { class: "source" }, "source"), ", ", el("span", { class: "cue" }, "cue"), ", ", el("span", { class: "said" }, "what is said"), ", ", el("span", { class: "value" }, "time or figure"), ", ", el("mark", { class: "hit" }, "words of this finding"), ". Next passage ", kbd("mention")),
    el("div", { class: "panes" }, ...panes));
  await Promise.all([show(panes[0], finding, passages[0]), show(panes[1], finding, second)]);
}

// The passage behind the one that the second article shows.
export async function nextPassage(box, finding) {
  const pane = box.querySelectorAll(".pane")[1];
  if (!pane) return;
  const passages = passagesOf(finding);
  const at = passages.findIndex((one) => one.place === pane.dataset.place);
  await show(pane, finding, passages[(at + 1) % passages.length]);
}

export async function showPassage(box, finding, place) {
  const pane = box.querySelectorAll(".pane")[place.startsWith("A") ? 0 : 1];
  await show(pane, finding, passagesOf(finding).find((one) => one.place === place));
}
