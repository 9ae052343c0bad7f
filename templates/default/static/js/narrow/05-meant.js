/* What may have been meant where nothing was found: the twin of the end of sitegen/search/searching.py. */
(function () {
  "use strict";
  var SG = window.SG, index = SG.index;

  /* Queries to try where nothing was found: each unknown word replaced by the nearest known one, or left out. */
  async function suggest(answer) {
    if (answer.total) return [];
    var changed = answer.clean;
    for (var leaf of answer.leaves) {
      for (var i = 0; i < leaf.slots.length; i++) {
        var slot = leaf.slots[i];
        if (slot.kind !== "word") continue;
        var held = await Promise.all(leaf.terms[i].map(index.term));
        if (held.some(Boolean)) continue;
        var near = await nearest(slot);
        changed = replaced(changed, slot, near ? await surface(near) : "");
      }
    }
    changed = changed.split(SG.SPACES).filter(Boolean).join(" ");
    var tree = SG.understand(SG.parse(changed)).tree;
    return tree && changed !== answer.clean && (await SG.run(tree, answer.search)).list.length ? [changed] : [];
  }

  async function nearest(slot) {
    var edits = key => SG.distance(key, slot.word, 2), start = [...slot.word].slice(0, 2).join("");
    var close = (await index.keysFrom(start, key => edits(key) <= 2, Infinity)).map(key => [edits(key), key]);
    close.sort((a, b) => a[0] - b[0] || SG.compare(a[1], b[1]));
    close = await Promise.all(close.slice(0, 8).map(async pair => {
      var term = await index.term(pair[1]), count = 0;
      term.parts.forEach(part => { part.lists.forEach(list => { count += list.ids.length; }); });
      return [pair[0], -count, pair[1]];
    }));
    close.sort((a, b) => a[0] - b[0] || a[1] - b[1] || SG.compare(a[2], b[2]));
    return close.length ? close[0][2] : null;
  }

  /* A word as the archive writes it that became a term. */
  async function surface(key) {
    var term = await index.term(key);
    for (var field = 0; field < SG.fields.length; field++) {
      var part = term.parts.find(part => part.lists[field]);
      if (!part) continue;
      var card = await index.card(part.lists[field].ids[0]);
      for (var passage of card.passages) {
        for (var word of SG.words(passage.text)) {
          if (SG.terms(word[2], passage.language).some(found => found[2] === key)) {
            return word[2].toLowerCase();
          }
        }
      }
    }
    return key;
  }

  function replaced(query, slot, word) {
    var match = SG.words(query).find(found => {
      var first = SG.slots(found[2])[0];
      return first && first.word === slot.word && first.kind === slot.kind;
    });
    return match ? query.slice(0, match[0]) + word + query.slice(match[1]) : query;
  }

  SG.suggest = suggest;
})();
