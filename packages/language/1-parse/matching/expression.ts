/** What a rule of the grammar is made of. */
export type Expression =
  | { readonly kind: 'terminal'; readonly text: string }
  | { readonly kind: 'range'; readonly from: string; readonly to: string }
  | { readonly kind: 'app'; readonly rule: string; readonly given: readonly Expression[] }
  | { readonly kind: 'param'; readonly index: number }
  | { readonly kind: 'seq' | 'alt'; readonly parts: readonly Expression[] }
  | { readonly kind: 'star' | 'plus' | 'opt' | 'not' | 'lookahead'; readonly of: Expression };

/** A recipe of Ohm's: the rules of a grammar, each made of lists that begin with what they are. */
type GrammarRecipe = readonly [
  'grammar',
  object,
  string,
  GrammarRecipe | null,
  string | null,
  Readonly<Record<string, readonly ['define', object, string | null, readonly string[], unknown]>>,
];

// Ohm knows these without their being in a recipe.
const elem: Expression = { kind: 'param', index: 0 };
const sep: Expression = { kind: 'param', index: 1 };
const listOf = (rule: string): Expression => ({ kind: 'app', rule, given: [elem, sep] });
const builtIn: readonly (readonly [string, Expression])[] = [
  ['NonemptyListOf', { kind: 'seq', parts: [elem, { kind: 'star', of: { kind: 'seq', parts: [sep, elem] } }] }],
  ['EmptyListOf', { kind: 'seq', parts: [] }],
  ['ListOf', { kind: 'alt', parts: [listOf('NonemptyListOf'), listOf('EmptyListOf')] }],
  ['any', { kind: 'range', from: '\0', to: '\u{10FFFF}' }],
];

/** The rules of a grammar and of those that it inherits from, by name. */
export function rulesIn(recipe: string): ReadonlyMap<string, Expression> {
  const rules = new Map(builtIn);
  for (let grammar = JSON.parse(recipe) as GrammarRecipe | null; grammar !== null; grammar = grammar[3])
    for (const [name, [, , , , body]] of Object.entries(grammar[5])) if (!rules.has(name)) rules.set(name, read(body));
  return rules;
}

/** An expression as a recipe has it: what it is, what is for messages alone, and what it is made of. */
function read(recipe: unknown): Expression {
  const [kind, , ...of] = recipe as readonly [Expression['kind'], object, ...unknown[]];
  switch (kind) {
    case 'terminal':
      return { kind, text: of[0] as string };
    case 'range':
      return { kind, from: of[0] as string, to: of[1] as string };
    case 'app':
      return { kind, rule: of[0] as string, given: (of[1] as readonly unknown[]).map(read) };
    case 'param':
      return { kind, index: of[0] as number };
    case 'seq':
    case 'alt':
      return { kind, parts: of.map(read) };
    case 'star':
    case 'plus':
    case 'opt':
    case 'not':
    case 'lookahead':
      return { kind, of: read(of[0]) };
  }
}

/** Whether blanks may stand between the parts of a rule: Ohm has them so in those that start with a capital. */
export function isSyntactic(rule: string): boolean {
  return rule[0] !== rule[0]!.toLowerCase();
}

/** How many nodes an expression gives where it matches. */
export function arityOf(expression: Expression): number {
  switch (expression.kind) {
    case 'terminal':
    case 'range':
    case 'app':
    case 'param':
      return 1;
    case 'not':
      return 0;
    case 'alt':
      return arityOf(expression.parts[0]!);
    case 'seq':
      return expression.parts.reduce((sum, part) => sum + arityOf(part), 0);
    case 'star':
    case 'plus':
    case 'opt':
    case 'lookahead':
      return arityOf(expression.of);
  }
}

/** An expression with the arguments of its rule put in. */
export function withArguments(expression: Expression, given: readonly Expression[]): Expression {
  switch (expression.kind) {
    case 'terminal':
    case 'range':
      return expression;
    case 'param':
      return given[expression.index]!;
    case 'app':
      return { ...expression, given: expression.given.map((one) => withArguments(one, given)) };
    case 'seq':
    case 'alt':
      return { ...expression, parts: expression.parts.map((part) => withArguments(part, given)) };
    case 'star':
    case 'plus':
    case 'opt':
    case 'not':
    case 'lookahead':
      return { ...expression, of: withArguments(expression.of, given) };
  }
}
