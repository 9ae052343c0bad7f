// Theme: as the system, light or dark; kept for the next page, set before anything is painted.
(function () {
  "use strict";
  var root = document.documentElement, names = ["system", "light", "dark"];
  function kept(key, value) {
    try {
      if (value === undefined) return localStorage.getItem(key) || "";
      localStorage.setItem(key, value);
    } catch (error) { /* storage is shut: the choice holds for this page */ }
    return value || "";
  }
  function now() { return Math.max(0, names.indexOf(kept("theme") || root.dataset.theme)); }
  function apply(at) {
    if (at) root.dataset.theme = names[at]; else delete root.dataset.theme;
    document.querySelectorAll("[data-theme-button]").forEach(function (button) {
      button.hidden = false;
      button.title = button.dataset.names.split("|")[at];
      button.setAttribute("aria-label", button.title);
    });
  }
  var sitegen = window.sitegen = {
    kept: kept,
    ready: function (run) {
      if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", run); else run();
    },
    turnTheme: function () {
      var next = (now() + 1) % 3;
      kept("theme", names[next]);
      apply(next);
    },
    say: function (text) {
      var old = document.querySelector(".toast"), toast = document.createElement("div");
      if (old) old.remove();
      toast.className = "toast";
      toast.setAttribute("role", "status");
      toast.textContent = text;
      document.body.append(toast);
      setTimeout(function () { toast.remove(); }, 2500);
    }
  };
  // Firefox keeps storage for each file apart: from a folder, choices travel in the address of the next page.
  var choices = ["theme", "names", "keys", "cards"];
  if (location.protocol === "file:") {
    var given = new URL(location.href);
    choices.forEach(function (key) {
      if (!given.searchParams.has(key)) return;
      kept(key, given.searchParams.get(key));
      given.searchParams.delete(key);
    });
    if (given.href !== location.href) history.replaceState(null, "", given.href);
    var hand = function (event) {
      var link = event.target.closest && event.target.closest("a[href]");
      if (!link || link.protocol !== "file:" || link.pathname === location.pathname || !/\.html$/.test(link.pathname)) return;
      var url = new URL(link.href);
      choices.forEach(function (key) { if (kept(key)) url.searchParams.set(key, kept(key)); });
      if (url.href !== link.href) link.href = url.href;
    };
    document.addEventListener("click", hand);
    document.addEventListener("auxclick", hand);
    document.addEventListener("submit", function (event) {
      choices.forEach(function (key) {
        var field = document.createElement("input");
        field.type = "hidden";
        field.name = key;
        field.value = kept(key);
        if (field.value) event.target.append(field);
      });
    });
  }
  apply(now());
  sitegen.ready(function () {
    apply(now());
    document.querySelectorAll("[data-theme-button]").forEach(function (button) {
      button.addEventListener("click", sitegen.turnTheme);
    });
  });
})();
