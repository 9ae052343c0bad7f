/* What an answer can be narrowed by, with counts: the twin of sitegen/search/facets.py. */
(function () {
  "use strict";
  var SG = window.SG, index = SG.index;
  var MOST = 20, SOURCE = 2, QUOTES = /["“”„«»]/g;

  function add(into, key, count) { into.set(key, (into.get(key) || 0) + count); }

  /* Values that anything has, most frequent first. */
  function rated(values) {
    return values.filter(function (value) { return value.count; }).sort(function (a, b) {
      return b.count - a.count || SG.compare(a.value, b.value);
    });
  }
  function plain(counted, filter) {
    return Array.from(counted, function (pair) {
      return { value: pair[0], label: pair[0], filter: filter + pair[0], count: pair[1] };
    });
  }

  function column(letter) {
    return index.column(letter, function (given) { return [given]; });
  }

  /* How many of an answer's documents have each of a column's values: pairs of value and number. */
  async function tally(answer, letter) {
    var found = new Map(), given = await column(letter), ranges = (await index.root).ranges;
    for (var i = 0; i < ranges.length; i++) {
      var numbers = new SG.Numbers(given[i][1]), counts = given[i][0].map(function () { return 0; });
      for (var place = 0; place < ranges[i].count; place++) {
        var value = numbers.next();
        if (answer.has[ranges[i].start + place]) counts[value]++;
      }
      given[i][0].forEach(function (value, n) {
        if (counts[n]) add(found, JSON.stringify(value), counts[n]);
      });
      await SG.pause();
    }
    return Array.from(found, function (pair) { return [JSON.parse(pair[0]), pair[1]]; });
  }

  async function parts(answer) {
    return rated(await Promise.all(["text", "quote", "comment"].map(async function (part) {
      return { value: part, label: part, filter: "in:" + part, count: (await SG.find(answer.clean + " in:" + part)).total };
    })));
  }

  /* Languages, years and types of names, which stand together. */
  async function kinds(answer) {
    var languages = new Map(), years = new Map(), types = new Map();
    (await tally(answer, "c")).forEach(function (pair) {
      [languages, years, types].forEach(function (counted, place) {
        pair[0][place].forEach(function (name) { add(counted, name, pair[1]); });
      });
    });
    return {
      type: rated(plain(types, "type:")),
      language: rated(plain(languages, "lang:")),
      year: plain(years, "date:").sort(function (a, b) {
        return (a.value === "none") - (b.value === "none") || SG.compare(b.value, a.value);
      })
    };
  }

  async function named(answer) {
    var found = new Map(), given = await column("g"), ranges = (await index.root).ranges, widened = answer.names.map(function (name) { return name.id; });
    for (var i = 0; i < ranges.length; i++) {
      var ids = given[i][2], numbers = new SG.Numbers(given[i][3]), counts = new Uint32Array(ids.length);
      for (var place = 0; place < ranges[i].count; place++) {
        var has = answer.has[ranges[i].start + place];
        for (var left = numbers.next(); left; left--) {
          var name = numbers.next();
          if (has) counts[name]++;
        }
      }
      counts.forEach(function (count, n) { if (count) add(found, ids[n], count); });
      await SG.pause();
    }
    var best = rated(plain(found, "name:")).filter(function (value) { return !widened.includes(value.value); }).slice(0, MOST);
    return Promise.all(best.map(async function (value) {
      value.label = (await index.name(value.value)).name;
      return value;
    }));
  }

  /* The most frequent sources; "source:" finds a name's words in longer names too, and so does this. */
  async function sourced(answer) {
    var counted = new Map(), held = await tally(answer, "g"), totals, rows;
    held.forEach(function (pair) { pair[0].forEach(function (name) { add(counted, name, pair[1]); }); });
    var best = rated(plain(counted, "source:")).slice(0, MOST);
    rows = await Promise.all(best.map(async function (value) {
      var slots = await Promise.all(SG.slots(value.value).map(function (slot) { return SG.alternatives(slot, index); }));
      return { fields: [SOURCE], slots: slots.map(function (terms) { return new Set(terms); }) };
    }));
    totals = best.map(function () { return 0; });
    for (var pair of held) {
      var places = new Set();
      pair[0].forEach(function (name) { SG.rowsIn({ field: SOURCE, language: null, text: name }, rows).forEach(function (n) { places.add(n); }); });
      places.forEach(function (n) { totals[n] += pair[1]; });
    }
    return rated(best.map(function (value, n) {
      return { value: value.value, label: value.value, filter: 'source:"' + value.value.replace(QUOTES, " ") + '"', count: totals[n] };
    }));
  }

  SG.facets = { kinds: kinds, part: parts, name: named, source: sourced };
})();
