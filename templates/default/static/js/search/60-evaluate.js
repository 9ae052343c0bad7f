/* Looking a query up: the twin of sitegen/search/evaluate.py, the same numbers to the last bit. */
(function () {
  "use strict";
  var SG = window.SG, index = SG.index;

  function logarithm(value) {
    var halvings = 0;
    while (value >= 2) {
      value /= 2;
      halvings++;
    }
    var ratio = (value - 1) / (value + 1), square = ratio * ratio, power = ratio, total = 0;
    for (var odd = 1; odd < 40; odd += 2) {
      total += power / odd;
      power *= square;
    }
    return halvings * 0.6931471805599453 + 2 * total;
  }

  async function run(tree, search) {
    if (!search.norms) search.norms = await search.lengths;
    if (tree.kind === "leaf") return score(await leaf(tree, search), search);
    if (tree.kind === "filter") return filter(tree, search);
    if (tree.kind === "not") return nothing(search);
    return tree.kind === "or" ? any(tree, search) : every(tree, search);
  }

  function nothing(search) {
    search.note("exclusions");
    return result([], search);
  }

  /* Matching documents, whether each of all matches, and scores. */
  function result(list, search) {
    var made = { list, has: new Uint8Array(search.documents), scores: new Float64Array(search.documents) };
    for (var i = 0; i < list.length; i++) made.has[list[i]] = 1;
    return made;
  }

  async function any(tree, search) {
    var all = await Promise.all(tree.children.map(child => run(child, search)));
    var total = result([], search);
    all.forEach(found => {
      for (var number of found.list) {
        if (!total.has[number]) {
          total.has[number] = 1;
          total.list.push(number);
        }
        total.scores[number] += found.scores[number];
      }
    });
    return total;
  }

  function isNot(tree) { return tree.kind === "not"; }

  async function every(tree, search) {
    var wanting = tree.children.filter(child => !isNot(child));
    if (!wanting.length) return nothing(search);
    var jobs = wanting.map(child => run(child, search));
    var bars = tree.children.filter(isNot).map(child => run(child.children[0], search));
    var wanted = await Promise.all(jobs), barred = await Promise.all(bars);
    var shortest = wanted.reduce((a, b) => b.list.length < a.list.length ? b : a);
    var kept = [...shortest.list].filter(number => {
      return wanted.every(found => found.has[number]) &&
        !barred.some(found => found.has[number]);
    });
    var made = result(kept, search);
    kept.forEach(number => {
      var total = 0;
      for (var found of wanted) total += found.scores[number];
      made.scores[number] = total;
    });
    return made;
  }

  function score(frequencies, search) {
    var list = frequencies.list, count = list.length, made = result(list, search), k1 = search.root.k1;
    var rarity = logarithm(1 + (search.documents - count + 0.5) / (count + 0.5));
    for (var i = 0; i < count; i++) {
      var number = list[i], frequency = frequencies.counts[number];
      made.scores[number] = (rarity * (frequency * (k1 + 1))) / (frequency + search.norms[number]);
    }
    return made;
  }

  function counted(search) {
    return { list: [], counts: new Int32Array(search.documents) };
  }

  function add(total, list, weight) {
    for (var i = 0; i < list.ids.length; i++) {
      var number = list.ids[i];
      if (!total.counts[number]) total.list.push(number);
      total.counts[number] += weight * list.counts[i];
    }
  }

  async function leaf(tree, search) {
    tree.terms = await Promise.all(tree.slots.map(slot => SG.alternatives(slot, index, search.note)));
    var found = await Promise.all(tree.terms.map(async terms => {
      var held = [];
      for (var at = 0; at < terms.length; at += 50) {
        held.push(...await Promise.all(terms.slice(at, at + 50).map(index.term)));
        await SG.rest();
      }
      return held.filter(Boolean);
    }));
    var total = counted(search);
    if (found.length === 1) {
      for (var term of found[0]) {
        for (var part of term.parts) for (var field of tree.fields) {
          if (part.lists[field]) add(total, part.lists[field], search.root.boosts[field]);
        }
        await SG.rest();
      }
      return total;
    }
    for (var range of search.root.ranges) {
      var here = found.map(terms => {
        return terms.map(term => term.parts.find(part => part.range === range)).filter(Boolean);
      });
      for (field of tree.fields) await row(here, field, range, total, search.root.boosts[field]);
      await SG.rest();
    }
    if (tree.exact && total.list.length > 50) search.note("forms");
    return tree.exact && total.list.length <= 50 ? compared(tree, total, search) : total;
  }

  /* Keep where words stand as they were typed; of a text that is kept in part, at least so. */
  async function compared(tree, total, search) {
    var kept = counted(search), cards = await Promise.all(total.list.map(index.card));
    tree.typed = { fields: tree.fields, typed: true, slots: tree.slots.map(slot => new Set([slot.word])) };
    total.list.forEach((number, i) => {
      var count = 0, size = 0;
      cards[i].passages.forEach(passage => {
        count += search.root.boosts[passage.field] * SG.marks(passage, [tree.typed]).length;
        size += passage.text.length;
      });
      if (count || size >= 120000) add(kept, { ids: [number], counts: [count || total.counts[number]] }, 1);
    });
    return kept;
  }

  /* Count where terms stand in a row in one field of one range. */
  async function row(found, field, range, total, boost) {
    var held = found.map(parts => parts.filter(part => part.lists[field]));
    if (!held.every(parts => parts.length)) return;
    var count = new Uint8Array(range.count);
    held.forEach((parts, step) => {
      parts.forEach(part => {
        part.lists[field].ids.forEach(number => { if (count[number - range.start] === step) count[number - range.start]++; });
      });
    });
    function wanted(number) { return count[number - range.start] === held.length; }
    if (!count.includes(held.length)) return;
    var starts = null;
    for (var shift = 0; shift < held.length; shift++) {
      var places = new Map();
      for (var part of held[shift]) {
        var list = part.lists[field];
        if (!list.ids.some(wanted)) continue;
        var all = (part.places || (part.places = await index.positions(part)))[field];
        list.ids.forEach((number, i) => {
          if (!wanted(number) || (starts && !starts.has(number))) return;
          var set = places.get(number) || places.set(number, new Set()).get(number);
          var before = starts && starts.get(number);
          all[i].forEach(place => {
            if (!before || before.has(place - shift)) set.add(place - shift);
          });
        });
      }
      starts = places;
    }
    starts.forEach((set, number) => { if (set.size) add(total, { ids: [number], counts: [set.size] }, boost); });
  }

  async function filter(tree, search) {
    if (tree.name === "name") return named(tree, search);
    var values = [tree.value];
    if (tree.name === "date" && tree.value.includes("..")) {
      var keys = await index.range("date=", () => true, Infinity);
      values = SG.dated(tree.value, keys.map(key => key.slice(5)));
    }
    var total = counted(search);
    var lists = await Promise.all(values.map(value => index.keyed(tree.name + "=" + value)));
    lists.flat().forEach(list => { add(total, list, 1); });
    return result(total.list, search);
  }

  async function named(tree, search) {
    tree.names = await findNames(tree.value);
    if (!tree.names.length) search.note("unknown-name");
    var total = counted(search);
    for (var name of tree.names) {
      (await index.keyed("name=" + name.id)).forEach(list => { add(total, list, 1); });
    }
    return score(total, search);
  }

  async function findNames(value) {
    var exact = await index.name(value);
    return exact ? [exact] : withForm(SG.form(value));
  }

  async function withForm(form) {
    var ids = form ? await index.hashed("f", 1, form) : null;
    return ids ? Promise.all(ids.map(index.name)) : [];
  }

  Object.assign(SG, { run, withForm });
})();
