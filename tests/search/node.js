// Runs the browser's search code in Node over the pieces of an index: node node.js SCRIPTS OUTPUT < commands.
// Each line of input is ["call", argument…]; each line of output is the answer.
"use strict";
const fs = require("fs");
const path = require("path");
const vm = require("vm");
const [scripts, output] = process.argv.slice(2);
// What the program does to words when it joins scripts: here in English, without a catalogue.
const gettext = (text, values = {}) => text.replace(/%\((\w+)\)s/g, (_, name) => values[name]);
const words = { _: gettext, ngettext: (one, many, count, values) => gettext(count === 1 ? one : many, values ?? { num: count }) };
const context = vm.createContext({ console, setTimeout, clearTimeout, ...words });
vm.runInContext("var window = this;", context);
const read = (file) => vm.runInContext(fs.readFileSync(file, "utf-8"), context, file);
for (const folder of [scripts, path.join(scripts, "..", "narrow")]) {
  fs.readdirSync(folder)
    .filter((name) => name.endsWith(".js") && name < "90")
    .sort()
    .forEach((name) => read(path.join(folder, name)));
}
const SG = context.SG;
const loaded = new Set();
SG.insert = (name, failed) => {
  const file = name.split("?")[0];
  loaded.add(file);
  try {
    read(path.join(output, file));
  } catch (error) {
    failed(error);
  }
};
if (output && fs.existsSync(path.join(output, "search/root.js"))) read(path.join(output, "search/root.js"));

const calls = {
  fold: (text) => SG.fold(text),
  folds: (texts) => texts.map(SG.fold),
  words: (text) => SG.words(text).map((found) => found[2]),
  terms: (text, language) => SG.terms(text, language),
  form: (text) => SG.form(text),
  teach: (tables) => SG.teach(tables),
  stem: (words, language) => words.map((word) => SG.stem(word, language)),
  parse: (text) => SG.parse(text),
  numbers: (text) => {
    const numbers = new SG.Numbers(text);
    const found = [];
    while (numbers.at < text.length) found.push(numbers.next());
    return found;
  },
  distance: (first, second, most) => SG.distance(first, second, most),
  dated: (value, keys) => SG.dated(value, keys),
  cold: async (query, limit) => {
    const answer = await SG.find(query);
    const first = (await SG.collapse(answer.ranked)).flat().slice(0, limit);
    const ids = [];
    for (const number of first) ids.push([(await SG.hit(answer, number)).document, answer.scores[number]]);
    return { total: answer.total, ids, loaded: Array.from(loaded) };
  },
  search: async (query, limit) => {
    loaded.clear();
    const answer = await SG.find(query);
    const hits = [];
    for (const number of (await SG.collapse(answer.ranked)).flat().slice(0, limit)) hits.push(await SG.hit(answer, number));
    const cold = Array.from(loaded);
    const ids = [];
    const rows = await SG.collapse(answer.ranked);
    for (const row of rows) for (const number of row) ids.push([(await SG.index.card(number)).id, answer.scores[number]]);
    const { kinds, ...others } = SG.facets;
    const facets = await kinds(answer);
    for (const name of Object.keys(others)) facets[name] = await others[name](answer);
    return {
      rows: rows.map((row) => row.length), facets,
      total: answer.total, ids, hits, understood: answer.understood, widened: answer.widened, notes: answer.notes,
      names: answer.names.map((name) => name.id), suggestions: await SG.suggest(answer), loaded: cold
    };
  }
};

(async () => {
  const lines = fs.readFileSync(0, "utf-8").split("\n").filter(Boolean);
  for (const line of lines) {
    const [name, ...rest] = JSON.parse(line);
    const answer = await calls[name](...rest);
    process.stdout.write(JSON.stringify(answer === undefined ? null : answer) + "\n");
  }
})();
