// Single-key actions: shown on the page, changed by the reader, kept in this browser.
import { el, byId } from "./dom.js";

export const ACTIONS = [
  { id: "next", words: "Next finding", key: "j" },
  { id: "previous", words: "Previous finding", key: "k" },
  { id: "confirmed", words: "Confirmed: a real conflict", key: "c" },
  { id: "first_wrong", words: "First side (A) wrong", key: "1" },
  { id: "second_wrong", words: "Second side (B) wrong", key: "2" },
  { id: "both_wrong", words: "Both wrong", key: "b" },
  { id: "compatible", words: "Compatible, with a reason", key: "o" },
  { id: "needs_call", words: "Needs a call", key: "p" },
  { id: "why", words: "Reason and expiry of the decision", key: "w" },
  { id: "reopen", words: "Not reviewed after all", key: "r" },
  { id: "note", words: "Note", key: "n" },
  { id: "assign", words: "Assign", key: "a" },
  { id: "sign", words: "Sign as second reader", key: "s" },
  { id: "undo", words: "Undo my last action", key: "u" },
  { id: "split", words: "Articles side by side", key: "v" },
  { id: "mention", words: "Next passage in the articles", key: "m" },
  { id: "words", words: "Search the questions", key: "f" },
  { id: "keys", words: "Keys", key: "h" },
];
const STORED = "rashomon.keys";
let chosen = {};
let waiting = null;

try {
  chosen = JSON.parse(localStorage.getItem(STORED)) || {};
} catch (error) {
  chosen = {};
}

export function keyOf(id) {
  return chosen[id] || ACTIONS.find((action) => action.id === id).key;
}

export function showKeys(root) {
  (root || document).querySelectorAll("[data-key-of]").forEach((node) => {
    node.textContent = keyOf(node.getAttribute("data-key-of"));
  });
}

export function kbd(id) {
  return el("kbd", { "data-key-of": id }, keyOf(id));
}

function problem(text) {
  byId("keys-problem").textContent = text;
}

function setKey(id, key) {
  const other = ACTIONS.find((action) => action.id !== id && keyOf(action.id) === key);
  if (other) return problem("“" + key + "” is the key of “" + other.words + "”.");
  chosen[id] = key;
  localStorage.setItem(STORED, JSON.stringify(chosen));
  problem("");
  fillTable();
  showKeys();
}

function fillTable() {
  byId("keys-rows").replaceChildren(...ACTIONS.map((action) => el("tr", { "data-action": action.id },
    el("th", { scope: "row" }, action.words),
    el("td", {}, el("kbd", { "data-key-of": action.id }, keyOf(action.id))),
    el("td", {}, el("button", {
      type: "button", class: "plain", "aria-label": "Change the key of: " + action.words,
      onclick: () => { waiting = action.id; problem("Press the new key for “" + action.words + "”; Escape leaves it."); },
    }, "change")))));
}

export function openKeys() {
  waiting = null;
  problem("");
  fillTable();
  byId("keys").showModal();
}

function typing(target) {
  return target.closest && target.closest("input, textarea, select, [contenteditable]");
}

function onKey(event, run) {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
  if (waiting && byId("keys").open) {
    event.preventDefault();
    const id = waiting;
    waiting = null;
    if (event.key === "Escape") return problem("");
    if (!/^[\p{L}\p{N}]$/u.test(event.key)) return problem("Only letters and digits can be keys.");
    return setKey(id, event.key.toLowerCase());
  }
  if (document.querySelector("dialog[open]") || typing(event.target)) return;
  const action = ACTIONS.find((one) => keyOf(one.id) === event.key.toLowerCase());
  if (!action || event.repeat && action.id !== "next" && action.id !== "previous") return;
  event.preventDefault();
  run(action.id);
}

export function startKeys(run) {
  document.addEventListener("keydown", (event) => onKey(event, run));
  byId("keys-close").addEventListener("click", () => byId("keys").close());
  byId("keys-default").addEventListener("click", () => {
    chosen = {};
    localStorage.removeItem(STORED);
    fillTable();
    showKeys();
  });
  showKeys();
}
