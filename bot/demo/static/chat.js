// The log of a chat: bubbles that are added, changed in place and taken away as the server says.

import { content, link } from "./content.js";

const bubble = document.getElementById("bubble");
const typing = document.getElementById("typing").content.firstElementChild;
const PATIENCE = 4000;

export class Chat {
  // `press(message, button)` is called when a button below a bubble is pressed;
  // `command(text)` when a command in it is, `news()` when something was said. `said(message)` names
  // who said it, `meta(message)` gives the small print of a bubble; `away` is the element that gets
  // the focus when the one that had it is gone, `picture` what a picture is called.
  constructor(log, ways) {
    Object.assign(this, { log, ...ways });
    this.blank = log.querySelector(".blank");
    this.shown = new Map();
    this.dots = typing.cloneNode(true);
    new ResizeObserver(() => this.toEnd()).observe(log);
  }

  show(messages) {
    const stays = this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight > 80;
    const had = this.log.contains(document.activeElement) && document.activeElement !== this.log;
    const ids = new Set(messages.map((message) => String(message.id)));
    for (const [id, { node }] of this.shown) {
      if (ids.has(id)) continue;
      node.remove();
      this.shown.delete(id);
    }
    const added = messages.filter((message) => this.place(message)).length;
    this.blank.hidden = messages.length > 0;
    if (added) this.waiting(messages.at(-1).mine);
    if (added && this.opened) this.news();
    this.opened = true;
    if (had && !this.log.contains(document.activeElement)) this.keepFocus();
    if (added || !stays) this.toEnd();
  }

  // Put a message in its place; true if it is new here.
  place(message) {
    const id = String(message.id);
    const written = JSON.stringify(message);
    const before = this.shown.get(id);
    if (before?.written === written) return false;
    const node = message.event ? this.event(message) : this.turn(message);
    this.shown.set(id, { node, written });
    if (!before) {
      this.log.insertBefore(node, this.dots.parentNode === this.log ? this.dots : null);
      return true;
    }
    node.classList.add("changed");
    before.node.replaceWith(node);
    return false;
  }

  turn(message) {
    const turn = bubble.content.firstElementChild.cloneNode(true);
    turn.dataset.message = message.id;
    turn.classList.toggle("mine", message.mine);
    if (message.from === "twilio") turn.classList.add("twilio");
    turn.querySelector(".from").textContent = `${this.said(message)}: `;
    turn.querySelector(".text").append(...content(message, this));
    turn.querySelector(".meta").textContent = this.meta(message);
    turn.querySelector(".keys").append(...(message.buttons ?? []).map((row) => this.row(message, row)));
    return turn;
  }

  event(message) {
    const event = document.createElement("p");
    event.className = "event";
    event.textContent = message.event;
    return event;
  }

  row(message, buttons) {
    const row = document.createElement("div");
    row.className = "keyrow";
    for (const button of buttons) row.append(this.key(message, button));
    return row;
  }

  key(message, button) {
    if (button.url) return link(button.url, button.text);
    const key = document.createElement("button");
    key.type = "button";
    key.textContent = button.text.replace(/ (?=[·›])/g, "\u00a0"); // no line begins with these
    key.addEventListener("click", async () => {
      key.setAttribute("aria-busy", "true");
      await this.press(message, button);
      setTimeout(() => key.removeAttribute("aria-busy"), PATIENCE);
    });
    return key;
  }

  // Three dots while an answer is being waited for.
  waiting(yes) {
    clearTimeout(this.patience);
    if (!yes) return this.dots.remove();
    this.log.append(this.dots);
    this.toEnd();
    this.patience = setTimeout(() => this.dots.remove(), PATIENCE);
  }

  // The pressed button is gone with its message: go on with the newest buttons, else write.
  keepFocus() {
    const rows = this.log.querySelectorAll(".keys button");
    const last = rows.length && rows[rows.length - 1].closest(".keys").querySelector("button");
    (last || this.away).focus({ preventScroll: true });
  }

  toEnd() {
    this.log.scrollTop = this.log.scrollHeight;
  }

  clear() {
    for (const { node } of this.shown.values()) node.remove();
    this.shown.clear();
    this.opened = false;
    this.waiting(false);
    this.blank.hidden = false;
  }
}
