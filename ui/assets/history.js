/* Conversations kept in this browser, several of them; the one of this window survives a reload. */
(() => {
  "use strict";
  const chat = window.briefingChat;
  const KEY = `briefing-conversations:${location.pathname}`;
  const CURRENT = `briefing-current:${location.pathname}`;
  const MOST = 50;

  // Without storage (a private window may refuse it) they are kept until the page is closed.
  let memory = [];
  let now = "";
  const load = () => {
    try {
      const kept = JSON.parse(localStorage.getItem(KEY) || "[]");
      if (Array.isArray(kept) && kept.length) return kept;
    } catch { /* nothing readable there */ }
    return memory;
  };
  const store = (list) => {
    memory = list.slice(0, MOST);
    for (let count = memory.length; count >= 0; count -= 1) {
      try {
        localStorage.setItem(KEY, JSON.stringify(memory.slice(0, count)));
        return;
      } catch { /* full: without the oldest it may fit */ }
    }
  };
  const point = (id) => {
    now = id;
    try {
      if (id) sessionStorage.setItem(CURRENT, id);
      else sessionStorage.removeItem(CURRENT);
    } catch { /* then `now` is all there is */ }
  };
  const pointed = () => {
    try { return sessionStorage.getItem(CURRENT) || now; } catch { return now; }
  };

  const find = (id) => load().find((one) => one && one.id === id) || null;
  const current = () => find(pointed());
  const begin = () => point("");

  let last = "";
  const keep = (said) => {
    if (!said || !said.exchange) return;
    const mark = `${said.id}/${said.place}`;
    // A run that brought no answer ends with the exchange before it.
    if (mark === last) return;
    last = mark;
    const list = load();
    const held = list.find((one) => one.id === said.id);
    const one = held || { id: said.id, title: said.exchange.question, exchanges: [] };
    one.exchanges[said.place] = said.exchange;
    one.exchanges = one.exchanges.filter(Boolean);
    one.updated = said.exchange.at;
    store([one, ...list.filter((other) => other !== one)]);
    point(said.id);
    fill();
  };

  const link = (words, address, label) => {
    const a = document.createElement("a");
    a.textContent = words;
    a.href = address;
    a.setAttribute("role", "button");
    if (label) a.setAttribute("aria-label", label);
    return a;
  };

  const fill = () => {
    const box = document.querySelector(".bq-history-box ul");
    if (!box) return;
    const list = load();
    const words = box.dataset;
    box.replaceChildren(...list.map((one) => {
      const row = document.createElement("li");
      const id = encodeURIComponent(one.id);
      const title = String(one.title || "");
      const open = link(title, `#bq-recall/${id}`);
      open.className = "bq-history-title";
      if (one.id === pointed()) open.setAttribute("aria-current", "true");
      const when = document.createElement("small");
      const time = new Date(one.updated);
      when.textContent = Number.isNaN(time.getTime()) ? "" : time.toLocaleString(document.documentElement.lang || undefined, { dateStyle: "short", timeStyle: "short" });
      row.append(
        open, when,
        link(words.markdown, `#bq-export/markdown/${id}`, `${words.export} Markdown: ${title}`),
        link(words.json, `#bq-export/json/${id}`, `${words.export} JSON: ${title}`),
        link(words.delete, `#bq-forget/${id}`, `${words.delete}: ${title}`),
      );
      return row;
    }));
    if (!list.length) {
      const none = document.createElement("li");
      none.textContent = words.none;
      box.append(none);
    }
  };
  const shut = () => {
    for (const one of document.querySelectorAll(".bq-history")) one.open = false;
  };

  const recall = (id) => {
    const one = find(id);
    if (!one) return;
    shut();
    point(id);
    chat.press("bq-recall", one);
  };
  const forget = (id) => {
    store(load().filter((one) => one.id !== id));
    if (pointed() === id) document.getElementById("bq-new").click();
    fill();
  };

  document.addEventListener("click", (event) => {
    const inside = event.target.closest && event.target.closest(".bq-history");
    // The click that saves a file is the script's own.
    if (!inside && event.isTrusted) shut();
    const a = event.target.closest && event.target.closest('a[href^="#bq-"]');
    if (!a) return;
    const [name, ...rest] = a.getAttribute("href").slice(1).split("/");
    const given = rest.map(decodeURIComponent);
    if (name === "bq-recall") recall(given[0]);
    else if (name === "bq-forget") forget(given[0]);
    else if (name === "bq-export") chat.press("bq-export", { format: given[0], conversation: find(given[1]) });
    else if (name === "bq-ask") chat.press("bq-again", given[0]);
  });
  document.addEventListener("toggle", (event) => {
    if (event.target.matches && event.target.matches(".bq-history") && event.target.open) fill();
  }, true);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") shut();
  });

  Object.assign(chat, { keep, begin, current });
})();
