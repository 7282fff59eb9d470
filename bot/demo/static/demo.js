// The page: puts phones, cards and clock together and keeps them in step with the server.

import { Card } from "./card.js";
import { Clock } from "./clock.js";
import { SmsPhone, TelegramPhone } from "./phones.js";
import { ask, listen, NoAnswer, tell } from "./server.js";
import { Tabs } from "./tabs.js";

const { language, zone } = document.body.dataset;
const setting = { language, zone, words: JSON.parse(document.body.dataset.words) };
const trouble = document.querySelector(".trouble");
const tabs = new Tabs();
const phones = {
  telegram: new TelegramPhone("telegram", setting, tabs),
  sms: new SmsPhone("sms", setting, tabs),
  owner: new TelegramPhone("owner", setting, tabs),
};
const cards = { telegram: new Card("telegram", setting), sms: new Card("sms", setting) };
const all = [...Object.values(phones), ...Object.values(cards)];
const clock = new Clock({ ...setting, moved: refresh });

function refresh() {
  for (const each of all) each.refresh();
}

function take({ customers, owner, ...time }) {
  phones.telegram.give(customers.telegram.id);
  phones.sms.give(customers.sms.number);
  phones.owner.give(owner);
  for (const [kind, { name }] of Object.entries(customers)) {
    document.querySelector(`[data-name="${kind}"]`).textContent = name;
  }
  clock.set(time);
}

// Whoever the phones belonged to before, the server knows whose they are now.
async function join() {
  take(await tell("/demo/language", { language }));
  for (const each of document.querySelectorAll("[inert]")) each.inert = false;
  trouble.hidden = true;
  refresh();
}

// What is due next changes with every booking.
let soon;
function refreshNext() {
  clearTimeout(soon);
  soon = setTimeout(async () => take(await ask("/demo/state")), 300);
}

async function changed(event) {
  trouble.hidden = true;
  if (event.at === "customers") take(await ask("/demo/state"));
  if (event.chat === phones.owner.address) phones.owner.refresh();
  if (event.chat === phones.telegram.address) phones.telegram.refresh();
  if (event.phone === phones.sms.address) phones.sms.refresh();
  for (const card of Object.values(cards)) card.refresh();
  refreshNext();
}

for (const button of document.querySelectorAll("[data-renew]")) {
  const kind = button.dataset.renew;
  button.addEventListener("click", async () => {
    take(await tell(`/demo/customers/${kind}`));
    phones[kind].field.focus({ preventScroll: true });
  });
}

let again;
function complain() {
  trouble.hidden = false;
  clearTimeout(again);
  again = setTimeout(join, 2000);
}

// Wherever an answer was waited for.
window.addEventListener("unhandledrejection", (event) => {
  if (!(event.reason instanceof NoAnswer)) return;
  event.preventDefault();
  complain();
});

listen({ opened: join, changed, lost: complain });
