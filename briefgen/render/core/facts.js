// The table of facts: searched by words, filtered by what its columns say, and taken away as CSV. Without this script
// the table stands there whole.
(function () {
  "use strict";
  const panel = document.getElementById("facts");
  if (!panel) return;
  const form = panel.querySelector("form");
  const count = panel.querySelector("output");
  const table = panel.querySelector("table");
  const rows = Array.from(table.tBodies[0].rows);
  const filters = Array.from(form.querySelectorAll("select"));
  const heads = Array.from(table.tHead.rows[0].cells);
  const folded = function (text) { return text.normalize("NFKC").toLowerCase(); };

  function cellOf(row, field) {
    return row.cells[heads.findIndex(function (head) { return head.dataset.field === field; })];
  }

  // the years that a period touches; 2022-01-01/2022-06-30 with an end left out where it cannot be told
  function years(cell) {
    const time = cell.querySelector("[data-value]");
    const ends = time ? time.dataset.value.split("/").filter(Boolean).map(function (day) { return Number(day.slice(0, 4)); }) : [];
    const found = [];
    for (let year = Math.min(...ends); year <= Math.max(...ends); year++) found.push(year + "年");
    return found.length ? found : [cell.textContent.trim() || "材料未载明"];
  }

  const known = rows.map(function (row, at) {
    const cited = row.querySelector(".cite");
    const note = cited && document.getElementById(cited.getAttribute("href").slice(1));
    const told = { words: folded(row.textContent + " " + (note ? note.textContent : "")) };
    filters.forEach(function (filter) {
      const cell = cellOf(row, filter.name);
      told[filter.name] = filter.name === "period" ? years(cell) :
        [cell.textContent.trim()].filter(function (text) { return text !== "—"; });
    });
    return { row: row, at: at, told: told };
  });

  function options(filter) {
    const counts = new Map();
    known.forEach(function (one) {
      one.told[filter.name].forEach(function (value) { counts.set(value, (counts.get(value) || 0) + 1); });
    });
    const values = Array.from(counts.keys());
    if (filter.name === "period") values.sort();
    values.forEach(function (value) { filter.append(new Option(value + "（" + counts.get(value) + "）", value)); });
  }

  function listed() {
    return known.filter(function (one) { return !one.row.hidden; });
  }

  function apply() {
    const words = folded(form.elements.words.value).split(/\s+/).filter(Boolean);
    const wanted = filters.filter(function (filter) { return filter.value; });
    known.forEach(function (one) {
      one.row.hidden = !words.every(function (word) { return one.told.words.includes(word); }) ||
        !wanted.every(function (filter) { return one.told[filter.name].includes(filter.value); });
    });
    panel.classList.toggle("filtered", words.length + wanted.length > 0);
    count.value = "共 " + known.length + " 条事实，列出 " + listed().length + " 条";
  }

  // facts.csv as the program writes it: a byte order mark, CRLF, quotes only where they are needed
  function csv(places) {
    const data = JSON.parse(document.getElementById("facts-data").textContent);
    const columns = Object.values(data).map(function (column) {
      if (column.words) column.of = column.of.map(function (list) {
        return "[" + list.map(function (at) { return JSON.stringify(column.words[at]); }).join(", ") + "]";
      });
      if (column.but) return data.id.map(function (id, at) { return column.of[column.but[at] || 0]; });
      if (column.of) return column.at.map(function (at) { return column.of[at]; });
      if (column.like) return column.own.map(function (own, at) { return own === 0 ? data[column.like][at] : own; });
      return column;
    });
    const quoted = function (text) { return /[",\r\n]/.test(text) ? '"' + text.replace(/"/g, '""') + '"' : text; };
    const line = function (cells) { return cells.map(quoted).join(",") + "\r\n"; };
    const lines = columns[0].map(function (id, at) { return places.has(at) ? line(columns.map(function (c) { return c[at]; })) : ""; });
    return "\ufeff" + line(Object.keys(data)) + lines.join("");
  }

  function download() {
    const places = new Set(listed().map(function (one) { return one.at; }));
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([csv(places)], { type: "text/csv;charset=utf-8" }));
    link.download = "facts.csv";
    link.click();
    URL.revokeObjectURL(link.href);
  }

  filters.forEach(options);
  form.hidden = false;
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  form.addEventListener("input", apply);
  form.addEventListener("change", apply); // of a select, where a browser tells no input
  form.elements.clear.addEventListener("click", function () { form.reset(); apply(); });
  form.elements.csv.addEventListener("click", download);
  apply();
})();
