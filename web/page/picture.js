const canvas = /** @type {HTMLCanvasElement} */ (byId("canvas"));
const pen = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));

/** Where the reader looks: screen = place × scale + shift. */
const camera = { scale: 1, x: 0, y: 0 };

const size = { width: 1, height: 1 };

/**
 * Relations between the same two entities, in either direction, bend apart.
 * @type {Map<Relation, number>}
 */
const bends = new Map();
{
  /** @type {Map<string, Relation[]>} */
  const pairs = new Map();
  for (const relation of data.relations) {
    const { source, target } = relation;
    const key = `${Math.min(source, target)} ${Math.max(source, target)}`;
    const known = pairs.get(key);
    if (known) known.push(relation);
    else pairs.set(key, [relation]);
  }
  for (const pair of pairs.values())
    pair.forEach((relation, at) => {
      const bend = at - (pair.length - 1) / 2;
      bends.set(relation, relation.source === relation.target ? at : relation.source < relation.target ? bend : -bend);
    });
}

/** @param {string} name */
const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

let colours = { paper: "", ink: "", faint: "", line: "", accent: "" };
const readColours = () => {
  colours = {
    paper: colour("--paper"),
    ink: colour("--ink"),
    faint: colour("--faint"),
    line: colour("--line"),
    accent: colour("--accent"),
  };
};

/** @param {number} at */
const placeOf = (at) => {
  const { x, y, r } = /** @type {Entity} */ (data.entities[at]);
  const radius = Math.max(2.2, r * Math.min(1.25, Math.max(0.28, camera.scale)));
  return { x: x * camera.scale + camera.x, y: y * camera.scale + camera.y, r: radius };
};
/** @typedef {ReturnType<typeof placeOf>} Place */

/** Shows the whole graph. */
const showWhole = () => {
  const shown = data.entities.filter((_, at) => visible(at));
  if (shown.length === 0) return;
  const [left, right] = [Math.min(...shown.map(({ x }) => x)), Math.max(...shown.map(({ x }) => x))];
  const [top, bottom] = [Math.min(...shown.map(({ y }) => y)), Math.max(...shown.map(({ y }) => y))];
  const across = (size.width - 200) / Math.max(1, right - left);
  const down = (size.height - 170) / Math.max(1, bottom - top);
  camera.scale = Math.max(0.02, Math.min(2, across, down));
  camera.x = size.width / 2 - ((left + right) / 2) * camera.scale;
  camera.y = (size.height + 40) / 2 - ((top + bottom) / 2) * camera.scale;
};

/**
 * @param {number} factor
 * @param {{ x: number, y: number }} around
 */
const zoom = (factor, around = { x: size.width / 2, y: size.height / 2 }) => {
  const scale = Math.max(0.02, Math.min(8, camera.scale * factor));
  camera.x = around.x - ((around.x - camera.x) / camera.scale) * scale;
  camera.y = around.y - ((around.y - camera.y) / camera.scale) * scale;
  camera.scale = scale;
};

/**
 * Moves an entity into sight.
 * @param {number} at
 */
const lookAt = (at) => {
  const { x, y } = placeOf(at);
  const inside = x > 60 && y > 60 && x < size.width - 60 && y < size.height - 60;
  if (inside && camera.scale > 0.4) return;
  if (camera.scale < 0.7) zoom(0.9 / camera.scale, { x, y });
  const place = placeOf(at);
  camera.x += size.width / 2 - place.x;
  camera.y += size.height / 2 - place.y;
};

/**
 * The entity at a point of the canvas.
 * @param {{ x: number, y: number }} point
 * @returns {number | null}
 */
const entityAt = (point) => {
  let [found, nearest] = [/** @type {number | null} */ (null), Number.POSITIVE_INFINITY];
  for (let at = 0; at < data.entities.length; at++) {
    if (!visible(at)) continue;
    const { x, y, r } = placeOf(at);
    const away = Math.hypot(point.x - x, point.y - y) - r;
    if (away < 5 && away < nearest) [found, nearest] = [at, away];
  }
  return found;
};

/**
 * @param {Relation} relation
 * @param {Place} from
 * @param {Place} to
 */
const curveOf = (relation, from, to) => {
  const bend = bends.get(relation) ?? 0;
  if (relation.source === relation.target) {
    const reach = from.r * 2 + 16 + bend * 9;
    return {
      start: { x: from.x - from.r * 0.6, y: from.y - from.r * 0.8 },
      controls: [
        { x: from.x - reach, y: from.y - reach - from.r },
        { x: from.x + reach, y: from.y - reach - from.r },
      ],
      end: { x: from.x + from.r * 0.6, y: from.y - from.r * 0.8 },
      middle: { x: from.x, y: from.y - from.r - reach * 0.75 },
    };
  }
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const distance = Math.hypot(dx, dy) || 1;
  const spread = Math.min(30, distance * 0.2) * bend * 2;
  const control = {
    x: (from.x + to.x) / 2 - (dy / distance) * spread,
    y: (from.y + to.y) / 2 + (dx / distance) * spread,
  };
  /** @param {Place} place @param {number} by */
  const towards = (place, by) => {
    const length = Math.hypot(control.x - place.x, control.y - place.y) || 1;
    const step = Math.min(by, length * 0.9);
    return {
      x: place.x + ((control.x - place.x) / length) * step,
      y: place.y + ((control.y - place.y) / length) * step,
    };
  };
  const [start, end] = [towards(from, from.r + 1), towards(to, to.r + 2)];
  const middle = { x: (start.x + 2 * control.x + end.x) / 4, y: (start.y + 2 * control.y + end.y) / 4 };
  return { start, controls: [control], end, middle };
};
/** @typedef {ReturnType<typeof curveOf>} Curve */

/** @param {Curve} curve */
const stroke = ({ start, controls, end }) => {
  const [one, two] = controls;
  pen.beginPath();
  pen.moveTo(start.x, start.y);
  if (one && two) pen.bezierCurveTo(one.x, one.y, two.x, two.y, end.x, end.y);
  else if (one) pen.quadraticCurveTo(one.x, one.y, end.x, end.y);
  pen.stroke();
};

/** @param {Curve} curve */
const arrow = ({ controls, end }) => {
  const last = controls.at(-1) ?? end;
  const angle = Math.atan2(end.y - last.y, end.x - last.x);
  pen.beginPath();
  pen.moveTo(end.x, end.y);
  for (const turn of [Math.PI - 0.42, Math.PI + 0.42])
    pen.lineTo(end.x + Math.cos(angle + turn) * 8, end.y + Math.sin(angle + turn) * 8);
  pen.fill();
};

/** Rectangles that are taken, by the squares of the screen that they touch. */
const taken = () => {
  const square = 64;
  /** @typedef {[x: number, y: number, width: number, height: number]} Box */
  /** @type {Map<number, Box[]>} */
  const squares = new Map();
  /** @param {Box} box */
  const touched = ([x, y, width, height]) => {
    const found = [];
    for (let column = Math.floor(x / square); column <= Math.floor((x + width) / square); column++)
      for (let row = Math.floor(y / square); row <= Math.floor((y + height) / square); row++)
        found.push(row * 1000 + column);
    return found;
  };
  return {
    /** @param {Box} box */
    add: (box) => {
      for (const key of touched(box)) {
        const known = squares.get(key);
        if (known) known.push(box);
        else squares.set(key, [box]);
      }
    },
    /** @param {Box} box */
    free: (box) =>
      touched(box).every((key) =>
        (squares.get(key) ?? []).every(
          ([x, y, width, height]) =>
            box[0] >= x + width || x >= box[0] + box[2] || box[1] >= y + height || y >= box[1] + box[3],
        ),
      ),
  };
};

/** @type {Map<string, number>} */
const widths = new Map();
/** @param {string} text */
const widthOf = (text) => {
  const key = `${pen.font} ${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  const width = pen.measureText(text).width;
  widths.set(key, width);
  return width;
};

/** @param {string} text @param {number} most */
const shortened = (text, most) => {
  const characters = [...text];
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join("")}…`;
};

/** Entities that stand out: the selected or pointed one and those it has relations with. */
const outstanding = () => {
  const centre = state.pointed ?? state.selected;
  if (centre === null) return null;
  const found = new Set([centre]);
  for (const { source, target } of relationsOf[centre] ?? []) found.add(source).add(target);
  return { centre, found };
};

const fontFamily = () => getComputedStyle(document.body).fontFamily;

/** @param {string} text @param {number} x @param {number} y */
const haloText = (text, x, y) => {
  pen.lineWidth = 3.5;
  pen.lineJoin = "round";
  pen.strokeStyle = colours.paper;
  pen.strokeText(text, x, y);
  pen.fillText(text, x, y);
};

/** @param {ReturnType<typeof outstanding>} focus */
const drawRelations = (focus) => {
  const dense = data.relations.length > 800;
  /** @type {{ relation: Relation, curve: Curve }[]} */
  const drawn = [];
  for (const relation of data.relations) {
    if (!visible(relation.source) || !visible(relation.target)) continue;
    const near = focus !== null && (relation.source === focus.centre || relation.target === focus.centre);
    const curve = curveOf(relation, placeOf(relation.source), placeOf(relation.target));
    pen.globalAlpha = focus === null ? (dense ? 0.45 : 0.9) : near ? 1 : 0.12;
    pen.strokeStyle = pen.fillStyle = near ? colours.accent : colours.line;
    pen.lineWidth = near ? 1.6 : dense ? 0.7 : 1;
    pen.setLineDash(relation.status === "target" ? [5, 4] : []);
    stroke(curve);
    pen.setLineDash([]);
    if (near || (!dense && camera.scale > 0.35)) arrow(curve);
    if (near || (focus === null && data.relations.length <= 90) || (focus === null && camera.scale > 1.4))
      drawn.push({ relation, curve });
  }
  pen.globalAlpha = 1;
  return drawn;
};

/** @param {ReturnType<typeof outstanding>} focus */
const drawEntities = (focus) => {
  for (let rank = byWeight.length - 1; rank >= 0; rank--) {
    const at = /** @type {number} */ (byWeight[rank]);
    if (!visible(at)) continue;
    const { x, y, r } = placeOf(at);
    if (x < -r || y < -r || x > size.width + r || y > size.height + r) continue;
    pen.globalAlpha = focus === null || focus.found.has(at) ? 1 : 0.25;
    pen.fillStyle = data.kinds[/** @type {Entity} */ (data.entities[at]).kind]?.colour ?? colours.ink;
    pen.beginPath();
    pen.arc(x, y, r, 0, 7);
    pen.fill();
    pen.strokeStyle = at === state.selected ? colours.ink : colours.paper;
    pen.lineWidth = at === state.selected ? 2.5 : 1.2;
    pen.stroke();
  }
  pen.globalAlpha = 1;
};

/** Of so many the names may cover lesser entities. */
const importantMost = 12;

/** @param {ReturnType<typeof outstanding>} focus */
const drawNames = (focus) => {
  const boxes = taken();
  const lesser = taken();
  const greater = taken();
  // Legend, source and buttons lie over the picture.
  boxes.add([0, 0, size.width, 46]);
  boxes.add([0, size.height - 34, size.width, 34]);
  boxes.add([size.width - 60, size.height - 170, 60, 170]);
  const first =
    focus === null ? byWeight : [focus.centre, ...byWeight.filter((at) => at !== focus.centre && focus.found.has(at))];
  byWeight.forEach((at, rank) => {
    const { x, y, r } = placeOf(at);
    if (!visible(at)) return;
    lesser.add([x - r, y - r, 2 * r, 2 * r]);
    if (rank < importantMost) greater.add([x - r, y - r, 2 * r, 2 * r]);
  });
  let written = 0;
  first.forEach((at, rank) => {
    const { x, y, r } = placeOf(at);
    if (written > 400 || !visible(at) || x < -50 || y < -20 || x > size.width + 50 || y > size.height + 20) return;
    const important = rank < importantMost || at === focus?.centre;
    const height = Math.round(Math.min(18, Math.max(12, 9 + r * 0.35)));
    pen.font = `${important && r > 12 ? 600 : 400} ${height}px ${fontFamily()}`;
    const text = shortened(entityName(at), state.language === "zh" ? 20 : 36);
    const width = widthOf(text);
    /** @type {[number, number][]} */
    const choices = [
      [x + r + 4, y + height * 0.36],
      [x - r - 4 - width, y + height * 0.36],
      [x - width / 2, y + r + height + 1],
      [x - width / 2, y - r - 5],
    ];
    /** @param {[number, number]} choice @returns {[number, number, number, number]} */
    const box = ([left, baseline]) => [left - 1, baseline - height * 0.95, width + 2, height * 1.2];
    /** @param {(ReturnType<typeof taken>)[]} others */
    const among = (...others) =>
      choices.find((choice) => {
        const [left, top, across, down] = box(choice);
        const inside = left > 0 && top > 0 && left + across < size.width && top + down < size.height;
        return inside && [boxes, ...others].every((other) => other.free([left, top, across, down]));
      });
    const within = Math.hypot(width, height) <= 2 * r;
    const place = within
      ? /** @type {[number, number]} */ ([x - width / 2, y + height * 0.36])
      : (among(lesser) ?? (important ? among(greater) : undefined));
    if (place === undefined) return;
    boxes.add(box(place));
    written++;
    const kind = data.kinds[/** @type {Entity} */ (data.entities[at]).kind];
    pen.fillStyle = within ? (kind?.ink ?? colours.ink) : colours.ink;
    if (within) pen.fillText(text, ...place);
    else haloText(text, ...place);
  });
  return { boxes, lesser };
};

/**
 * @param {{ relation: Relation, curve: Curve }[]} drawn
 * @param {ReturnType<typeof drawNames>} marks
 */
const drawPredicates = (drawn, { boxes, lesser }) => {
  pen.font = `11px ${fontFamily()}`;
  pen.fillStyle = colours.faint;
  for (const { relation, curve } of drawn) {
    const text = named(data.predicates[relation.predicate] ?? {});
    const width = widthOf(text);
    const [x, y] = [curve.middle.x - width / 2, curve.middle.y + 4];
    /** @type {[number, number, number, number]} */
    const box = [x - 2, y - 11, width + 4, 14];
    if (!boxes.free(box) || !lesser.free(box)) continue;
    boxes.add(box);
    haloText(text, x, y);
  }
};

const draw = () => {
  const ratio = window.devicePixelRatio || 1;
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  pen.clearRect(0, 0, size.width, size.height);
  const focus = outstanding();
  const drawn = drawRelations(focus);
  drawEntities(focus);
  drawPredicates(drawn, drawNames(focus));
};

let asked = false;
/** Draws before the next frame, once however often it is asked. */
const redraw = () => {
  if (asked) return;
  asked = true;
  requestAnimationFrame(() => {
    asked = false;
    draw();
  });
};

const resize = () => {
  const ratio = window.devicePixelRatio || 1;
  const { width, height } = byId("graph").getBoundingClientRect();
  const first = size.width === 1;
  camera.x += (width - size.width) / 2;
  camera.y += (height - size.height) / 2;
  Object.assign(size, { width, height });
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  if (first) showWhole();
  redraw();
};
