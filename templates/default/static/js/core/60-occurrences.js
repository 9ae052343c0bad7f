// A document opened from a result: marks what was looked for, without touching the page, and leads from place to place.
sitegen.ready(function () {
  "use strict";
  var given = new URLSearchParams(location.search), text = document.querySelector("main .text") || document.querySelector("main");
  if (!(given.get("q") || given.get("m")) || !text) return;
  var WORD = /[\p{L}\p{N}_][\p{L}\p{N}_\p{M}\u00ad\u200b-\u200d]*(?:['’][\p{L}\p{N}_][\p{L}\p{N}_\p{M}\u00ad\u200b-\u200d]*)*/gu;
  var UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]/;
  function fold(word) {
    return word.normalize("NFKD").toLowerCase().replace(/[\u0300-\u036f\u00ad\u200b-\u200d]/g, "").replace(/’/g, "'");
  }
  function forms() {
    if (given.get("m")) return given.get("m").split("~").slice(0, 40);
    var query = given.get("q").slice(0, 500).replace(/(^|\s)(-\S+|\w+:("[^"]*"|\S+)|OR|AND|NOT)(?=\s|$)/g, " ");
    return (query.match(/"[^"]*"|[^\s"()]+/g) || []).map(function (part) {
      return (part.match(WORD) || []).map(fold).join(".");
    }).filter(Boolean);
  }
  var wanted = forms().map(function (form) { return form.split("."); })
    .sort(function (a, b) { return b.length - a.length; }), found = [], at = -1;

  function look(block) {
    var walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT), nodes = [], starts = [], whole = "";
    while (walker.nextNode()) {
      if (walker.currentNode.parentElement.closest(".n, .cut, .shifted, .mended, .tag, .at")) continue;
      nodes.push(walker.currentNode);
      starts.push(whole.length);
      whole += walker.currentNode.data;
    }
    function range(start, end) {
      var made = document.createRange();
      [start, end].forEach(function (place, last) {
        var i = starts.length - 1;
        while (i > 0 && (last ? starts[i] >= place : starts[i] > place)) i--;
        made[last ? "setEnd" : "setStart"](nodes[i], place - starts[i]);
      });
      found.push(made);
    }
    if (!nodes.length) return;
    var words = Array.from(whole.matchAll(WORD), function (match) { return [fold(match[0]), match.index, match.index + match[0].length]; });
    var end = 0;
    words.forEach(function (word, i) {
      if (word[1] < end) return;
      wanted.forEach(function (form) {
        var last = words[i + form.length - 1];
        if (last && last[2] > end && form.every(function (part, n) { return words[i + n][0] === part; })) {
          end = last[2];
          range(word[1], end);
        }
      });
    });
    wanted.forEach(function (form) {
      if (form.length > 1 || !UNSPACED.test(form[0])) return;
      for (var place = whole.indexOf(form[0]); place >= 0; place = whole.indexOf(form[0], place + 1)) range(place, place + form[0].length);
    });
  }
  Array.from(document.querySelectorAll("main h1, main [id^=o]")).filter(function (block) {
    return !block.querySelector("[id^=o]") && (block.matches("h1") || /^o\d+$/.test(block.id));
  }).forEach(look);
  if (!found.length) return;
  found.sort(function (a, b) { return a.compareBoundaryPoints(Range.START_TO_START, b); });
  var marks = window.Highlight && CSS.highlights;
  if (marks) {
    // Made here because checkers of style sheets take ::highlight(name) for an error.
    var colours = new CSSStyleSheet();
    colours.replaceSync("::highlight(found){background-color:var(--mark);color:var(--mark-ink)}" +
      "::highlight(found-here){background-color:var(--link);color:var(--paper)}");
    document.adoptedStyleSheets = [colours];
  }
  function paint(name, ranges) {
    if (!marks) return;
    var made = new Highlight();
    ranges.forEach(function (range) { made.add(range); });
    marks.set(name, made);
  }
  paint("found", found);

  var bar = document.createElement("div"), count = document.createElement("span");
  bar.className = "occurrences";
  bar.setAttribute("role", "group");
  bar.setAttribute("aria-label", _("Places that were looked for"));
  count.setAttribute("aria-live", "polite");
  bar.append(count);
  [["↑", _("Previous"), -1], ["↓", _("Next"), 1], ["✕", _("Close"), 0]].forEach(function (row) {
    var button = document.createElement("button");
    button.type = "button";
    button.textContent = row[0];
    button.title = row[1];
    button.setAttribute("aria-label", row[1]);
    button.addEventListener("click", function () { if (row[2]) go(row[2]); else close(); });
    bar.append(button);
  });
  document.body.append(bar);

  function show(scroll) {
    count.textContent = _("%(number)s of %(total)s", { number: at + 1, total: found.length });
    paint("found-here", [found[at]]);
    if (!marks) { // an older browser: the place is selected
      getSelection().removeAllRanges();
      getSelection().addRange(found[at]);
    }
    if (!scroll) return;
    var holder = found[at].startContainer.parentElement;
    for (var closed = holder.closest("details:not([open])"); closed; closed = holder.closest("details:not([open])")) closed.open = true;
    holder.scrollIntoView({ block: "center" });
  }
  function go(step) {
    at = (at + step + found.length) % found.length;
    show(true);
  }
  function close() {
    paint("found", []);
    paint("found-here", []);
    document.removeEventListener("keydown", keys);
    bar.remove();
  }
  function keys(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") return close();
    if (event.key !== "Enter" || event.target.closest("a, button, input, select, textarea, summary")) return;
    event.preventDefault();
    go(event.shiftKey ? -1 : 1);
  }
  document.addEventListener("keydown", keys);
  var target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  at = Math.max(0, found.findIndex(function (range) {
    return !target || target.contains(range.startContainer) || target.compareDocumentPosition(range.startContainer) & 4;
  }));
  show(!target);
});
