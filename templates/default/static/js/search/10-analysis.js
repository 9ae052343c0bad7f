/* How text becomes terms: the twin of sitegen/search/analysis.py. */
(function () {
  "use strict";
  var SG = (window.SG = window.SG || {});
  var HIDDEN = "\\u00ad\\u200b-\\u200d\\u2060";
  var INNER = "[\\p{L}\\p{N}_\\p{M}" + HIDDEN + "]*";
  var START = "[\\p{L}\\p{N}_]";
  var WORD = new RegExp(START + INNER + "(?:['’]" + START + INNER + ")*", "gu");
  var RANGES =
    "\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u3005-\\u3007\\u3040-\\u30ff\\u31f0-\\u31ff\\u3400-\\u4dbf" +
    "\\u4e00-\\u9fff\\uf900-\\ufaff\\u{1b000}-\\u{1b16f}\\u{20000}-\\u{3ffff}";
  var UNSPACED = new RegExp("[" + RANGES + "]+", "gu");
  var DROPPED =
    /[\u0300-\u036f\u00ad\u200b-\u200d\u2060\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed ]+/g;
  var LETTERS = {
    ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ł: "l", þ: "th", ð: "d", ħ: "h", ı: "i", ς: "σ", "’": "'",
    ى: "ي", ی: "ي", ک: "ك", ة: "ه"
  };
  var LETTER = new RegExp("[" + Object.keys(LETTERS).join("") + "]", "g");
  var cache = new Map();

  function plain(word) {
    for (var i = 0; i < word.length; i++) if (word.charCodeAt(i) > 127) return false;
    return true;
  }

  function fold(word) {
    if (plain(word)) return word.toLowerCase().slice(0, 64);
    var text = word.normalize("NFKC").toLowerCase().normalize("NFD").replace(DROPPED, "").normalize("NFC");
    text = text.replace(LETTER, letter => LETTERS[letter]);
    return text.length > 64 ? [...text].slice(0, 64).join("") : text;
  }

  /* The words of a text: [start, end, word]. */
  function words(text) {
    var found = [], match;
    WORD.lastIndex = 0;
    while ((match = WORD.exec(text))) found.push([match.index, match.index + match[0].length, match[0]]);
    return found;
  }

  /* Runs of unspaced script and what lies between them: [start, end, unspaced]. */
  function runs(word) {
    var found = [], end = 0, match;
    UNSPACED.lastIndex = 0;
    while ((match = UNSPACED.exec(word))) {
      if (match.index > end) found.push([end, match.index, false]);
      end = match.index + match[0].length;
      found.push([match.index, end, true]);
    }
    if (end < word.length) found.push([end, word.length, false]);
    return found;
  }

  function units(text) {
    var places = [0];
    for (var letter of text) places.push(places[places.length - 1] + letter.length);
    return places;
  }

  /* What one word of running text is indexed as: [start, end, term]. */
  function terms(word, language) {
    var key = (language || "") + " " + word, known = cache.get(key);
    if (known) return known;
    var found = [];
    function add(start, end) {
      var folded = fold(word.slice(start, end));
      if (folded) found.push([start, end, SG.stem(folded, language)]);
    }
    if (plain(word)) add(0, word.length);
    else runs(word).forEach(run => {
      if (!run[2]) return add(run[0], run[1]);
      var places = units(word.slice(run[0], run[1])), last = places.length - 1;
      for (var place = 0; place < last; place++)
        add(run[0] + places[place], run[0] + places[Math.min(place + 2, last)]);
    });
    if (cache.size > 50000) cache.clear();
    cache.set(key, found);
    return found;
  }

  function form(text) {
    return words(text).map(word => fold(word[2])).filter(Boolean).join(".");
  }

  /* Order of strings by code point, which is not JavaScript's own. */
  function compare(first, second) {
    var length = Math.min(first.length, second.length);
    for (var i = 0; i < length; i++) {
      var a = first.charCodeAt(i), b = second.charCodeAt(i);
      if (a !== b) {
        var high = a >= 0xd800 && a < 0xe000, other = b >= 0xd800 && b < 0xe000;
        return high === other ? a - b : high ? 1 : -1;
      }
    }
    return first.length - second.length;
  }

  Object.assign(SG, { fold, words, runs, units, terms, form, compare });
})();
