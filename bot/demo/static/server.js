// Talking with the demo's server: JSON there and back, and a stream of what has changed.

export async function ask(path) {
  return answered(await fetch(path, { headers: { Accept: "application/json" } }));
}

export async function tell(path, sent = {}) {
  const headers = { "Content-Type": "application/json" };
  return answered(await fetch(path, { method: "POST", headers, body: JSON.stringify(sent) }));
}

async function answered(response) {
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  return response.json();
}

// Calls `changed` for every event and `opened` after each connection, since events may be missed
// between two of them.
export function listen({ opened, changed, lost }) {
  const events = new EventSource("/standin/events");
  events.onopen = opened;
  events.onmessage = (message) => changed(JSON.parse(message.data));
  events.onerror = lost;
}
