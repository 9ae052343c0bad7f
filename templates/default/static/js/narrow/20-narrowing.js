/* What narrows an answer: values with counts beside the list, and those that were chosen above it, written as filters. */
(function () {
  "use strict";
  var SG = window.SG, index = SG.index;
  var TOO_MANY = 20000, FEW = 1000, WAIT = 120;
  var FILTER = /(?:^|\s)(-?(?:in|lang|date|name|source|type|author|title):(?:"[^"]*"|[^\s()"]+))(?=\s|$)/g;
  var LABELS = { text: _("Text"), quote: _("Quotations"), comment: _("Comments"), none: _("No date") };
  var TITLES = {
    part: _("Part"), type: _("Kind of name"), name: _("Also names"), source: _("Source named"), language: _("Language"), year: _("Year")
  };

  function filters(query) {
    return Array.from(query.matchAll(FILTER), function (match) { return match[1]; });
  }
  function without(query, filter) {
    return query.replace(FILTER, function (all, found) { return found === filter ? "" : all; }).trim();
  }

  /* "page" is what this shows itself on: its boxes, ways to make elements, the answer that is shown, and a way to ask. */
  SG.narrowing = function (page) {
    var make = page.make, opened = new Set(), chips = document.getElementById("results-chips");

    function chosen(query) {
      var held = filters(query);
      chips.hidden = !held.length;
      chips.replaceChildren.apply(chips, held.map(function (filter) {
        var row = make("li"), button = make("button", filter + " ✕");
        button.type = "button";
        button.setAttribute("aria-label", _("Remove %(filter)s", { filter: filter }));
        button.addEventListener("click", function () { page.choose(without(query, filter)); });
        row.append(button);
        return row;
      }));
    }

    async function show(answer) {
      var data = await index.root, wide = getComputedStyle(page.narrow).display === "none";
      if (answer !== page.current()) return;
      if (!answer.total) return page.facets.replaceChildren();
      if (!wide && page.narrow.getAttribute("aria-expanded") !== "true") return;
      if (data.documents > TOO_MANY && !opened.has("all")) {
        var button = make("button", _("Count what these can be narrowed by"), "narrowing now");
        button.type = "button";
        button.addEventListener("click", function () { opened.add("all"); show(page.current()); });
        return page.facets.replaceChildren(button);
      }
      var groups = [], kinds = await SG.facets.kinds(answer);
      for (var name in TITLES) {
        if (answer !== page.current()) return;
        if ((name === "name" || name === "source") && data.documents > FEW && !opened.has(name)) groups.push(waiting(name));
        else groups.push(group(name, kinds[name] || await SG.facets[name](answer), answer));
        await SG.pause();
      }
      if (answer !== page.current()) return;
      page.facets.replaceChildren.apply(page.facets, groups.filter(Boolean));
      page.facets.classList.remove("stale");
    }

    function titled(name) {
      var box = make("details", "", "facet");
      box.append(make("summary", TITLES[name]));
      return box;
    }

    /* What takes a while to count is counted when it is opened. */
    function waiting(name) {
      var box = titled(name);
      box.addEventListener("toggle", function () {
        if (!box.open || opened.has(name)) return;
        opened.add(name);
        page.facets.classList.add("stale");
        show(page.current());
      });
      return box;
    }

    function group(name, values, answer) {
      var box = titled(name), list = make("ul"), query = answer.query, held = filters(query);
      var rows = values.filter(function (value) { return value.count < answer.total || held.includes(value.filter); });
      if (!rows.length) return null;
      rows.forEach(function (value) { list.append(choice(name, value, query, held)); });
      if (rows.length > 12) {
        var search = make("input");
        search.type = "search";
        search.placeholder = _("Find");
        search.setAttribute("aria-label", _("Find in: %(list)s", { list: TITLES[name] }));
        search.addEventListener("input", function () {
          var wanted = SG.form(search.value);
          Array.from(list.children).forEach(function (row) { row.hidden = !SG.form(row.textContent).includes(wanted); });
        });
        box.append(search);
      }
      box.append(list);
      box.open = !opened.has("-" + name);
      box.addEventListener("toggle", function () { opened[box.open ? "delete" : "add"]("-" + name); });
      return box;
    }

    function choice(name, value, query, held) {
      var row = make("li"), label = make("label"), box = make("input"), text = value.label;
      if (name === "language") text = page.named(text);
      else if (name === "type") text = page.said(text);
      else if (name === "part" || text === "none") text = LABELS[text] || text;
      box.type = "checkbox";
      box.checked = held.includes(value.filter);
      box.addEventListener("change", function () {
        page.choose(box.checked ? (query.trim() + " " + value.filter).trim() : without(query, value.filter));
      });
      label.append(box, page.speaks(make("span", text)), make("span", page.local(value.count), "count"));
      row.append(label);
      return row;
    }

    return {
      show: function (answer) {
        chosen(answer.query);
        setTimeout(function () { show(answer).catch(function () { page.facets.replaceChildren(); }); }, WAIT);
      }
    };
  };
})();
