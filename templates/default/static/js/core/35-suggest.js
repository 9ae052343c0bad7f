// The search boxes suggest names and titles: what does that is loaded at the first key.
sitegen.ready(function () {
  "use strict";
  var forms = document.querySelectorAll("form[data-suggest]"), asked = false;
  function load() {
    if (asked) return;
    asked = true;
    var script = document.createElement("script");
    script.src = forms[0].dataset.suggest;
    document.head.append(script);
  }
  forms.forEach(function (form) { form.elements.q.addEventListener("input", load); });
});
