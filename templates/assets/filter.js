// Shows the entries of a page that have the chosen values; what is chosen stands in the address.
(() => {
  const form = document.querySelector(".filter form");
  if (!form) return;
  const box = form.parentNode;
  const selects = [...form.querySelectorAll("select")];
  const codes = new Map();
  for (const select of selects) {
    for (const option of select.options) if (option.value) codes.set(option, String(codes.size));
  }
  const entries = [...document.querySelectorAll("[data-f]")].map((entry) => [entry, entry.dataset.f.split(" ")]);
  const words = (option) => option.text.replace(/ \([\d,]+\)$/, "");

  // A value that no entry of this page has is offered too, so that the choice is seen and kept.
  const read = () => {
    const query = new URLSearchParams(location.search);
    for (const select of selects) {
      const value = query.get(select.name) || "";
      select.value = value;
      if (select.value !== value) select.append(new Option(value + " (0)", value, false, true));
    }
    box.open ||= selects.some((select) => select.value);
    show();
  };

  const write = () => {
    const query = new URLSearchParams(location.search);
    for (const select of selects) {
      if (select.value) query.set(select.name, select.value);
      else query.delete(select.name);
    }
    history.replaceState(null, "", location.pathname + (query.size ? "?" + query : "") + location.hash);
    show();
  };

  const show = () => {
    const chosen = selects.filter((select) => select.value).map((select) => select.selectedOptions[0]);
    let shown = 0;
    for (const [entry, has] of entries) {
      entry.hidden = !chosen.every((option) => has.includes(codes.get(option)));
      if (!entry.hidden) shown++;
    }
    for (const group of document.querySelectorAll(".group")) {
      group.hidden = !group.querySelector("[data-f]:not([hidden])");
    }
    for (const link of document.querySelectorAll(".jump:not(.browse) a, .turn a, .group > h2 a")) {
      if (link.getAttribute("href")[0] !== "#") link.search = location.search;
      else link.parentNode.hidden = document.querySelector(link.hash).closest(".group").hidden;
    }
    box.querySelector("output").textContent = form.dataset.shown.replace("{shown}", shown).replace("{all}", entries.length);
    box.querySelector(".all").replaceChildren(...chosen.filter((option) => codes.has(option)).flatMap((option, at) => {
      const link = document.createElement("a");
      const select = option.parentNode;
      link.href = `${form.dataset.root}${select.dataset.folder}/${option.value}/index.html`;
      link.textContent = words(option);
      return [at ? ", " : form.dataset.all, link];
    }));
  };

  form.addEventListener("change", write);
  form.addEventListener("reset", () => setTimeout(write));
  addEventListener("popstate", read);
  addEventListener("pageshow", read);
  box.hidden = false;
  read();
})();
