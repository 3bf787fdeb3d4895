// Reads the index that clipline/site/search.py writes, by scripts: a page on disk may not fetch.
(() => {
"use strict";
const PAGE = 10, CHUNK = 4, FIRST_K = 12, LONGEST = 32, PREFIX = 3;
// Results read for a phrase before the reader is asked; those that are put in order by whether the
// words stand together; documents whose values cost next to nothing.
const CHECKED = 400, NEAR = 20, EAGER = 2000;
// In passing, often, in the title; for a word's beginning; for a body's whole name.
const WORTH = [10, 16, 30], PART = 0.5, WHOLE = 1e6;

// Words, as clipline/site/index/tokens.py has them
const HANGUL = "\\uac00-\\ud7a3";
const HAN = "\\u3005-\\u3007\\u3040-\\u30ff\\u31f0-\\u31ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}";
const GONE = "\\u00ad\\u200b-\\u200d\\u2060\\ufeff";
const LETTER = `[\\p{L}\\p{N}\\u0300-\\u036f\\u3099\\u309a${GONE}]`;
const RUN = new RegExp(`[A-Za-z](?:\\.[A-Za-z])+(?!${LETTER})|${LETTER}+`, "gu");
const PAIRED = new RegExp(`^[${HANGUL}${HAN}]`, "u");
const PIECE = new RegExp(`[${HANGUL}]+|[${HAN}]+|(?:(?![${HANGUL}${HAN}])[\\p{L}\\p{N}])+`, "gu");
const DROPPED = new RegExp(`[.${GONE}]`, "gu");
const PLAIN = { "ς": "σ", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ħ": "h" };

const fold = (run) => run.normalize("NFKC").replace(DROPPED, "").toUpperCase().toLowerCase()
  .normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[ςæœøłđðþħ]/g, (c) => PLAIN[c])
  .normalize("NFC").replace(/[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]/g, "");

function split(text) {
  const out = [];
  for (const { 0: run, index } of text.matchAll(RUN)) {
    const folded = fold(run), exact = folded.length === run.length;
    const add = (token, at, size) => out.push({
      token, run, start: index + (exact ? at : 0), end: index + (exact ? at + size : run.length),
    });
    for (const { 0: piece, index: at } of folded.matchAll(PIECE)) {
      const letters = [...piece];
      if (letters.length < 2 || !PAIRED.test(piece)) {
        add(letters.slice(0, LONGEST).join(""), at, piece.length);
        continue;
      }
      let from = at;
      for (let i = 0; i + 1 < letters.length; i++) {
        add(letters[i] + letters[i + 1], from, (letters[i] + letters[i + 1]).length);
        from += letters[i].length;
      }
    }
  }
  return out;
}

// The last word, while nothing follows it, also stands for the words that begin with it. Quotes in a
// row are one: a phrase may be copied with a quotation's end.
function parse(query) {
  const terms = new Map(), phrases = [], row = [];
  const parts = query.split(/["“”„«»]+/);
  parts.forEach((part, at) => {
    const found = split(part), last = found.at(-1);
    const open = last && at === parts.length - 1 && last.end === part.length
      && (last.token.length >= PREFIX || PAIRED.test(last.token) && [...last.token].length === 1);
    const asked = found.map((one) => ({ token: one.token, word: one.run, open: open && one === last }));
    for (const one of asked) terms.set(one.token + (one.open ? "*" : ""), one);
    row.push(...asked);
    if (at % 2 && asked.length > 1) phrases.push(asked);
  });
  return { terms: [...terms.values()], phrases, row };
}

const fits = (asked, token) => (asked.open ? token.startsWith(asked.token) : token === asked.token);

// Whether a line, given as its tokens, has these in a row.
const holds = (tokens, phrase) => tokens.some((_, at) => at + phrase.length <= tokens.length
  && phrase.every((asked, i) => fits(asked, tokens[at + i].token)));
const any = ({ split: lines }, phrase) => lines.some((line) => holds(line, phrase));

// Parts of the index
const arrived = new Map(), parts = new Map();
let index, fresh = "";
window.clipline = (name, sum, ...data) => arrived.set(name, { sum, data });
window.clipline.split = split;

function load(name, sum = "") {
  if (!parts.has(name)) parts.set(name, new Promise((done, fail) => {
    const script = document.createElement("script");
    script.onload = script.onerror = () => {
      script.remove();
      const part = arrived.get(name);
      if (part && (!sum || part.sum === sum)) done(part);
      else fail(Error(part ? "changed" : "missing"));
    };
    script.src = `${name}.js?${sum || fresh}`;
    document.head.append(script);
  }));
  return parts.get(name);
}

// The directory, unpacked: documents are numbered from 0, the oldest first.
async function open() {
  const { data: [dir] } = await load("dir");
  if (index) return;
  const { calendar, size } = dir, start = [], width = [], dayOf = [];
  for (let at = 0, day = 0; dayOf.length < size; at += 2) {
    start[day += calendar[at]] = dayOf.length;
    width[day] = Math.ceil(Math.log2(calendar[at + 1]));
    for (let n = calendar[at + 1]; n > 0; n--) dayOf.push(day);
  }
  index = { ...dir, start, width, dayOf };
}

// Calls `put` with each document of a list and its weight (see postings.py).
function read(list, put) {
  const raw = atob(list), end = raw.length * 8;
  let at = 0, day = 0, k = FIRST_K;
  const bits = (n) => {
    let value = 0;
    for (; n > 0; n--, at++) value = value << 1 | raw.charCodeAt(at >> 3) >> 7 - (at & 7) & 1;
    return value;
  };
  const later = bits(4);
  for (;;) {
    let high = 0;
    while (at < end && bits(1)) high++;
    if (at >= end) return;
    day += high << k | bits(k);
    k = later;
    const document = index.start[day] + bits(index.width[day]);
    put(document, bits(1) ? 1 + bits(1) : 0);
  }
}

async function termFile(name, sum) {
  const part = await load(name, sum);
  let before = "";
  part.terms ||= part.data[0].split(" ").map((one) => before = before.slice(0, parseInt(one[0], 36)) + one.slice(1));
  part.lists ||= part.data[1].split(" ");
  return part;
}

async function weigh({ token, open: begins }) {
  const files = await Promise.all(index.terms.flatMap(([name, bounds, sums]) => {
    const shard = (term) => bounds.filter((bound) => bound <= term).length;
    const from = shard(token), to = begins ? shard(`${token}\uffff`) : from;
    return sums.slice(from, to + 1).map((sum, i) => termFile(`${name}-${from + i}`, sum));
  }));
  const worth = new Uint8Array(index.size);
  let count = 0;
  for (const { terms, lists } of files) terms.forEach((term, i) => {
    if (term !== token && !(begins && term.startsWith(token))) return;
    read(lists[i], (document, weight) => {
      count += !worth[document];
      worth[document] = Math.max(worth[document], WORTH[weight] * (term === token ? 1 : PART));
    });
  });
  return { worth, count, rarity: Math.round(100 * Math.log(1 + (index.size - count + 0.5) / (count + 0.5))) };
}

async function rowOf(document) {
  const day = index.dayOf[document], rank = document - index.start[day];
  const { data: [rows] } = await load(`found/${day}-${rank / CHUNK | 0}`);
  if (!rows[rank % CHUNK]) throw Error("changed");
  const [address, lang, when, told, status, ...words] = rows[rank % CHUNK];
  const lines = [when, ...words].flatMap((one) => one.split("\n"));
  return { address, lang, when, told, status, words, lines, split: lines.map(split) };
}

const rowsOf = (documents) => Promise.all(documents.map(rowOf));

async function valuesOf(name) {
  const file = name === "agency" ? "agencies" : "facets", part = await load(file, index.facets[file]);
  part.values ||= {};
  return part.values[name] ||= part.data[0][name].map(([key, words, list]) => {
    const has = new Uint8Array(index.size);
    read(list, (document) => has[document] = 1);
    return { key, words, has };
  });
}

const get = (id) => document.getElementById(id);
const box = get("q"), told = get("told"), list = get("found"), more = get("more"), narrow = get("narrow");
const sorts = [...document.querySelectorAll("[data-sort]")], groups = [...narrow.querySelectorAll("[data-facet]")];
const state = { q: "", sort: "" };
// Of what is chosen of a facet a result has one.
for (const group of groups) state[group.dataset.facet] = [];
const toggle = (name, key) => choose({
  [name]: state[name].includes(key) ? state[name].filter((one) => one !== key) : [...state[name], key],
});
let shown = PAGE, checked = CHECKED, turn = 0, eager = true;

const make = (tag, words, more) => {
  const element = Object.assign(document.createElement(tag), more);
  element.append(words);
  return element;
};
const button = (words, onclick) => make("button", words, { type: "button", onclick });
const { lang } = document.documentElement, texts = JSON.parse(get("texts").textContent);
const form = new Intl.PluralRules(lang), number = (n) => n.toLocaleString(lang);
// A text with its values; `n` chooses among its forms.
const say = (key, values = {}) => (texts[key] || texts[`${key}.${form.select(values.n)}`] || texts[`${key}.other`])
  .replace(/{(\w+)}/g, (_, name) => (name === "words" ? values.words : number(values[name])));

function mark(element, text, terms) {
  let at = 0, last;
  for (const { token, start, end } of split(text)) {
    if (end <= at || !terms.some((asked) => fits(asked, token))) continue;
    const from = Math.max(start, at);
    if (!last || from > at) element.append(text.slice(at, from), last = make("mark", text.slice(from, end)));
    else last.append(text.slice(from, end));
    at = end;
  }
  element.append(text.slice(at));
  return element;
}

// Of these lines the one with most of what was asked, cut around the first of it.
function excerpt(lines, { terms, phrases }) {
  let most = 0, best = "", at;
  for (const line of lines) {
    const tokens = split(line), found = tokens.filter(({ token }) => terms.some((asked) => fits(asked, token)));
    const worth = new Set(found.map(({ token }) => token)).size + 9 * phrases.filter((phrase) => holds(tokens, phrase)).length;
    if (worth > most) most = worth, best = line, at = found[0].start;
  }
  const start = at > 90 ? Math.max(best.lastIndexOf(" ", at - 40) + 1, at - 80) : 0, rest = best.slice(start);
  return (start ? "… " : "") + (rest.length < 260 ? rest : `${rest.slice(0, Math.max(rest.lastIndexOf(" ", 250), 180))}…`);
}

// What a row does not show of the words asked for is another name of a body that it names.
function draw(row, asked, bodies) {
  const { address, lang, when, told, status, words: [title, by, said, names, text] } = row;
  const what = make("div", "", { className: "what" }), first = make("p", "");
  first.append(mark(make("a", "", { href: `../${address}`, lang }), title, asked.terms));
  if (status) first.append(" ", make("span", said, { className: `pill s-${status}` }));
  const named = names.split("\n"), lacking = { terms: asked.terms.filter((one) => !any(row, [one])), phrases: [] };
  const also = bodies.filter(({ words: [name] }) => named.includes(name))
    .sort((a, b) => any(b, lacking.terms) - any(a, lacking.terms))
    .map(({ words: [name], lines }) => [name, excerpt(lines, lacking)]).find(([, other]) => other)?.join(": ");
  what.append(first, make("p", [told, by].filter(Boolean).join(" · "), { className: "soft" }));
  for (const shown of [excerpt(text.split("\n"), asked) || excerpt(named, asked) || !also && status && named.slice(0, 4).join(", "), also])
    if (shown) what.append(mark(make("p", "", { className: "words", lang, dir: "auto" }), shown, asked.terms));
  const item = make("li", make("p", when, { className: "when" }));
  item.append(what);
  return item;
}

function clear(...words) {
  list.replaceChildren();
  more.hidden = narrow.hidden = get("sorts").hidden = true;
  told.replaceChildren(...words);
}

function run() {
  const mine = ++turn;
  list.ariaBusy = "true";
  return seek(() => mine !== turn).catch(({ message }) => {
    if (mine === turn) clear(
      make("strong", say(message === "changed" ? message : "missing")), ` ${say("nothing_shown")} `,
      button(say("again"), () => {
        parts.clear();
        arrived.clear();
        index = undefined;
        fresh = Date.now();
        run();
      }));
  }).finally(() => {
    if (mine === turn) list.ariaBusy = "false";
  });
}

async function seek(stale) {
  const asked = parse(state.q), { terms, phrases, row } = asked;
  const chosen = groups.map((group) => group.dataset.facet).filter((name) => state[name].length);
  if (!terms.length && !chosen.length) return clear();
  await open();
  const whole = row.map(({ token }) => token).join("=").slice(0, LONGEST) + "=";
  const [named, ...weighed] = await Promise.all([{ token: whole }, ...terms].map(weigh)), passes = {}, score = new Float64Array(index.size);
  for (const name of chosen) {
    const values = await valuesOf(name);
    passes[name] = state[name].map((key) => values.find((one) => key === one.key) || { key, has: [], words: key });
  }
  const passing = (document, but) => chosen.every((name) => name === but || passes[name].some(({ has }) => has[document]));
  let found = [], left = 0;
  for (let one = index.size - 1; one >= 0; one--) if (weighed.every(({ worth }) => worth[one])) {
    score[one] = weighed.reduce((sum, { worth, rarity }) => sum + worth[one] * rarity, 0) * (one < index.bodies ? 9 / 8 : 1)
      + named.worth[one] * WHOLE;
    found.push(one);
  }
  const best = (a, b) => score[b] - score[a] || b - a;
  if (!state.sort) found.sort(best);
  if (phrases.length) {
    const queue = found.filter((one) => passing(one));
    found = [];
    for (let at = 0; at < queue.length; at += 24) {
      if (at >= checked) {
        left = queue.length - at;
        break;
      }
      if (at) told.textContent = say("looking", { at, n: queue.length });
      const next = queue.slice(at, at + 24), rows = await rowsOf(next);
      if (stale()) return;
      found.push(...next.filter((_, i) => phrases.every((phrase) => any(rows[i], phrase))));
    }
  }
  const results = found.filter((one) => passing(one)), head = results.slice(0, NEAR);
  const pairs = row.slice(1).map((next, i) => [row[i], next]).filter(([a, b]) => a.word !== b.word);
  if (!state.sort && pairs.length) {
    (await rowsOf(head)).forEach((one, i) => score[head[i]] *= 1 + pairs.filter((pair) => any(one, pair)).length / pairs.length);
    results.splice(0, NEAR, ...head.sort(best));
  }
  const rows = await rowsOf(results.slice(0, shown));
  const bodies = await rowsOf(terms.flatMap((one, i) => rows.every((found) => any(found, [one])) ? []
    : [...weighed[i].worth.slice(0, index.bodies).keys()].filter((body) => weighed[i].worth[body]).sort(best).slice(0, PAGE)));
  if (stale()) return;
  list.replaceChildren(...rows.map((found) => draw(found, asked, bodies)));
  more.hidden = results.length <= shown;
  get("sorts").hidden = results.length < 2;
  narrow.hidden = !found.length && !chosen.length;
  for (const one of sorts) one.ariaPressed = String(one.dataset.sort === state.sort);
  const absent = [...new Set(terms.filter((_, i) => !weighed[i].count).map(({ word }) => say("word", { words: word })))].join(", ");
  const nothing = `nothing${absent ? "_words" : (phrases.length ? "_row" : "") + (chosen.length ? "_chosen" : "")}`;
  // A word in another script than the texts': what they are in, and what is known beyond it.
  const foreign = terms.some(({ word }, i) => !weighed[i].count && /[^\0-\u036f]/.test(word));
  const langs = () => index.langs.map((one) => new Intl.DisplayNames(lang, { type: "language" }).of(one)).join(", ");
  told.replaceChildren(
    results.length ? say(left ? "results_so_far" : "results", { n: results.length }) : say(nothing, { words: absent }), " ",
    foreign ? say("foreign", { words: langs() }) : "",
    left ? button(say("look_on", { n: left }), () => (checked = Infinity, run())) : "",
    ...chosen.flatMap((name) => passes[name].map((value) => make("button", value.words, {
      className: "chip", ariaLabel: say("without", value), onclick: () => toggle(name, value.key),
    }))));
  if (eager && matchMedia("(min-width: 68rem)").matches) for (const group of [narrow, ...index.size > EAGER ? [] : groups]) group.open = true;
  eager = false;
  for (const group of groups) {
    const name = group.dataset.facet, target = group.lastChild;
    const fill = async () => {
      const values = group.open || state[name].length ? await valuesOf(name) : [];
      if (stale()) return;
      const within = found.filter((one) => passing(one, name));
      const counted = values.map((value) => [within.filter((one) => value.has[one]).length, value])
        .filter(([n, { key }]) => n || state[name].includes(key));
      if (name !== "year") counted.sort(([a], [b]) => b - a);
      target.replaceChildren(...counted.slice(0, 60).map(([n, { key, words }]) => {
        const chooser = button(make("bdi", words), () => toggle(name, key));
        chooser.ariaPressed = String(state[name].includes(key));
        chooser.append(make("span", number(n)));
        return make("li", chooser);
      }));
    };
    group.ontoggle = () => fill().catch(run);
    await fill();
  }
}

// What the reader does
function choose(change) {
  Object.assign(state, change);
  shown = PAGE;
  checked = CHECKED;
  history.replaceState(null, "", `?${new URLSearchParams(Object.entries(state).flatMap(([name, value]) => [value].flat().map((one) => [name, one])).filter(([, one]) => one))}`);
  run();
}

let timer;
function ask(wait) {
  clearTimeout(timer);
  timer = setTimeout(() => state.q === box.value || choose({ q: box.value }), wait);
}
// A word's first two letters stand for themselves: who goes on typing is not told of these.
box.oninput = () => ask(/(^|\s)[a-z]{1,2}$/i.test(box.value) ? 700 : 140);
get("search").onsubmit = () => (ask(0), false);
for (const one of sorts) one.onclick = () => choose({ sort: one.dataset.sort });
more.onclick = async () => {
  const next = shown;
  shown += PAGE;
  await run();
  list.children[next]?.querySelector("a").focus();
};
document.onkeydown = (event) => {
  const stops = [box, ...list.querySelectorAll("a")], at = stops.indexOf(document.activeElement);
  const step = { ArrowDown: 1, ArrowUp: -1, Escape: -at }[event.key];
  if (at < 0 || step === undefined || event.isComposing) return;
  event.preventDefault();
  if (!at && event.key === "Escape") box.value = "", ask(0);
  stops[at + step]?.focus();
};

for (const [key, value] of new URLSearchParams(location.search)) {
  if (state[key] === "") state[key] = value;
  else if (state[key]?.push && !state[key].includes(value)) state[key].push(value);
}
box.value = state.q;
run();
})();
