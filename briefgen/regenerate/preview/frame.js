// Live reload of the frame page: a pane is loaded again when its file's digest is another, and an error lies over it.
"use strict";
const panes = [...document.querySelectorAll("iframe")];
const error = document.getElementById("error");
const state = document.getElementById("state");
const brief = document.getElementById("brief");
const events = new EventSource("/events");

brief.addEventListener("change", () => location.assign(brief.value));
events.addEventListener("error", () => { state.textContent = "预览已停，等它再开……"; });
events.addEventListener("message", (event) => {
  const now = JSON.parse(event.data);
  if (Object.keys(now.files).sort().join("\n") !== document.body.dataset.files) {
    location.reload(); // briefs came or went
    return;
  }
  state.textContent = now.ready ? "已是最新" : "正在做……";
  if (now.error) state.textContent = "没有做成";
  error.hidden = !now.error;
  error.querySelector("pre").textContent = now.error || "";
  for (const pane of panes) {
    const digest = now.files[pane.dataset.path];
    if (digest === pane.dataset.digest) continue;
    pane.dataset.digest = digest;
    if (pane.dataset.path.endsWith(".html")) pane.contentWindow.location.reload(); // keeps the place on the page
    else pane.src = pane.src;
  }
});
