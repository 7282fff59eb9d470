// What is written so that it is hard to read: text whose contrast with its ground is below 4.5 : 1
// (WCAG 2.2, 1.4.3), by the class it has.
(() => {
  const parts = (colour) => [...colour.match(/[\d.]+/g).map(Number), 1].slice(0, 4);
  const over = (top, ground) =>
    [0, 1, 2].map((at) => top[at] * top[3] + ground[at] * (1 - top[3])).concat(1);
  const channel = (value) => (value <= 10 ? value / 3295 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  const light = ([red, green, blue]) =>
    0.2126 * channel(red) + 0.7152 * channel(green) + 0.0722 * channel(blue) + 0.05;

  function contrast(element, colour) {
    const grounds = [];
    let opacity = 1;
    for (let each = element; each; each = each.parentElement) {
      const style = getComputedStyle(each);
      opacity *= style.opacity;
      grounds.unshift(parts(style.backgroundColor));
    }
    const ground = grounds.reduce((below, each) => over(each, below), [255, 255, 255, 1]);
    const [red, green, blue, shown] = parts(colour);
    const pair = [light(over([red, green, blue, shown * opacity], ground)), light(ground)];
    return Math.max(...pair) / Math.min(...pair);
  }

  const poor = {};
  const read = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (read.nextNode()) {
    const element = read.currentNode.parentElement;
    if (!read.currentNode.data.trim() || !element.checkVisibility()) continue;
    if (element.closest(":disabled, .spoken, .skip")) continue;
    const found = contrast(element, getComputedStyle(element).color);
    if (found < 4.5) poor[element.className || element.localName] = found;
  }
  for (const field of document.querySelectorAll("input")) {
    const found = contrast(field, getComputedStyle(field, "::placeholder").color);
    if (found < 4.5) poor.placeholder = found;
  }
  return poor;
})();
