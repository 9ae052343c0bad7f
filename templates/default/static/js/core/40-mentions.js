// From a name's page to a text: its spellings go along in the address, so that the text marks them.
sitegen.ready(function () {
  "use strict";
  var list = document.querySelector("[data-forms]");
  if (!list) return;
  var forms = list.dataset.forms.split("|").map(function (form) {
    var plain = form.normalize("NFKD").toLowerCase().replace(/[\u0300-\u036f]/g, "").replace(/’/g, "'");
    return (plain.match(/[\p{L}\p{N}\p{M}_']+/gu) || []).join(".");
  });
  forms = Array.from(new Set(forms)).filter(Boolean).slice(0, 20).join("~");
  list.addEventListener("click", function (event) {
    var link = event.target.closest("a.loc");
    if (!link || !forms || /[?&]m=/.test(link.search)) return;
    link.search += (link.search ? "&" : "?") + "m=" + encodeURIComponent(forms);
  });
});
