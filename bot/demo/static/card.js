// The index card: every row that the shop has stored about a customer, as soon as it is stored.

import { ask } from "./server.js";

export class Card {
  constructor(kind, { language }) {
    this.path = `/demo/known/${kind}?language=${language}`;
    const card = document.querySelector(`[data-card="${kind}"]`);
    this.lines = card.querySelector(".lines");
    this.list = card.querySelector("dl");
    this.seen = new Map();
  }

  // What was said is stored a moment before or after it shows on the phone: look twice.
  refresh() {
    clearTimeout(this.soon);
    clearTimeout(this.later);
    this.soon = setTimeout(() => this.load(), 60);
    this.later = setTimeout(() => this.load(), 900);
  }

  async load() {
    const { facts } = await ask(this.path);
    const written = JSON.stringify(facts);
    if (written === this.written) return;
    this.written = written;
    for (const each of this.lines.querySelectorAll(".nothing, .why")) each.hidden = facts.length > 0;
    this.list.hidden = facts.length === 0;
    this.lines.classList.toggle("filled", facts.length > 0);
    this.list.replaceChildren(...facts.map((fact) => this.row(fact)));
    this.seen = new Map(facts.map((fact) => [fact.what, fact.value]));
  }

  row({ what, value, until }) {
    const row = document.createElement("div");
    if (this.seen.get(what) !== value) row.className = "fresh";
    for (const [tag, text] of [["dt", what], ["dd", value], ["dd", until]]) {
      if (!text) continue;
      row.appendChild(document.createElement(tag)).textContent = text;
    }
    return row;
  }
}
