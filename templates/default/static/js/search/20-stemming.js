/* The engine that executes the tables of suffix rules: the twin of sitegen/search/stemming.py. */
(function () {
  "use strict";
  var SG = window.SG, stemmers = new Map();

  /* Rules by suffix: each its replacement, its conditions, and the step that follows. */
  function compile(text) {
    if (text[0] === "@") return text.slice(1);
    var rules = new Map();
    text.split("|").filter(Boolean).forEach(written => {
      var [suffix, rest] = written.split(/>(.*)/), [replacement, ...parts] = rest.split(" ");
      var rule = [replacement, parts.filter(part => part[0] !== "+"), parts.filter(part => part[0] === "+")[0]];
      rules.set(suffix, (rules.get(suffix) || []).concat([rule]));
    });
    return rules;
  }

  function stemmer(table) {
    var elided = table.elided.split(" "), steps = {}, known = new Map();
    var irregular = new Map(table.words.split(" ").map(pair => pair.split(">")));
    for (var name in table.steps) steps[name] = compile(table.steps[name]);

    /* A v for each vowel, a c for each other letter. */
    function kinds(word) {
      var found = "";
      for (var letter of word) {
        var vowel = letter === "y" && table.y ? found.endsWith("c") : table.vowels.includes(letter);
        found += vowel ? "v" : "c";
      }
      return found;
    }

    function short(stem, of) {
      return of === "vc" || (of.endsWith("cvc") && !/[wxy]$/.test(stem) && of.split("vc").length === 2);
    }

    function holds(condition, stem, of) {
      var kind = condition[0], rest = condition.slice(1);
      switch (kind) {
        case "1":
        case "2": return of.split("vc").length > +kind;
        case "v": return of.includes("v");
        case "w": return of.slice(0, -1).includes("v");
        case "c": return of.endsWith("c");
        case "L": return of.length >= +rest;
        case "o": return short(stem, of);
        case "O": return !short(stem, of);
        case "<": return stem !== "" && rest.slice(0, -1).includes(stem[stem.length - 1]);
        default: return !stem.endsWith(rest);
      }
    }

    function apply(step, word) {
      if (typeof step === "string") return single(word, step);
      for (var cut = 0; cut <= word.length; cut++) {
        var rules = step.get(word.slice(cut));
        if (!rules) continue;
        var stem = word.slice(0, cut), of = kinds(stem);
        var rule = rules.find(rule => rule[1].every(condition => holds(condition, stem, of)));
        if (!rule) return word;
        word = stem + rule[0];
        return rule[2] ? apply(steps[rule[2].slice(1)], word) : word;
      }
      return word;
    }

    /* One vowel where two of a kind stand before the last consonant. */
    function single(word, doubled) {
      var n = word.length;
      if (word[n - 3] !== word[n - 2] || !doubled.includes(word[n - 3]) || !/c..c$/.test(kinds(word))) return word;
      return word[n - 1] === "i" ? word : word.slice(0, n - 2) + word[n - 1];
    }

    function run(word) {
      var mark = word.indexOf("'");
      if (mark > 0 && mark < word.length - 1 && elided.includes(word.slice(0, mark))) word = word.slice(mark + 1);
      if ([...word].length < table.least) return word;
      return irregular.get(word) || table.order.split(" ").reduce((word, name) => apply(steps[name], word), word);
    }

    return word => {
      var stem = known.get(word);
      if (stem === undefined) {
        if (known.size > 50000) known.clear();
        known.set(word, (stem = run(word)));
      }
      return stem;
    };
  }

  SG.teach = tables => {
    SG.languages = Object.keys(tables);
    SG.languages.forEach(language => stemmers.set(language, stemmer(tables[language])));
  };
  SG.stem = (word, language) => stemmers.has(language) ? stemmers.get(language)(word) : word;
})();
