const naming =
  /^(?:(?:let|event|list|calendar|department|person|team|queue|qualification|handoff|review|score|refuse|divert|stage|measure|[+-]\d+)\s+)?$/;

/** Whether the author gives a name of their own after this beginning of a clause. */
export function isNaming(before: string): boolean {
  return naming.test(before) || /\bone\s+of\s*\([^()]*$/.test(before);
}
