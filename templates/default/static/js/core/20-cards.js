// Hover cards: what a name is, on hover or focus. Their data comes as script files, one for some sixty names.
sitegen.ready(function () {
  "use strict";
  var root = document.documentElement.dataset, files = +root.cards, known = {}, asked = {}, card = null, owner = null;
  var opening = 0, closing = 0, wanted = null, pointed = -1;
  if (!files) return;
  window.sitegenCards = function (data) {
    Object.assign(known, data);
    if (wanted) open(wanted);
  };
  function bucket(id) {
    var value = 0x811c9dc5;
    for (var i = 0; i < id.length; i++) value = Math.imul(value ^ id.charCodeAt(i), 0x01000193) >>> 0;
    return value % files;
  }
  function load(id) {
    var number = bucket(id);
    if (asked[number]) return;
    asked[number] = true;
    var script = document.createElement("script");
    script.src = root.root + "entities/cards/" + number + ".js";
    document.head.append(script);
  }
  function part(name, text, language) {
    var element = document.createElement(name);
    element.textContent = text;
    element.dir = "auto";
    if (language) element.lang = language;
    return element;
  }
  function open(link) {
    var data = known[link.dataset.entity];
    wanted = link;
    if (!data) return load(link.dataset.entity);
    wanted = null;
    close();
    card = document.createElement("div");
    card.className = "card";
    card.id = "card";
    card.setAttribute("role", "tooltip");
    card.append(part("b", data[0], data[5]), part("span", data[1]));
    if (data[4]) card.append(part("span", data[4]));
    if (data[2]) card.append(part("p", data[2], data[3]));
    card.addEventListener("pointerenter", stay);
    card.addEventListener("pointerleave", leave);
    document.body.append(card);
    place(link);
    owner = link;
    link.setAttribute("aria-describedby", "card");
  }
  // A link that runs over two lines has a box on each: the card stands at the one under the pointer, and covers neither.
  function place(link) {
    var boxes = Array.from(link.getClientRects()), first = boxes[0], last = boxes[boxes.length - 1];
    if (!first) return;
    var box = boxes.find(function (one) { return pointed >= one.top && pointed <= one.bottom; }) || first;
    var room = document.documentElement.clientWidth - card.offsetWidth - 8, high = card.offsetHeight + 8;
    card.style.left = Math.max(8, Math.min(box.left, room)) + scrollX + "px";
    card.style.top = (last.bottom + high < innerHeight || first.top < high ? last.bottom + 8 : first.top - high) + scrollY + "px";
  }
  function close() {
    clearTimeout(opening);
    clearTimeout(closing);
    if (owner) owner.removeAttribute("aria-describedby");
    if (card) card.remove();
    card = owner = null;
  }
  function stay() { clearTimeout(closing); }
  function leave() {
    wanted = null;
    clearTimeout(opening);
    clearTimeout(closing);
    closing = setTimeout(close, 300);
  }
  function begin(link, delay, at) {
    if (sitegen.kept("cards") === "off") return;
    stay();
    if (link === owner) return;
    pointed = at;
    clearTimeout(opening);
    load(link.dataset.entity);
    opening = setTimeout(function () { open(link); }, delay);
  }
  document.addEventListener("pointerover", function (event) {
    if (event.pointerType === "touch" || !event.target.closest) return;
    var link = event.target.closest("a.entity");
    if (link) begin(link, 450, event.clientY);
  });
  document.addEventListener("pointerout", function (event) {
    if (event.target.closest && event.target.closest("a.entity")) leave();
  });
  document.addEventListener("focusin", function (event) {
    if (event.target.matches("a.entity") && event.target.matches(":focus-visible")) begin(event.target, 150, -1);
  });
  document.addEventListener("focusout", function (event) { if (event.target.matches("a.entity")) leave(); });
  document.addEventListener("keydown", function (event) {
    if (event.key !== "Escape") return;
    if (card) event.stopImmediatePropagation();
    wanted = null;
    close();
  });
});
