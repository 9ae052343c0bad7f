// The citation of a paragraph, in the forms that the page gives of the whole text; loaded when a paragraph is chosen.
// It says what sitegen/render/structured/citations.py says of a block: its comment's or its post's author and date.
(function () {
  "use strict";
  var shown = ["text", "bibtex", "ris", "csl"].map(function (form) { return document.getElementById("c-" + form); });
  if (shown.indexOf(null) >= 0) return;
  var whole = shown.map(function (element) { return element.innerHTML; }), of = document.getElementById("c-of");
  var item = JSON.parse(shown[3].textContent)[0], place = item.archive_location, said = shown[0].textContent;
  var tail = said.slice(sentence(item).length), rest = item.note.slice(("Kept in " + item.archive + ", " + place).length);
  var original = item.URL && item.URL !== place ? item.URL : "", hint = of && of.innerHTML;
  var TEX = { "\\": "textbackslash", "{": "textbraceleft", "}": "textbraceright", "^": "textasciicircum", "~": "textasciitilde" };

  var KEYS = "id type title author container-title issued URL accessed language archive archive_location note".split(" ");

  function pad(number, length) { return String(number).padStart(length, "0"); }
  function day(date) {
    var parts = date ? date["date-parts"][0] : [];
    return [pad(parts[0], 4), pad(parts[1], 2), pad(parts[2], 2)].slice(0, parts.length);
  }
  function names(item) { return (item.author || []).map(function (name) { return name.literal; }); }
  function stop(text) { return /[.?!…]$/.test(text) ? text : text + "."; }
  // The first part of the sentence: whose words, what, when; what follows, where they are kept, is the page's own.
  function sentence(item) {
    var authors = names(item).join(", "), found = /^Comment on “([\s\S]*)”$/.exec(item.title), date = day(item.issued).join("-");
    var title = found && item.type === "post" ? _("Comment on “%(title)s”", { title: stop(found[1]) }) : "“" + stop(item.title) + "”";
    var where = [item["container-title"], date || _("no date stated")].filter(Boolean).join(", ");
    where = where.charAt(0).toUpperCase() + where.slice(1);
    return [authors && (/[.?!”]$/.test(authors) ? authors : authors + "."), title, /[.?!”]$/.test(where) ? where : where + "."].filter(Boolean).join(" ");
  }
  function tex(text) {
    return text.replace(/[\\{}^~]/g, function (sign) { return "\\" + TEX[sign] + "{}"; }).replace(/[&%$#_]/g, "\\$&");
  }
  function bibtex(item) {
    var date = day(item.issued);
    var rows = [["title", "{" + tex(item.title) + "}"],
      ["author", names(item).map(function (name) { return "{" + tex(name) + "}"; }).join(" and ")],
      ["organization", tex(item["container-title"] || "")], ["date", date.join("-")], ["year", date[0]],
      ["url", (item.URL || "").replace(/[ "<>\\^`{|}]/g, encodeURIComponent)],
      ["urldate", day(item.accessed).join("-")], ["langid", tex(item.language || "")], ["note", tex(item.note)]];
    return "@online{" + item.id + ",\n" + rows.filter(function (row) { return row[1]; }).map(function (row) {
      return "  " + row[0] + " = {" + row[1] + "}";
    }).join(",\n") + "\n}\n";
  }
  function ris(item) {
    var date = day(item.issued), rows = [["TI", item.title]];
    names(item).forEach(function (name) { rows.push(["AU", name]); });
    rows.push(["PB", item["container-title"]], ["PY", date[0]], ["DA", date.length && date[0] + "/" + (date[1] || "") + "/" + (date[2] || "") + "/"],
      ["LA", item.language], ["UR", item.URL], ["Y2", day(item.accessed).join("/")], ["DB", item.archive], ["ID", item.id], ["N1", item.note]);
    return "TY  - ELEC\n" + rows.filter(function (row) { return row[1]; }).map(function (row) { return row[0] + "  - " + row[1] + "\n"; }).join("") + "ER  - \n";
  }
  function comment(block) {
    var article = block.closest("article.comment"), who = article.querySelector(".who bdi"), time = article.querySelector("header time[datetime]");
    var date = time && /^(\d+)(?:-(\d\d))?(?:-(\d\d))?/.exec(time.getAttribute("datetime"));
    return {
      type: "post", title: "Comment on “" + item.title + "”", author: who ? [{ literal: who.textContent }] : undefined,
      issued: date ? { "date-parts": [date.slice(1).filter(Boolean).map(Number)] } : undefined
    };
  }
  function chosen(block) {
    var post = block.closest(".post[data-cite]"), number = block.querySelector(".n").textContent, here = place + "#" + block.id;
    var own = block.closest(".comment") ? comment(block) : post ? JSON.parse(post.dataset.cite) : {}, made = Object.assign({}, item, own);
    var spoken = block.closest("[lang]").lang;
    made.id = item.id + "-" + block.id;
    // A paragraph without a language of its own speaks the interface's, if the text speaks that at all.
    if (spoken !== document.documentElement.lang || document.querySelector('meta[name="DC.language"][content="' + spoken + '"]')) made.language = spoken;
    made.archive_location = here;
    made.URL = original || (item.URL ? here : undefined);
    made.note = "Kept in " + item.archive + ", " + here + ", ¶ " + number + rest;
    return Object.fromEntries(KEYS.filter(function (key) { return made[key]; }).map(function (key) { return [key, made[key]]; }));
  }
  window.sitegen.cite = function (block) {
    if (!block) {
      shown.forEach(function (element, i) { element.innerHTML = whole[i]; });
      if (of) of.innerHTML = hint;
      return;
    }
    var made = chosen(block), at = tail.lastIndexOf(place), number = block.querySelector(".n").textContent;
    shown[0].textContent = sentence(made) + tail.slice(0, at) + made.archive_location + ", ¶ " + number + tail.slice(at + place.length);
    shown[1].textContent = bibtex(made);
    shown[2].textContent = ris(made);
    shown[3].textContent = JSON.stringify([made], null, 1) + "\n";
    if (!of) return;
    var back = document.createElement("button"), lines = document.createElement("a"), box = of.closest("[data-source]").dataset;
    // The line-by-line view has the same address for a paragraph; a long one has pages, and this tells which.
    var page = (box.turns || "").split(" ").filter(function (offset) { return offset && +offset <= +block.id.slice(1); }).length + 1;
    lines.href = box.source + (page > 1 ? "." + page : "") + ".html#" + block.id;
    lines.textContent = _("its lines in the source");
    back.type = "button";
    back.addEventListener("click", function () { window.sitegen.cite(); });
    back.textContent = _("the whole text instead");
    of.replaceChildren(_("For ¶ %(number)s:", { number: number }) + " ", lines, ", ", back);
  };
})();
