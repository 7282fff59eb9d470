// The three phones: a Telegram chat (customer, owner) and a phone with text messages.

import { Chat } from "./chat.js";
import { times } from "./clock.js";
import { ask, tell } from "./server.js";

class Phone {
  constructor(kind, { words, language, zone }, tabs) {
    this.words = words;
    this.time = times(language, zone);
    this.frame = document.querySelector(`[data-phone="${kind}"]`);
    this.about = this.frame.querySelector("[data-about]");
    this.toast = this.frame.querySelector(".toast");
    this.chips = this.frame.querySelector(".chips");
    this.suggestions = [...this.chips.children];
    const composer = this.frame.querySelector(".composer");
    this.field = composer.elements.text;
    this.chat = new Chat(this.frame.querySelector(".log"), {
      press: (message, button) => this.press(message, button),
      meta: (message) => this.meta(message),
      said: (message) => (message.mine ? words.you : this.frame.querySelector(".who strong").textContent),
      command: (text) => this.send(text),
      news: () => tabs.news(kind),
      away: this.field,
      picture: words.picture,
      language,
    });
    composer.addEventListener("submit", (event) => {
      event.preventDefault();
      this.send(this.field.value);
      this.field.value = "";
    });
    for (const chip of this.suggestions) chip.addEventListener("click", () => this.send(chip.textContent));
  }

  async send(text) {
    if (!text.trim()) return;
    this.chat.waiting(true);
    try {
      await this.say(text.trim());
    } catch (problem) {
      this.chat.waiting(false);
      this.field.value ||= text;
      throw problem;
    }
    await this.refresh();
  }

  // Hand the phone to somebody else.
  give(address) {
    if (address === this.address) return;
    this.address = address;
    this.chat.clear();
    this.refresh();
  }

  // Several changes that come at once need one look.
  async refresh() {
    this.stale = true;
    if (this.looking) return;
    this.looking = true;
    try {
      while (this.stale) {
        this.stale = false;
        this.show(await ask(this.path));
      }
    } finally {
      this.looking = false;
    }
  }

  // What else is to be pressed now, such as the bot's own keyboard, in place of the suggestions.
  suggest(instead) {
    const written = JSON.stringify(instead);
    if (written === this.suggested) return;
    this.suggested = written;
    const keys = instead.map((each) => this.key(typeof each === "string" ? { text: each } : each));
    const had = this.chips.contains(document.activeElement);
    this.chips.replaceChildren(...(keys.length ? keys : this.suggestions));
    if (had) this.field.focus({ preventScroll: true });
  }

  key({ text, request_contact: asksContact }) {
    const key = document.createElement("button");
    key.type = "button";
    key.textContent = text;
    key.className = asksContact ? "share" : "";
    key.addEventListener("click", () => (asksContact ? this.share() : this.send(text)));
    return key;
  }

  clockOf(message) {
    return this.time.format(Date.parse(message.at));
  }
}

export class TelegramPhone extends Phone {
  get path() {
    return `/standin/telegram/chats/${this.address}`;
  }

  say(text) {
    return tell(`/standin/telegram/users/${this.address}/say`, { text });
  }

  async press(message, button) {
    const index = message.buttons.flat().indexOf(button);
    await tell(`/standin/telegram/users/${this.address}/tap`, { message: message.id, index });
    await this.refresh();
  }

  async share() {
    await tell(`/standin/telegram/users/${this.address}/contact`);
    await this.refresh();
  }

  show(chat) {
    const messages = chat.messages.map((message) => ({
      ...message,
      mine: message.from !== "bot",
      event: message.event && this.words.event,
    }));
    this.chat.show(messages);
    this.suggest(chat.keyboard.flat());
    this.showToast(chat.toast);
  }

  meta(message) {
    return [message.edited && this.words.edited, this.clockOf(message)].filter(Boolean).join(" · ");
  }

  // What was said before the page was opened is not news.
  showToast(text) {
    const before = this.toasted;
    this.toasted = text;
    if (text === before || before === undefined) return;
    this.toast.textContent = text;
    this.toast.hidden = !text;
    clearTimeout(this.toasting);
    this.toasting = setTimeout(() => (this.toast.hidden = true), 3500);
  }
}

export class SmsPhone extends Phone {
  get path() {
    return `/standin/twilio/phones/${encodeURIComponent(this.address)}`;
  }

  say(body) {
    return tell(`${this.path}/text`, { body });
  }

  show(phone) {
    this.chat.show(
      phone.messages.map((message) => ({ ...message, id: message.sid, mine: message.from === "phone" })),
    );
    this.about.textContent = phone.stopped
      ? this.words.stopped
      : `${this.counted(phone.segments)} ${this.words.sent}`;
    this.about.classList.toggle("bad", phone.stopped);
    this.suggest(phone.stopped ? ["START"] : []);
  }

  meta(message) {
    if (message.mine) return this.clockOf(message);
    if (message.from === "twilio") return this.words.from_twilio;
    const counted = [this.counted(message.segments), `${message.characters} ${this.words.characters}`];
    if (message.encoding !== "GSM-7") counted.push(this.words.unicode);
    return counted.join(" · ");
  }

  counted(segments) {
    return `${segments} ${segments === 1 ? this.words.segment : this.words.segments}`;
  }
}
