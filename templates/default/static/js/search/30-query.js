/* The query language: the twin of sitegen/search/query.py, where it is explained. */
(function () {
  "use strict";
  var SG = window.SG;
  var SPACE = "\\s\\x00-\\x1f\\x7f\\x85";
  var BREAK = new RegExp("[" + SPACE + "]");
  var BARE = new RegExp("[^" + SPACE + '()"“”„«»]+', "y");
  var QUOTES = '"“”„«»';
  var FILTER = /(name|type|source|lang|title|author|in|date):/iy;
  var FUZZY = /^([^]+)~([12]?)$/;
  var DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;
  var PARTS = ["text", "quote", "comment"];

  function parse(text) {
    var at = 0, depth = 0;
    if (text.length > 2000) text = [...text].slice(0, 2000).join("");

    function open(pattern) {
      pattern.lastIndex = at;
      return pattern.exec(text);
    }

    function group() {
      var found = [];
      while (at < text.length && text[at] !== ")") {
        if (BREAK.test(text[at])) { at++; continue; }
        var node = item();
        if (node) found.push(node);
      }
      return found;
    }

    function item() {
      var negative = false;
      while (text[at] === "-") { negative = true; at++; }
      if (at >= text.length || BREAK.test(text[at]) || text[at] === ")") return null;
      var node = filter() || plain();
      if (!node || !negative) return node;
      return ["not", node[0] === "operator" ? ["word", node[1]] : node];
    }

    function plain() {
      if (text[at] === "(") return brackets();
      if (QUOTES.includes(text[at])) return phrase();
      return word();
    }

    function brackets() {
      at++;
      if (depth >= 24) return null;
      depth++;
      var found = group();
      depth--;
      at++;
      var node = all(joined(found));
      return node.length === 1 ? null : node;
    }

    function phrase() {
      var start = at + 1, end = -1;
      for (var i = start; i < text.length && end < 0; i++) if (QUOTES.includes(text[i])) end = i;
      at = start;
      if (end < 0) return null;
      at = end + 1;
      var node = bare(text.slice(start, end));
      return node[0] === "word" ? ["phrase", node[1]] : node;
    }

    function word() {
      var match = open(BARE);
      if (!match) { at++; return null; }
      at += match[0].length;
      if (match[0] === "OR" || match[0] === "AND" || match[0] === "NOT") return ["operator", match[0]];
      return bare(match[0]);
    }

    function filter() {
      var match = open(FILTER);
      if (!match) return null;
      var before = at;
      at += match[0].length;
      var letter = text[at];
      var node = letter && letter !== "(" && letter !== ")" && !BREAK.test(letter) ? plain() : null;
      var made = node && checked(match[1].toLowerCase(), node);
      if (!made) at = before;
      return made;
    }

    var found = [];
    while (at < text.length) {
      found = found.concat(group());
      at++;
    }
    return all(joined(found));
  }

  function bare(word) {
    if (word.length > 1 && word.endsWith("*")) {
      return /[^*]/.test(word) ? ["prefix", word.replace(/\*+$/, "")] : ["word", word];
    }
    var fuzzy = FUZZY.exec(word);
    return fuzzy ? ["fuzzy", fuzzy[1], +(fuzzy[2] || 1)] : ["word", word];
  }

  var STRIP = new RegExp("^[" + SPACE + "]+|[" + SPACE + "]+$", "g");

  function checked(name, node) {
    if (node[0] === "operator") node = ["word", node[1]];
    if (name === "title" || name === "author" || name === "source") return ["field", name, node];
    var value = String(node[1]).replace(STRIP, "");
    if ((node[0] !== "word" && node[0] !== "phrase") || !value) return null;
    var lower = SG.lower(value);
    if (name === "in") return PARTS.includes(lower) ? ["filter", name, lower] : null;
    if (name === "date") {
      var date = dates(lower);
      return date === null ? null : ["filter", name, date];
    }
    return ["filter", name, name === "name" ? value : lower];
  }

  function dates(value) {
    if (value === "none" || DATE.test(value)) return value;
    var cut = value.indexOf("..");
    if (cut < 0) return null;
    var first = value.slice(0, cut), last = value.slice(cut + 2);
    if (!(first || last) || (first && !DATE.test(first)) || (last && !DATE.test(last))) return null;
    return first && last && first > last ? last + ".." + first : first + ".." + last;
  }

  function joined(found) {
    var result = [];
    for (var place = 0; place < found.length; place++) {
      var node = found[place], next = found[place + 1];
      if (node[0] !== "operator") result.push(node);
      else if (node[1] === "NOT" && next && next[0] !== "operator") {
        result.push(["not", next]);
        place++;
      } else if (node[1] === "OR" && result.length && next) {
        var right = null;
        if (next[0] !== "operator") { right = next; place++; }
        else if (next[1] === "NOT" && found[place + 2] && found[place + 2][0] !== "operator") {
          right = ["not", found[place + 2]];
          place += 2;
        }
        if (!right) { result.push(["word", "OR"]); continue; }
        var left = result.pop();
        result.push(left[0] === "or" ? left.concat([right]) : ["or", left, right]);
      } else if (node[1] !== "AND" || !result.length || !next) result.push(["word", node[1]]);
    }
    return result;
  }

  function all(found) {
    return found.length === 1 ? found[0] : ["and"].concat(found);
  }

  SG.lower = text => text.toLowerCase();
  SG.parse = parse;
  SG.BREAK = BREAK;
  SG.SPACES = new RegExp("[" + SPACE + "]+");
})();
