/* The engine that executes the tables of suffix rules: the twin of sitegen/search/stemming.py. */
(function () {
  "use strict";
  var SG = window.SG;

  function compile(text) {
    if (text[0] === "@") return { doubled: text.slice(1) };
    var rules = new Map(), lengths = new Set();
    text.split("|").filter(Boolean).forEach(function (written) {
      var cut = written.indexOf(">"), suffix = written.slice(0, cut), parts = written.slice(cut + 1).split(" ");
      var then = parts.find(function (part, i) { return i && part[0] === "+"; });
      var rule = {
        replacement: parts[0],
        conditions: parts.slice(1).filter(function (part) { return part[0] !== "+"; }),
        then: then ? then.slice(1) : ""
      };
      if (!rules.has(suffix)) rules.set(suffix, []);
      rules.get(suffix).push(rule);
      lengths.add(suffix.length);
    });
    return { rules: rules, lengths: Array.from(lengths).sort(function (a, b) { return b - a; }) };
  }

  function Stemmer(table) {
    this.vowels = table.vowels;
    this.y = table.y;
    this.least = table.least;
    this.elided = new Set(table.elided.split(" ").filter(Boolean));
    this.words = new Map(table.words.split(" ").filter(Boolean).map(function (pair) { return pair.split(">"); }));
    this.steps = {};
    for (var name in table.steps) this.steps[name] = compile(table.steps[name]);
    this.order = table.order.split(" ");
    this.known = new Map();
  }

  Stemmer.prototype.stem = function (word) {
    var known = this.known.get(word);
    if (known === undefined) {
      known = this.run(word);
      if (this.known.size > 50000) this.known.clear();
      this.known.set(word, known);
    }
    return known;
  };

  Stemmer.prototype.run = function (word) {
    var mark = this.elided.size ? word.indexOf("'") : -1;
    if (mark > 0 && mark < word.length - 1 && this.elided.has(word.slice(0, mark))) word = word.slice(mark + 1);
    if (Array.from(word).length < this.least) return word;
    if (this.words.has(word)) return this.words.get(word);
    for (var name of this.order) word = this.apply(this.steps[name], word);
    return word;
  };

  Stemmer.prototype.apply = function (step, word) {
    if (step.doubled) return this.single(word, step.doubled);
    for (var length of step.lengths) {
      if (length > word.length) continue;
      var rules = step.rules.get(word.slice(word.length - length));
      if (!rules) continue;
      var stem = word.slice(0, word.length - length);
      for (var rule of rules) {
        if (rule.conditions.every(function (condition) { return this.holds(condition, stem); }, this)) {
          word = stem + rule.replacement;
          return rule.then ? this.apply(this.steps[rule.then], word) : word;
        }
      }
      return word;
    }
    return word;
  };

  Stemmer.prototype.single = function (word, doubled) {
    var n = word.length;
    if (n < 4 || Array.from(word).length < 4) return word;
    if (this.vowel(word, n - 4) || this.vowel(word, n - 1) || word[n - 1] === "i") return word;
    return word[n - 3] === word[n - 2] && doubled.includes(word[n - 3]) ? word.slice(0, n - 2) + word[n - 1] : word;
  };

  Stemmer.prototype.vowel = function (word, place) {
    if (this.vowels.includes(word[place])) return true;
    return !!this.y && word[place] === "y" && place > 0 && !this.vowelBefore(word, place);
  };

  Stemmer.prototype.vowelBefore = function (word, place) {
    var first = place;
    while (first > 0 && word[first - 1] === "y") first--;
    if (first === place) return place > 0 && this.vowels.includes(word[place - 1]);
    var starts = first > 0 && !this.vowels.includes(word[first - 1]);
    return starts === ((place - 1 - first) % 2 === 0);
  };

  Stemmer.prototype.changes = function (stem) {
    var count = 0, before = false;
    for (var i = 0; i < stem.length; i++) {
      var vowel = this.vowel(stem, i);
      if (before && !vowel) count++;
      before = vowel;
    }
    return count;
  };

  Stemmer.prototype.any = function (stem, end) {
    for (var i = 0; i < end; i++) if (this.vowel(stem, i)) return true;
    return false;
  };

  Stemmer.prototype.holds = function (condition, stem) {
    switch (condition[0]) {
      case "1": return this.changes(stem) >= 1;
      case "2": return this.changes(stem) >= 2;
      case "v": return this.any(stem, stem.length);
      case "w": return this.any(stem, stem.length - 1);
      case "c": return stem !== "" && !this.vowel(stem, stem.length - 1);
      case "L": return Array.from(stem).length >= +condition.slice(1);
      case "o": return this.short(stem);
      case "O": return !this.short(stem);
      case "<": return stem !== "" && condition.slice(1, -1).includes(stem[stem.length - 1]);
      default: return !stem.endsWith(condition.slice(1));
    }
  };

  Stemmer.prototype.short = function (stem) {
    var n = stem.length;
    if (n < 2 || this.vowel(stem, n - 1) || !this.vowel(stem, n - 2)) return false;
    if (n === 2) return true;
    return !this.vowel(stem, n - 3) && !"wxy".includes(stem[n - 1]) && this.changes(stem) === 1;
  };

  var stemmers = new Map();
  SG.teach = function (tables) {
    SG.languages = Object.keys(tables);
    SG.languages.forEach(function (language) { stemmers.set(language, new Stemmer(tables[language])); });
  };
  SG.stem = function (word, language) {
    var stemmer = stemmers.get(language);
    return stemmer ? stemmer.stem(word) : word;
  };
})();
