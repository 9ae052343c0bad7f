/* A query answered: the twin of sitegen/search/searching.py. */
(function () {
  "use strict";
  var SG = window.SG, index = SG.index;

  function wellFormed(text) {
    return text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "?");
  }

  /* All that a query finds: ranked documents and what is needed to show them. */
  async function find(query) {
    var root = await index.root, clean = wellFormed(query), node = SG.parse(clean), read = node, names = [], only = "", codes = [];
    var lengths = index.lengths(), plain = SG.plainWords(node);
    warm(SG.understand(node).tree);
    if (plain) {
      names = (await SG.withForm(plain.words.map(SG.form).filter(Boolean).join("."))).slice(0, 5);
      if (names.length) {
        var typed = ["and"].concat(plain.words.map(word => ["word", word]));
        var wider = names.map(name => ["filter", "name", name.id]);
        read = ["and", ["or", typed].concat(wider)].concat(plain.others);
        only = ['"' + plain.words.join(" ") + '"', SG.understand(["and"].concat(plain.others)).text].join(" ").trim();
      }
    }
    var search = {
      root, documents: root.documents, norms: null, lengths,
      note: code => { if (!codes.includes(code)) codes.push(code); }
    };
    var tree = SG.understand(read).tree, found = tree ? await SG.run(tree, search) : { list: [], scores: [], has: [] };
    var scores = found.scores, ranked = [...found.list].sort((a, b) => scores[b] - scores[a] || a - b);
    var shown = [], named = [];
    walk(tree, shown, named);
    return {
      query, clean, search, total: ranked.length, ranked, scores, has: found.has, names,
      widened: names.length > 0, only, understood: SG.understand(node).text, leaves: shown,
      rows: await rows(shown, named), notes: codes.sort().map(code => root.notes[code])
    };
  }

  /* Ask for the postings of words at once, while other things are looked up. */
  function warm(tree) {
    if (tree && tree.children) tree.children.forEach(warm);
    if (!tree || !tree.slots) return;
    tree.slots.forEach(slot => {
      if (slot.kind !== "word") return;
      SG.alternatives(slot, index).then(terms => Promise.all(terms.map(index.term))).catch(() => {});
    });
  }

  /* The leaves and names of a tree, in order, without what is taken away. */
  function walk(tree, leaves, named) {
    if (!tree || tree.kind === "not") return;
    if (tree.kind === "leaf") leaves.push(tree);
    else if (tree.names) named.push(tree);
    else if (tree.children) tree.children.forEach(child => { walk(child, leaves, named); });
  }

  async function rows(leaves, named) {
    var found = leaves.map(leaf => {
      return leaf.typed || { fields: leaf.fields, slots: (leaf.terms || []).map(terms => new Set(terms)) };
    });
    var all = SG.fields.map((_, i) => i), seen = new Set();
    for (var tree of named) {
      if (seen.has(tree.value)) continue;
      seen.add(tree.value);
      var spellings = tree.names.map(name => name.spellings).flat().slice(0, 20);
      for (var spelling of spellings) {
        var slots = SG.slots(spelling), terms = [];
        for (var slot of slots) terms.push(new Set(await SG.alternatives(slot, index)));
        if (terms.length) found.push({ fields: all, slots: terms });
      }
    }
    return found;
  }

  async function hit(answer, number) {
    var card = await index.card(number), got = await SG.cut(card.passages, answer.rows, 2);
    var best = got.passages[0] || { anchor: "", text: "" };
    return {
      document: card.id, url: "documents/" + card.id + ".html", title: card.title, score: answer.scores[number],
      forms: got.forms, snippet: best.text, block: best.anchor, passages: got.passages, matching: got.matching,
      titleMarks: SG.titleMarks(card.title, card.languages[0] || null, answer.rows),
      published: card.date, source: card.source, languages: card.languages, words: card.words
    };
  }

  Object.assign(SG, { find, hit });
})();
