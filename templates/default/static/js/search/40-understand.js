/* From a parsed query to what is looked up: the twin of sitegen/search/understand.py. */
(function () {
  "use strict";
  var SG = window.SG;
  var MOST_TERMS = 1000, MOST_LEAVES = 50;
  var PARTS = { text: ["title", "author", "source", "text"], quote: ["quote"], comment: ["comment"] };

  function slots(text, kind, edits) {
    var found = [];
    function add(word, how) {
      word = SG.fold(word);
      if (word) found.push({ word, kind: how || "word", edits: 0 });
    }
    SG.words(text).forEach(match => {
      SG.runs(match[2]).forEach(run => {
        var piece = match[2].slice(run[0], run[1]);
        if (!run[2]) return add(piece);
        var places = SG.units(piece);
        if (places.length === 2) return add(piece, "prefix");
        for (var i = 0; i + 2 < places.length; i++) add(piece.slice(places[i], places[i + 2]), "exact");
      });
    });
    var last = found[found.length - 1];
    if (kind && last && last.kind === "word") {
      last.kind = kind;
      last.edits = edits || 0;
    }
    return found;
  }

  function understand(node) {
    var leaves = 0;
    var all = SG.fields.map((_, i) => i);

    function counted(tree, text) {
      return ++leaves <= MOST_LEAVES ? [tree, text] : [null, ""];
    }

    function read(node, fields) {
      switch (node[0]) {
        case "and":
        case "or":
          return branch(node, fields);
        case "not": {
          var inner = read(node[1], fields);
          return inner[0] ? [{ kind: "not", children: [inner[0]] }, "-" + inner[1]] : [null, ""];
        }
        case "field": {
          var held = read(node[2], [SG.fields.indexOf(node[1])]);
          return held[0] ? [held[0], node[1] + ":" + held[1]] : [null, ""];
        }
        case "filter": {
          var written = SG.BREAK.test(node[2]) ? '"' + node[2] + '"' : node[2];
          return counted({ kind: "filter", name: node[1], value: node[2] }, node[1] + ":" + written);
        }
        case "fuzzy":
          return leaf(node[1], slots(node[1], "fuzzy", node[2]), node[2] === 1 ? "~" : "~2", fields);
        case "prefix":
          return leaf(node[1], slots(node[1], "prefix"), "*", fields);
        default:
          return leaf(node[1], slots(node[1]), "", fields, node[0] === "phrase" && fields.join() !== "2");
      }
    }

    function leaf(text, found, ending, fields, exact) {
      if (!found.length) return [null, ""];
      var shown = SG.words(text).map(word => word[2]).join(" ") + ending;
      if (found.length > 1) shown = '"' + shown + '"';
      else exact = false;
      exact = exact && found.every(slot => slot.kind === "word" || slot.kind === "exact");
      return counted({ kind: "leaf", slots: found, fields, exact }, shown);
    }

    function branch(node, fields) {
      var children = node.slice(1);
      var narrowing = node[0] === "and" && children.some(c => !["filter", "field", "not"].includes(c[0]));
      var inside = narrowing ? narrowed(children, fields) : fields;
      var texts = [], kept = [];
      children.forEach(child => {
        var got = read(child, inside);
        if (got[1]) texts.push(got[1]);
        if (got[0] && !(narrowing && part(child))) kept.push(got[0]);
      });
      if (!kept.length) return [null, ""];
      var shown = texts.join(node[0] === "or" ? " OR " : " ");
      return [kept.length > 1 ? { kind: node[0], children: kept } : kept[0], texts.length > 1 ? "(" + shown + ")" : shown];
    }

    var got = read(node, all), text = got[1];
    var wrapped = (node[0] === "and" || node[0] === "or") && text[0] === "(" && text.endsWith(")");
    return { tree: got[0], text: wrapped ? text.slice(1, -1) : text };
  }

  function isPart(node) { return node[0] === "filter" && node[1] === "in"; }
  function part(node) { return isPart(node) || (node[0] === "not" && isPart(node[1])); }

  function narrowed(children, fields) {
    var named = children.filter(isPart).map(c => c[2]);
    var barred = children.filter(c => c[0] === "not" && isPart(c[1]))
      .map(c => c[1][2]);
    function among(list, field) {
      return list.some(name => PARTS[name].includes(SG.fields[field]));
    }
    return fields.filter(field => {
      return (!named.length || among(named, field)) && !among(barred, field);
    });
  }

  /* A query's words and the filters beside them, or null where it is more than that. */
  function plainWords(node) {
    var children = node[0] === "and" ? node.slice(1) : [node], words = [], others = [];
    children.forEach(child => { (child[0] === "word" ? words : others).push(child); });
    function fits(child) { return ["filter", "field", "not"].includes(child[0]) && !part(child); }
    if (!words.length || !others.every(fits)) return null;
    return { words: words.map(child => child[1]), others };
  }

  /* The terms that may stand in a slot, in order; note("many") where there were more than are looked up. */
  async function alternatives(slot, index, note) {
    if (slot.kind === "exact") return [slot.word];
    var found = new Set([slot.word]);
    SG.languages.forEach(language => { found.add(SG.stem(slot.word, language)); });
    if (slot.kind !== "word") {
      var near = [...found], prefix = slot.kind === "prefix";
      var start = prefix ? slot.word : [...slot.word].slice(0, 2).join("");
      var wider = await index.keysFrom(start, key => {
        return prefix || near.some(word => distance(key, word, slot.edits) <= slot.edits);
      }, MOST_TERMS + 1);
      if (wider.length > MOST_TERMS && note) note("many");
      wider.slice(0, MOST_TERMS).forEach(key => { found.add(key); });
    }
    return [...found].sort(SG.compare);
  }

  function distance(first, second, most) {
    var a = [...first], b = [...second];
    if (Math.abs(a.length - b.length) > most) return most + 1;
    var before = [], row = [];
    for (var i = 0; i <= b.length; i++) row.push(i);
    for (var p = 1; p <= a.length; p++) {
      var after = [p], least = p;
      for (var o = 1; o <= b.length; o++) {
        var edits = Math.min(row[o] + 1, after[o - 1] + 1, row[o - 1] + (a[p - 1] === b[o - 1] ? 0 : 1));
        if (p > 1 && o > 1 && a[p - 1] === b[o - 2] && a[p - 2] === b[o - 1]) edits = Math.min(edits, before[o - 2] + 1);
        after.push(edits);
        if (edits < least) least = edits;
      }
      if (least > most) return most + 1;
      before = row;
      row = after;
    }
    return Math.min(row[b.length], most + 1);
  }

  /* The dates among the index's that a filter covers. */
  function dated(value, keys) {
    var cut = value.indexOf("..");
    if (cut < 0) return [value];
    var first = value.slice(0, cut), last = value.slice(cut + 2), covered = new Set();
    return keys.filter(key => {
      if (key === "none" || (first && !starts(key, first)) || (last && !ends(key, last))) return false;
      covered.add(key);
      return ![4, 7].some(n => key.length > n && covered.has(key.slice(0, n)));
    });
  }

  function padded(date, length, part) {
    while (date.length < length) date += part;
    return date;
  }
  function starts(key, first) {
    var length = Math.max(key.length, first.length);
    return padded(key, length, "-01") >= padded(first, length, "-01");
  }
  function ends(key, last) {
    return key.length >= last.length ? key.slice(0, last.length) <= last : padded(key, last.length, "-99") <= last;
  }

  Object.assign(SG, { slots, understand, plainWords, alternatives, distance, dated });
})();
