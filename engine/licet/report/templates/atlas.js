"use strict";
// Shows the data of an atlas. Every answer is looked up in the tables that the engine computed; none is worked out here.
(async () => {
const data = JSON.parse(document.getElementById("data").textContent);
const specs = JSON.parse(document.getElementById("specs").textContent);
const $ = id => document.getElementById(id);
const HEIGHT = specs.height, SIGN = specs.symbol, SHOWN = 60, NEAR = 0.1, AHEAD = 90, TALKS = "talks and deals";
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
const runOn = (timeline, day) => runOnRuns(data.timelines[timeline], day);
function runOnRuns(runs, day) {
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
const named = new Map();
const last = product => product.id.split("/").pop();
for (const one of data.products) named.set(last(one), (named.get(last(one)) || 0) + 1);
const slug = product => named.get(last(product)) === 1 ? last(product) : product.id.replace("/", "~");
function readHash() {
  const found = /^#(.+)-([a-z]{2}(?:_[a-z0-9]+)?)-(\d{4}-\d\d-\d\d)$/.exec(decodeURIComponent(location.hash));
  if (!found) return false;
  const called = data.products.filter(one => `-${one.name.toLowerCase().replace(/\s+/g, "-")}-`.includes(`-${found[1]}-`));
  called.sort((one, other) => early(one) - early(other) || one.name.length - other.name.length);
  const product = data.products.find(one => slug(one) === found[1]) || called[0];
  const code = found[2].replace("_", "-").toUpperCase();
  if (!product || !byCode[code] || Number.isNaN(Date.parse(found[3]))) return false;
  Object.assign(state, {destination: code, day: found[3], chosen: product});
  $("destination").value = code;
  return true;
}
function writeHash() {
  history.replaceState(null, "", hashOf(state.chosen));
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
    make("p", {class: "dim"}, `${since ? "since " + since : "on every earlier day"}; ${until ? "until " + until : "no change on file"}`),
    day === data.verified && day < data.today ? make("p", {class: "dim"}, `${day} is the last day that was read. Nothing is verified of later days.`) : null].filter(Boolean);
  drawPeriods(runs, day);
  if (run[2].length) parts.push(reasons(run[2].map(one => data.ids[one]), day));
  else if (verdict.permission === "yes") parts.push(make("p", {}, "No rule that was read requires a licence or prohibits this."));
  if (run[3].length) parts.push(make("p", {}, "Missing: " + run[3].map(one => data.needs[one]).join("; ")));
  const next = runs[at + 1];
  if (next) parts.push(make("p", {class: "dim"}, `Then, from ${next[0]}: ${verdictOf(next).phrase}`));
  const named = new Set(runs[runOn(timeline, day > data.verified ? data.verified : day)][2].map(one => data.ids[one]));
  for (const one of data.ahead.filter(one => named.has(one.id) && one.on > day)) parts.push(make("p", {class: "dim"}, `On file: ${changed(one)} on ${one.on} (${one.cite})`));
  if (verdict.permission === "unknown" && day > data.verified) {
    const known = runs[runOn(timeline, data.verified)];
    parts.push(make("p", {}, `Last verified, on ${data.verified}: ${verdictOf(known).phrase}`), reasons(known[2].map(one => data.ids[one]), data.verified));
  }
  $("detail").replaceChildren(...parts);
}
const changed = one => `${one.id} ${one.what}${one.sure ? "" : ", possibly,"}`;
function drawPeriods(runs, day) {  // all periods of a timeline, those with one verdict as one
  const found = [];
  runs.forEach((run, at) => { if (!at || run[1] !== runs[at - 1][1]) found.push({run, ids: []}); found[found.length - 1].ids.push(...run[2].map(one => data.ids[one])); });
  fill($("periods"), ["from", "answer"], found.map(({run, ids}, at) => {
    const verdict = verdictOf(run), now = (!run[0] || run[0] <= day) && (at + 1 === found.length || day < found[at + 1].run[0]);
    return row([make("button", {type: "button", onclick: () => setDay(run[0] || specs.start)}, run[0] || "ever"),
      make("span", {}, make("span", {class: `tone ${verdict.permission}`}, `${SIGN[verdict.permission]} ${verdict.phrase}`),
        ...[...new Set(ids)].flatMap(id => [" ", make("a", {href: `#rule-${id}`}, id)]))], now ? {class: "now", "aria-current": "true"} : {});
  }));
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
const read = () => state.day > data.verified ? data.verified : state.day;  // nothing is said of later days
const limited = () => data.limited.filter(one => one.days.some(([from, to]) => (!from || from <= read()) && (!to || read() < to)));
function lines() {  // the sides of the areas in force, each once, with the rules that have it
  const found = new Map();
  for (const rule of limited()) for (const area of rule.areas) [[0, area.tpp, area.density], [1, area.density, area.tpp]].forEach(([axis, side, [low, high]]) => {
    for (const value of side) {
      if (value === null) continue;
      const key = [axis, value, low, high].join();
      if (!found.has(key)) found.set(key, {axis, value, low, high, rules: []});
      const rules = found.get(key).rules;
      if (!rules.includes(rule)) rules.push(rule);
    }
  });
  return [...found.values()];
}
const lineName = one => `${one.axis ? "density" : "TPP"} ${one.value}`;
const ruleLinks = rules => make("span", {}, ...rules.flatMap(one => [make("a", {href: `#rule-${one.rule}`, title: `${one.says} (${one.cite})`}, one.rule), " "]));
function nearLines() {  // chips within 10 % of a line, where its rule asks for it: one entry for each chip and line, the nearest first
  const found = new Map();
  for (const product of matching().filter(one => one.at && one.kind === data.plane.kind)) for (const line of lines()) {
    const [[low, high], [least, most]] = [line.axis, 1 - line.axis].map(axis => limits(product.at[axis]));
    if (low > line.value * (1 + NEAR) || high < line.value * (1 - NEAR)) continue;
    if (line.low !== null && most < line.low * (1 - NEAR) || line.high !== null && least > line.high * (1 + NEAR)) continue;
    const sure = low === high, off = sure ? low / line.value - 1 : null, key = [product.id, line.axis, line.value].join();
    if (!found.has(key)) found.set(key, {product, line, off, rules: []});
    for (const rule of line.rules) if (!found.get(key).rules.includes(rule)) found.get(key).rules.push(rule);
  }
  const far = one => one.off === null ? 1 : Math.abs(one.off);
  return [...found.values()].sort((one, other) => far(one) - far(other) || one.product.name.localeCompare(other.product.name));
}
const limits = ([low, high]) => [low, high ?? Infinity];
const figureText = ([low, high]) => high === null ? `at least ${+low.toPrecision(5)}` : low === high ? `${+low.toPrecision(5)}` : `${+low.toPrecision(5)} to ${+high.toPrecision(5)}`;
const percent = off => off === null ? "not known exactly" : `${off < 0 ? "−" : off > 0 ? "+" : ""}${Math.abs(off * 100).toFixed(1)} %`;
const hashOf = product => `#${slug(product)}-${state.destination.toLowerCase().replace("-", "_")}-${state.day}`;
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
const NARROW = 800, SIGN_WIDE = 14, LABELS = 110;  // pixels: a window without names of lines, room for a sign, labels of a narrow window
function barRows(timeline, name) {
  const room = (Date.parse(END) - Date.parse(specs.start)) / Math.max(innerWidth - 300, 150) * SIGN_WIDE;
  const runs = data.timelines[timeline];
  return runs.map((run, at) => {
    const start = run[0] && run[0] > specs.start ? run[0] : specs.start, end = at + 1 < runs.length ? runs[at + 1][0] : END;
    const permission = verdictOf(run).permission, wide = Date.parse(end) - Date.parse(start) > room;
    return {row: name, start: Date.parse(start), end: Math.min(Date.parse(end), Date.parse(END)), permission, height: HEIGHT[permission],
      sign: wide ? SIGN[permission] : "", tone: permission === "no" ? "var(--page)" : "var(--ink)", halo: permission === "no" ? "var(--no)" : "var(--page)", timeline, run: at};
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
  $("bands-note").textContent = `${products} products in ${found.length} bands to ${byCode[state.destination].name}; ${bandGroups.length} shown. Lines: the day (whole), last verified, ${data.verified} (dashed), today, ${data.today} (dotted), scheduled changes (dotted, in the colour of links).`;
  $("more").hidden = found.length <= SHOWN;
  $("more").textContent = state.whole ? "show fewer" : `show all ${found.length}`;
  views.bands.data("bands", bandGroups.flatMap(group => barRows(timelineOf(group[0], state.destination), group.label).map(one => ({...one, product: leading(group).id}))));
  drawLines();
  fill($("bands-table"), ["product", "from", "answer", "rules"], bandGroups.flatMap(group =>
    data.timelines[timelineOf(group[0], state.destination)].map(run => row([group.label, run[0] || "ever", verdictOf(run).phrase, run[2].map(one => data.ids[one]).join(", ")]))));
}
function dayLines() {  // a day that is several of these is named once; names of days left of the last one are to the left of their line
  const named = new Map();
  for (const [on, line] of [[data.verified, "last verified"], [data.today, "today"], [state.day, "day"]]) named.set(on, [...(named.get(on) || []), line]);
  const rows = [...named].map(([on, names]) => ({on: Date.parse(on), line: names[names.length - 1], text: innerWidth < NARROW ? "" : `${names.join(", ")} ${on}`, side: on < data.today ? "left" : "right"}));
  return [...new Set(data.ahead.map(one => one.on))].filter(on => on > data.today && on < END).map(on => ({on: Date.parse(on), line: "scheduled", text: "", side: "right"})).concat(rows);
}
function drawLines(names = ["bands", "deal", "laws"]) {
  for (const name of names) views[name].data("lines", dayLines()).runAsync();
}
const onScreen = element => { const box = element.getBoundingClientRect(); return box.bottom > 0 && box.top < innerHeight; };
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
    if (cell.phrase === found[2]) continue;
    cell.phrase = found[2];
    cell.button.setAttribute("aria-label", `${cell.names}: ${found[2]}`);
  }
}
let own = null;
const EDGES = {tpp: [50, 60000], density: [0.1, 60]};
function rectangle(tpp, density, more) {
  return {tpp: Math.max(tpp[0] ?? 0, EDGES.tpp[0]), tpp2: Math.min(tpp[1] ?? 1e9, EDGES.tpp[1]),
    density: Math.max(density[0] ?? 0, EDGES.density[0]), density2: Math.min(density[1] ?? 1e9, EDGES.density[1]), ...more};
}
const zonesNow = () => [...data.plane.zones].reverse().find(one => (one.start || "") <= read());
function zoneRows() {
  const open = spans => spans.map((span, at) => ({at, side: [span.above, span.below]})).filter(({side}) => side[0] !== side[1] || side[0] === null);
  const cells = open(data.plane.tpp).flatMap(x => open(data.plane.density).map(y => ({x, y})));
  const by = $("zones").value;
  if (by === "class") {
    const zones = zonesNow().cells;
    $("zone-note").textContent = "Colour: the class of a chip with these figures.";
    return [cells.filter(({x, y}) => zones[x.at][y.at] >= 0).map(({x, y}) => rectangle(x.side, y.side, {zone: data.plane.classes[zones[x.at][y.at]]})), []];
  }
  if (by === "answer") {
    $("zone-note").textContent = `To ${byCode[state.destination].name}. What the two figures leave open is unknown.`;
    return [[], cells.map(({x, y}) => {
      const run = data.timelines[view()[data.plane.rows[data.plane.sold.indexOf($("sold").value)][x.at][y.at]][byCode[state.destination].column]];
      const verdict = verdictOf(run[runOnRuns(run, state.day)]);
      return rectangle(x.side, y.side, {permission: verdict.permission, phrase: verdict.phrase});
    })];
  }
  const rules = limited().filter(one => one.rule === by);
  $("zone-note").textContent = rules.map(one => `${one.says} (${one.cite})`).join(" ") || "This rule is not in force on this day.";
  return [rules.flatMap(one => one.areas.map(area => rectangle(area.tpp, area.density, {zone: one.rule}))), []];
}
function labelled(dots) {  // names, the best known first, where they do not cover each other
  const x = views.plane.scale("x"), y = views.plane.scale("y"), taken = [];
  for (const dot of [...dots].sort((one, other) => one.order - other.order)) {
    const [left, top, wide] = [x(dot.tpp), y(dot.density) - 12, 8 + 6.6 * Math.min(dot.name.length, 21)];
    const free = left + wide < x(EDGES.tpp[1]) + 30 && !taken.some(one => left < one[0] + one[2] && one[0] < left + wide && Math.abs(top - one[1]) < 13);
    dot.label = free || dot.order < 0 ? dot.name : "";
    if (dot.label) taken.push([left, top, wide]);
  }
  return dots;
}
function drawPlane() {
  const [zones, answers] = zoneRows(), sides = lines();
  views.plane.data("zones", zones).data("answers", answers);
  views.plane.data("cuts", sides.map(one => { const both = [[one.value, one.value], [one.low, one.high]]; return rectangle(both[one.axis], both[1 - one.axis], {limit: lineName(one), rules: one.rules.map(rule => rule.rule)}); }));
  const dots = matching().filter(one => one.at && one.kind === data.plane.kind).map(one => {
    const permission = verdictOf(data.timelines[timelineOf(one, state.destination)][runOn(timelineOf(one, state.destination), state.day)]).permission;
    const chosen = state.chosen === one;
    return {tpp: one.at[0][1] ?? one.at[0][0], density: one.at[1][1] ?? one.at[1][0], permission, product: one.id, size: chosen ? 220 : 45, name: one.short, order: chosen ? -1 : early(one) - one.rank / 1e3};
  });
  if (own) dots.push({tpp: own.tpp, density: own.density, permission: own.permission, product: null, size: 300, name: "your figures", order: -2});
  views.plane.data("dots", labelled(dots)).runAsync();
  clearTimeout(drawPlane.later);
  drawPlane.later = setTimeout(drawNear, 250);
}
function drawNear() {
  const each = new Map();
  for (const one of lines()) each.set(lineName(one), [...new Set([...(each.get(lineName(one)) || []), ...one.rules])]);
  fill($("lines"), ["line", "rules"], [...each].map(([name, rules]) => row([name, ruleLinks(rules)])));
  const near = nearLines();
  $("near").dataset.day = state.day;
  fill($("near"), ["chip", "figure", "line", "away", "rules", `to ${byCode[state.destination].name}`], near.map(({product, line, off, rules}) => {
    const verdict = verdictOf(data.timelines[timelineOf(product, state.destination)][runOn(timelineOf(product, state.destination), state.day)]);
    return row([make("a", {href: hashOf(product)}, product.name + (product.estimated ? " (estimate)" : "")),
      `${line.axis ? "density" : "TPP"} ${figureText(product.at[line.axis])}`, lineName(line), percent(off), ruleLinks(rules),
      make("span", {class: `tone ${verdict.permission}`}, `${SIGN[verdict.permission]} ${words[verdict.permission]}`)]);
  }));
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
  const zone = zonesNow().cells[x][y];
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
  $("rule-list").replaceChildren(...Object.entries(data.rules).map(([id, rule]) => make("article", {id: `rule-${id}`}, make("h3", {}, id),
    make("ul", {}, ...rule.versions.map(one => make("li", {}, `${one.says} (${one.cite}; in force ${one.in_force}${one.until ? ", " + one.until : ""}; published ${one.published}; evidence: ${one.evidence}; `, make("a", {href: `#law-${one.instrument}`}, one.title), ")"))),
    ...rule.sources.map(url => make("div", {class: "dim"}, link(url))))));
}

function drawAhead() {
  const from = $("jurisdiction").value, through = new Date(Date.parse(data.today) + AHEAD * 864e5).toISOString().slice(0, 10);
  $("next-through").textContent = through;
  const rows = data.ahead.filter(one => (!from || one.id.startsWith(from + ".")) && one.on <= through)
    .sort((one, other) => (one.on < data.today) - (other.on < data.today) || one.on.localeCompare(other.on));  // those ahead first
  fill($("ahead"), ["day", "when", "what", "rule", "says", "citation"], rows.map(one => {
    const days = Math.round((Date.parse(one.on) - Date.parse(data.today)) / 864e5);
    return row([one.on, days < 0 ? "past, not checked" : days ? `in ${days} days` : "today", one.what + (one.sure ? "" : ", possibly"), make("a", {href: `#rule-${one.id}`}, one.id), one.says, one.cite], days < 0 ? {class: "past"} : {});
  }));
}

// Days and controls.
function setDay(day) {
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(Date.parse(day))) return;
  state.day = day;
  $("day").value = day;
  $("slider").value = Math.round(Date.parse(day) / 864e5);
  for (const one of document.querySelectorAll(".on-day")) one.textContent = day;
  const seen = ["bands", "deal", "laws"].filter(name => onScreen($(`chart-${name}`))), plane = onScreen($("chart-plane"));
  paintMatrix(); drawLines(seen); answer();
  if (plane) drawPlane();
  clearTimeout(setDay.later);  // what cannot be seen follows when the slider rests
  setDay.later = setTimeout(() => { drawLines(["bands", "deal", "laws"].filter(name => !seen.includes(name))); if (!plane) drawPlane(); }, 250);
}
function redraw() { drawAhead(); drawBands(); drawMatrix(); drawPlane(); answer(); }
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
  if (found.product) return `${byId[found.product].name}: TPP ${figureText(byId[found.product].at[0])}, density ${figureText(byId[found.product].at[1])}; ${words[found.permission]}`;
  if (found.zone) return $("zones").value === "class" ? `class ${found.zone}` : found.zone;
  if (found.phrase) return found.phrase;
  if (found.line === "scheduled") { const day = new Date(found.on).toISOString().slice(0, 10); return data.ahead.filter(one => one.on === day).map(one => `${day}: ${changed(one)} (${one.cite})`).join("; "); }
  if (found.line) return `${found.line}: ${new Date(found.on).toISOString().slice(0, 10)}`;
  if (found.limit) return `${found.limit}: ${found.rules.map(id => { const one = limited().find(one => one.rule === id); return `${one.says} (${one.rule}, ${one.cite})`; }).join(" ")}`;
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
  if (found.limit) location.hash = `rule-${found.rules[0]}`;
  if (found.talk) { const talk = data.talks.find(one => one.id === found.talk); $("detail").replaceChildren(make("p", {class: "head"}, talk.title), make("p", {}, `${talk.on}: ${talk.says} (${talk.cite})`), ...talk.sources.map(url => make("p", {}, link(url)))); }
}
async function chart(name) {
  const options = {mode: "vega", renderer: "svg", actions: false, tooltip: false, hover: true};
  if (innerWidth < NARROW) for (const axis of specs.charts[name].axes) if (axis.labelLimit) axis.labelLimit = LABELS;
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
const first = name => name.split(" ")[0], made = new Map();
for (const one of data.products) made.set(first(one.name), (made.get(first(one.name)) || 0) + 1);
for (const one of data.products) one.short = made.get(first(one.name)) > 3 ? one.name.slice(first(one.name).length + 1) || one.name : one.name;
for (const [id, name] of [...new Map(data.limited.map(one => [one.rule, one.rule])).entries()].sort()) $("zones").append(make("option", {value: id}, `rule ${name}`));
for (const group of [data.destinations]) group.sort((one, other) => data.rank_of([one]) - data.rank_of([other]) || one.name.localeCompare(other.name));
$("slider").min = Math.round(Date.parse(specs.start) / 864e5);
$("slider").max = Math.round(Date.parse(END) / 864e5);
await Promise.all(["bands", "plane", "deal", "laws"].map(chart));
$("destination").value = state.destination;
drawDeal(); drawLaws(); drawAhead();
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
for (const id of ["zones", "sold"]) $(id).addEventListener("input", drawPlane);
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
