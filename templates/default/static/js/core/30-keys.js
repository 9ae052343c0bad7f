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
    choose(at);
    at.scrollIntoView({ block: "nearest" });
    var link = at.querySelector("a.n, a.at");
    if (link) link.focus({ preventScroll: true });
    return true;
  }
  // The paragraph chosen, by key or by its address, is what "Cite this" speaks of.
  function choose(block) {
    var box = document.querySelector(".cite[data-cite]");
    if (!box || !block || !block.querySelector(".n")) return;
    if (!block.matches("[id^=o]")) block = block.querySelector("[id^=o]");
    if (sitegen.cite) return sitegen.cite(block);
    var script = document.createElement("script");
    script.src = box.dataset.cite;
    script.onload = function () { if (sitegen.cite) sitegen.cite(block); };
    document.head.append(script);
  }
  function copy(text, done) {
    if (!navigator.clipboard) return;
    navigator.clipboard.writeText(text).then(function () { sitegen.say(done); }, function () {});
  }
  function follow(rel) {
    var link = document.querySelector("a[rel=" + rel + "]");
    if (link) link.click();
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
      var here = location.href.replace(/[?#].*/, "") + (at ? "#" + at.id : location.hash);
      copy(here, _("Copied: %(link)s", { link: here.split("/").pop() }));
    },
    "?": function () { location.href = root + "help.html#h-keys"; }
  };
  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    var menu = event.key === "Escape" && document.querySelector(".menu[open]");
    if (menu) {
      menu.open = false;
      menu.firstElementChild.focus();
    }
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
      copy(document.getElementById(button.dataset.copy).textContent, _("Copied"));
    });
  });
  document.querySelectorAll("[data-switch]").forEach(function (line) {
    var box = line.querySelector("input"), key = line.dataset.switch;
    line.hidden = false;
    box.checked = sitegen.kept(key) !== "off";
    box.addEventListener("change", function () { sitegen.kept(key, box.checked ? "on" : "off"); });
  });
  // An address of a paragraph that begins elsewhere now leads to the paragraph that holds that byte.
  function find() {
    var wanted = /^#o(\d+)$/.exec(location.hash), best = null, offset = -1, all = document.querySelectorAll("main [id^=o]");
    if (!wanted) return choose(document.querySelector(":target"));
    all.forEach(function (block) {
      var start = +block.id.slice(1);
      if (start <= wanted[1] && start > offset) {
        best = block;
        offset = start;
      }
    });
    best = best || all[0];
    if (best && "#" + best.id !== location.hash) location.replace("#" + best.id); else choose(best);
  }
  find();
  window.addEventListener("hashchange", find);
});
