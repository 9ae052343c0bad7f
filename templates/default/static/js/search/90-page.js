/* The search page: asks, shows, narrows, and keeps everything in the address. */
sitegen.ready(() => {
  "use strict";
  var SG = window.SG, index = SG.index;
  function id(name) { return document.getElementById(name); }
  var form = id("results-form"), list = id("results");
  if (!form || !list) return;
  var field = form.elements.q, facets = id("results-facets"), narrow = id("results-narrow"), more = id("results-more");
  var order = id("results-order"), select = order.querySelector("select"), language = document.documentElement.lang;
  var EACH = 10, FEW = 5, run = 0, typing = false, current = null, shown = 0, status = id("results-status"), telling = 0, narrowing, loading, days = [];
  var words = JSON.parse(form.dataset.words), titled = document.title;

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
  function local(count) { return count.toLocaleString(language); }
  /* What codes and notes are called in the language of the page. */
  function said(code) { return words[code] || code; }
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
    marks.forEach(span => {
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
  function named(code) {
    try {
      return new Intl.DisplayNames(language, { type: "language" }).of(code);
    } catch (error) {
      return code;
    }
  }
  function day(value) {
    if (!value) return _("No date in the file");
    var parts = value.split("-"), date = new Date(value);
    // A date that is none, or that a browser takes for another (a 31 April), stays as it is.
    return !JSON.stringify(date).includes(value) ? value : (days[parts.length] ||= new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, {
      timeZone: "UTC", year: "numeric", month: parts[1] && "long", day: parts[2] && "numeric"
    })).format(date);
  }

  function pageOf(hit, anchor) {
    var found = hit.forms.length ? "&m=" + encodeURIComponent(hit.forms.join("~")) : "";
    return hit.url + "?q=" + encodeURIComponent(current.query) + found + (anchor ? "#" + anchor : "");
  }
  function facts(hit) {
    var found = [day(hit.published)];
    if (hit.source) found.push(hit.source);
    if (hit.languages.length) found.push(hit.languages.map(named).join(", "));
    found.push(ngettext("%(num)s word", "%(num)s words", hit.words, { num: local(hit.words) }));
    return make("p", found.join(" · "), "facts");
  }
  function item(hit, place) {
    var at = current.order[place];
    var row = make("li"), title = link(pageOf(hit), ""), head = make("h3");
    row.dataset.document = hit.document;
    speaks(marked(title, hit.title, hit.titleMarks), hit.languages[0]);
    head.append(title);
    row.append(head, facts(hit));
    hit.passages.forEach(passage => {
      var line = make("div", "", "passage"), text = speaks(make("span"), passage.language);
      line.append(link(pageOf(hit, passage.anchor), passage.label.replace(/[a-z]+/, said)), marked(text, passage.text, passage.marks));
      row.append(line);
    });
    var rest = hit.matching - hit.passages.length;
    if (rest > 0) {
      var line = make("p", "", "more");
      line.append(link(pageOf(hit), ngettext("%(num)s more passage", "%(num)s more passages", rest, { num: local(rest) })));
      row.append(line);
    }
    if (at.alike) row.append(alike(at, place));
    row.hidden = at.like;
    if (at.like) row.className = "alike";
    return row;
  }

  /* A button that shows the documents that match as well and are nearly the same, which follow and are hidden. */
  function alike(first, place) {
    var button = make("button", _("%(num)s more nearly the same", { num: local(first.alike) }), "same");
    button.type = "button";
    button.setAttribute("aria-expanded", "false");
    button.addEventListener("click", async () => {
      var open = button.getAttribute("aria-expanded") !== "true", last = place + first.alike + 1;
      if (open && shown < last) await grow(last);
      button.setAttribute("aria-expanded", String(open));
      for (var at = place + 1; at < last; at++) if (list.children[at]) list.children[at].hidden = !open;
    });
    return button;
  }

  function card(name, answer) {
    var box = make("div", "", "named-card"), text = make("p");
    box.append(make("span", said(name.type), "kind"), link("entities/" + name.id + ".html", name.name));
    if (name.spellings.length > 1) {
      text.append(_("Your words match a name; all its %(num)s spellings were searched:", { num: name.spellings.length }), " ");
      name.spellings.slice(0, 8).forEach((spelling, i) => { text.append(i ? ", " : "", make("i", spelling)); });
      text.append(name.spellings.length > 8 ? " … " : ". ");
    } else text.append(_("Your words match a name; all its mentions were searched."), " ");
    text.append(linked(answer.only, _("Search only for %(query)s", { query: answer.only })));
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
    var box = id("results-about"), none = id("results-none"), rows = answer.names.map(name => card(name, answer));
    var bare = answer.query.trim();
    answer.notes.forEach(note => { rows.push(make("p", said(note), "aside")); });
    if (bare && answer.understood && answer.odd) rows.push(make("p", _("Searched for: %(query)s", { query: answer.understood }), "aside"));
    box.replaceChildren.apply(box, rows);
    none.textContent = bare && !answer.total ? _("No results for “%(query)s”.", { query: bare }) : "";
    if (bare && !answer.total) {
      var line = make("p");
      if (hints.length) line.append(_("Did you mean:"), " ", linked(hints[0], hints[0]), " · ");
      line.append(link("entities.html", _("All names")), " · ", link("documents.html", _("All documents")));
      box.append(line);
    }
  }

  async function sorted(answer, sort) {
    if (sort !== "date") return answer.ranked;
    var dates = await index.column("w", given => index.coded(given[0], given[1]));
    return answer.ranked.slice().sort((a, b) => {
      var x = dates[a], y = dates[b];
      return x === y ? a - b : !x ? 1 : !y ? -1 : x < y ? 1 : -1;
    });
  }

  /* An order in which documents that are nearly the same stand in a row (but not by date), and how many follow each. */
  async function placed(ranked, sort) {
    var rows = sort ? ranked.map(n => [n]) : await SG.collapse(ranked);
    return rows.map(row => {
      return row.map((n, i) => { return { n, alike: i ? 0 : row.length - 1, like: i > 0 }; });
    }).flat();
  }

  /* Where a page of results ends that begins somewhere: after so many documents, more where few of them are seen. */
  function end(order, from) {
    for (var to = from + EACH; to < order.length && seen(order.slice(from, to)) < FEW; ) to += EACH;
    return Math.min(to, order.length);
  }
  function seen(rows) { return rows.filter(row => !row.like).length; }

  async function fill(answer, from, to, mine) {
    var rows = [];
    await Promise.all(answer.order.slice(from, to).map(row => index.card(row.n).catch(() => {})));
    for (var at = from; at < to; at++) {
      if (mine !== run) return null;
      rows.push(item(await SG.hit(answer, answer.order[at].n), at));
      await SG.rest();
    }
    return rows;
  }

  /* Show more of the list; return the new rows. */
  async function grow(to) {
    var from = shown, rows = await fill(current, from, to, run);
    if (!rows || from !== shown) return [];
    list.append.apply(list, rows);
    shown += rows.length;
    more.hidden = shown >= current.order.length;
    return rows;
  }

  async function ask() {
    var mine = ++run, state = here(), query = state.query;
    document.title = (query ? query + " – " : "") + titled;
    list.dataset.state = "loading";
    facets.classList.add("stale");
    try {
      var answer = await SG.find(query);
      if (mine !== run) return;
      answer.odd = oddly(query, answer.understood);
      answer.order = await placed(await sorted(answer, state.sort), state.sort);
      var before = current;
      current = answer;
      var rows = await fill(answer, 0, end(answer.order, 0), mine), hints = [];
      if (query.trim() && !answer.total && (await later())) hints = await SG.suggest(answer);
      if (mine !== run || !rows) { if (mine === run) current = before; return; }
      shown = rows.length;
      list.replaceChildren.apply(list, rows);
      about(answer, hints);
      head(answer, query);
      list.dataset.total = answer.total;
      list.dataset.state = "ready";
      narrowed(answer);
    } catch (error) {
      if (mine !== run) return;
      list.replaceChildren();
      list.dataset.state = "failed";
      id("results-none").textContent = error.message;
    }
  }

  function head(answer, query) {
    var count = id("results-count");
    count.hidden = !query.trim();
    order.hidden = answer.total < 2;
    count.textContent = ngettext("%(num)s document", "%(num)s documents", answer.total, { num: local(answer.total) });
    more.hidden = shown >= answer.order.length;
    narrow.hidden = !answer.total;
    clearTimeout(telling);
    telling = setTimeout(() => { status.textContent = query.trim() && answer.total ? count.textContent : ""; }, 1000);
  }

  /* What narrows results, and what may have been meant where there are none, is loaded when it is needed. */
  function later() {
    if (!loading) loading = new Promise(resolve => { SG.insert(form.dataset.narrow, () => resolve(SG.narrowing)); });
    return loading;
  }
  function narrowed(answer) {
    if (!narrowing) narrowing = later().then(begin => begin && begin({
      facets, narrow, make, speaks, named, said, local, choose, current: () => current
    }));
    narrowing.then(made => { if (made && answer === current) made.show(answer); });
  }

  /* Whether a query was read otherwise than a reader would expect: not when only case and accents differ. */
  function oddly(query, understood) {
    function plain(text) { return SG.form(text.replace(/\b(AND|NOT)\b/g, " ")); }
    return plain(query) !== plain(understood) || (query.match(/["“”„«»]/g) || []).length % 2 === 1;
  }

  more.addEventListener("click", async () => {
    var rows = await grow(end(current.order, shown)), first = rows.find(row => !row.hidden);
    if (first) first.querySelector("a").focus();
  });

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
  field.addEventListener("input", () => {
    clearTimeout(timer);
    facets.classList.add("stale");
    timer = setTimeout(typed, 150);
  });
  form.addEventListener("submit", event => {
    event.preventDefault();
    typed(true);
  });
  select.addEventListener("change", () => { typed(true); });
  window.addEventListener("popstate", enter);
  narrow.addEventListener("click", () => {
    var open = narrow.getAttribute("aria-expanded") !== "true";
    narrow.setAttribute("aria-expanded", String(open));
    if (open && current) narrowed(current);
  });
  document.addEventListener("keydown", event => {
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
    var links = Array.from(list.querySelectorAll("li:not([hidden]) h3 a")), at = links.indexOf(document.activeElement);
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
