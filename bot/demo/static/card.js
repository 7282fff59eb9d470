// The index card: every row that the shop has stored about a customer, as soon as it is stored.

import { ask } from "./server.js";

export class Card {
  constructor(kind, { language }) {
    this.path = `/demo/known/${kind}?language=${language}`;
    const card = document.querySelector(`[data-card="${kind}"]`);
    this.lines = card.querySelector(".lines");
    this.list = card.querySelector("dl");
    this.rows = new Map();
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
    for (const each of this.lines.querySelectorAll(".nothing, .why")) each.hidden = facts.length > 0;
    this.list.hidden = facts.length === 0;
    this.lines.classList.toggle("filled", facts.length > 0);
    this.write(facts);
  }

  // A row that stays is left alone, so that a screen reader tells only what is new.
  write(facts) {
    const before = this.rows;
    const keys = facts.map((fact) => JSON.stringify(fact));
    this.rows = new Map(keys.map((key, at) => [key, before.get(key) ?? this.row(facts[at])]));
    for (const [key, row] of before) if (!this.rows.has(key)) row.remove();
    let next = null;
    for (const row of [...this.rows.values()].reverse()) {
      if (!row.isConnected || row.nextSibling !== next) this.list.insertBefore(row, next);
      next = row;
    }
  }

  row({ what, value, until }) {
    const row = document.createElement("div");
    row.className = "fresh";
    for (const [tag, text] of [["dt", what], ["dd", value], ["dd", until]]) {
      if (!text) continue;
      row.appendChild(document.createElement(tag)).textContent = text;
    }
    return row;
  }
}
