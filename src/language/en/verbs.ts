/** How a verb relates a number to what is measured. */
export type Stance = "level" | "rise" | "fall" | "share" | "rank" | "hold" | "act";

const irregular: Readonly<Record<string, string>> = {
  be: "is are was were been being am",
  have: "has had having",
  rise: "rises rose risen rising",
  grow: "grows grew grown growing",
  fall: "falls fell fallen falling",
  hit: "hits hit hitting",
  stand: "stands stood standing",
  come: "comes came coming",
  see: "sees saw seen seeing",
  put: "puts put putting",
  run: "runs ran running",
  shrink: "shrinks shrank shrunk shrinking",
  slide: "slides slid sliding",
  sink: "sinks sank sunk sinking",
  lose: "loses lost losing",
  cut: "cuts cut cutting",
  shed: "sheds shed shedding",
  make: "makes made making",
  take: "takes took taken taking",
  build: "builds built building",
  leap: "leaps leapt leaped leaping",
  beat: "beats beat beaten beating",
  spend: "spends spent spending",
  lend: "lends lent lending",
  bring: "brings brought bringing",
  win: "wins won winning",
  go: "goes went gone going",
  total: "totals totaled totalled totaling totalling",
  swell: "swells swelled swollen swelling",
  keep: "keeps kept keeping",
  hold: "holds held holding",
  get: "gets got gotten getting",
  give: "gives gave given giving",
  set: "sets set setting",
  break: "breaks broke broken breaking",
  begin: "begins began begun beginning",
  draw: "draws drew drawn drawing",
  uphold: "upholds upheld upholding",
  stick: "sticks stuck sticking",
  undertake: "undertakes undertook undertaken undertaking",
  lay: "lays laid laying",
  lie: "lies lay lain lying",
  sit: "sits sat sitting",
  sell: "sells sold selling",
  buy: "buys bought buying",
  pay: "pays paid paying",
};

const doubling = new Set(["drop", "slip", "dip", "top", "trim", "ship", "admit"]);

/** All forms of a regular or known irregular verb. */
export const inflected = (verb: string): readonly string[] => {
  const own = irregular[verb];
  if (own !== undefined) return [verb, ...own.split(" ")];
  const stem = verb.endsWith("e") ? verb.slice(0, -1) : verb;
  const doubled = doubling.has(verb) ? verb + verb.at(-1) : stem;
  const third = /(?:s|x|z|ch|sh)$/u.test(verb)
    ? `${verb}es`
    : /[^aeiou]y$/u.test(verb)
      ? `${verb.slice(0, -1)}ies`
      : `${verb}s`;
  const past = /[^aeiou]y$/u.test(verb) ? `${verb.slice(0, -1)}ied` : `${doubled}ed`;
  return [verb, third, past, `${doubled}ing`];
};

const verbs: Readonly<Record<Stance, string>> = {
  rise:
    "rise grow increase climb expand jump surge soar gain advance rebound accelerate spike skyrocket swell widen strengthen leap improve pick " +
    "raise boost lift enlarge extend add recover multiply",
  fall:
    "fall drop decline decrease shrink contract slide dip slump plunge tumble slip narrow ease lower reduce cut shed sink retreat slow shorten trim " +
    "lose weaken compress curb slash",
  level:
    "be reach hit total amount stand come exceed surpass top register record achieve attain post remain stay average number value estimate put set " +
    "project cross touch near approach run maintain report equal measure cost weigh range fulfill realize keep hold break complete score target",
  share: "account represent comprise constitute occupy contribute make take form",
  rank: "rank place list rate",
  hold: "have own boast possess operate include involve contain cover span stretch feature see employ host house",
  act:
    "build invest allocate release issue create attract sign spend provide offer sell buy import export produce generate deliver handle receive launch open " +
    "earmark raise collect pay grant award approve renovate plant restore train recruit lend borrow save install construct establish introduce " +
    "implement transport carry process supply treat serve benefit relocate resettle evacuate rescue kill injure affect damage destroy displace set put bring win " +
    "earn pocket clinch garner rake ship manufacture harvest plow plough transfer resolve solve accept file grant admit enroll graduate lift help visit welcome draw gather secure gross",
};

const order = ["act", "hold", "level", "share", "rank", "fall", "rise"] as const satisfies readonly Stance[];

const stances = new Map<string, Stance>(
  order.flatMap((stance) =>
    verbs[stance].split(" ").flatMap((verb) => inflected(verb).map((form): [string, Stance] => [form, stance])),
  ),
);

/** What a verb in any of its forms says about the number behind it; null for verbs that say nothing of numbers. */
export const stanceOf = (lower: string): Stance | null => stances.get(lower) ?? null;

const plainForms = new Set(order.flatMap((stance) => verbs[stance].split(" ")));

/** Whether a word is a verb's plain form, as it stands behind "will". */
export const isPlainForm = (lower: string): boolean => plainForms.has(lower);

const changes: readonly (readonly [string, Stance])[] = [
  [
    "growth increase rise gain jump surge expansion climb rebound uptick upswing increment acceleration leap hike",
    "rise",
  ],
  ["decline decrease drop fall reduction contraction dip slump cut shrinkage plunge downturn slowdown loss", "fall"],
];

const changeNouns = new Map<string, Stance>(
  changes.flatMap(([nouns, stance]) =>
    nouns.split(" ").flatMap((noun): [string, Stance][] => [
      [noun, stance],
      [`${noun}s`, stance],
    ]),
  ),
);

/** An increase, a decline: nouns of change. */
export const changeOf = (lower: string): Stance | null => changeNouns.get(lower) ?? null;

/** up 5.2 percent, down 3 points. */
export const directions: ReadonlyMap<string, Stance> = new Map([
  ["up", "rise"],
  ["down", "fall"],
]);

/** Verbs of plans: what they govern is no fact yet. */
export const planning =
  /^(?:will|would|shall|aims?|aimed|aiming|plans?|planned|planning|targets?|targeted|targeting|strives?|striving|expects?|expected|forecasts?|forecast|projected|intends?|intended|pledges?|pledged|vows?|vowed|seeks?|hopes?|hoped|proposed|estimated to|should|goal|goals|target|scheduled|slated|anticipated|promises?|promised)$/u;
