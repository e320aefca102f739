/**
 * An element with properties and children; text is always text.
 * @param {string} tag
 * @param {Record<string, string | (() => void)>} properties
 * @param {(Node | string)[]} children
 * @returns {HTMLElement}
 */
const element = (tag, properties = {}, ...children) => {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties))
    if (typeof value === "function") made.addEventListener(name, value);
    else made.setAttribute(name, value);
  made.append(...children);
  return made;
};

/**
 * @param {string} id
 * @returns {HTMLElement}
 */
const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

/**
 * A name, kept apart from the direction of what stands around it.
 * @param {string} text
 */
const nameElement = (text) => element("span", { class: "name", dir: "auto" }, text);

/** @param {string} kind */
const dot = (kind) => {
  const made = element("span", { class: "dot" });
  made.style.background = data.kinds[kind]?.colour ?? "";
  return made;
};

/** @param {string} text */
const announce = (text) => {
  byId("said").textContent = text;
};
