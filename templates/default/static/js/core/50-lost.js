// The page for addresses that lead nowhere offers a search for the words of the address.
sitegen.ready(function () {
  "use strict";
  var line = document.querySelector("[data-lost]"), path = location.pathname.split("/").pop();
  if (!line || path === "404.html") return;
  var text = path;
  try { text = decodeURIComponent(path); } catch (error) { /* a broken escape: the address as it is */ }
  text = text.replace(/\.[a-z]+$/, "").replace(/-[0-9a-f]{6,10}$/, "").replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  if (!text) return;
  var link = line.querySelector("a");
  link.textContent = text;
  link.href += "?q=" + encodeURIComponent(text);
  line.hidden = false;
});
