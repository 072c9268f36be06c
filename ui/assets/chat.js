/* Shows the cited sentence in the transcript; copies a quotation. Nothing is fetched. */
(() => {
  "use strict";
  const ADDRESS = /^#bq\/([^/]+)\/(\d+)\/(\d+)$/;
  // Gradio confines the style sheet to its own container: the class must stand inside it.
  const opened = (on) => document.getElementById("bq-main").classList.toggle("bq-open", on);

  const clear = () => {
    for (const mark of document.querySelectorAll(".bq-panel mark")) {
      const parent = mark.parentNode;
      mark.replaceWith(...mark.childNodes);
      parent.normalize();
    }
    for (const p of document.querySelectorAll(".bq-near")) p.classList.remove("bq-near");
  };

  /* Offsets count characters as Python does; JavaScript strings count UTF-16 units. */
  const units = (text, characters) => {
    let at = 0;
    for (let n = 0; n < characters && at < text.length; n += 1) {
      at += text.codePointAt(at) > 0xffff ? 2 : 1;
    }
    return at;
  };
  const length = (text) => Array.from(text).length;

  const markIn = (paragraph, from, to) => {
    const marks = [];
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    const nodes = [];
    while (walker.nextNode()) nodes.push(walker.currentNode);
    let at = Number(paragraph.dataset.start);
    for (const node of nodes) {
      const size = length(node.data);
      const left = Math.max(from - at, 0);
      const right = Math.min(to - at, size);
      if (left < right) {
        const range = document.createRange();
        range.setStart(node, units(node.data, left));
        range.setEnd(node, units(node.data, right));
        const mark = document.createElement("mark");
        range.surroundContents(mark);
        marks.push(mark);
      }
      at += size;
    }
    return marks;
  };

  const show = (address, { open = false } = {}) => {
    const found = ADDRESS.exec(address || "");
    if (!found) return false;
    const [, id, from, to] = [found[0], found[1], Number(found[2]), Number(found[3])];
    const sections = [...document.querySelectorAll(".bq-briefing")];
    const section = sections.find((one) => one.dataset.briefing === id);
    if (!section) return false;
    for (const one of sections) one.hidden = one !== section;
    clear();
    const paragraphs = [...section.querySelectorAll("p[data-start]")];
    const marks = paragraphs.flatMap((p) => {
      const start = Number(p.dataset.start);
      if (start >= to || start + length(p.textContent) <= from) return [];
      p.classList.add("bq-near");
      return markIn(p, from, to);
    });
    // A place in a speaker's label has no words of its own: show where that speech begins.
    const goal = marks[0] || paragraphs.find((p) => Number(p.dataset.start) >= from);
    if (open) opened(true);
    if (goal) {
      const scroll = section.closest(".bq-scroll");
      const box = scroll.getBoundingClientRect();
      const heading = marks.length ? null : goal.closest(".bq-said");
      const top = (heading || goal).getBoundingClientRect().top - box.top + scroll.scrollTop;
      scroll.scrollTop = Math.max(0, top - (heading ? 8 : box.height / 3));
    }
    for (const chip of document.querySelectorAll(".bq-now")) chip.classList.remove("bq-now");
    for (const chip of document.querySelectorAll("a.bq-chip")) {
      if (chip.getAttribute("href") === address) chip.classList.add("bq-now");
    }
    return true;
  };

  /* After an answer: its first citation. The panel may still be on its way. */
  const settle = (tries = 40) => {
    const answers = document.querySelectorAll("#bq-chat .bq-answer");
    const last = answers[answers.length - 1];
    const chip = last && last.querySelector("a.bq-chip");
    if (chip && show(chip.getAttribute("href"))) return;
    if (tries > 0 && (!last || chip)) setTimeout(() => settle(tries - 1), 50);
  };

  const quotation = (answer) => {
    const text = (selector, within = answer) => {
      const one = within.querySelector(selector);
      return one ? one.innerText.trim() : "";
    };
    const rows = [text(".bq-words"), text(".bq-worked")];
    for (const source of answer.querySelectorAll(".bq-source")) {
      const who = [text("b", source), text(".bq-role", source)].filter(Boolean).join(", ");
      rows.push(`${text(".bq-chip", source)} ${who}: “${text(".bq-quote", source)}”`);
    }
    for (const line of answer.querySelectorAll(".bq-from")) rows.push(line.innerText.trim());
    return rows.filter(Boolean).join("\n");
  };

  const copy = async (link) => {
    const text = quotation(link.closest(".bq-answer"));
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // Not allowed, or no secure context: the old way.
      const area = document.createElement("textarea");
      area.value = text;
      document.body.append(area);
      area.select();
      document.execCommand("copy");
      area.remove();
    }
    // Clicked twice, the link must not take "copied" for its own label.
    link.dataset.label ??= link.textContent;
    link.textContent = link.title;
    setTimeout(() => { link.textContent = link.dataset.label; }, 1500);
  };

  const close = () => opened(false);

  /* The page's own links cannot call the server; a button out of sight can. */
  const press = (id, payload = null) => {
    window.briefingChat.payload = payload;
    document.getElementById(id).click();
  };

  /* A transcript that is not in the panel has to come from the server first. */
  let pending = "";
  const bring = (address) => {
    const found = ADDRESS.exec(address);
    if (!found) return;
    pending = address;
    press("bq-bring", decodeURIComponent(found[1]));
  };
  const arrive = (tries = 40) => {
    if (!pending || show(pending, { open: true })) pending = "";
    else if (tries > 0) setTimeout(() => arrive(tries - 1), 50);
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest && event.target.closest('a[href^="#bq"]');
    if (!link) return;
    event.preventDefault();
    const address = link.getAttribute("href");
    if (address === "#bq-copy") copy(link);
    else if (address === "#bq-close") close();
    else if (address === "#bq-open") opened(true);
    else if (address === "#bq-csv") press("bq-figures-file");
    else if (address.startsWith("#bq-remove/")) press("bq-remove", decodeURIComponent(address.slice(11)));
    else if (!show(address, { open: true })) bring(address);
  });
  document.addEventListener("click", (event) => {
    // What follows appears above the button; it may be out of view.
    if (!event.target.closest || !event.target.closest("#bq-look, #bq-keep")) return;
    setTimeout(() => document.getElementById("bq-shelf-view").scrollIntoView({ block: "center" }), 300);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    const stop = document.querySelector("#bq-box button.stop-button");
    if (stop) stop.click();
    else close();
  });

  window.briefingChat = { show, settle, press, arrive, payload: null };
})();
