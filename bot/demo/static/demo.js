// The page: puts phones, cards and clock together and keeps them in step with the server.

import { Card } from "./card.js";
import { Clock } from "./clock.js";
import { SmsPhone, TelegramPhone } from "./phones.js";
import { ask, listen, tell } from "./server.js";

const { language, zone } = document.body.dataset;
const trouble = document.querySelector(".trouble");

async function start() {
  const state = await tell("/demo/language", { language });
  const { words } = state;
  const setting = { words, language, zone };
  const phones = {
    telegram: new TelegramPhone("telegram", setting),
    sms: new SmsPhone("sms", setting),
    owner: new TelegramPhone("owner", setting),
  };
  const cards = { telegram: new Card("telegram"), sms: new Card("sms") };
  const all = [...Object.values(phones), ...Object.values(cards)];
  const clock = new Clock({ ...setting, moved: () => all.forEach((each) => each.refresh()) });

  function take({ customers, owner, ...time }) {
    phones.telegram.give(customers.telegram.id);
    phones.sms.give(customers.sms.number);
    phones.owner.give(owner);
    for (const [kind, { name }] of Object.entries(customers)) {
      document.querySelector(`[data-name="${kind}"]`).textContent = name;
    }
    clock.set(time);
  }

  for (const button of document.querySelectorAll("[data-renew]")) {
    const kind = button.dataset.renew;
    button.addEventListener("click", async () => {
      take(await tell(`/demo/customers/${kind}`));
      phones[kind].refresh();
      cards[kind].refresh();
      phones[kind].field.focus({ preventScroll: true });
    });
  }

  take(state);
  for (const each of document.querySelectorAll("[inert]")) each.inert = false;
  listen({
    opened: () => {
      trouble.hidden = true;
      all.forEach((each) => each.refresh());
    },
    lost: () => {
      trouble.textContent = words.failed;
      trouble.hidden = false;
    },
    changed: (event) => {
      if (event.chat === phones.owner.address) phones.owner.refresh();
      if (event.chat === phones.telegram.address) phones.telegram.refresh();
      if (event.phone === phones.sms.address) phones.sms.refresh();
      Object.values(cards).forEach((card) => card.refresh());
      refreshNext();
    },
  });

  // What is due next changes with every booking.
  let soon;
  function refreshNext() {
    clearTimeout(soon);
    soon = setTimeout(async () => take(await ask("/demo/state")), 300);
  }
}

start();
