// Keys, paragraph addresses and copying. Single keys do nothing in fields, with modifiers, or where they are turned off.
sitegen.ready(function () {
  "use strict";
  var at = null, root = document.documentElement.dataset.root;
  function blocks() {
    return Array.from(document.querySelectorAll(".text [id^=o], .text article.comment"));
  }
  function move(step) {
    var all = blocks();
    if (!all.length) return false;
    var place = at ? all.indexOf(at) : -1;
    if (!at && location.hash) place = all.indexOf(document.getElementById(location.hash.slice(1)));
    place = Math.max(0, Math.min(all.length - 1, place + step));
    if (at) at.classList.remove("at-key");
    at = all[place];
    at.classList.add("at-key");
    at.scrollIntoView({ block: "nearest" });
    var link = at.querySelector("a.n, a.at");
    if (link) link.focus({ preventScroll: true });
    return true;
  }
  function copy(text, done) {
    if (!navigator.clipboard) return;
    navigator.clipboard.writeText(text).then(function () { sitegen.say(done); }, function () {});
  }
  function follow(rel) {
    var link = document.querySelector("link[rel=" + rel + "]");
    if (link) location.href = link.href;
  }
  var keys = {
    "/": function () {
      var field = document.querySelector("main input[type=search], .find input");
      if (field) { field.focus(); field.select(); return true; }
    },
    j: function () { return move(1); },
    k: function () { return move(-1); },
    n: function () { follow("next"); },
    p: function () { follow("prev"); },
    e: function () { sitegen.turnNames(); },
    t: function () { sitegen.turnTheme(); },
    y: function () {
      var here = at ? location.href.split("#")[0] + "#" + at.id : location.href;
      copy(here, here.split("/").pop());
    },
    "?": function () { location.href = root + "help.html#h-keys"; }
  };
  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target.closest("input, textarea, select, [contenteditable]")) {
      if (event.key === "Escape" && event.target.matches(".find input")) event.target.blur();
      return;
    }
    if (sitegen.kept("keys") === "off" || !Object.hasOwn(keys, event.key)) return;
    if (keys[event.key]()) event.preventDefault();
  });
  document.querySelectorAll("[data-copy]").forEach(function (button) {
    if (!navigator.clipboard) return;
    button.hidden = false;
    button.addEventListener("click", function () {
      var text = document.getElementById(button.dataset.copy).textContent, here = document.querySelector(":target > .n");
      if (here) text = text.replace(/\.$/, "") + ", ¶ " + here.textContent + ", " + here.hash + ".";
      copy(text, button.dataset.done);
    });
  });
  document.querySelectorAll("[data-keys-switch]").forEach(function (line) {
    var box = line.querySelector("input");
    line.hidden = false;
    box.checked = sitegen.kept("keys") !== "off";
    box.addEventListener("change", function () { sitegen.kept("keys", box.checked ? "" : "off"); });
  });
  // An address of a paragraph that begins elsewhere now leads to the paragraph that holds that byte.
  function find() {
    var wanted = /^#o(\d+)$/.exec(location.hash);
    if (!wanted || document.getElementById(location.hash.slice(1))) return;
    var best = null;
    document.querySelectorAll("[id^=o]").forEach(function (block) {
      if (/^o\d+$/.test(block.id) && +block.id.slice(1) <= +wanted[1]) {
        if (!best || +block.id.slice(1) > +best.id.slice(1)) best = block;
      }
    });
    if (best) location.replace("#" + best.id);
  }
  find();
  window.addEventListener("hashchange", find);
});
