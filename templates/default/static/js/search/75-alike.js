/* Documents that are nearly the same: one of them is shown and leads to the others; the twin of sitegen/search/alike.py. */
(function () {
  "use strict";
  var SG = window.SG, index = SG.index;

  /* The group of each document that has one. */
  async function groups() {
    var data = await index.root;
    if (!data.alike) return new Map();
    return index.load("alike", given => {
      var numbers = new SG.Numbers(given[0]), found = new Map(), before = 0;
      for (var group = 0; group < data.alike; group++) {
        var size = numbers.next(), number = before += numbers.next();
        for (found.set(number, group); size > 1; size--) found.set(number += numbers.next(), group);
      }
      return found;
    });
  }

  /* A ranking as lists: each document with those that are nearly the same and stand after it. */
  SG.collapse = async ranked => {
    var of = await groups(), rows = [], led = new Map();
    ranked.forEach(number => {
      var group = of.get(number), row = led.get(group);
      if (row) return row.push(number);
      rows.push(row = [number]);
      if (group !== undefined) led.set(group, row);
    });
    return rows;
  };
})();
