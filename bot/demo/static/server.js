// Talking with the demo's server: JSON there and back, and a stream of what has changed.

export class NoAnswer extends Error {}

export function ask(path) {
  return answered(path, { headers: { Accept: "application/json" } });
}

export function tell(path, sent = {}) {
  const headers = { "Content-Type": "application/json" };
  return answered(path, { method: "POST", headers, body: JSON.stringify(sent) });
}

async function answered(path, request) {
  const response = await fetch(path, request).catch((problem) => {
    throw new NoAnswer(path, { cause: problem });
  });
  if (!response.ok) throw new NoAnswer(`${response.status} ${path}`);
  return response.json();
}

// Calls `changed` for every event and `opened` after each connection, since events may be missed
// between two of them, and the server may have been started anew. Out of sight it hears nothing: a
// browser has six connections for all its tabs together.
export function listen({ opened, changed, lost }) {
  let events;
  function hear() {
    events?.close();
    if (document.hidden) return;
    events = new EventSource("/standin/events");
    events.onopen = opened;
    events.onmessage = (message) => changed(JSON.parse(message.data));
    events.onerror = lost;
  }
  document.addEventListener("visibilitychange", hear);
  hear();
}
