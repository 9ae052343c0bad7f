// The page for addresses that lead nowhere offers those near to the one that was asked for. It is served at any depth, so
// it finds the root by where this script lies: in assets/, or in documents/assets/ or entities/assets/, which have it where
// the archive does not know its own address.
(function () {
  "use strict";
  var script = document.currentScript, folder = new URL(".", script.src);
  var root = new URL(/\/(documents|entities)\/assets\/$/.test(folder.pathname) ? "../../" : "../", folder);
  var MOST = 5, FAR = 0.4, known = [], asked = {}, waiting = 0, page = null;
  var words = wanted(location.pathname);
  function decoded(text) {
    try { return decodeURIComponent(text); } catch (error) { return text; /* a broken escape: as it is */ }
  }
  // What an address may have meant: its last part, and all its parts, as an address here is written.
  function wanted(path) {
    var own = decoded(root.pathname), all = decoded(path);
    if (all.toLowerCase().indexOf(own.toLowerCase()) === 0) all = all.slice(own.length);
    var parts = all.split("/").filter(Boolean);
    var kind = parts.length > 1 ? parts[0].toLowerCase() : "";
    if (/^(documents|entities|originals)$/.test(parts.length ? parts[0].toLowerCase() : "") && parts.length > 1) parts.shift();
    return { kind: kind, last: slug(parts[parts.length - 1] || ""), whole: slug(parts.join("-")), text: parts.length ? plain(parts[parts.length - 1]) : "" };
  }
  function plain(text) {
    return text.replace(/(\.source)?(\.\d+)?\.(html?|md|xml|txt)$/i, "");
  }
  function slug(text) {
    return plain(text).normalize("NFKD").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
  }
  // An address without the digits that keep it apart from others, and without its file's ending.
  function bare(text) {
    return text.replace(/-[0-9a-f]{6}(?:[0-9a-f]{4})?$/, "").replace(/-(txt|html?|md|xml|json|eml|pdf|rtf|docx?|warc|mbox)$/, "");
  }
  // Edits that make one text of the other; more than `most` is not counted further.
  function distance(one, other, most) {
    if (Math.abs(one.length - other.length) > most) return most + 1;
    var last = [], before, row, i, j;
    for (j = 0; j <= other.length; j++) last.push(j);
    for (i = 1; i <= one.length; i++) {
      row = [i];
      var least = i;
      for (j = 1; j <= other.length; j++) {
        row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1));
        if (before && i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
        least = Math.min(least, row[j]);
      }
      if (least > most) return most + 1;
      before = last;
      last = row;
    }
    return last[other.length];
  }
  function far(one, other) {
    if (!one || !other) return 1;
    var long = Math.max(one.length, other.length), most = Math.floor(long * FAR);
    var found = distance(one, other, most);
    if (found <= most) return found / long;
    return one.length > 4 && other.indexOf(one) >= 0 || other.length > 4 && one.indexOf(other) >= 0 ? FAR : 1;
  }
  function score(entry) {
    var best = Math.min(far(words.last, entry.slug), far(words.whole, entry.slug));
    if (best) best = Math.min(best, 0.01 + Math.min(far(bare(words.last), bare(entry.slug)), far(bare(words.whole), bare(entry.slug))));
    return best + (words.kind && entry.folder !== words.kind + "/" ? 0.005 : 0);
  }
  function show() {
    var list = page.querySelector("ul"), seen = {};
    known.map(function (entry) { return { entry: entry, score: score(entry) }; })
      .filter(function (one) { return one.score <= FAR + 0.02; })
      .sort(function (one, other) { return one.score - other.score || (one.entry.slug < other.entry.slug ? -1 : 1); })
      .forEach(function (one) {
        var path = one.entry.folder + one.entry.slug + ".html";
        if (seen[path] || list.children.length >= MOST) return;
        seen[path] = true;
        var item = document.createElement("li"), link = document.createElement("a");
        link.href = new URL(path, root).href;
        link.textContent = path;
        item.append(link);
        list.append(item);
      });
    page.hidden = !list.children.length;
  }
  function load(name) {
    if (asked[name]) return;
    asked[name] = true;
    var made = document.createElement("script");
    waiting++;
    made.src = new URL("search/near/" + name + ".js", root).href;
    made.onload = made.onerror = function () { if (!--waiting) show(); };
    document.head.append(made);
  }
  // Files of sorted addresses: the one that an address would stand in, and its neighbours.
  function around(firsts, text, prefix) {
    var at = 0;
    while (at + 1 < firsts.length && firsts[at + 1] <= text) at++;
    for (var place = Math.max(0, at - 1); place <= Math.min(firsts.length - 1, at + 1); place++) load(prefix + place);
  }
  function turned(text) {
    return text.split("").reverse().join("");
  }
  window.sitegenNear = function (name, data) {
    if (name === "root") {
      add(data.pages, "");
      around(data.forward, words.last, "f");
      if (data.back.length) {
        around(data.forward, words.whole, "f");
        around(data.back, turned(bare(words.last)), "b");
      }
    } else {
      add(data.documents, "documents/");
      add(data.entities, "entities/");
    }
  };
  function add(slugs, folder) {
    slugs.forEach(function (one) { known.push({ slug: one, folder: folder }); });
  }
  // Links, the search box and the style lead from where the page is served to the archive.
  function mend() {
    document.documentElement.dataset.root = root.href;
    document.querySelectorAll("head script[src]").forEach(function (old) {
      var made = document.createElement("script");
      made.src = new URL(old.getAttribute("src"), root).href;
      document.head.append(made);
    });
    document.querySelectorAll("a[href], form[action], link[rel=stylesheet]").forEach(function (element) {
      var name = element.matches("form") ? "action" : "href", value = element.getAttribute(name);
      if (!/^(#|\/|[a-z]+:)/i.test(value)) element.setAttribute(name, new URL(value, root).href);
    });
  }
  document.addEventListener("DOMContentLoaded", function () {
    page = document.querySelector("[data-near]");
    if (new URL(".", location.href).href !== root.href) mend();
    var line = document.querySelector("[data-lost]"), text = bare(words.text.replace(/[^\p{L}\p{N}]+/gu, "-")).replace(/-+/g, " ").trim();
    if (!page || /^404(\.html)?$/.test(location.pathname.split("/").pop())) return;
    if (text) {
      var link = line.querySelector("a");
      link.textContent = text;
      link.href = new URL("search.html?q=" + encodeURIComponent(text), root).href;
      line.hidden = false;
    }
    load("root");
  });
})();
