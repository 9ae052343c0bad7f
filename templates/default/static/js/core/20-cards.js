// Hover cards: what a name is, on hover or focus. Their data comes as script files, one for some sixty names.
sitegen.ready(function () {
  "use strict";
  var root = document.documentElement.dataset, files = +root.cards, known = {}, asked = {}, card = null, owner = null;
  var opening = 0, closing = 0, wanted = null;
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
    card.append(part("b", data[0]), part("span", data[1]));
    if (data[2]) card.append(part("p", data[2], data[3]));
    card.addEventListener("pointerenter", stay);
    card.addEventListener("pointerleave", leave);
    document.body.append(card);
    place(link);
    owner = link;
    link.setAttribute("aria-describedby", "card");
  }
  function place(link) {
    var boxes = link.getClientRects(), box = boxes[0] || link.getBoundingClientRect(), width = card.offsetWidth;
    var left = Math.max(8, Math.min(box.left, document.documentElement.clientWidth - width - 8));
    var below = box.bottom + 8 + card.offsetHeight < innerHeight || box.top < card.offsetHeight + 8;
    var last = boxes[boxes.length - 1] || box;
    card.style.left = left + scrollX + "px";
    card.style.top = (below ? last.bottom + 8 : box.top - 8 - card.offsetHeight) + scrollY + "px";
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
  function begin(link, delay) {
    stay();
    if (link === owner) return;
    clearTimeout(opening);
    load(link.dataset.entity);
    opening = setTimeout(function () { open(link); }, delay);
  }
  document.addEventListener("pointerover", function (event) {
    if (event.pointerType === "touch" || !event.target.closest) return;
    var link = event.target.closest("a.entity");
    if (link) begin(link, 450);
  });
  document.addEventListener("pointerout", function (event) {
    if (event.target.closest && event.target.closest("a.entity")) leave();
  });
  document.addEventListener("focusin", function (event) {
    if (event.target.matches("a.entity") && event.target.matches(":focus-visible")) begin(event.target, 150);
  });
  document.addEventListener("focusout", function (event) { if (event.target.matches("a.entity")) leave(); });
  document.addEventListener("keydown", function (event) { if (event.key === "Escape") { wanted = null; close(); } });
});
