const panel = byId("panel");

/**
 * The sentence of a fact with its words marked, and the document it stands in.
 * @param {Evidence} evidence
 */
const quote = ([at, start, end, from, to]) => {
  const source = /** @type {Source} */ (data.documents[at]);
  const { text } = source;
  const made = element("blockquote", { lang: source.language, dir: "auto" });
  const marked = start > from || end < to ? element("mark", {}, text.slice(start, end)) : text.slice(start, end);
  made.append(text.slice(from, start), marked, text.slice(end, to));
  if (data.documents.length > 1) made.append(element("cite", {}, source.title));
  return made;
};

/** @param {Evidence[]} evidence */
const proof = (evidence) => {
  const [first, ...others] = evidence;
  if (first === undefined) return [];
  if (others.length === 0) return [quote(first)];
  const more = element("details", {}, element("summary", {}, `+${others.length}`));
  more.append(...others.map(quote));
  return [quote(first), more];
};

/** @param {number} at */
const link = (at) =>
  element("button", { type: "button", class: "link", click: () => select(at) }, nameElement(entityName(at)));

/** @param {Fact} fact */
const circumstances = ({ status, period }) => [
  ...(named(period) === "" ? [] : [element("span", { class: "period" }, named(period))]),
  ...(status === "target" ? [element("span", { class: "planned" }, named(data.planned))] : []),
];

/** @param {Figure} figure */
const figureItem = (figure) => {
  const measured = [named(figure.indicator), named(figure.measure)].filter((text) => text !== "").join(" ");
  return element(
    "li",
    {},
    element(
      "div",
      { class: "fact" },
      nameElement(measured),
      element("span", { class: "amount" }, named(figure.amount)),
      ...circumstances(figure),
    ),
    ...proof(figure.evidence),
  );
};

/** @param {Relation} relation @param {number} own */
const relationItem = (relation, own) => {
  const predicate = element("span", { class: "predicate" }, named(data.predicates[relation.predicate] ?? {}));
  const here = element("span", { class: "predicate" }, say("this"));
  const parts =
    relation.source === own
      ? [predicate, relation.target === own ? here : link(relation.target)]
      : [link(relation.source), predicate, here];
  return element(
    "li",
    {},
    element("div", { class: "fact" }, ...parts, ...circumstances(relation)),
    ...proof(relation.evidence),
  );
};

/** @param {string} title @param {HTMLElement[]} items */
const section = (title, items) =>
  items.length === 0
    ? []
    : [element("h3", {}, `${title} ${items.length}`), element("ul", { class: "facts" }, ...items)];

/** @param {string} address */
const isWeb = (address) => /^https?:\/\//.test(address);

/** @param {number} at */
const entityPanel = (at) => {
  const entity = /** @type {Entity} */ (data.entities[at]);
  const kind = /** @type {Data["kinds"][string]} */ (data.kinds[entity.kind]);
  const aliases = [...(entity.aliases.zh ?? []), ...(entity.aliases.en ?? [])];
  const about = [element("button", { type: "button", class: "link", click: () => select(null) }, say("back"))];
  about.push(element("h2", { id: "who", tabindex: "-1" }, nameElement(entityName(at))));
  if (otherName(entity.name) !== "") about.push(element("p", { class: "other" }, nameElement(otherName(entity.name))));
  about.push(element("p", {}, element("span", { class: "kind" }, dot(entity.kind), named(kind.name))));
  if (aliases.length > 0)
    about.push(element("p", { class: "period" }, say("aliases"), nameElement(aliases.join(" · "))));
  const elsewhere = entity.sameAs.filter(isWeb);
  if (elsewhere.length > 0)
    about.push(
      element(
        "p",
        { class: "period" },
        say("elsewhere"),
        ...elsewhere.flatMap((address) => [element("a", { href: address, rel: "noreferrer" }, address), " "]),
      ),
    );
  const figures = [...(figuresOf[at] ?? [])].sort((one, other) => ((one.start ?? "") < (other.start ?? "") ? 1 : -1));
  const mentions = entity.evidence.slice(0, 50).map((evidence) => element("li", {}, quote(evidence)));
  return [
    ...about,
    ...section(say("figures"), figures.map(figureItem)),
    ...section(
      say("relations"),
      (relationsOf[at] ?? []).map((relation) => relationItem(relation, at)),
    ),
    ...section(say("mentions"), mentions),
  ];
};

/** @param {Source} source */
const documentItem = (source) => {
  const further = [source.source, source.published].filter((part) => part !== null).join(" · ");
  const details = element("details", {}, element("summary", {}, nameElement(source.title)));
  // The text is put in when it is first asked for: a page may hold hundreds.
  details.addEventListener("toggle", () => {
    if (details.querySelector(".text") === null)
      details.append(
        element(
          "div",
          {
            class: "text",
            tabindex: "0",
            lang: source.language,
            dir: "auto",
            role: "group",
            "aria-label": source.title,
          },
          source.text,
        ),
      );
  });
  return element("li", {}, details, ...(further === "" ? [] : [element("div", { class: "period" }, further)]));
};

const overview = () => {
  const listed = byWeight
    .filter(visible)
    .slice(0, 60)
    .map((at) => {
      const { kind } = /** @type {Entity} */ (data.entities[at]);
      return element("li", {}, element("div", { class: "fact" }, dot(kind), link(at)));
    });
  return [
    element("h2", { id: "who", tabindex: "-1" }, nameElement(named(data.title))),
    element(
      "p",
      { class: "period" },
      [countEntities(), countRelations(), countFigures()].join(state.language === "zh" ? "，" : ", "),
    ),
    element("h3", {}, say("entities")),
    element("ul", { class: "facts" }, ...listed),
    ...section(say("documents"), data.documents.map(documentItem)),
  ];
};

const showPanel = () => {
  panel.replaceChildren(...(state.selected === null ? overview() : entityPanel(state.selected)));
  panel.scrollTop = 0;
};

/** @param {number | null} at */
const select = (at) => {
  state.selected = at;
  state.pointed = null;
  if (at !== null) lookAt(at);
  showPanel();
  announce(at === null ? named(data.title) : entityName(at));
  byId("who").focus({ preventScroll: true });
  redraw();
};
