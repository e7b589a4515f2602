// A figure, pointed at or focused, shows its sentence; tapped or entered, the sentence opens as a dialog that Escape
// closes. Without this script the same links lead to the endnotes.
(function () {
  "use strict";
  const LEAVE = 300; // ms that a pointer may take from the figure to the card

  const card = document.createElement("div");
  const title = document.createElement("p");
  const text = document.createElement("div");
  const onward = document.createElement("a");
  const close = document.createElement("button");
  let figure = null; // whose sentence is shown
  let pinned = false; // opened, not only pointed at
  let returning = false; // focus comes back to the figure and shall not open it again
  let leaving = 0;

  card.id = "figure-card";
  card.hidden = true;
  card.tabIndex = -1;
  card.setAttribute("aria-labelledby", "figure-card-title");
  title.id = "figure-card-title";
  text.id = "figure-card-text";
  onward.textContent = "到附录看这条出处";
  close.type = "button";
  close.textContent = "关闭";
  card.append(title, text, onward, close);
  document.body.append(card);

  // a link leads to its note, a figure in a chart names it, a derived one is found by its formula
  const formulas = new Map();
  document.querySelectorAll("[data-derived-formula]").forEach(function (formula) {
    formulas.set(formula.dataset.derivedFormula, formula.closest("li"));
  });

  function noteOf(one) {
    const leads = one.dataset.leads || (one.getAttribute("href") || "").slice(1);
    return leads ? document.getElementById(leads) : formulas.get(one.dataset.derived);
  }

  // the figure's own words among all that the sentence has marked
  function ownMark(one, marks) {
    const same = Array.from(marks).filter(function (mark) {
      const back = mark.querySelector("a");
      const used = back && document.getElementById(back.getAttribute("href").slice(1));
      return used && used.dataset.fact === one.dataset.fact;
    });
    return same[0] || Array.from(marks).find(function (mark) { return mark.textContent.includes(one.textContent); });
  }

  function fill(one, note) {
    title.textContent = (one.dataset.derived ? "推算：" : "出处：") + one.textContent;
    text.textContent = "";
    note.childNodes.forEach(function (node) { text.append(node.cloneNode(true)); });
    const own = ownMark(one, text.querySelectorAll("mark"));
    if (own) own.classList.add("own");
    text.querySelectorAll("[id]").forEach(function (node) { node.removeAttribute("id"); });
    text.querySelectorAll("a").forEach(function (link) { link.replaceWith(...link.childNodes); });
    onward.href = "#" + note.id;
  }

  function show(one, pin) {
    const note = noteOf(one);
    if (!note) return false;
    if (one !== figure) {
      hide();
      fill(one, note);
      figure = one;
      figure.classList.add("open");
      figure.setAttribute("aria-describedby", text.id);
    }
    pinned = pin;
    card.setAttribute("role", pin ? "dialog" : "tooltip");
    const place = one.getBoundingClientRect();
    card.classList.toggle("above", place.top + place.height / 2 > window.innerHeight / 2);
    card.hidden = false;
    if (pin) card.focus({ preventScroll: true });
    return true;
  }

  function hide() {
    clearTimeout(leaving);
    if (figure) {
      figure.classList.remove("open");
      figure.removeAttribute("aria-describedby");
    }
    figure = null;
    pinned = false;
    card.hidden = true;
  }

  function giveBack() {
    const back = pinned ? figure : null;
    hide();
    if (!back) return;
    returning = true;
    back.focus({ preventScroll: true });
    returning = false;
  }

  function figureAt(event) {
    return event.target.closest ? event.target.closest(".fig") : null;
  }

  document.querySelectorAll(".fig").forEach(function (one) { one.setAttribute("aria-haspopup", "dialog"); });
  document.querySelectorAll("svg[role='img']").forEach(function (chart) {
    const figures = chart.querySelectorAll(".fig");
    if (figures.length) chart.setAttribute("role", "group"); // an image has no parts that one can reach
    figures.forEach(function (one) {
      one.setAttribute("tabindex", "0");
      one.setAttribute("role", "button");
    });
  });

  document.addEventListener("mouseover", function (event) {
    const one = figureAt(event);
    if (card.contains(event.target)) clearTimeout(leaving);
    if (one && !pinned) {
      clearTimeout(leaving);
      show(one, false);
    }
  });
  document.addEventListener("mouseout", function (event) {
    if (pinned || !(figureAt(event) || card.contains(event.target))) return;
    clearTimeout(leaving);
    leaving = setTimeout(function () { if (!pinned && document.activeElement !== figure) hide(); }, LEAVE);
  });
  document.addEventListener("focusin", function (event) {
    const one = figureAt(event);
    if (one && !returning) show(one, false);
    else if (!one && figure && !card.contains(event.target)) hide();
  });
  document.addEventListener("click", function (event) {
    const one = figureAt(event);
    if (one && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      if (show(one, true)) event.preventDefault();
    } else if (figure && !card.contains(event.target)) hide();
  });
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape" && figure) giveBack();
    const one = figureAt(event);
    if (one && !one.href && (event.key === "Enter" || event.key === " ") && show(one, true)) event.preventDefault();
    // the card stands behind its figure in the order of Tab, wherever it lies in the document
    const edge = event.shiftKey ? [card, onward] : [close];
    if (event.key === "Tab" && pinned && edge.includes(document.activeElement)) {
      if (event.shiftKey) event.preventDefault();
      giveBack();
    }
  });
  close.addEventListener("click", giveBack);
  onward.addEventListener("click", hide);
})();
