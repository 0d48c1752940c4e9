// One finding: what the positions say, what was decided, what can be done.
import { el, byId } from "./dom.js";
import { ACTIONS, kbd } from "./keys.js";
import { CAUSE, CHANGE, KIND, RELATION, SEVERITY, STATUS, entryWords, statusWords, when } from "./words.js";

const VERDICTS = ["confirmed", "first_wrong", "second_wrong", "both_wrong", "compatible", "needs_call"];
const OTHERS = ["previous", "next", "why", "reopen", "note", "assign", "sign", "undo", "split"];
const SHORT = { previous: "Previous", next: "Next", confirmed: "Confirmed", first_wrong: "A wrong", second_wrong: "B wrong", why: "Reason", reopen: "Reopen", undo: "Undo", split: "Articles", compatible: "Compatible …", sign: "Sign" };

export function statusMark(status) {
  const known = STATUS[status] || { sign: "?", words: status };
  return el("span", { class: "status " + status }, el("span", { class: "sign", "aria-hidden": "true" }, known.sign), " ", known.words);
}

export function severityMark(severity) {
  const known = SEVERITY[severity];
  return el("span", { class: "severity s" + severity }, el("span", { "aria-hidden": "true" }, known.sign), " " + known.words);
}

function button(id, run, pressed) {
  const action = ACTIONS.find((one) => one.id === id);
  return el("button", { type: "button", "data-action": id, "aria-pressed": pressed, title: action.words, onclick: () => run(id) },
    SHORT[id] || action.words, " ", kbd(id));
}

function mentionOf(mention, position, m, jump) {
  const place = position.letter + m;
  return el("li", {},
    el("blockquote", { dir: "auto" }, el("span", { class: "around" }, mention.lead), mention.before,
      mention.words ? el("mark", {}, mention.words) : "", mention.after, el("span", { class: "around" }, mention.tail)),
    el("p", { class: "by" }, el("b", {}, mention.outlet), ", " + mention.published + ", " + mention.chain + ". ",
      el("button", { type: "button", class: "link", onclick: () => jump(place) }, mention.place)));
}

function positionOf(position, jump) {
  const mentions = position.mentions.map((mention, m) => mentionOf(mention, position, m, jump));
  const more = mentions.splice(3);
  return el("section", { class: "position", "aria-label": "Position " + position.letter },
    el("h3", { dir: "auto" }, el("span", { class: "letter" }, position.letter), " ", position.heading),
    el("ul", { class: "mentions" }, ...mentions),
    more.length > 0 && el("details", {}, el("summary", {}, more.length + " more"), el("ul", { class: "mentions" }, ...more)),
    el("p", { class: "quiet" }, "Compared as ", el("code", {}, position.normalised)));
}

function decisionWords(decision) {
  let words = statusWords(decision.verdict) + ", " + decision.who + ", " + when(decision.at);
  if (decision.why) words += ": " + decision.why;
  if (decision.expires) words += " (counts until " + decision.expires + ")";
  return words;
}

function banners(finding, stale) {
  const list = [];
  if (stale.length > 0) {
    list.push(el("div", { class: "banner warn", role: "alert" }, el("p", {}, el("b", {}, "Not done: somebody was quicker. "), "This is the finding as it is now. Meanwhile:"),
      el("ul", {}, ...stale.map((entry) => el("li", {}, when(entry.at) + " " + entry.who + " " + entryWords(entry))))));
  }
  if (finding.status === "gone") {
    list.push(el("p", { class: "banner" }, el("b", {}, "Gone. "), "The last run no longer finds it: " + (CAUSE[finding.cause] || "see the history") + "."));
  } else if (finding.change && finding.change !== "new") {
    list.push(el("p", { class: "banner" }, el("b", {}, "Since the last run: " + CHANGE[finding.change] + ". "), finding.what_changed ? finding.what_changed + ". " : "",
      finding.cause ? "Because " + CAUSE[finding.cause] + "." : ""));
  } else if (finding.what_changed) {
    list.push(el("p", { class: "banner" }, el("b", {}, "Changed since decided. "), finding.what_changed + "."));
  }
  if (finding.earlier && !finding.decision) list.push(el("p", { class: "banner" }, el("b", {}, "Decided before it changed: "), decisionWords(finding.earlier)));
  return list;
}

function decided(finding) {
  const rows = [];
  const add = (name, value) => value && rows.push(el("div", {}, el("dt", {}, name), el("dd", { dir: "auto" }, value)));
  add("Decision", finding.decision ? decisionWords(finding.decision) : "none yet");
  add("Second reader", finding.decision && finding.decision.second_reader ? finding.decision.second_reader + ", " + when(finding.decision.second_at) : "");
  add("Assigned to", finding.assignee);
  add("Note", finding.note);
  return el("dl", { class: "decided" }, ...rows);
}

function historyOf(finding, undo) {
  const can = (entry) => !entry.undone && entry.after && ("decision" in entry.after || "note" in entry.after || "assignee" in entry.after);
  return el("details", { class: "history" }, el("summary", {}, "History (" + finding.history.length + ")"),
    el("ul", {}, ...finding.history.map((entry) => el("li", { class: entry.undone ? "undone" : "" },
      el("span", { class: "quiet" }, when(entry.at) + " "), entry.who + " " + entryWords(entry) + (entry.why && ["decide", "reopen"].includes(entry.action) ? " (" + entry.why + ")" : "") + (entry.undone ? " (undone)" : "") + " ",
      can(entry) && el("button", { type: "button", class: "link", onclick: () => undo(entry.id) }, "undo")))));
}

// `does`: run(action), jump(place), undo(entry).
export function showFinding(finding, stale, does) {
  const main = byId("finding");
  const verdict = finding.decision && finding.status !== "expired" ? finding.decision.verdict : "";
  main.replaceChildren(
    el("p", { class: "tags" }, statusMark(finding.status), severityMark(finding.severity), el("span", { class: "relation" }, RELATION[finding.relation] || finding.relation),
      el("span", {}, KIND[finding.kind] || finding.kind), el("span", {}, "confidence " + finding.confidence.toFixed(2)), el("span", { dir: "auto" }, finding.story)),
    el("h2", { id: "question", tabindex: "-1", dir: "auto" }, finding.question),
    ...banners(finding, stale),
    el("div", { class: "positions" }, ...finding.positions.map((position) => positionOf(position, does.jump))),
    el("p", { class: "why", dir: "auto" }, el("strong", {}, "Why it is shown: "), finding.explanation, " ", el("span", { class: "quiet" }, "Rule "), el("code", {}, finding.rule)),
    decided(finding),
    el("div", { id: "split" }),
    historyOf(finding, does.undo),
    el("div", { class: "dock" },
      el("div", { class: "actions", role: "group", "aria-label": "Decide" }, ...VERDICTS.map((id) => button(id, does.run, verdict === id ? "true" : "false"))),
      el("div", { class: "actions second", role: "group", "aria-label": "More actions" }, ...OTHERS.map((id) => button(id, does.run)))));
}

export function showNothing(words) {
  byId("finding").replaceChildren(el("p", { class: "empty" }, words));
}
