/* Passages that show why a document was found: the twin of sitegen/search/snippets.py. */
(function () {
  "use strict";
  var SG = window.SG;
  var LEAD = 8, WIDTH = 40, TITLE = 0, TEXT = 3;

  function mark(passage, place, rows) {
    var places = [], stems = [], typed = [], marks = [];
    var other = rows.other ||= new RegExp(
      "^(?![" + rows.map(row => row.slots.map(slot => [...slot].map(term => term[0]))) + "])[a-z]+$", "i"
    );
    SG.words(passage.text).forEach(word => {
      /* most words begin unlike all that is looked for, and stemming leaves a first letter as it is */
      if (other.test(word[2])) {
        typed.push(0);
        stems.push(0);
        return places.push(word);
      }
      SG.terms(word[2], passage.language).forEach(term => {
        places.push([word[0] + term[0], word[0] + term[1]]);
        stems.push(term[2]);
      });
      if (rows.some(row => row.typed)) SG.terms(word[2]).forEach(term => { typed.push(term[2]); });
    });
    rows.forEach((row, number) => {
      if (!row.fields.includes(passage.field)) return;
      var size = row.slots.length, found = row.typed ? typed : stems;
      for (var i = 0; size && i + size <= found.length; i++) {
        for (var shift = 0; shift < size && row.slots[shift].has(found[i + shift]);) shift++;
        if (shift === size) marks.push({ first: i, last: i + size - 1, start: places[i][0], end: places[i + size - 1][1], row: number });
      }
    });
    marks.sort((a, b) => a.first - b.first || a.row - b.row);
    return { passage, places, marks, rank: [passage.field < TEXT ? 1 : 0, -kinds(marks), -marks.length, place] };
  }

  /* The spellings that were found, as the document's page looks for them. */
  function forms(matching) {
    var found = new Set();
    for (var marked of matching) {
      for (var place of marked.marks) {
        if (found.size < 24) found.add(SG.form(marked.passage.text.slice(place.start, place.end)));
      }
    }
    return [...found];
  }

  function kinds(marks) {
    return new Set(marks.map(found => found.row)).size;
  }

  async function cut(passages, rows, most) {
    var marked = [];
    for (var i = 0; i < passages.length; i++) {
      if (passages[i].field !== TITLE) marked.push(mark(passages[i], i, rows));
      await SG.rest();
    }
    var matching = marked.filter(found => found.marks.length).sort((a, b) => {
      for (var i = 0; i < 4; i++) if (a.rank[i] !== b.rank[i]) return a.rank[i] - b.rank[i];
      return 0;
    });
    var chosen = matching.slice(0, most);
    if (!chosen.length) chosen = marked.filter(found => found.passage.field >= TEXT).slice(0, 1);
    return { passages: chosen.map(windowed), matching: matching.length, forms: forms(matching) };
  }

  function windowed(marked) {
    var text = marked.passage.text, places = marked.places, first = 0, last = places.length;
    if (last > WIDTH + LEAD) {
      var best = [0, 0];
      marked.marks.forEach(found => {
        var start = Math.max(0, found.first - LEAD);
        var inside = marked.marks.filter(other => other.first >= start && other.last < start + WIDTH);
        var value = [kinds(inside), inside.length];
        if (value[0] > best[0] || (value[0] === best[0] && value[1] > best[1])) {
          best = value;
          first = start;
        }
      });
      first = Math.min(first, places.length - WIDTH);
      last = first + WIDTH;
    }
    var start = first ? places[first][0] : 0, end = last >= places.length ? text.length : places[last - 1][1];
    var before = start ? "… " : "", shift = start - before.length;
    var marks = spans(marked.marks).filter(span => span[0] >= start && span[1] <= end);
    return {
      anchor: marked.passage.anchor, label: marked.passage.label, language: marked.passage.language,
      text: before + text.slice(start, end) + (end < text.length ? " …" : ""),
      marks: marks.map(span => [span[0] - shift, span[1] - shift])
    };
  }

  function spans(marks) {
    var joined = [];
    marks.map(found => [found.start, found.end])
      .sort((a, b) => a[0] - b[0] || a[1] - b[1])
      .forEach(span => {
        var last = joined[joined.length - 1];
        if (last && span[0] <= last[1]) last[1] = Math.max(last[1], span[1]);
        else joined.push(span);
      });
    return joined;
  }

  /* Let the browser do what else is waiting. */
  SG.pause = () => { return new Promise(resolve => { setTimeout(resolve); }); };
  /* The same, where the last time is a while ago. */
  var rested = 0;
  SG.rest = () => {
    if (Date.now() - rested > 12) return SG.pause().then(() => { rested = Date.now(); });
  };
  SG.cut = cut;
  SG.marks = (passage, rows) => mark(passage, 0, rows).marks;
  /* The numbers of the rows that stand in a passage. */
  SG.rowsIn = (passage, rows) => {
    return new Set(SG.marks(passage, rows).map(found => found.row));
  };
  SG.titleMarks = (title, language, rows) => {
    return spans(SG.marks({ field: TITLE, language, text: title }, rows));
  };
})();
