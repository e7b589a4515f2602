// Tables are sorted by their heads: up, down, as printed. A figure sorts by its value (data-value), so that 817亿元 comes
// before 1103亿元 and behind 9513.96万元; a number of another unit stands apart; what the material does not say stays last.
(function () {
  "use strict";
  const UNTOLD = /^(?:材料未载明|时段材料未载明|—|)$/;
  const words = new Intl.Collator("zh-CN", { numeric: true });

  // [rank, unit, value]: numbers first, by unit; then days; then words
  function key(cell) {
    const text = cell.textContent.trim();
    if (UNTOLD.test(text)) return null;
    const valued = cell.querySelector("[data-value], time[datetime]");
    const value = valued && (valued.dataset.value || valued.getAttribute("datetime"));
    if (!value) {
      const note = cell.querySelector(".cite");
      return note ? [0, "", Number(note.textContent.replace(/\D/g, ""))] : [2, "", text];
    }
    const [unit, amount] = value.split(" ");
    return amount === undefined ? [1, "", value] : [0, unit, Number(amount)];
  }

  function compare(a, b) {
    if (a[0] !== b[0]) return a[0] - b[0];
    if (a[1] !== b[1]) return a[1] < b[1] ? -1 : 1;
    if (a[0] === 2) return words.compare(a[2], b[2]);
    return a[2] < b[2] ? -1 : a[2] > b[2] ? 1 : 0;
  }

  function sort(table, column, order) {
    const body = table.tBodies[0];
    const rows = Array.from(body.rows, function (row) { return { row: row, key: key(row.cells[column]) }; });
    const told = rows.filter(function (one) { return one.key; });
    const rest = rows.filter(function (one) { return !one.key; });
    const printed = function (a, b) { return a.row.dataset.printed - b.row.dataset.printed; };
    const sign = order === "descending" ? -1 : 1;
    if (order === "none") rows.sort(printed);
    else told.sort(function (a, b) { return sign * compare(a.key, b.key) || printed(a, b); });
    body.append(...(order === "none" ? rows : told.concat(rest.sort(printed))).map(function (one) { return one.row; }));
  }

  function sortable(table) {
    const body = table.tBodies[0];
    const heads = table.tHead && table.tHead.rows.length === 1 ? Array.from(table.tHead.rows[0].cells) : [];
    if (!heads.length || table.tBodies.length !== 1 || body.rows.length < 2) return;
    if (table.querySelector("[colspan], [rowspan]")) return; // its rows belong together
    Array.from(body.rows).forEach(function (row, at) { row.dataset.printed = at; });
    heads.forEach(function (head, column) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "sort";
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", function () {
        const next = { none: "ascending", ascending: "descending", descending: "none" };
        const order = next[head.getAttribute("aria-sort") || "none"];
        heads.forEach(function (other) { other.removeAttribute("aria-sort"); });
        if (order !== "none") head.setAttribute("aria-sort", order);
        sort(table, column, order);
      });
    });
  }

  // what is wider than the page scrolls by itself, and by keyboard
  function reachable(box) {
    const wide = box.scrollWidth > box.clientWidth + 1 || box.scrollHeight > box.clientHeight + 1;
    box.tabIndex = wide ? 0 : -1;
    if (!wide) box.removeAttribute("tabindex");
  }

  document.querySelectorAll("table").forEach(sortable);
  const boxes = document.querySelectorAll(".scroll, figure");
  boxes.forEach(function (box) {
    const caption = box.querySelector("caption");
    if (caption && box.tagName !== "FIGURE") {
      box.setAttribute("role", "group");
      box.setAttribute("aria-label", caption.textContent);
    }
    reachable(box);
  });
  window.addEventListener("resize", function () { boxes.forEach(reachable); });
})();
