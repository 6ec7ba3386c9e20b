// What a keyboard gains from script. Each page works whole without it: nothing here sends or decides anything.
"use strict";

const typing = (element) => element instanceof HTMLElement && element.matches("input, textarea, select, [contenteditable]");
const rows = () => [...document.querySelectorAll(".s-work tbody tr")];
const keysOff = () => localStorage.getItem("saisine-keys") === "off";

function walk(step) {
  const all = rows();
  if (!all.length) return;
  const now = all.findIndex((row) => row.classList.contains("s-kept"));
  const next = all[Math.min(Math.max(now + step, 0), all.length - 1)];
  all.forEach((row) => row.classList.toggle("s-kept", row === next));
  next.querySelector("a")?.focus();
}

function follow(selector) {
  document.querySelector(selector)?.click();
}

const keys = {
  "/": () => [...document.querySelectorAll("[data-s-search]")].find((box) => box.offsetParent)?.focus(),
  j: () => walk(1),
  k: () => walk(-1),
  c: () => follow("[data-s-new]"),
  n: () => follow("[data-s-next]"),
  a: () => document.querySelector("#actions")?.focus(),
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || keysOff()) return;
  const act = keys[event.key];
  if (!act) return;
  event.preventDefault();
  act();
});

document.addEventListener("DOMContentLoaded", () => {
  // A message that answers what was just sent is read first.
  document.querySelector("[data-s-focus]")?.focus();

  for (const box of document.querySelectorAll("[data-s-keys]")) {
    box.checked = !keysOff();
    box.addEventListener("change", () => localStorage.setItem("saisine-keys", box.checked ? "on" : "off"));
  }
  if (window.matchMedia("(max-width: 767px)").matches) {
    for (const box of document.querySelectorAll("[data-s-fold]")) box.open = false;
  }
  for (const button of document.querySelectorAll("[data-s-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  }
});

// A form goes once: the server would answer the second sending like the first, but the hand should see that it left.
document.addEventListener("submit", (event) => {
  const button = event.submitter;
  if (!(button instanceof HTMLButtonElement) || event.target.method !== "post") return;
  if (button.dataset.sSent) {
    event.preventDefault();
    return;
  }
  button.dataset.sSent = "yes";
  window.setTimeout(() => delete button.dataset.sSent, 4000);
});
