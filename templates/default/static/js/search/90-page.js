/* The search page: asks, shows, narrows, and keeps everything in the address. */
sitegen.ready(function () {
  "use strict";
  var SG = window.SG, index = SG.index;
  function id(name) { return document.getElementById(name); }
  var form = id("results-form"), list = id("results");
  if (!form || !list) return;
  var field = form.elements.q, facets = id("results-facets"), narrow = id("results-narrow"), more = id("results-more");
  var order = id("results-order"), select = order.querySelector("select"), language = document.documentElement.lang;
  var EACH = 10, TOO_MANY = 20000;
  var run = 0, typing = false, current = null, shown = 0, opened = new Set();

  function make(name, text, className) {
    var element = document.createElement(name);
    if (text) element.textContent = text;
    if (className) element.className = className;
    return element;
  }
  function link(href, text) {
    var element = make("a", text);
    element.href = href;
    return element;
  }
  function number(count, one, many) {
    return count.toLocaleString(language) + " " + (count === 1 ? one : many);
  }
  function address(query, sort) {
    var parts = [];
    if (query) parts.push("q=" + encodeURIComponent(query));
    if (sort) parts.push("sort=" + sort);
    return location.pathname.split("/").pop() + (parts.length ? "?" + parts.join("&") : "");
  }
  function here() {
    var given = new URLSearchParams(location.search);
    return { query: given.get("q") || "", sort: given.get("sort") === "date" ? "date" : "" };
  }
  function marked(element, text, marks) {
    var at = 0;
    marks.forEach(function (span) {
      element.append(text.slice(at, span[0]), make("mark", text.slice(span[0], span[1])));
      at = span[1];
    });
    element.append(text.slice(at));
    return element;
  }
  function speaks(element, code) {
    if (code) element.lang = code;
    element.dir = "auto";
    return element;
  }
  function named(kind, code) {
    try {
      return new Intl.DisplayNames([language], { type: kind }).of(code) || code;
    } catch (error) {
      return code;
    }
  }
  function day(value) {
    if (!value) return "No date in the file";
    var parts = value.split("-").map(Number), date = new Date(Date.UTC(2000, (parts[1] || 1) - 1, parts[2] || 1));
    date.setUTCFullYear(parts[0]);
    var style = { timeZone: "UTC", year: "numeric" };
    if (parts[1]) style.month = "long";
    if (parts[2]) style.day = "numeric";
    return new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, style).format(date);
  }

  function pageOf(hit, anchor) {
    var found = hit.forms.length ? "&m=" + encodeURIComponent(hit.forms.join("~")) : "";
    return hit.url + "?q=" + encodeURIComponent(current.query) + found + (anchor ? "#" + anchor : "");
  }
  function item(hit) {
    var row = make("li"), title = link(pageOf(hit), ""), head = make("h3");
    row.dataset.document = hit.document;
    head.append(speaks(marked(title, hit.title, hit.titleMarks), hit.languages[0]));
    var facts = [day(hit.published)];
    if (hit.source) facts.push(hit.source);
    if (hit.languages.length) facts.push(hit.languages.map(function (code) { return named("language", code); }).join(", "));
    facts.push(number(hit.words, "word", "words"));
    row.append(head, make("p", facts.join(" · "), "facts"));
    hit.passages.forEach(function (passage) {
      var line = make("div", "", "passage"), text = speaks(make("span"), passage.language);
      line.append(link(pageOf(hit, passage.anchor), passage.label), marked(text, passage.text, passage.marks));
      row.append(line);
    });
    var rest = hit.matching - hit.passages.length;
    if (rest > 0) {
      var line = make("p", "", "more");
      line.append(link(pageOf(hit), number(rest, "more passage", "more passages")));
      row.append(line);
    }
    return row;
  }

  function card(name, answer) {
    var box = make("div", "", "named-card"), text = make("p");
    box.append(make("span", name.type[0].toUpperCase() + name.type.slice(1), "kind"), link("entities/" + name.id + ".html", name.name));
    if (name.spellings.length > 1) {
      text.append("Your words match a name with " + name.spellings.length + " spellings in these texts, so all were searched: ");
      name.spellings.slice(0, 8).forEach(function (spelling, i) { text.append(i ? ", " : "", make("i", spelling)); });
      text.append(name.spellings.length > 8 ? " … " : ". ");
    } else text.append("Your words are a name in these texts; all its mentions were searched. ");
    text.append(linked(answer.only, "Search only for " + answer.only));
    box.append(text);
    return box;
  }

  function choose(query, event) {
    if (event) event.preventDefault();
    field.value = query;
    typing = false;
    history.pushState(null, "", address(query, select.value));
    ask();
  }
  function linked(query, text) {
    var made = link(address(query, select.value), text);
    made.addEventListener("click", choose.bind(null, query));
    return made;
  }

  function about(answer, hints) {
    var box = id("results-about"), none = id("results-none"), rows = answer.names.map(function (name) { return card(name, answer); });
    var bare = answer.query.trim();
    answer.notes.forEach(function (note) { rows.push(make("p", note, "aside")); });
    if (bare && answer.understood && answer.odd) rows.push(make("p", "Searched for: " + answer.understood, "aside"));
    box.replaceChildren.apply(box, rows);
    none.textContent = bare && !answer.total ? "No results for “" + bare + "”." : "";
    if (bare && !answer.total) {
      var line = make("p");
      if (hints.length) line.append("Did you mean ", linked(hints[0], hints[0]), "? ");
      line.append("See also ", link("entities.html", "all names"), " and ", link("documents.html", "all documents"), ".");
      box.append(line);
    }
  }

  async function sorted(answer, sort) {
    if (sort !== "date") return answer.ranked;
    var dates = await index.column("w", function (given) { return index.coded(given[0], given[1]); });
    return answer.ranked.slice().sort(function (a, b) {
      var x = dates[a], y = dates[b];
      return x === y ? a - b : !x ? 1 : !y ? -1 : x < y ? 1 : -1;
    });
  }

  async function fill(answer, from, mine) {
    var rows = [], jobs = answer.order.slice(from, from + EACH).map(function (n) { return index.card(n).catch(function () {}); });
    await Promise.all(jobs);
    for (var n of answer.order.slice(from, from + EACH)) {
      if (mine !== run) return null;
      rows.push(item(await SG.hit(answer, n)));
      await SG.pause();
    }
    return rows;
  }

  async function ask() {
    var mine = ++run, state = here(), query = state.query;
    document.title = (query ? query + " – " : "") + document.title.replace(/^.* – (?=Search)/, "");
    list.dataset.state = "loading";
    facets.classList.add("stale");
    try {
      var answer = await SG.find(query);
      if (mine !== run) return;
      answer.odd = oddly(query, answer.understood);
      answer.order = await sorted(answer, state.sort);
      var before = current;
      current = answer;
      var rows = await fill(answer, 0, mine), hints = query.trim() ? await SG.suggest(answer) : [];
      if (mine !== run || !rows) { if (mine === run) current = before; return; }
      shown = rows.length;
      list.replaceChildren.apply(list, rows);
      about(answer, hints);
      head(answer, query);
      list.dataset.total = answer.total;
      list.dataset.state = "ready";
      chips(query);
      setTimeout(function () { if (mine === run) narrowed(answer, mine); }, 120);
    } catch (error) {
      if (mine !== run) return;
      list.replaceChildren();
      list.dataset.state = "failed";
      id("results-none").textContent = error.message;
    }
  }

  function head(answer, query) {
    var count = id("results-count");
    count.hidden = order.hidden = !query.trim();
    count.textContent = number(answer.total, "document", "documents");
    more.hidden = shown >= answer.total;
    narrow.hidden = !answer.total;
  }

  /* Whether a query was read otherwise than a reader would expect: not when only case and accents differ. */
  function oddly(query, understood) {
    function plain(text) { return SG.form(text.replace(/\b(AND|NOT)\b/g, " ")); }
    return plain(query) !== plain(understood) || (query.match(/["“”„«»]/g) || []).length % 2 === 1;
  }

  more.addEventListener("click", async function () {
    var mine = run, rows = await fill(current, shown, mine);
    if (!rows) return;
    list.append.apply(list, rows);
    shown += rows.length;
    more.hidden = shown >= current.total;
    var first = rows[0].querySelector("a");
    if (first) first.focus();
  });

  /* What narrows: each group's values are written into the query as filters. */
  var FILTER = /(?:^|\s)(-?(?:in|lang|date|name|source|type|author|title):(?:"[^"]*"|[^\s()"]+))(?=\s|$)/g;
  function filters(query) {
    return Array.from(query.matchAll(FILTER), function (match) { return match[1]; });
  }
  function without(query, filter) {
    return query.replace(FILTER, function (all, found) { return found === filter ? "" : all; }).trim();
  }
  function chips(query) {
    var box = id("results-chips"), held = filters(query);
    box.hidden = !held.length;
    box.replaceChildren.apply(box, held.map(function (filter) {
      var row = make("li"), button = make("button", filter + " ✕");
      button.type = "button";
      button.setAttribute("aria-label", "Remove " + filter);
      button.addEventListener("click", function () { choose(without(query, filter)); });
      row.append(button);
      return row;
    }));
  }

  async function narrowed(answer, mine) {
    var data = await index.root, wide = getComputedStyle(narrow).display === "none";
    if (!answer.total || !field.value.trim()) {
      facets.replaceChildren();
      return;
    }
    if (!wide && narrow.getAttribute("aria-expanded") !== "true") return;
    if (data.documents > TOO_MANY && !opened.has("all")) {
      var button = make("button", "Count by language, year and name", "narrowing");
      button.type = "button";
      button.addEventListener("click", function () { opened.add("all"); narrowed(current, run); });
      facets.replaceChildren(button);
      button.style.display = "block";
      return;
    }
    var groups = await counts(answer, data);
    if (mine !== run) return;
    facets.replaceChildren.apply(facets, groups.map(group).filter(Boolean));
    facets.classList.remove("stale");
  }

  function tally(into, key) { into.set(key, (into.get(key) || 0) + 1); }

  async function counts(answer, data) {
    var languages = new Map(), years = new Map(), parts = new Map();
    var kinds = await index.column("c", function (given) { return index.coded(given[0], given[1]); });
    answer.ranked.forEach(function (n) {
      var kind = kinds[n];
      kind[0].forEach(tally.bind(null, languages));
      kind[1].forEach(tally.bind(null, years));
    });
    for (var part of ["text", "quote", "comment"]) {
      var total = (await SG.find(answer.query + " in:" + part)).total;
      if (total) parts.set(part, total);
    }
    var groups = [
      { title: "Part", filter: "in:", values: parts, label: { text: "Text", quote: "Quotations", comment: "Comments" } },
      { title: "Language", filter: "lang:", values: languages, name: function (code) { return named("language", code); } },
      { title: "Year", filter: "date:", values: years, label: { none: "No date" }, byKey: true }
    ];
    if (data.names) groups.push({ title: "Also names", filter: "name:", late: "names" });
    groups.push({ title: "Source named", filter: "source:", late: "sources" });
    for (var found of groups) {
      if (!found.late) continue;
      if (opened.has(found.late) || data.documents <= 1000) Object.assign(found, await late(answer, data, found.late));
    }
    return groups;
  }

  async function late(answer, data, kind) {
    var values = new Map(), label = {};
    var rows = await index.column("g", function (given) {
      var numbers = new SG.Numbers(given[3]);
      return index.coded(given[0], given[1]).map(function (source) {
        for (var names = [], count = numbers.next(); count; count--) names.push(given[2][numbers.next()]);
        return { source: source, names: names };
      });
    });
    answer.ranked.forEach(function (n) {
      if (kind === "names") rows[n].names.forEach(tally.bind(null, values));
      else if (rows[n].source) tally(values, '"' + rows[n].source.replace(/["“”„«»]/g, " ") + '"');
    });
    if (kind === "sources") {
      values.forEach(function (_, key) { label[key] = key.slice(1, -1); });
      return { values: values, label: label };
    }
    var top = Array.from(values).filter(function (pair) { return pair[1] < answer.total || answer.total === 1; })
      .sort(function (a, b) { return b[1] - a[1] || SG.compare(a[0], b[0]); }).slice(0, 20), chosen = new Map();
    for (var pair of top) {
      var name = await index.name(pair[0]);
      if (answer.names.some(function (known) { return known.id === name.id; })) continue;
      chosen.set(name.id, pair[1]);
      label[name.id] = name.name;
    }
    return { values: chosen, label: label };
  }

  function group(found) {
    var box = make("details", "", "facet"), title = make("summary", found.title), query = field.value;
    var held = filters(query);
    box.append(title);
    if (!found.values) {
      box.addEventListener("toggle", function () {
        if (!box.open || opened.has(found.late)) return;
        opened.add(found.late);
        narrowed(current, run);
      });
      return box;
    }
    var rows = Array.from(found.values).filter(function (pair) {
      return pair[1] < current.total || held.includes(found.filter + pair[0]);
    }).sort(function (a, b) {
      return found.byKey ? (a[0] === "none") - (b[0] === "none") || (a[0] < b[0] ? 1 : -1) : b[1] - a[1] || SG.compare(String(a[0]), String(b[0]));
    });
    if (!rows.length) return null;
    var values = make("ul");
    rows.forEach(function (pair) {
      var row = make("li"), label = make("label"), box = make("input"), filter = found.filter + pair[0];
      var text = (found.label && found.label[pair[0]]) || (found.name ? found.name(pair[0]) : pair[0]);
      box.type = "checkbox";
      box.checked = held.includes(filter);
      box.addEventListener("change", function () {
        choose(box.checked ? (query.trim() + " " + filter).trim() : without(query, filter));
      });
      label.append(box, speaks(make("span", text)), make("span", pair[1].toLocaleString(language), "count"));
      row.append(label);
      values.append(row);
    });
    if (rows.length > 12) {
      var search = make("input");
      search.type = "search";
      search.setAttribute("aria-label", "Find a value in " + found.title);
      search.addEventListener("input", function () {
        var wanted = SG.form(search.value);
        Array.from(values.children).forEach(function (row) { row.hidden = !SG.form(row.textContent).includes(wanted); });
      });
      box.append(search);
    }
    box.append(values);
    box.open = !opened.has("-" + found.title);
    box.addEventListener("toggle", function () { opened[box.open ? "delete" : "add"]("-" + found.title); });
    return box;
  }

  /* Asking: as you type, on Enter, by the browser's own buttons. */
  var timer = 0;
  function typed(settled) {
    clearTimeout(timer);
    var wanted = address(field.value, select.value), same = location.pathname.split("/").pop() + location.search === wanted;
    if (!same) history[typing ? "replaceState" : "pushState"](null, "", wanted);
    if (!same) typing = true;
    if (settled) typing = false;
    if (!same || list.dataset.state !== "ready") ask();
  }
  field.addEventListener("input", function () {
    clearTimeout(timer);
    facets.classList.add("stale");
    timer = setTimeout(typed, 150);
  });
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    typed(true);
  });
  select.addEventListener("change", function () { typed(true); });
  window.addEventListener("popstate", enter);
  narrow.addEventListener("click", function () {
    var open = narrow.getAttribute("aria-expanded") !== "true";
    narrow.setAttribute("aria-expanded", String(open));
    if (open && current) narrowed(current, run);
  });
  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.key === "Escape" && event.target === field) {
      event.preventDefault();
      if (field.value) {
        field.value = "";
        typed(true);
      } else field.blur();
      return;
    }
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    var links = Array.from(list.querySelectorAll("h3 a")), at = links.indexOf(document.activeElement);
    if (at < 0 && document.activeElement !== field) return;
    at += event.key === "ArrowDown" ? 1 : -1;
    event.preventDefault();
    if (at < 0) field.focus();
    else if (links[at]) links[at].focus();
  });

  function enter() {
    var state = here();
    typing = false;
    field.value = state.query;
    select.value = state.sort;
    ask();
  }
  enter();
  if (!field.value) field.focus({ preventScroll: true });
});
