/** The languages in which the command speaks. */
export type Speech = "zh" | "en";

/** A sentence of the command in both languages. */
export type Words = Readonly<Record<Speech, string>>;

const isSpeech = (value: string | undefined): value is Speech => value === "zh" || value === "en";

const asked = (argv: readonly string[]): string | undefined => {
  const at = argv.findLastIndex((argument) => argument === "--language" || argument.startsWith("--language="));
  return argv[at]?.split("=")[1] ?? argv[at + 1];
};

/** The language asked for on the command line, else the terminal's locale, else Chinese: help too is shown in it. */
export const speechOf = (argv: readonly string[], environment: NodeJS.ProcessEnv): Speech => {
  const wanted = asked(argv);
  if (isSpeech(wanted)) return wanted;
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || "";
  return locale.toLowerCase().startsWith("en") ? "en" : "zh";
};
