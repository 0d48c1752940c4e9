// The page: what a key or a button does, and what is shown then.
import { byId, toast } from "./dom.js";
import { Refused, get, openSession, post } from "./api.js";
import { ask } from "./ask.js";
import { nextPassage, openSplit, showPassage } from "./articles.js";
import { showFinding, showNothing } from "./finding.js";
import { keyOf, openKeys, startKeys } from "./keys.js";
import { loadChoices, loadMore, loadQueue, neighbour, nextOpen, openSearch, queue, refresh, showList, startFilters, update } from "./queue.js";
import { OPEN, statusWords } from "./words.js";

const NAME = "rashomon.name";
const SPLIT = "rashomon.split";
let who = "";
let finding = null;
let busy = Promise.resolve();

// One thing at a time, in the order of the keys; what went wrong is said.
function doing(work) {
  busy = busy.then(work).catch((error) => toast(error.message, true));
  return busy;
}

function drawList() {
  showList(finding ? finding.id : 0, (id) => doing(() => select(id)));
}

async function drawFinding(stale) {
  showFinding(finding, stale || [], { run, jump: (place) => doing(() => jump(place)), undo: (entry) => doing(() => undo(entry)) });
  byId("report").href = "/api/report.json?" + new URLSearchParams({ story: finding.story });
  drawList();
  if (localStorage.getItem(SPLIT) === "yes") await openSplit(byId("split"), finding);
}

async function select(id, stale) {
  finding = await get("/api/finding", { id });
  update(finding);
  history.replaceState(null, "", "#" + id);
  await drawFinding(stale);
  byId("question").focus({ preventScroll: true });
  if (!stale) window.scrollTo({ top: 0 });
}

async function move(step) {
  if (!finding && queue.items.length > 0) return select(queue.items[0].id);
  let item = finding && neighbour(finding.id, step);
  if (!item && step > 0 && await loadMore()) item = neighbour(finding.id, step);
  if (item) return select(item.id);
  toast(step > 0 ? "That was the last one." : "This is the first one.");
}

// Sends an action on the finding shown. A stale view is shown anew with what happened; nothing is written.
async function act(body, done) {
  const id = finding.id;
  try {
    await post("/api/act", { finding: id, revision: finding.revision, who, ...body });
  } catch (error) {
    if (!(error instanceof Refused) || error.status !== 409) throw error;
    return select(id, error.since);
  }
  toast(done + ". Undo with “" + keyOf("undo") + "”.");
  finding = await get("/api/finding", { id });
  update(finding);
  await refresh();
  const next = body.action === "decide" && (nextOpen(id) || await loadMore() && nextOpen(id));
  if (next && body.go !== false) return select(next.id);
  await drawFinding();
}

async function decide(verdict) {
  const body = { action: "decide", verdict };
  if (verdict === "compatible") {
    const answer = await ask("Compatible: why?", [
      { name: "why", label: "Why both can hold", required: true, long: true, hint: "Enter saves, Shift+Enter starts a new line." },
      { name: "expires", label: "Counts until (empty: always)", type: "date" }]);
    if (!answer) return;
    Object.assign(body, answer);
  }
  await act(body, statusWords(verdict));
}

async function why() {
  if (!finding.decision) return toast("Decide first.", true);
  const answer = await ask("Reason and expiry", [
    { name: "why", label: "Why", value: finding.decision.why, long: true, required: finding.decision.verdict === "compatible" },
    { name: "expires", label: "Counts until (empty: always)", type: "date", value: finding.decision.expires }]);
  if (answer) await act({ action: "decide", verdict: finding.decision.verdict, go: false, ...answer }, "Reason saved");
}

async function note() {
  const answer = await ask("Note", [{ name: "text", label: "Note for everybody", value: finding.note, long: true }]);
  if (answer) await act({ action: "note", ...answer }, "Note saved");
}

async function assign() {
  const choices = await get("/api/choices");
  const answer = await ask("Assign", [{ name: "text", label: "Who takes it (empty: nobody)", value: finding.assignee || who, choices: choices.assignee }]);
  if (answer) await act({ action: "assign", ...answer }, answer.text ? "Assigned to " + answer.text : "Assigned to nobody");
}

async function sign() {
  const signed = finding.decision && finding.decision.second_reader === who;
  await act({ action: signed ? "unsign" : "sign" }, signed ? "Signature withdrawn" : "Signed as second reader");
}

async function undo(entry) {
  const id = finding.id;
  try {
    await post("/api/undo", { audit: entry, revision: finding.revision, who });
  } catch (error) {
    if (error instanceof Refused && error.status === 409) return select(id, error.since);
    throw error;
  }
  toast("Undone.");
  await refresh();
  await select(id);
}

// The last action may stand on another finding: that one is shown first.
async function undoLast() {
  const last = await get("/api/last", { who });
  if (!last.id) return toast("There is nothing of yours to undo.", true);
  if (!finding || finding.id !== last.finding) await select(last.finding);
  await undo(last.id);
}

async function split() {
  const open = byId("split").childElementCount > 0;
  localStorage.setItem(SPLIT, open ? "no" : "yes");
  if (open) return byId("split").replaceChildren();
  await openSplit(byId("split"), finding);
  byId("split").scrollIntoView({ block: "nearest" });
}

async function jump(place) {
  if (byId("split").childElementCount === 0) await split();
  await showPassage(byId("split"), finding, place);
  byId("split").scrollIntoView({ block: "nearest" });
}

const WITHOUT = { next: () => move(1), previous: () => move(-1), words: openSearch, keys: openKeys, undo: undoLast };
const WITH = {
  why, note, assign, sign, split,
  reopen: () => act({ action: "reopen" }, "Open again"),
  mention: async () => { if (byId("split").childElementCount === 0) await split(); await nextPassage(byId("split"), finding); },
};

function run(id) {
  if (WITHOUT[id]) return doing(WITHOUT[id]);
  if (!finding) return toast("No finding is shown.", true);
  return doing(WITH[id] || (() => decide(id)));
}

async function reload() {
  await loadQueue();
  await loadChoices();
  finding = null;
  if (queue.items.length > 0) return select(queue.items[0].id);
  drawList();
  showNothing("Nothing here with these filters.");
}

async function rename() {
  const answer = await ask("Who are you?", [{ name: "who", label: "Name, as it stands in the history", value: who, required: true }]);
  if (answer) who = answer.who;
  localStorage.setItem(NAME, who);
  byId("who").textContent = who || "nobody yet";
}

async function importFile(input) {
  const file = input.files[0];
  input.value = "";
  if (!file) return;
  const summary = await post("/api/import?" + new URLSearchParams({ who }), await file.text());
  let words = summary.taken + " decisions taken, " + summary.known + " known";
  if (summary.refused.length > 0) words += ", " + summary.refused.length + " refused: " + summary.refused.slice(0, 3).join("; ");
  await reload();
  toast(words, summary.refused.length > 0);
}

// What others did: counts and statuses follow; the finding shown stays as it is until it is acted on.
async function watch() {
  if (document.hidden || document.querySelector("dialog[open]")) return;
  if (!await refresh().catch(() => false)) return;  // a server that is away is told of when something is done
  const page = await get("/api/queue", { limit: 500, story: byId("filters").elements.story.value });
  page.items.forEach(update);
  if (finding) {
    const now = page.items.find((item) => item.id === finding.id);
    if (now && now.revision !== finding.revision) toast("Somebody changed this finding; what you do now is checked against that.");
  }
  drawList();
}

async function start() {
  const session = await openSession();
  who = localStorage.getItem(NAME) || session.user;
  byId("who").textContent = who;
  byId("who").addEventListener("click", () => doing(rename));
  byId("open-keys").addEventListener("click", openKeys);
  byId("load-more").addEventListener("click", () => doing(async () => { await loadMore(); drawList(); }));
  byId("import").addEventListener("click", () => byId("import-file").click());
  byId("import-file").addEventListener("change", (event) => doing(() => importFile(event.target)));
  startKeys(run);
  startFilters(() => doing(reload));
  byId("filters").elements.status.replaceChildren(new Option("Open", "open"));
  const wanted = Number(location.hash.slice(1));
  await loadQueue();
  await loadChoices();
  if (!who) await rename();
  const first = wanted || (queue.items.find((item) => OPEN.includes(item.status)) || {}).id;
  if (first) await select(first).catch(reload);
  else { drawList(); showNothing(queue.total === 0 ? "Nothing waits for a decision." : "Choose a finding."); }
  setInterval(() => doing(watch), 5000);
}

doing(start);
