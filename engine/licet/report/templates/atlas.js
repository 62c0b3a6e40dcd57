"use strict";
// Shows the data of an atlas. Every answer is looked up in the tables that the engine computed; none is worked out here.
(async () => {
const data = JSON.parse(document.getElementById("data").textContent);
const specs = JSON.parse(document.getElementById("specs").textContent);
const $ = id => document.getElementById(id);
const HEIGHT = specs.height, SIGN = specs.symbol, SHOWN = 60, NEAR = 0.1, TALKS = "talks and deals";
for (const runs of data.timelines) for (const run of runs) run[0] = run[0] < 0 ? null : data.days[run[0]];
const words = Object.fromEntries(data.verdicts.map(one => [one.permission, one.word]));
const dayAfter = day => new Date(Date.parse(day) + 864e5).toISOString().slice(0, 10);
const LAST = dayAfter(data.today > data.verified ? data.today : data.verified);
const END = new Date(Date.parse(LAST) + 150 * 864e5).toISOString().slice(0, 10);
const state = {day: data.today < data.verified ? data.today : data.verified, destination: data.start, chosen: null, whole: false, row: 0, run: 0};
const views = {};
const byCode = Object.fromEntries(data.destinations.map(one => [one.code, one]));
const byId = Object.fromEntries(data.products.map(one => [one.id, one]));

// Elements. Texts go in as text, never as markup.
function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key === "class") element.className = value;
    else if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (value !== null && value !== undefined) element.setAttribute(key, value);
  }
  element.append(...children.filter(one => one !== null && one !== undefined));
  return element;
}
const link = url => /^https?:\/\//.test(url) ? make("a", {href: url, rel: "noreferrer"}, url.replace(/^https?:\/\//, "").slice(0, 70)) : url;
function fill(table, head, rows) {
  table.replaceChildren(make("thead", {}, make("tr", {}, ...head.map(one => make("th", {scope: "col"}, one)))), make("tbody", {}, ...rows));
}
const row = (cells, attributes = {}) => make("tr", attributes, ...cells.map(one => make("td", {}, one instanceof Node ? one : String(one))));

// Answers.
function view() {
  const known = $("known").value || null;
  return data.views.find(one => one.basis === $("basis").value && one.known_on === known).rows;
}
const timelineOf = (product, code) => view()[product.row][byCode[code].column];
function runOn(timeline, day) {
  const runs = data.timelines[timeline];
  let at = 0;
  while (at + 1 < runs.length && runs[at + 1][0] <= day) at += 1;
  return at;
}
const verdictOf = run => data.verdicts[run[1]];
function period(runs, at) {  // the run of days with one verdict: its first day and the day after its last one
  let first = at, last = at;
  while (first > 0 && runs[first - 1][1] === runs[at][1]) first -= 1;
  while (last + 1 < runs.length && runs[last + 1][1] === runs[at][1]) last += 1;
  return [runs[first][0], last + 1 < runs.length ? runs[last + 1][0] : null];
}

// The hash: product, destination and day.
const slug = product => {
  const short = product.id.split("/").pop();
  return data.products.filter(one => one.id.split("/").pop() === short).length === 1 ? short : product.id.replace("/", "~");
};
function readHash() {
  const found = /^#(.+)-([a-z]{2}(?:_[a-z0-9]+)?)-(\d{4}-\d\d-\d\d)$/.exec(decodeURIComponent(location.hash));
  if (!found) return false;
  const named = data.products.filter(one => `-${one.name.toLowerCase().replace(/\s+/g, "-")}-`.includes(`-${found[1]}-`));
  named.sort((one, other) => early(one) - early(other) || one.name.length - other.name.length);
  const product = data.products.find(one => slug(one) === found[1]) || named[0];
  const code = found[2].replace("_", "-").toUpperCase();
  if (!product || !byCode[code] || Number.isNaN(Date.parse(found[3]))) return false;
  Object.assign(state, {destination: code, day: found[3], chosen: product});
  $("destination").value = code;
  return true;
}
function writeHash() {
  const hash = `#${slug(state.chosen)}-${state.destination.toLowerCase().replace("-", "_")}-${state.day}`;
  history.replaceState(null, "", hash);
}

// The answer in full.
function ruleText(id, day) {
  const versions = data.rules[id].versions;
  return [...versions].reverse().find(one => one.in_force.slice(0, 10) <= day) || versions[0];
}
function reasons(ids, day) {
  return make("ul", {}, ...ids.map(id => {
    const one = ruleText(id, day);
    return make("li", {}, `${one.says} `, make("br"), make("span", {class: "dim"}, one.cite, "; ", make("a", {href: `#rule-${id}`}, id),
      `, since ${one.in_force}${one.until ? ", " + one.until : ""}; evidence: ${one.evidence}`),
      ...one.conditions.map(text => make("div", {}, `on condition: ${text}`)),
      ...data.rules[id].sources.slice(0, 2).map(url => make("div", {class: "dim"}, "source: ", link(url))));
  }));
}
function explain(timeline, day, question) {
  const runs = data.timelines[timeline], at = runOn(timeline, day), run = runs[at], verdict = verdictOf(run);
  const [since, until] = period(runs, at);
  const box = $("answer");
  box.className = verdict.permission;
  const parts = [make("p", {class: "head tone"}, `${SIGN[verdict.permission]} ${verdict.phrase}`),
    make("p", {}, `${question}, on ${day}`),
    make("p", {class: "dim"}, `${since ? "since " + since : "on every earlier day"}; ${until ? "until " + until : "no change on file"}`)];
  if (run[2].length) parts.push(reasons(run[2].map(one => data.ids[one]), day));
  else if (verdict.permission === "yes") parts.push(make("p", {}, "No rule that was read requires a licence or prohibits this."));
  if (run[3].length) parts.push(make("p", {}, "Missing: " + run[3].map(one => data.needs[one]).join("; ")));
  const next = runs[at + 1];
  if (next) parts.push(make("p", {class: "dim"}, `Then, from ${next[0]}: ${verdictOf(next).phrase}`));
  if (verdict.permission === "unknown" && day > data.verified) {
    const known = runs[runOn(timeline, data.verified)];
    parts.push(make("p", {}, `Last verified, on ${data.verified}: ${verdictOf(known).phrase}`), reasons(known[2].map(one => data.ids[one]), data.verified));
  }
  $("detail").replaceChildren(...parts);
}
function choose(product, day, code = state.destination) {
  Object.assign(state, {chosen: product, destination: code});
  if (code !== $("destination").value) $("destination").value = code;
  setDay(day);
}
function answer() {
  if (!state.chosen) return;
  explain(timelineOf(state.chosen, state.destination), state.day, `${state.chosen.name} to ${byCode[state.destination].name}`);
  writeHash();
}

// What is shown.
const near10 = product => product.at ? lines().filter(({axis, value}) => {
  const [low, high] = product.at[axis];
  return low <= value * (1 + NEAR) && high >= value * (1 - NEAR);
}) : [];
const lines = () => [...data.plane.tpp.filter(one => one.above !== null && one.above === one.below).map(one => ({axis: 0, value: one.above})),
  ...data.plane.density.filter(one => one.above !== null && one.above === one.below).map(one => ({axis: 1, value: one.above}))];
function matching() {
  const text = $("search").value.trim().toLowerCase(), vendor = $("vendor").value, kind = $("kind").value, entry = $("class").value;
  const from = $("jurisdiction").value;
  return data.products.filter(one => (!text || `${one.name} ${one.id}`.toLowerCase().includes(text)) && (!vendor || one.vendor === vendor) &&
    (!kind || one.kind === kind) && (!entry || one.eccn === entry) &&
    (!from || data.timelines[timelineOf(one, state.destination)].some(run => run[2].some(id => data.ids[id].startsWith(from + ".")))));
}
function groups(products, key) {
  const found = new Map();
  for (const one of products) {
    const at = $("grouped").checked ? key(one) : one.id;
    if (!found.has(at)) found.set(at, []);
    found.get(at).push(one);
  }
  return [...found.values()];
}
const early = product => (data.first_shown.indexOf(product.id) + 1) || 1e3;
const leading = group => group.reduce((best, one) => (early(one) - early(best) || best.rank - one.rank) < 0 ? one : best);
const title = group => leading(group).name + (group.length > 1 ? ` + ${group.length - 1}` : "");
function barRows(timeline, name) {
  const runs = data.timelines[timeline];
  return runs.map((run, at) => {
    const start = run[0] && run[0] > specs.start ? run[0] : specs.start, end = at + 1 < runs.length ? runs[at + 1][0] : END;
    const permission = verdictOf(run).permission, wide = Date.parse(end) - Date.parse(start) > 864e5 * 60;
    return {row: name, start: Date.parse(start), end: Math.min(Date.parse(end), Date.parse(END)), permission, height: HEIGHT[permission],
      sign: wide ? SIGN[permission] : "", tone: permission === "no" ? "var(--page)" : "var(--ink)", timeline, run: at};
  }).filter(one => one.end > one.start);
}
let bandGroups = [];
function drawBands() {
  const found = groups(matching(), one => timelineOf(one, state.destination));
  const weight = group => {
    const permissions = data.timelines[timelineOf(group[0], state.destination)].map(run => verdictOf(run).permission);
    return 1e3 - Math.min(early(leading(group)), 1e3) + permissions.filter((one, at) => at && one !== permissions[at - 1]).length;
  };
  found.sort((one, other) => weight(other) - weight(one));
  bandGroups = state.whole ? found : found.slice(0, SHOWN);
  const seen = {};
  for (const group of bandGroups) { group.label = title(group); seen[group.label] = (seen[group.label] || 0) + 1; if (seen[group.label] > 1) group.label += ` (${seen[group.label]})`; }
  const products = found.reduce((sum, one) => sum + one.length, 0);
  $("bands-note").textContent = `${products} products in ${found.length} bands to ${byCode[state.destination].name}; ${bandGroups.length} shown.`;
  $("more").hidden = found.length <= SHOWN;
  $("more").textContent = state.whole ? "show fewer" : `show all ${found.length}`;
  views.bands.data("bands", bandGroups.flatMap(group => barRows(timelineOf(group[0], state.destination), group.label).map(one => ({...one, product: leading(group).id}))));
  drawLines();
  fill($("bands-table"), ["product", "from", "answer", "rules"], bandGroups.flatMap(group =>
    data.timelines[timelineOf(group[0], state.destination)].map(run => row([group.label, run[0] || "ever", verdictOf(run).phrase, run[2].map(one => data.ids[one]).join(", ")]))));
}
const dayLines = () => [[state.day, "day"], [data.today, "today"], [data.verified, "last verified"]].map(([on, line]) => ({on: Date.parse(on), line}));
function drawLines() {
  for (const name of ["bands", "deal", "laws"]) views[name].data("lines", dayLines()).runAsync();
}
let cells = [];
function drawMatrix() {
  const rows = groups(matching(), one => one.row);
  const columns = new Map();
  for (const one of data.destinations) { if (!columns.has(one.column)) columns.set(one.column, []); columns.get(one.column).push(one); }
  const places = [...columns.values()];
  places.sort((one, other) => data.rank_of(one) - data.rank_of(other));
  cells = [];
  const label = group => group[0].name + (group.length > 1 ? ` + ${group.length - 1}` : "");
  const head = make("tr", {}, make("th", {scope: "col"}, "product"), ...places.map(group => make("th", {scope: "col", title: group.map(one => one.name).join(", ")}, label(group))));
  const body = rows.map((group, r) => make("tr", {}, make("th", {scope: "row", title: group.map(one => one.name).join(", ")}, title(group)),
    ...places.map((column, c) => {
      const button = make("button", {type: "button", tabindex: r + c ? -1 : 0});
      const cell = {button, timeline: view()[group[0].row][column[0].column], product: leading(group), code: column[0].code, r, c, names: `${title(group)} to ${label(column)}`};
      button.cell = cell;
      cells.push(cell);
      return make("td", {}, button);
    })));
  $("matrix-table").replaceChildren(make("thead", {}, head), make("tbody", {}, ...body));
  paintMatrix();
}
function paintMatrix() {
  const seen = new Map();
  for (const cell of cells) {
    let found = seen.get(cell.timeline);
    if (!found) { const one = verdictOf(data.timelines[cell.timeline][runOn(cell.timeline, state.day)]); found = [one.permission, SIGN[one.permission], one.phrase]; seen.set(cell.timeline, found); }
    if (cell.button.className !== found[0]) { cell.button.className = found[0]; cell.button.textContent = found[1]; }
    cell.phrase = found[2];
    cell.button.setAttribute("aria-label", `${cell.names}: ${found[2]}`);
  }
}
let own = null;
function drawPlane() {
  const edge = (span, low) => low ? (span.above ?? 1e-3) : (span.below ?? 1e7);
  const open = spans => spans.map((span, at) => ({span, at})).filter(({span}) => span.above !== span.below || span.above === null);
  const zones = [...data.plane.zones].reverse().find(one => (one.start || "") <= (state.day > data.verified ? data.verified : state.day));
  views.plane.data("zones", open(data.plane.tpp).flatMap(x => open(data.plane.density).map(y => ({x, y, zone: zones.cells[x.at][y.at]})))
    .filter(one => one.zone >= 0).map(({x, y, zone}) => ({tpp: Math.max(edge(x.span, true), 50), tpp2: edge(x.span, false), density: Math.max(edge(y.span, true), 0.1), density2: edge(y.span, false), zone: data.plane.classes[zone]})));
  views.plane.data("cuts", lines().map(({axis, value}) => axis ? {tpp: 50, tpp2: 60000, density: value, density2: value} : {tpp: value, tpp2: value, density: 0.1, density2: 60}));
  const dots = matching().filter(one => one.at && one.kind === data.plane.kind).map(one => {
    const permission = verdictOf(data.timelines[timelineOf(one, state.destination)][runOn(timelineOf(one, state.destination), state.day)]).permission;
    const chosen = state.chosen === one;
    return {tpp: one.at[0][1], density: one.at[1][1], permission, product: one.id, size: chosen ? 220 : 45, label: chosen || data.first_shown.includes(one.id) ? one.name : ""};
  });
  if (own) dots.push({tpp: own.tpp, density: own.density, permission: own.permission, product: null, size: 300, label: "your figures"});
  views.plane.data("dots", dots).runAsync();
  fill($("near"), ["chip", "figure", "line"], matching().filter(one => one.kind === data.plane.kind).flatMap(one => near10(one).map(({axis, value}) =>
    row([make("a", {href: `#${slug(one)}-${state.destination.toLowerCase().replace("-", "_")}-${state.day}`}, one.name + (one.estimated ? " (estimate)" : "")),
      `${axis ? "density" : "TPP"} ${[...new Set(one.at[axis])].map(each => +each.toPrecision(5)).join(" to ")}`, value]))));
}
function spanOf(spans, value) {
  return spans.findIndex(({above, below}) => above === below && above !== null ? value === above : (above === null || value > above) && (below === null || value < below));
}
function place(event) {
  event.preventDefault();
  const tpp = Number($("tpp").value), density = Number($("density").value), told = $("placed");
  const given = {tpp, performance_density: density};
  const wrong = data.plane.limits.find(one => { const figure = one.per ? given[one.figure] / given[one.per] : given[one.figure]; return figure > 0 && figure < one.at_least || one.at_most !== null && figure > one.at_most; });
  if (!(tpp > 0 && density > 0) || wrong) { told.textContent = wrong ? `No product has these figures: ${wrong.says}.` : "Both figures are above 0."; return; }
  const x = spanOf(data.plane.tpp, tpp), y = spanOf(data.plane.density, density);
  const timeline = view()[data.plane.rows[data.plane.sold.indexOf($("sold").value)][x][y]][byCode[state.destination].column];
  const zones = [...data.plane.zones].reverse().find(one => (one.start || "") <= (state.day > data.verified ? data.verified : state.day));
  const zone = zones.cells[x][y];
  own = {tpp, density, permission: verdictOf(data.timelines[timeline][runOn(timeline, state.day)]).permission};
  told.textContent = `${zone < 0 ? "in no class of the list by these two figures" : "class " + data.plane.classes[zone] + ", if sold for data centres"}; to ${byCode[state.destination].name}: ${words[own.permission]}`;
  explain(timeline, state.day, `A part of TPP ${tpp} and density ${density} to ${byCode[state.destination].name}`);
  drawPlane();
}
function drawDeal() {
  views.deal.data("lanes", [{row: TALKS, start: Date.parse(specs.start), end: Date.parse(specs.start), height: 0}, ...data.lanes.flatMap(lane => barRows(lane.timeline, lane.title).map(one => ({...one, lane: lane.title})))])
    .data("claims", data.lanes.flatMap(lane => lane.claims.map(claim => ({row: lane.title, on: (Date.parse(claim.start) + Date.parse(claim.end)) / 2, claim: claim.id, lane: lane.title}))))
    .data("talks", data.talks.filter(one => one.on > specs.talks).map(one => ({row: TALKS, on: Date.parse(one.on), talk: one.id})));
  fill($("talks-table"), ["day", "what", "says", "citation"], data.talks.filter(one => one.on > specs.talks).map(one => row([one.on, one.title, one.says, make("span", {}, one.cite, ...one.sources.slice(0, 1).flatMap(url => [" ", link(url)]))])));
  fill($("deal-table"), ["trade", "claim", "days", "says", "tested by", "answer then", "rules"], data.lanes.flatMap(lane => lane.claims.map(claim => {
    const runs = data.timelines[lane.timeline].filter((run, at, all) => (run[0] || "") <= claim.end && (at + 1 === all.length || all[at + 1][0] > claim.start));
    const ids = [...new Set(runs.flatMap(run => run[2].map(one => data.ids[one])))];
    return row([lane.title, `${claim.article}: ${claim.id}`, `${claim.start} to ${claim.end}`, claim.says, claim.scenario, runs.map(run => verdictOf(run).phrase).join("; then "),
      make("span", {}, ...ids.flatMap(id => [make("a", {href: `#rule-${id}`}, id), " "]))], {id: `claim-${claim.article}-${claim.id}`});
  })));
}
function drawLaws() {
  const titles = Object.fromEntries(data.coverage.map(one => [one.jurisdiction, one.title]));
  views.laws.data("covered", data.coverage.map(one => ({jurisdiction: one.title, start: Math.max(Date.parse(one.since), Date.parse("2016-01-01")), end: Date.parse(one.through)})))
    .data("laws", data.laws.filter(one => one.first > "2016-01-01").map(one => ({jurisdiction: titles[one.jurisdiction], on: Date.parse(one.first), cells: one.cells, force: one.force, law: one.id})));
  fill($("laws-table"), ["in force", "instrument", "force", "answers changed", "for example", "read", "evidence"], data.laws.map(one => row([one.in_force,
    make("span", {}, `${one.title} (${one.cite})`, ...one.sources.slice(0, 1).flatMap(url => [make("br"), link(url)])), one.force, one.cells,
    make("span", {}, ...one.moves.slice(0, 3).map(move => make("div", {}, `${move.on} ${move.product} to ${(byCode[move.destination] || {}).name}: ${data.verdicts[move.before].phrase} → ${data.verdicts[move.after].phrase} (${move.cells})`))),
    one.checked, one.evidence], {id: `law-${one.id}`})));
  fill($("ahead"), ["day", "rule", "what", "citation"], data.ahead.map(one => row([one.on, data.rules[one.id] ? make("a", {href: `#rule-${one.id}`}, one.id) : one.id, one.what + (one.sure ? "" : ", possibly"), one.cite])));
  $("rule-list").replaceChildren(...Object.entries(data.rules).map(([id, rule]) => make("article", {id: `rule-${id}`}, make("h3", {}, id),
    make("ul", {}, ...rule.versions.map(one => make("li", {}, `${one.says} (${one.cite}; in force ${one.in_force}${one.until ? ", " + one.until : ""}; published ${one.published}; evidence: ${one.evidence}; `, make("a", {href: `#law-${one.instrument}`}, one.title), ")"))),
    ...rule.sources.map(url => make("div", {class: "dim"}, link(url))))));
}

// Days and controls.
function setDay(day) {
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(Date.parse(day))) return;
  state.day = day;
  $("day").value = day;
  $("slider").value = Math.round(Date.parse(day) / 864e5);
  for (const one of document.querySelectorAll(".on-day")) one.textContent = day;
  paintMatrix(); drawPlane(); drawLines(); answer();
}
function redraw() { drawBands(); drawMatrix(); drawPlane(); answer(); }
function show(text, x, y) {
  const tip = $("tip");
  tip.hidden = !text;
  tip.textContent = text;
  tip.style.left = Math.min(x + 14, innerWidth - tip.offsetWidth - 8) + "px";
  tip.style.top = Math.min(y + 14, innerHeight - tip.offsetHeight - 8) + "px";
}
function tipOf(found) {
  if (!found) return "";
  if (found.timeline !== undefined) {
    const run = data.timelines[found.timeline][found.run], ids = run[2].map(one => data.ids[one]);
    const day = run[0] || specs.start;
    return `${found.row}: ${verdictOf(run).phrase}, from ${run[0] || "ever"}. ${ids.map(id => `${ruleText(id, day).says} (${ruleText(id, day).cite})`).join(" ")} ${run[3].map(one => data.needs[one]).join("; ")}`;
  }
  if (found.product) return `${byId[found.product].name}: TPP ${found.tpp}, density ${+found.density.toPrecision(4)}; ${words[found.permission]}`;
  if (found.zone) return `class ${found.zone}`;
  if (found.claim) { const claim = data.lanes.find(one => one.title === found.lane).claims.find(one => one.id === found.claim); return `${claim.title}: ${claim.says} (${claim.start} to ${claim.end}; ${words[claim.permitted]}; tested by “${claim.scenario}”)`; }
  if (found.talk) { const talk = data.talks.find(one => one.id === found.talk); return `${talk.on} ${talk.title}: ${talk.says} (${talk.cite})`; }
  if (found.law) { const law = data.laws.find(one => one.id === found.law); return `${law.in_force} ${law.title} (${law.cite}): ${law.cells} answers changed`; }
  return "";
}
function clicked(found) {
  if (!found) return;
  if (found.lane && found.timeline !== undefined) return explain(found.timeline, data.timelines[found.timeline][found.run][0] || specs.start, found.row);
  if (found.timeline !== undefined) {
    const run = data.timelines[found.timeline][found.run], next = data.timelines[found.timeline][found.run + 1];
    const inside = (!run[0] || state.day >= run[0]) && (!next || state.day < next[0]);
    return choose(byId[found.product], inside ? state.day : run[0] || specs.start);
  }
  if (found.product) return choose(byId[found.product], state.day);
  if (found.claim) { const lane = data.lanes.find(one => one.title === found.lane), claim = lane.claims.find(one => one.id === found.claim); document.querySelector("#deal details").open = true; location.hash = `claim-${claim.article}-${claim.id}`; }
  if (found.law) location.hash = `law-${found.law}`;
  if (found.talk) { const talk = data.talks.find(one => one.id === found.talk); $("detail").replaceChildren(make("p", {class: "head"}, talk.title), make("p", {}, `${talk.on}: ${talk.says} (${talk.cite})`), ...talk.sources.map(url => make("p", {}, link(url)))); }
}
async function chart(name) {
  const options = {mode: "vega", renderer: "svg", actions: false, tooltip: false, hover: true};
  const made = (await vegaEmbed(`#chart-${name}`, specs.charts[name], options)).view;
  made.addEventListener("mousemove", (event, item) => show(tipOf(item && item.datum), event.clientX, event.clientY));
  made.addEventListener("mouseout", () => show("", 0, 0));
  made.addEventListener("click", (event, item) => clicked(item && item.datum));
  views[name] = made;
}
function bandKeys(event) {
  const moves = {ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1], Enter: [0, 0]};
  const move = moves[event.key];
  if (!move || !bandGroups.length) return;
  event.preventDefault();
  state.row = Math.max(0, Math.min(bandGroups.length - 1, state.row + move[0]));
  const group = bandGroups[state.row], timeline = timelineOf(group[0], state.destination), runs = data.timelines[timeline];
  state.run = Math.max(0, Math.min(runs.length - 1, (move[0] ? runOn(timeline, state.day) : state.run) + move[1]));
  choose(leading(group), move[1] ? runs[state.run][0] || specs.start : state.day);
}
function matrixKeys(event) {
  const moves = {ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1]};
  const move = moves[event.key], from = event.target.cell;
  if (!move || !from) return;
  const to = cells.find(one => one.r === from.r + move[0] && one.c === from.c + move[1]);
  if (!to) return;
  event.preventDefault();
  from.button.tabIndex = -1;
  to.button.tabIndex = 0;
  to.button.focus();
}
data.rank_of = group => { const at = group.map(one => data.places_shown.indexOf(one.code)).filter(one => one >= 0); return at.length ? Math.min(...at) : 1e3; };
for (const one of data.destinations) one.rank = 0;
for (const group of [data.destinations]) group.sort((one, other) => data.rank_of([one]) - data.rank_of([other]) || one.name.localeCompare(other.name));
$("slider").min = Math.round(Date.parse(specs.start) / 864e5);
$("slider").max = Math.round(Date.parse(END) / 864e5);
await Promise.all(["bands", "plane", "deal", "laws"].map(chart));
$("destination").value = state.destination;
drawDeal(); drawLaws();
const linked = readHash();
if (!linked) state.chosen = byId[data.first_shown[0]] || data.products[0];
drawBands(); drawMatrix(); setDay(state.day);
for (const id of ["search", "vendor", "kind", "class", "jurisdiction", "basis", "known", "grouped"]) $(id).addEventListener("input", redraw);
$("destination").addEventListener("input", () => { state.destination = $("destination").value; redraw(); });
$("day").addEventListener("input", () => setDay($("day").value));
$("slider").addEventListener("input", () => setDay(new Date($("slider").value * 864e5).toISOString().slice(0, 10)));
$("last").addEventListener("click", () => setDay(data.verified));
$("print").addEventListener("click", () => print());
$("more").addEventListener("click", () => { state.whole = !state.whole; drawBands(); });
$("figures").addEventListener("submit", place);
$("controls").addEventListener("submit", event => event.preventDefault());
$("chart-bands").addEventListener("keydown", bandKeys);
$("matrix-table").addEventListener("keydown", matrixKeys);
$("matrix-table").addEventListener("click", event => { const cell = event.target.cell; if (cell) choose(cell.product, state.day, cell.code); });
$("matrix-table").addEventListener("mousemove", event => { const cell = event.target.cell; show(cell ? `${cell.names}: ${cell.phrase}` : "", event.clientX, event.clientY); });
$("matrix-table").addEventListener("mouseleave", () => show("", 0, 0));
addEventListener("hashchange", () => { if (readHash()) { drawBands(); drawMatrix(); setDay(state.day); $("answer").scrollIntoView(); } });
window.licetAtlas = {verdict: (id, code, day) => { const timeline = timelineOf(byId[id], code); return data.verdicts[data.timelines[timeline][runOn(timeline, day)][1]].id; }};
document.documentElement.dataset.ready = "yes";
})();
