import { withArguments, type Expression } from './expression.ts';

/** Signs beyond ASCII are not told apart, and the end of a text is one of its own. */
const beyond = 128;
const end = 129;

/** The sign at a place: what `mayStart` is asked for. */
export function signAt(code: string, place: number): number {
  if (place >= code.length) return end;
  return Math.min(code.charCodeAt(place), beyond);
}

/** Signs that a text may start with; `empty` if the empty text matches, so that any may stand there. */
type Starts = { readonly signs: ReadonlySet<number>; readonly empty: boolean };

const nothing: Starts = { signs: new Set(), empty: true };

/**
 * Tells whether what an expression matches may start with a sign, blanks before it left out. Invariant: `false` is certain, `true` is not.
 */
export function createStarts(
  rules: ReadonlyMap<string, Expression>,
): (expression: Expression, sign: number) => boolean {
  const known = new Map<Expression, Starts>();
  const ofRules = new Map<string, Starts | null>();

  return (expression, sign) => {
    const { signs, empty } = startsOf(expression);
    return empty || signs.has(sign);
  };

  function startsOf(expression: Expression): Starts {
    const before = known.get(expression);
    if (before !== undefined) return before;
    const found = find(expression);
    known.set(expression, found);
    return found;
  }

  function find(expression: Expression): Starts {
    switch (expression.kind) {
      case 'terminal':
        return expression.text === '' ? nothing : { signs: new Set([signAt(expression.text, 0)]), empty: false };
      case 'range':
        return { signs: signsFrom(expression.from.codePointAt(0)!, expression.to.codePointAt(0)!), empty: false };
      case 'app':
        return ofRule(expression);
      case 'seq':
        return inSequence(expression.parts);
      case 'alt':
        return eitherOf(expression.parts.map(startsOf));
      case 'plus':
        return startsOf(expression.of);
      case 'star':
      case 'opt':
        return { ...startsOf(expression.of), empty: true };
      case 'not':
      case 'lookahead':
        return nothing;
      case 'param':
        throw new Error('A parameter stands outside of the rule that has it.');
    }
  }

  function ofRule({ rule, given }: Extract<Expression, { kind: 'app' }>): Starts {
    const key = `${rule} ${JSON.stringify(given)}`;
    const before = ofRules.get(key);
    if (before === null) throw new Error(`${rule} begins with itself.`);
    if (before !== undefined) return before;
    ofRules.set(key, null);
    const found = startsOf(withArguments(rules.get(rule)!, given));
    ofRules.set(key, found);
    return found;
  }

  function inSequence(parts: readonly Expression[]): Starts {
    const first: Starts[] = [];
    for (const part of parts) {
      const starts = startsOf(part);
      first.push(starts);
      if (!starts.empty) return { ...eitherOf(first), empty: false };
    }
    return eitherOf([...first, nothing]);
  }
}

function eitherOf(all: readonly Starts[]): Starts {
  return { signs: new Set(all.flatMap(({ signs }) => [...signs])), empty: all.some(({ empty }) => empty) };
}

function signsFrom(from: number, to: number): ReadonlySet<number> {
  const signs = new Set<number>();
  for (let sign = from; sign <= Math.min(to, beyond); sign += 1) signs.add(sign);
  if (to >= beyond) signs.add(beyond);
  return signs;
}
