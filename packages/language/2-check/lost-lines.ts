/**
 * Whether outlines are what they were before but for lines of scores that are lost: a line that is being written cannot be read for a
 * moment, and what cannot be read only keeps problems from being told.
 */
export function lackOnlyLines(
  now: readonly unknown[],
  before: readonly unknown[],
  isLost: (line: string) => boolean,
): boolean {
  return (
    now.length === before.length &&
    now.every((one, index) => {
      const other = before[index];
      if (one === other) return true;
      if (!isOutline(one) || !isOutline(other)) return false;
      return isLess(JSON.parse(one), JSON.parse(other), isLost);
    })
  );
}

/** Those of qualifications are JSON. */
function isOutline(part: unknown): part is string {
  return typeof part === 'string' && part.startsWith('{');
}

function isLess(now: unknown, before: unknown, isLost: (line: string) => boolean): boolean {
  if (Array.isArray(now) && Array.isArray(before)) return isPartOf(now, before, isLost);
  if (!isObject(now) || !isObject(before)) return now === before;
  const names = Object.keys(before);
  return (
    names.length === Object.keys(now).length &&
    names.every((name) => {
      if (name === 'complete' && now[name] === false) return true;
      return isLess(now[name], before[name], isLost);
    })
  );
}

function isPartOf(now: readonly unknown[], before: readonly unknown[], isLost: (line: string) => boolean): boolean {
  let next = 0;
  for (const one of before) {
    if (next < now.length && isLess(now[next], one, isLost)) next += 1;
    else if (!isLine(one) || !isLost(one.name.name)) return false;
  }
  return next === now.length;
}

type Line = { readonly name: { readonly name: string } };

function isLine(part: unknown): part is Line {
  return isObject(part) && (part['kind'] === 'fact line' || part['kind'] === 'event line');
}

function isObject(part: unknown): part is Readonly<Record<string, unknown>> {
  return typeof part === 'object' && part !== null;
}
