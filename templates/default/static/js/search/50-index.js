/* The index's files, loaded by script elements when they are needed, and read. */
(function () {
  "use strict";
  var SG = window.SG;
  var MOST = 400;
  var waiting = new Map(), files = new Map(), values = new Int16Array(128);
  var rooted, root = new Promise(function (resolve) { rooted = resolve; });

  for (var code = 32, digit = 0; code < 127; code++) if (code !== 34 && code !== 92) values[code] = digit++;

  SG.root = function (data) {
    data.norms = data.lengths.map(function (length) {
      return data.k1 * (1 - data.b + data.b * (length / (data.words / data.documents || 1)));
    });
    SG.fields = data.fields;
    SG.teach(data.stemmers);
    rooted(data);
  };
  SG.put = function (name) {
    var take = waiting.get(name);
    if (take) take(Array.prototype.slice.call(arguments, 1));
  };
  SG.insert = function (path, failed) {
    var script = document.createElement("script");
    script.src = path;
    script.charset = "utf-8";
    script.onload = function () { script.remove(); failed(); };
    script.onerror = function () { script.remove(); failed(); };
    document.head.appendChild(script);
  };

  function load(name) {
    var held = files.get(name);
    if (held) {
      files.delete(name);
      files.set(name, held);
      return held;
    }
    held = root.then(function (data) {
      return new Promise(function (resolve, reject) {
        var path = data.base + "/" + name + ".js";
        waiting.set(name, resolve);
        SG.insert(path, function () {
          waiting.delete(name);
          files.delete(name);
          reject(new Error("A part of the search index is missing: " + path));
        });
      });
    }).then(function (given) {
      waiting.delete(name);
      files.set(name, held);
      return given;
    });
    files.set(name, held);
    if (files.size > MOST) files.delete(files.keys().next().value);
    return held;
  }

  /* A reader of numbers in a string: the twin of sitegen/search/a93.py. */
  function Numbers(text, at) {
    this.text = text;
    this.at = at || 0;
  }
  Numbers.prototype.next = function () {
    var text = this.text, value = values[text.charCodeAt(this.at++)];
    if (value < 64) return value;
    if (value < 87) return 64 + (value - 64) * 93 + values[text.charCodeAt(this.at++)];
    if (value < 92) {
      var middle = values[text.charCodeAt(this.at++)];
      return 2203 + ((value - 87) * 93 + middle) * 93 + values[text.charCodeAt(this.at++)];
    }
    for (var n = 0, i = 0; i < 4; i++) n = n * 93 + values[text.charCodeAt(this.at++)];
    return 45448 + n;
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

  function memo(name, make) {
    return load(name).then(function (given) { return given.made || (given.made = make(given)); });
  }

  function shard(number) {
    return memo("l" + number, function (given) {
      var before = "";
      var keys = given[1].split("~").slice(0, -1).map(function (entry) {
        return (before = before.slice(0, values[entry.charCodeAt(0)]) + entry.slice(1));
      });
      return { keys: keys, starts: given[0] };
    });
  }

  function slice(name, place) {
    return memo(name, function (given) {
      var sizes = new Numbers(given[0]), ends = [0];
      while (sizes.at < given[0].length) ends.push(ends[ends.length - 1] + sizes.next());
      return ends;
    }).then(function (ends) {
      return load(name).then(function (given) { return given[1].slice(ends[place], ends[place + 1]); });
    });
  }

  async function find(key) {
    var number = floor((await root).keys, key);
    if (number < 0) return null;
    var held = await shard(number), place = floor(held.keys, key);
    if (place < 0 || held.keys[place] !== key) return null;
    var file = held.starts.length - 1;
    while (held.starts[file] > place) file--;
    return { name: number + "-" + file, place: place - held.starts[file] };
  }

  function list(numbers) {
    var count = numbers.next(), document = -1, ids = new Int32Array(count), counts = new Int32Array(count);
    for (var i = 0; i < count; i++) {
      var value = numbers.next();
      document += (value >> 1) + 1;
      ids[i] = document;
      counts[i] = value & 1 ? numbers.next() + 2 : 1;
    }
    return { ids: ids, counts: counts };
  }

  /* A term's posting lists by field, or null. */
  async function term(key) {
    var where = await find(key);
    if (!where) return null;
    var numbers = new Numbers(await slice("p" + where.name, where.place)), mask = numbers.next(), lists = [];
    for (var field = 0; field < SG.fields.length; field++) if (mask & (1 << field)) lists[field] = list(numbers);
    return { lists: lists, where: where };
  }

  /* A term's positions by field: for each document of its list, in order, an array. */
  async function positions(found) {
    var numbers = new Numbers(await slice("x" + found.where.name, found.where.place));
    return found.lists.map(function (held) {
      return Array.from(held.counts, function (count) {
        for (var places = new Int32Array(count), place = 0, i = 0; i < count; i++) places[i] = place += numbers.next();
        return places;
      });
    });
  }

  /* A filter's or a spelling's list; a name's has the number of its card. */
  async function keyed(key) {
    var where = await find(key);
    if (!where) return null;
    var numbers = new Numbers(await slice("p" + where.name, where.place)), found = list(numbers);
    if (key.startsWith("name=")) found.card = numbers.next();
    return found;
  }

  /* The keys that begin with some letters and pass a test, at most so many. */
  async function range(prefix, test, most) {
    var data = await root, found = [], number = Math.max(0, floor(data.keys, prefix));
    for (; number < data.keys.length; number++) {
      if (SG.compare(data.keys[number], prefix) > 0 && !data.keys[number].startsWith(prefix)) break;
      for (var key of (await shard(number)).keys) {
        if (key.startsWith(prefix) && test(key) && found.push(key) >= most) return found;
      }
    }
    return found;
  }

  function keysFrom(prefix, test, most) {
    return range(prefix, function (key) { return !key.includes("=") && test(key); }, most);
  }

  /* A part of a value for each document, from files of so many documents each. */
  async function column(letter, size, read) {
    var data = await root, jobs = [];
    for (var number = 0; number * size < data.documents; number++) jobs.push(memo(letter + number, read));
    return Promise.all(jobs);
  }

  async function lengths() {
    var data = await root;
    if (!data.norm) {
      var texts = await column("n", data.sizes.range, function (given) { return given[0]; });
      data.norm = Float64Array.from(texts.join(""), function (letter) { return data.norms[values[letter.charCodeAt(0)]]; });
    }
    return data.norm;
  }

  async function card(number) {
    var data = await root, file = Math.floor(number / data.each);
    var record = (await load("t" + file))[number - file * data.each];
    return {
      id: record[0], title: record[1], date: record[2], source: record[3], languages: record[4], words: record[5],
      comments: record[6],
      passages: record[7].map(function (p) {
        return { field: p[0], anchor: p[1], label: p[2], language: p[3], text: p[4] };
      })
    };
  }

  async function name(number) {
    var size = (await root).sizes.names, file = Math.floor(number / size);
    var record = (await load("e" + file))[number - file * size];
    return {
      number: number, id: record[0], name: record[1], type: record[2], documents: record[3], mentions: record[4],
      spellings: record[5], forms: record[6]
    };
  }

  SG.Numbers = Numbers;
  SG.index = {
    root: root, load: load, term: term, positions: positions, keyed: keyed, range: range, keysFrom: keysFrom,
    lengths: lengths, card: card, name: name, column: column
  };
})();
