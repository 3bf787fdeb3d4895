// Sorts the register by the column whose heading is pressed; pressed again, the other way round.
(() => {
  const table = document.querySelector(".cards");
  const [head] = table.tHead.rows, [body] = table.tBodies;

  // What has no day ends the list either way, so its key is empty.
  const key = (cell) => {
    if (!cell.matches(".date")) return cell.textContent.trim();
    return cell.querySelector("time")?.dateTime ?? "";
  };

  for (const [at, cell] of [...head.cells].entries()) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = cell.textContent;
    cell.replaceChildren(button);
    button.addEventListener("click", () => {
      const { compare } = new Intl.Collator(document.documentElement.lang, { numeric: true });
      const turn = cell.getAttribute("aria-sort") === "ascending" ? -1 : 1;
      const rows = [...body.rows].map((row) => [key(row.cells[at]), row]);
      rows.sort(([a], [b]) => (!a - !b) || turn * compare(a, b));
      for (const other of head.cells) other.removeAttribute("aria-sort");
      cell.setAttribute("aria-sort", turn > 0 ? "ascending" : "descending");
      body.append(...rows.map(([, row]) => row));
    });
  }
})();
