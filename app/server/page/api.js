// Requests to the service. A server that was started again gives a new token; the page takes it and goes on.
let session = null;

export class Refused extends Error {
  constructor(status, answer) {
    super(answer.error || "the server answered " + status);
    this.status = status;
    this.since = answer.since || [];
    this.revision = answer.revision;
  }
}

async function answerOf(response) {
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Refused(response.status, answer);
  return answer;
}

async function reach(path, options) {
  try {
    return await fetch(path, options);
  } catch (error) {
    throw new Refused(0, { error: "the server does not answer; is it still running?" });
  }
}

export async function get(path, query) {
  const text = query ? "?" + new URLSearchParams(query) : "";
  return answerOf(await reach(path + text, { cache: "no-store" }));
}

export async function openSession() {
  session = await get("/api/session");
  return session;
}

async function send(path, body) {
  return reach(path, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-Rashomon-Token": session.token },
    body,
  });
}

export async function post(path, value) {
  const body = typeof value === "string" ? value : JSON.stringify(value);
  let response = await send(path, body);
  if (response.status === 403) {
    await openSession();
    response = await send(path, body);
  }
  return answerOf(response);
}
