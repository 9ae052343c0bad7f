// The switch "Underline names" is kept for the next page; without script it works on its own.
sitegen.ready(function () {
  "use strict";
  var inputs = Array.from(document.querySelectorAll("input[name=names]")), wanted = sitegen.kept("names");
  inputs.forEach(function (input) {
    if (input.value === wanted) input.checked = true;
    input.addEventListener("change", function () { sitegen.kept("names", input.value); });
  });
  sitegen.turnNames = function () {
    var at = inputs.findIndex(function (input) { return input.checked; });
    if (at < 0) return;
    var next = inputs[(at + 1) % inputs.length];
    next.checked = true;
    next.dispatchEvent(new Event("change"));
    sitegen.say(document.querySelector("label[for=" + next.id + "]").textContent);
  };
});
