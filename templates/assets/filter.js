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

  // A page comes with nothing chosen, and is left as it came as long as that is so.
  const state = () => selects.map((select) => select.value).join();
  let shownAs = selects.map(() => "").join();
  const show = () => {
    if (state() === shownAs) return;
    shownAs = state();
    const chosen = selects.filter((select) => select.value).map((select) => select.selectedOptions[0]);
    const fits = (has, options) => options.every((option) => has.includes(codes.get(option)));
    for (const [entry, has] of entries) entry.hidden = !fits(has, chosen);
    const shown = entries.filter(([entry]) => !entry.hidden).length;
    for (const option of codes.keys()) {
      const others = chosen.filter(({ parentNode }) => parentNode !== option.parentNode);
      option.text = `${words(option)} (${entries.filter(([, has]) => fits(has, [...others, option])).length})`;
    }
    for (const group of document.querySelectorAll(".group")) {
      group.hidden = !group.querySelector("[data-f]:not([hidden])");
    }
    for (const link of document.querySelectorAll(".jump:not(.browse) a, .turn a, .group > h2 a")) {
      if (link.getAttribute("href")[0] !== "#") link.search = location.search;
      else link.parentNode.hidden = document.querySelector(link.hash).closest(".group").hidden;
    }
    const says = form.dataset;
    const names = new Intl.ListFormat(document.documentElement.lang).format(chosen.map(words));
    box.querySelector("output").textContent = !shown && chosen.length > 1 ? says.none.replace("{words}", names)
      : says.shown.replace("{shown}", shown).replace("{all}", entries.length) + (chosen.length ? ` ${says.kept}` : "");
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
