// Where the phones stand one below the other: a way to each, marked while it has news unseen.

export class Tabs {
  constructor() {
    this.seen = new Set();
    const watch = new IntersectionObserver((changes) => this.look(changes), { threshold: 0.35 });
    for (const phone of document.querySelectorAll("[data-phone]")) watch.observe(phone);
  }

  look(changes) {
    for (const { target, isIntersecting } of changes) {
      const kind = target.dataset.phone;
      if (!isIntersecting) this.seen.delete(kind);
      else this.seen.add(kind);
      if (isIntersecting) this.mark(kind, false);
    }
    const [here] = this.seen;
    for (const tab of document.querySelectorAll("[data-tab]")) {
      if (tab.dataset.tab === here) tab.setAttribute("aria-current", "true");
      else tab.removeAttribute("aria-current");
    }
  }

  // The phone has something to show.
  news(kind) {
    if (!this.seen.has(kind)) this.mark(kind, true);
  }

  mark(kind, yes) {
    const tab = document.querySelector(`[data-tab="${kind}"]`);
    tab.classList.toggle("news", yes);
    tab.querySelector(".spoken").hidden = !yes;
  }
}
