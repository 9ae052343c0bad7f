/* Suggestions of names and titles under a search box: a combobox whose list comes from search/suggest, a file at a time. */
(function () {
  "use strict";
  var root = document.documentElement.dataset.root, NAMES = 5, MOST = 8, version = "", boxes = 0;
  var held = new Map(), waiting = new Map();
  var KINDS = {
    title: _("text"), place: _("place"), person: _("person"), organisation: _("organisation"), group: _("group"), work: _("work"),
    event: _("event"), commenter: _("commenter"), name: _("name")
  };
  var LETTERS = { "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ł": "l", "þ": "th", "ð": "d", "ı": "i", "ς": "σ", "’": "'" };
  var LEFT_OUT = /[\u0300-\u036f\u00ad\u200b-\u200d\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u064b-\u065f\u0670]/g;

  /* A text as the keys are written: folded words joined by full stops. */
  function fold(text) {
    text = text.normalize("NFKC").toLowerCase().normalize("NFD").replace(LEFT_OUT, "").normalize("NFC")
      .replace(/[ßæœøđłþðıς’]/g, function (letter) { return LETTERS[letter]; });
    return (text.match(/[\p{L}\p{N}_][\p{L}\p{N}\p{M}_]*(?:'[\p{L}\p{N}_][\p{L}\p{N}\p{M}_]*)*/gu) || []).join(".");
  }

  window.sitegenSuggest = function (name, value) {
    held.set(name, value);
    waiting.get(name)(value);
  };
  function load(name) {
    if (!waiting.has(name)) {
      held.set(name, new Promise(function (resolve) {
        waiting.set(name, resolve);
        var script = document.createElement("script");
        script.src = root + "search/suggest/" + name + ".js" + version;
        script.onerror = function () { resolve(null); };
        document.head.append(script);
      }));
    }
    return held.get(name);
  }

  /* What a text may be the beginning of: names first, then titles. */
  async function find(text) {
    var key = fold(text), tree = await load("tree"), letters = [];
    if (!key || !tree) return [];
    version = "?" + tree.version;
    for (var branch = tree.tree, letter, all = Array.from(key); isNaN(branch) && letters.length < all.length;) {
      letter = all[letters.length];
      if (!Object.hasOwn(branch, letter)) return [];
      branch = branch[letter];
      letters.push(isNaN(branch) ? letter.codePointAt(0).toString(16) : "z" + branch);
    }
    var found = await load(letters.join("-")), seen = new Set();
    var fitting = (found || []).filter(function (entry) {
      var fits = ("." + fold(entry[3] || entry[1])).includes("." + key) && !seen.has(entry[0] + entry[2]);
      return fits && seen.add(entry[0] + entry[2]);
    });
    var names = fitting.filter(function (entry) { return entry[0] !== "title"; }).slice(0, NAMES);
    return names.concat(fitting.filter(function (entry) { return entry[0] === "title"; })).slice(0, MOST);
  }

  function attach(form) {
    var field = form.elements.q, list = document.createElement("div"), said = document.createElement("p");
    var active = -1, turn = 0, closing = 0;
    list.className = "suggestions";
    list.id = "suggestions-" + ++boxes;
    list.hidden = true;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", _("Names and titles"));
    said.className = "vh";
    said.setAttribute("role", "status");
    form.append(list, said);
    var told = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id, autocomplete: "off" };
    Object.keys(told).forEach(function (name) { field.setAttribute(name, told[name]); });

    function close() {
      turn++;
      list.hidden = true;
      said.textContent = "";
      field.setAttribute("aria-expanded", "false");
      point(-1);
    }
    function point(at) {
      var rows = list.children;
      if (rows[active]) rows[active].setAttribute("aria-selected", "false");
      active = at;
      if (!rows[at]) return field.removeAttribute("aria-activedescendant");
      rows[at].setAttribute("aria-selected", "true");
      rows[at].scrollIntoView({ block: "nearest" });
      field.setAttribute("aria-activedescendant", rows[at].id);
    }
    function row(entry, place) {
      var made = document.createElement("a"), text = document.createElement("span"), kind = document.createElement("small");
      made.href = root + (entry[0] === "title" ? "documents/" : "entities/") + entry[2] + ".html";
      made.id = list.id + "-" + place;
      made.tabIndex = -1;
      made.setAttribute("role", "option");
      made.setAttribute("aria-selected", "false");
      text.dir = "auto";
      text.textContent = entry[1];
      kind.textContent = KINDS[entry[0]] || entry[0];
      if (entry[3]) kind.textContent += ": " + entry[3];
      made.append(text, " ", kind);
      return made;
    }
    async function show() {
      var mine = ++turn, found = await find(field.value);
      if (mine !== turn || document.activeElement !== field) return;
      if (!found.length) return close();
      active = -1;
      field.removeAttribute("aria-activedescendant");
      list.replaceChildren.apply(list, found.map(row));
      list.hidden = false;
      field.setAttribute("aria-expanded", "true");
      said.textContent = ngettext("%(num)s suggestion", "%(num)s suggestions", found.length);
    }
    field.addEventListener("input", show);
    field.addEventListener("keydown", function (event) {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      var count = list.hidden ? 0 : list.children.length;
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        if (!count) return event.key === "ArrowDown" && show();
        var at = active + (event.key === "ArrowDown" ? 1 : -1);
        point(at >= count ? -1 : at < -1 ? count - 1 : at);
      } else if (event.key === "Enter" && active >= 0 && count) {
        event.preventDefault();
        list.children[active].click();
      } else if (event.key === "Escape" && count) {
        event.preventDefault();
        event.stopPropagation();
        close();
      }
    });
    list.addEventListener("pointerdown", function (event) { event.preventDefault(); });
    field.addEventListener("blur", function () { closing = setTimeout(close, 150); });
    field.addEventListener("focus", function () { clearTimeout(closing); });
    if (document.activeElement === field) show();
  }

  document.querySelectorAll("form[data-suggest]").forEach(attach);
})();
