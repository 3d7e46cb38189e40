import type { Condition } from '@smk/plan';

/** How a text is looked into for another one. */
export type OnText = Extract<Condition, { readonly texts: readonly string[] }>['kind'];

/** A test of a text in lower case: whether one of the texts is in it. */
export function matcherOf(how: OnText, texts: readonly string[]): (lower: string) => boolean {
  const sought = texts.map((text) => text.toLowerCase());
  const isIn = isInBy(how);
  return (lower) => {
    for (const one of sought) if (isIn(lower, one)) return true;
    return false;
  };
}

function isInBy(how: OnText): (lower: string, sought: string) => boolean {
  switch (how) {
    case 'contains':
      return (lower, sought) => lower.includes(sought);
    case 'starts with':
      return (lower, sought) => lower.startsWith(sought);
    case 'contains word':
      return hasWord;
  }
}

function hasWord(lower: string, sought: string): boolean {
  for (let at = lower.indexOf(sought); at !== -1; at = lower.indexOf(sought, at + 1)) {
    const end = at + sought.length;
    // Two units hold any letter.
    if (!/[\p{L}\p{M}\p{N}]$/u.test(lower.slice(Math.max(0, at - 2), at)) && !isLetter.test(lower.slice(end, end + 2)))
      return true;
  }
  return false;
}

const isLetter = /^[\p{L}\p{M}\p{N}]/u;
