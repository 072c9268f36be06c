/* Sorts and filters the table of figures; shows the chart that is chosen; saves files, links the
   report. */
(() => {
  "use strict";
  const rowsOf = (table) => [...table.querySelectorAll("tbody tr")];

  const filter = (box) => {
    const words = box.querySelector("input.bq-filter").value.trim().toLowerCase().split(/\s+/);
    const picked = [...box.querySelectorAll("select.bq-filter")].map((one) => [one.dataset.column, one.value]);
    let count = 0;
    for (const row of rowsOf(box)) {
      const text = row.textContent.toLowerCase();
      const kept = words.every((word) => text.includes(word))
        && picked.every(([column, value]) => !value || row.dataset[column] === value);
      row.hidden = !kept;
      count += kept ? 1 : 0;
    }
    box.querySelector(".bq-count").textContent = String(count);
  };

  const compare = (a, b) => {
    if (a.dataset.sort === undefined) return a.textContent.localeCompare(b.textContent, document.documentElement.lang || undefined);
    return Number(a.dataset.sort) - Number(b.dataset.sort);
  };
  const empty = (cell) => (cell.dataset.sort === undefined ? cell.textContent : cell.dataset.sort) === "";

  const sort = (button) => {
    const head = button.closest("th");
    const table = head.closest("table");
    const up = head.getAttribute("aria-sort") !== "ascending";
    for (const one of table.querySelectorAll("th")) one.setAttribute("aria-sort", "none");
    head.setAttribute("aria-sort", up ? "ascending" : "descending");
    const sorted = rowsOf(table).sort((a, b) => {
      const [x, y] = [a.cells[head.cellIndex], b.cells[head.cellIndex]];
      // What has no value stands last, whichever way.
      if (empty(x) || empty(y)) return Number(empty(x)) - Number(empty(y));
      return up ? compare(x, y) : compare(y, x);
    });
    table.tBodies[0].append(...sorted);
  };

  const save = (file) => {
    if (!file || !file.text) return;
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([file.text], { type: `${file.type};charset=utf-8` }));
    link.download = file.name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  };

  /* The report opens in a window of its own; a blob needs no place on the server. */
  let report = "";
  const link = (file) => {
    const a = document.querySelector("a.bq-report-link");
    if (!a || !file || !file.text) return;
    if (report) URL.revokeObjectURL(report);
    report = URL.createObjectURL(new Blob([file.text], { type: `${file.type};charset=utf-8` }));
    a.href = report;
    a.hidden = false;
  };

  document.addEventListener("input", (event) => {
    const box = event.target.closest && event.target.closest(".bq-figures");
    if (box && event.target.matches(".bq-filter")) filter(box);
    if (box && event.target.matches(".bq-topic-choice")) {
      for (const one of box.querySelectorAll(".bq-topic")) one.hidden = one.dataset.topic !== event.target.value;
    }
  });
  document.addEventListener("click", (event) => {
    const button = event.target.closest && event.target.closest(".bq-sort");
    if (button) sort(button);
  });

  Object.assign(window.briefingChat, { save, link });
})();
