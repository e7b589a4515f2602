// A figure, pointed at, focused or tapped, shows its sentence at the foot of the window. Without this script the same
// links lead to the endnotes.
(function () {
  "use strict";
  var card = document.createElement("aside");
  var body = document.createElement("div");
  var close = document.createElement("button");
  var open = null;
  card.id = "figure-card";
  card.hidden = true;
  card.setAttribute("role", "status");
  card.setAttribute("aria-live", "polite");
  close.type = "button";
  close.textContent = "关闭";
  card.append(body, close);
  document.body.append(card);

  function note(figure) {
    var target = figure.getAttribute("href");
    if (target) return document.getElementById(target.slice(1));
    var id = figure.getAttribute("data-derived");
    var spans = document.querySelectorAll("[data-derived-formula]");
    for (var i = 0; i < spans.length; i++) if (spans[i].getAttribute("data-derived-formula") === id) return spans[i].parentNode;
    return null;
  }
  function hide() {
    if (open) open.classList.remove("open");
    open = null;
    card.hidden = true;
  }
  function show(figure) {
    var from = note(figure);
    if (!from || figure === open) return;
    hide();
    open = figure;
    figure.classList.add("open");
    body.textContent = "";
    from.childNodes.forEach(function (node) { body.append(node.cloneNode(true)); });
    body.querySelectorAll("[id]").forEach(function (node) { node.removeAttribute("id"); });
    card.hidden = false;
  }
  function figureOf(event) {
    return event.target.closest ? event.target.closest(".fig") : null;
  }
  document.addEventListener("mouseover", function (event) { var f = figureOf(event); if (f) show(f); });
  document.addEventListener("focusin", function (event) { var f = figureOf(event); if (f) show(f); });
  document.addEventListener("click", function (event) {
    var f = figureOf(event);
    if (f) { event.preventDefault(); show(f); } else if (!card.contains(event.target)) hide();
  });
  document.addEventListener("keydown", function (event) { if (event.key === "Escape") hide(); });
  close.addEventListener("click", hide);
  document.querySelectorAll("svg .fig").forEach(function (f) { f.setAttribute("tabindex", "0"); });
})();
