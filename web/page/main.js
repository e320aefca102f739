const query = /** @type {HTMLInputElement} */ (byId("query"));
const hits = byId("hits");

/** @type {number[]} */
let found = [];
let active = -1;

const showHits = () => {
  hits.replaceChildren(
    ...found.map((at, place) => {
      const entity = /** @type {Entity} */ (data.entities[at]);
      const item = element(
        "div",
        { role: "option", id: `hit-${place}`, "aria-selected": String(place === active), click: () => choose(place) },
        dot(entity.kind),
        nameElement(entityName(at)),
        element("span", { class: "other", dir: "auto" }, otherName(entity.name)),
      );
      // The field keeps the focus while its list is clicked.
      item.addEventListener("pointerdown", (event) => event.preventDefault());
      return item;
    }),
  );
  hits.hidden = found.length === 0;
  query.setAttribute("aria-expanded", String(found.length > 0));
  if (active >= 0) query.setAttribute("aria-activedescendant", `hit-${active}`);
  else query.removeAttribute("aria-activedescendant");
};

/** @param {number} place */
const choose = (place) => {
  const at = found[place];
  if (at === undefined) return;
  state.hiddenKinds.delete(/** @type {Entity} */ (data.entities[at]).kind);
  found = [];
  active = -1;
  showHits();
  showLegend();
  select(at);
};

query.addEventListener("input", () => {
  found = search(query.value);
  active = found.length > 0 ? 0 : -1;
  showHits();
  announce(query.value !== "" && found.length === 0 ? say("nothing") : "");
});
query.addEventListener("keydown", (event) => {
  if (event.isComposing) return;
  if (event.key === "Escape") found = [];
  else if (event.key === "Enter") return choose(active);
  else if (event.key === "ArrowDown") active = Math.min(found.length - 1, active + 1);
  else if (event.key === "ArrowUp") active = Math.max(0, active - 1);
  else return;
  event.preventDefault();
  showHits();
});
query.addEventListener("blur", () => {
  found = [];
  showHits();
});

const showLegend = () => {
  const present = Object.keys(data.kinds).filter((kind) => data.entities.some((entity) => entity.kind === kind));
  byId("legend").replaceChildren(
    ...present.map((kind) => {
      const toggle = () => {
        if (!state.hiddenKinds.delete(kind)) state.hiddenKinds.add(kind);
        showLegend();
        if (state.selected === null) showPanel();
        redraw();
        document.getElementById(`kind-${kind}`)?.focus();
      };
      const number = data.entities.filter((entity) => entity.kind === kind).length;
      return element(
        "button",
        { type: "button", id: `kind-${kind}`, "aria-pressed": String(!state.hiddenKinds.has(kind)), click: toggle },
        dot(kind),
        `${named(data.kinds[kind]?.name ?? {})} ${number}`,
      );
    }),
  );
};

const sourceLine = () =>
  data.documents
    .map(({ title, source, published }) => [title, source, published].filter((part) => part !== null).join(" "))
    .join(state.language === "zh" ? "；" : "; ");

/** Says everything in the language and colours of the reader's choice. */
const showAll = () => {
  document.documentElement.lang = state.language === "zh" ? "zh-Hans" : "en";
  document.documentElement.dataset.theme = state.theme;
  document.title = named(data.title);
  byId("title").textContent = named(data.title);
  byId("skip").textContent = say("skip");
  byId("query-label").textContent = say("search");
  query.placeholder = say("search");
  hits.setAttribute("aria-label", say("hits"));
  byId("language").textContent = say("language");
  byId("theme").textContent = say(state.theme === "dark" ? "light" : "dark");
  byId("legend").setAttribute("aria-label", say("kinds"));
  byId("zoom").setAttribute("aria-label", say("zoom"));
  for (const name of /** @type {const} */ (["closer", "farther", "whole"])) {
    byId(name).setAttribute("aria-label", say(name));
    byId(name).title = say(name);
  }
  byId("source").textContent = say("source") + sourceLine();
  panel.setAttribute("aria-label", say("facts"));
  canvas.setAttribute("aria-label", graphDescription());
  readColours();
  showLegend();
  showPanel();
  redraw();
};

byId("language").addEventListener("click", () => {
  state.language = state.language === "zh" ? "en" : "zh";
  showAll();
});
byId("theme").addEventListener("click", () => {
  state.theme = state.theme === "dark" ? "light" : "dark";
  showAll();
});

/** @param {string} id @param {() => void} move */
const onButton = (id, move) =>
  byId(id).addEventListener("click", () => {
    move();
    redraw();
  });
onButton("closer", () => zoom(1.4));
onButton("farther", () => zoom(1 / 1.4));
onButton("whole", showWhole);

/** @param {{ clientX: number, clientY: number }} event */
const pointOf = ({ clientX, clientY }) => {
  const { left, top } = canvas.getBoundingClientRect();
  return { x: clientX - left, y: clientY - top };
};

/** Fingers and buttons that are down, by their number. */
/** @type {Map<number, { x: number, y: number }>} */
const down = new Map();
let moved = 0;

canvas.addEventListener("pointerdown", (event) => {
  canvas.setPointerCapture(event.pointerId);
  down.set(event.pointerId, pointOf(event));
  moved = 0;
});
canvas.addEventListener("pointermove", (event) => {
  const point = pointOf(event);
  const before = down.get(event.pointerId);
  if (before === undefined) {
    const at = entityAt(point);
    canvas.style.cursor = at === null ? "grab" : "pointer";
    if (at !== state.pointed) {
      state.pointed = at;
      redraw();
    }
    return;
  }
  const [other] = [...down].filter(([id]) => id !== event.pointerId).map(([, place]) => place);
  if (other === undefined) {
    camera.x += point.x - before.x;
    camera.y += point.y - before.y;
  } else {
    const [was, is] = [before, point].map(({ x, y }) => Math.hypot(x - other.x, y - other.y));
    zoom((is ?? 1) / (was || 1), other);
  }
  moved += Math.hypot(point.x - before.x, point.y - before.y);
  down.set(event.pointerId, point);
  redraw();
});
canvas.addEventListener("pointerup", (event) => {
  down.delete(event.pointerId);
  if (moved < 4) select(entityAt(pointOf(event)));
});
canvas.addEventListener("pointercancel", (event) => down.delete(event.pointerId));
canvas.addEventListener("pointerleave", () => {
  state.pointed = null;
  redraw();
});
canvas.addEventListener(
  "wheel",
  (event) => {
    event.preventDefault();
    zoom(Math.exp(-event.deltaY * (event.ctrlKey ? 0.01 : 0.0015)), pointOf(event));
    redraw();
  },
  { passive: false },
);

/** @type {Record<string, () => void>} */
const keysOfCanvas = {
  ArrowLeft: () => (camera.x += 60),
  ArrowRight: () => (camera.x -= 60),
  ArrowUp: () => (camera.y += 60),
  ArrowDown: () => (camera.y -= 60),
  "+": () => zoom(1.3),
  "=": () => zoom(1.3),
  "-": () => zoom(1 / 1.3),
  0: showWhole,
  Escape: () => select(null),
};
canvas.addEventListener("keydown", (event) => {
  const move = keysOfCanvas[event.key];
  if (move === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  move();
  redraw();
});

new ResizeObserver(resize).observe(byId("graph"));
showAll();
