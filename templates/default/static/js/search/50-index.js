/* The index's files, loaded by script elements when they are needed, and read. */
(function () {
  "use strict";
  var SG = window.SG;
  var MOST = 1500;
  var waiting = new Map(), files = new Map(), values = new Int16Array(128);
  var rooted, root = new Promise(resolve => { rooted = resolve; });

  for (var code = 32, digit = 0; code < 127; code++) if (code !== 34 && code !== 92) values[code] = digit++;

  SG.base = "";
  SG.root = data => {
    data.norms = data.lengths.map(length => {
      return data.k1 * (1 - data.b + data.b * (length / (data.words / data.documents || 1)));
    });
    data.names36 = data.rows.map(key => hash(key).toString(36));
    var start = 0;
    data.ranges = data.ranges.map(pair => {
      start += pair[1];
      return { name: pair[0], start: start - pair[1], count: pair[1] };
    });
    SG.fields = data.fields;
    SG.teach(data.stemmers);
    rooted(data);
  };
  SG.put = (name, ...given) => {
    var take = waiting.get(name);
    waiting.delete(name);
    if (take) take(given);
  };
  SG.insert = (path, failed) => {
    var script = document.createElement("script");
    script.src = path;
    script.charset = "utf-8";
    script.onload = () => { script.remove(); failed(); };
    script.onerror = () => {
      script.remove();
      setTimeout(failed, 100); /* a page that is being left hears no more of it */
    };
    document.head.appendChild(script);
  };

  /* The arguments of a file, as a promise; "make" reads them once. */
  function load(name, make) {
    var held = files.get(name);
    if (held) files.delete(name);
    else {
      held = root.then(data => {
        return new Promise((resolve, reject) => {
          var path = SG.base + "search/" + name + ".js";
          var before = waiting.get(name);
          waiting.set(name, given => {
            if (before) before(given);
            resolve(given);
          });
          SG.insert(path + "?" + data.version, () => {
            if (!waiting.delete(name)) return;
            files.delete(name);
            reject(new Error(_("A part of the search index is missing: %(path)s", { path: path })));
          });
        });
      });
    }
    files.set(name, held);
    if (files.size > MOST) files.delete(files.keys().next().value);
    return make ? held.then(given => given.made || (given.made = make(given))) : held;
  }

  /* A reader of numbers in a string: the twin of sitegen/search/a93.py. */
  function Numbers(text, at) {
    this.text = text;
    this.at = at || 0;
  }
  Numbers.prototype.next = function () {
    var text = this.text, value = values[text.charCodeAt(this.at++)];
    if (value < 64) return value;
    var more = value < 87 ? 1 : value < 92 ? 2 : 4, least = [0, 64, 2203, 0, 45448][more];
    for (value -= [0, 64, 87, 0, 92][more]; more; more--) value = value * 93 + values[text.charCodeAt(this.at++)];
    return least + value;
  };

  /* Index of the last item that is not after a key. */
  function floor(items, key) {
    var low = 0, high = items.length;
    while (low < high) {
      var middle = (low + high) >> 1;
      if (SG.compare(items[middle], key) <= 0) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  function hash(text) {
    var value = 0x811c9dc5;
    for (var i = 0; i < text.length; i++) {
      value = Math.imul(value ^ (text.charCodeAt(i) & 255), 0x01000193);
      value = Math.imul(value ^ (text.charCodeAt(i) >> 8), 0x01000193);
    }
    return value >>> 0;
  }

  function ends(sizes) {
    var numbers = new Numbers(sizes), places = [0];
    while (numbers.at < sizes.length) places.push(places[places.length - 1] + numbers.next());
    return places;
  }

  /* A row's part in one range: its keys and where their postings end. */
  function part(range, row) {
    return load(range.name + "/p" + row, given => {
      var before = "", keys = !given[0] ? [] : given[0].split("~").map(entry => {
        return (before = before.slice(0, values[entry.charCodeAt(0)]) + entry.slice(1));
      });
      return { keys, ends: ends(given[1]), data: given[2] };
    });
  }

  function list(numbers, base) {
    var count = numbers.next(), document = base - 1, ids = new Int32Array(count), counts = new Int32Array(count);
    for (var i = 0; i < count; i++) {
      var value = numbers.next();
      document += (value >> 1) + 1;
      ids[i] = document;
      counts[i] = value & 1 ? numbers.next() + 2 : 1;
    }
    return { ids, counts };
  }

  /* A key's parts in all ranges that have it, each read by "read" from its numbers, in order. */
  async function find(key, read) {
    var data = await root, number = floor(data.rows, key);
    if (number < 0) return [];
    var row = data.names36[number];
    var parts = await Promise.all(data.ranges.map(async range => {
      var held = await part(range, row), place = floor(held.keys, key);
      if (place < 0 || held.keys[place] !== key) return null;
      return read(new Numbers(held.data.slice(held.ends[place], held.ends[place + 1])), range, row, place);
    }));
    return parts.filter(Boolean);
  }

  /* A term's posting lists by range and field, or null. */
  async function term(key) {
    var parts = await find(key, (numbers, range, row, place) => {
      var mask = numbers.next(), lists = [];
      for (var field = 0; field < SG.fields.length; field++) {
        if (mask & (1 << field)) lists[field] = list(numbers, range.start);
      }
      return { lists, range, row, place };
    });
    return parts.length ? { parts } : null;
  }

  /* A part's positions by field: for each document of its list, in order, an array. */
  async function positions(part) {
    var text = await load(part.range.name + "/x" + part.row, given => {
      return { ends: ends(given[0]), data: given[1] };
    });
    var numbers = new Numbers(text.data.slice(text.ends[part.place], text.ends[part.place + 1]));
    return part.lists.map(held => {
      return Array.from(held.counts, count => {
        for (var places = new Int32Array(count), place = 0, i = 0; i < count; i++) places[i] = place += numbers.next();
        return places;
      });
    });
  }

  /* A filter's lists, one for each range. */
  function keyed(key) {
    return find(key, (numbers, range) => list(numbers, range.start));
  }

  /* The keys that begin with some letters and pass a test, in order, at most so many. */
  async function range(prefix, test, most) {
    var data = await root, found = [];
    for (var number = Math.max(0, floor(data.rows, prefix)); number < data.rows.length; number++) {
      if (SG.compare(data.rows[number], prefix) > 0 && !data.rows[number].startsWith(prefix)) break;
      var keys = new Set();
      (await Promise.all(data.ranges.map(range => part(range, data.names36[number]))))
        .forEach(held => {
          held.keys.forEach(key => { if (key.startsWith(prefix) && test(key)) keys.add(key); });
        });
      found = found.concat([...keys].sort(SG.compare));
      if (found.length >= most) break;
    }
    return found.slice(0, most);
  }

  function keysFrom(prefix, test, most) {
    return range(prefix, key => !key.includes("=") && test(key), most);
  }

  /* A value for each document, in order, from a file of each range. */
  async function column(letter, read) {
    var data = await root;
    var parts = await Promise.all(data.ranges.map(range => load(range.name + "/" + letter, read)));
    return parts.flat();
  }

  function coded(values, data) {
    var numbers = new Numbers(data), found = [];
    while (numbers.at < data.length) found.push(values[numbers.next()]);
    return found;
  }

  async function lengths() {
    var data = await root;
    if (!data.norm) {
      var text = (await column("n", given => [given[0]])).join("");
      data.norm = new Float64Array(text.length).map((_, i) => data.norms[values[text.charCodeAt(i)]]);
    }
    return data.norm;
  }

  async function card(number) {
    var data = await root;
    var range = data.ranges.find(range => number < range.start + range.count);
    var groups = (await load(range.name + "/n"))[1], place = number - range.start, at = 0;
    while (place >= groups[at + 1]) {
      place -= groups[at + 1];
      at += 2;
    }
    var file = Math.floor(place / data.each);
    var record = (await load(range.name + "/t" + groups[at] + "-" + file))[place - file * data.each];
    return {
      id: record[0], title: record[1], date: record[2], source: record[3], languages: record[4], words: record[5],
      comments: record[6],
      passages: record[7].map(p => {
        return { field: p[0], anchor: p[1], label: p[2], language: p[3], text: p[4] };
      })
    };
  }

  async function hashed(letter, which, key) {
    var data = await root;
    if (!data.names) return null;
    var pairs = (await load("names/" + letter + (hash(key) % data.hashed[which])))[0];
    for (var i = 0; i < pairs.length; i += 2) if (pairs[i] === key) return pairs[i + 1];
    return null;
  }

  /* The card of a name, or null. */
  async function name(id) {
    var record = await hashed("e", 0, id);
    return record ? { id: record[0], name: record[1], type: record[2], documents: record[3], mentions: record[4], spellings: record[5] } : null;
  }

  SG.Numbers = Numbers;
  SG.index = {
    root, load, term, positions, keyed, range, keysFrom,
    lengths, card, name, hashed, column, coded
  };
})();
