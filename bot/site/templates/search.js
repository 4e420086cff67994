// Finds statements in the page: every word that is typed must stand in an entry.
"use strict";
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const form = document.getElementById("search");
const field = document.getElementById("words");
const found = document.getElementById("found");
const entries = [...document.getElementById("statements").children].map((entry) => [entry, plain(entry.textContent)]);
const show = () => {
  const words = plain(field.value).split(/\s+/).filter(Boolean);
  let count = 0;
  for (const [entry, text] of entries) {
    entry.hidden = !words.every((word) => text.includes(word));
    count += entry.hidden ? 0 : 1;
  }
  found.value = `${count} / ${entries.length}`;
};
form.hidden = false;
form.addEventListener("submit", (event) => event.preventDefault());
field.addEventListener("input", show);
