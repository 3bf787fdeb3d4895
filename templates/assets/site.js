"use strict";
// The key "/" leads to the search box.
document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.target.closest("input, select, textarea")) return;
  event.preventDefault();
  document.querySelector("[type=search]").focus();
});

// What is printed tells its day.
addEventListener("beforeprint", () => {
  const { lang } = document.documentElement;
  document.querySelector(".paper span").textContent = new Date().toLocaleDateString(lang, { dateStyle: "long" });
});

// A button beside each citation. Without it, or where copying is not allowed, the words are there
// to be selected. A build writes the texts of the pages' language in place of put("key").
for (const words of document.querySelectorAll(".citation")) {
  const button = document.createElement("button");
  const told = document.createElement("output");
  const style = words.closest("div").querySelector("dt").textContent;
  button.type = "button";
  button.textContent = put("cite.copy");
  button.setAttribute("aria-label", put("cite.copy_label").replace("{style}", style));
  button.addEventListener("click", async () => {
    getSelection().selectAllChildren(words);
    let done = false;
    try {
      await navigator.clipboard.writeText(words.textContent);
      done = true;
    } catch {
      done = document.execCommand("copy");
    }
    told.value = done ? put("cite.copied") : put("cite.selected");
  });
  words.after(" ", button, told);
}
