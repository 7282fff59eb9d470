// The demo's clock: shown in the bar and on every phone, moved by three buttons.

import { tell } from "./server.js";

// How times are written: 24 hours, in the shop's zone.
export function times(language, timeZone, more = {}) {
  const locale = language === "en" ? "en-GB" : language;
  return new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", timeZone, ...more });
}

export class Clock {
  constructor({ language, zone, words, moved }) {
    this.words = words;
    this.moved = moved;
    const day = { weekday: "short", day: "numeric", month: "short" };
    this.full = times(language, zone, day);
    this.time = times(language, zone);
    for (const button of document.querySelectorAll("[data-move]")) {
      button.addEventListener("click", () => this.move(button.dataset.move));
    }
    setInterval(() => this.show(), 1000);
  }

  // The server's time, from a state it has just sent.
  set({ now, next }) {
    this.ahead = Date.parse(now) - Date.now();
    const button = document.querySelector('[data-move="next"]');
    button.disabled = next === null;
    button.title = next ? `${this.words.following} ${this.full.format(Date.parse(next))}` : this.words.none;
    this.show();
  }

  async move(by) {
    const state = await tell("/demo/clock", { by });
    this.set(state);
    document.querySelector("[data-spoken]").textContent =
      `${this.words.moved} ${this.full.format(Date.parse(state.now))}`;
    this.moved(state);
  }

  show() {
    if (this.ahead === undefined) return;
    const now = Date.now() + this.ahead;
    for (const each of document.querySelectorAll("[data-clock]")) {
      const text = this[each.dataset.clock].format(now);
      if (each.textContent !== text) each.textContent = text;
    }
  }
}
