// What stands in a bubble: words with links, commands and drawn marks, pictures and files.

const ADDRESS = /https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]]/;
const COMMAND = /(?<![^\s(])\/[a-z]{2,}(?![\w/])/;
const EMOJI = /\p{Emoji_Presentation}/u;
// Telegram draws these itself wherever it runs; a computer may have no font that does.
const DRAWN = { "✅": "done" };

// `command(text)` is called when a command is pressed; a picture's words stand below it.
export function content(message, { command, language, picture: alt }) {
  const parts = [];
  if (message.photo) parts.push(picture(message.photo.at(-1), alt));
  if (message.document) parts.push(file(message.document, language));
  if (message.contact) parts.push(`${message.contact.first_name} +${message.contact.phone_number}`);
  let words = [message.text];
  words = split(words, ADDRESS, (address) => link(address, address));
  if (message.from === "bot") words = split(words, COMMAND, (text) => key(text, command));
  return [...parts, ...split(words, EMOJI, (emoji) => (DRAWN[emoji] ? mark(emoji) : emoji))];
}

// Make something else of each match; what has been made before stays as it is.
function split(parts, pattern, make) {
  const each = new RegExp(`(${pattern.source})`, pattern.flags);
  return parts.flatMap((part) =>
    typeof part === "string" ? part.split(each).map((text, at) => (at % 2 ? make(text) : text)) : part,
  );
}

export function link(url, text) {
  const link = document.createElement("a");
  return Object.assign(link, { href: url, target: "_blank", rel: "noreferrer", textContent: text });
}

function key(text, command) {
  const key = document.createElement("button");
  Object.assign(key, { type: "button", className: "command", textContent: text });
  key.addEventListener("click", () => command(text));
  return key;
}

function mark(emoji) {
  const mark = document.createElement("img");
  return Object.assign(mark, { className: "mark", src: `/demo/static/${DRAWN[emoji]}.svg`, alt: emoji });
}

// A click shows it as large as the window allows.
function picture({ file_id, width, height }, alt) {
  const picture = document.createElement("img");
  Object.assign(picture, { src: `/standin/telegram/files/${file_id}`, alt });
  if (width) Object.assign(picture, { width, height });
  const whole = link(picture.src, "");
  whole.append(picture);
  whole.addEventListener("click", (event) => {
    event.preventDefault();
    show(picture);
  });
  return whole;
}

const dialog = document.querySelector("dialog.whole");
dialog.addEventListener("click", () => dialog.close());

function show({ src, alt }) {
  Object.assign(dialog.querySelector("img"), { src, alt });
  dialog.showModal();
}

// A card with name and size; a click downloads the file.
function file({ file_id, file_name, file_size }, language) {
  const card = link(`/standin/telegram/files/${file_id}`, "");
  Object.assign(card, { className: "file", download: file_name });
  const size = document.createElement("small");
  const written = { style: "unit", unit: "kilobyte", maximumFractionDigits: 1 };
  size.textContent = (file_size / 1024).toLocaleString(language, written);
  card.append(file_name, size);
  return card;
}
