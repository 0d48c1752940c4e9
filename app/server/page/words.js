// What the page calls things. Every status has a sign of its own, so that none is told by colour alone.
export const STATUS = {
  unreviewed: { sign: "○", words: "Not reviewed" },
  changed: { sign: "↻", words: "Changed since decided" },
  expired: { sign: "◷", words: "Decision expired" },
  needs_call: { sign: "☎", words: "Needs a call" },
  confirmed: { sign: "✓", words: "Confirmed" },
  first_wrong: { sign: "A✗", words: "First side wrong" },
  second_wrong: { sign: "B✗", words: "Second side wrong" },
  both_wrong: { sign: "✗✗", words: "Both wrong" },
  compatible: { sign: "≈", words: "Compatible" },
  gone: { sign: "–", words: "Gone" },
};
export const OPEN = ["unreviewed", "changed", "expired", "needs_call"];
export const KIND = { date: "time", number: "figure", place: "place", identity: "who", reason: "reason", status: "status", description: "description" };
export const RELATION = {
  contradiction: "cannot both be true",
  update: "later report replaces",
  denial: "expressly denied",
  disagreement: "positions differ",
  compatible: "compatible",
};
export const SEVERITY = [
  { sign: "▲", words: "high severity" },
  { sign: "■", words: "medium severity" },
  { sign: "▽", words: "low severity" },
];
export const CHANGE = { new: "new", changed: "other values", gone: "gone", returned: "back again" };
export const CAUSE = {
  news: "the articles changed",
  tool: "the program changed",
  either: "articles and program changed",
  settings: "the settings changed",
};

export function statusWords(status) {
  return (STATUS[status] || { words: status }).words;
}

export function when(at) {
  return at ? at.slice(0, 16).replace("T", " ") : "";
}

// An entry of the audit in words.
export function entryWords(entry) {
  const after = entry.after || {};
  switch (entry.action) {
    case "decide":
      return after.decision ? "decided: " + statusWords(after.decision.verdict) + (after.decision.expires ? ", until " + after.decision.expires : "") : "decided";
    case "reopen":
      return "opened it again";
    case "note":
      return after.note ? "noted: " + after.note : "removed the note";
    case "assign":
      return after.assignee ? "assigned it to " + after.assignee : "took the assignment away";
    case "sign":
      return "signed as second reader";
    case "unsign":
      return "withdrew the second signature";
    case "undo":
      return "undid: " + entry.why;
    case "changed":
      return "ran again: other values, because " + (CAUSE[entry.why] || "of the run");
    case "gone":
      return "ran again: no longer found, because " + (CAUSE[entry.why] || "of the run");
    case "returned":
      return "ran again: found again";
    case "import":
      return "imported: " + entry.why;
    default:
      return entry.action;
  }
}
