const longest = 40;

/** What was given, in backticks, shortened, on one line, with nothing in it that a terminal would act on. */
export function quoted(given: unknown): string {
  const text = typeof given === 'string' ? given : (JSON.stringify(given) ?? String(given));
  const short = text.length > longest ? `${text.slice(0, longest)}…` : text;
  return `\`${short.replaceAll(/[\p{C}\p{Zl}\p{Zp}`]/gu, '·')}\``;
}
