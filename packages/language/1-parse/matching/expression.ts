/** What a rule of the grammar is made of, as Ohm writes it in a recipe; the second member is for messages alone. */
export type Expression =
  | readonly ['terminal', object, string]
  | readonly ['range', object, string, string]
  | readonly ['app', object, string, readonly Expression[]]
  | readonly ['param', object, number]
  | readonly ['seq' | 'alt', object, ...(readonly Expression[])]
  | readonly ['star' | 'plus' | 'opt' | 'not' | 'lookahead', object, Expression];

type Definition = readonly ['define', object, string | null, readonly string[], Expression];
type GrammarRecipe = readonly [
  'grammar',
  object,
  string,
  GrammarRecipe | null,
  string | null,
  Record<string, Definition>,
];

// Ohm knows these without their being in a recipe.
const elements: readonly Expression[] = [
  ['param', {}, 0],
  ['param', {}, 1],
];
const builtIn: readonly (readonly [string, Expression])[] = [
  ['NonemptyListOf', ['seq', {}, elements[0]!, ['star', {}, ['seq', {}, elements[1]!, elements[0]!]]]],
  ['EmptyListOf', ['seq', {}]],
  ['ListOf', ['alt', {}, ['app', {}, 'NonemptyListOf', elements], ['app', {}, 'EmptyListOf', elements]]],
  ['any', ['range', {}, '\0', '\u{10FFFF}']],
];

/** The rules of a grammar and of those that it inherits from, by name. */
export function rulesIn(recipe: string): ReadonlyMap<string, Expression> {
  const rules = new Map(builtIn);
  for (let grammar = JSON.parse(recipe) as GrammarRecipe | null; grammar !== null; grammar = grammar[3])
    for (const [name, [, , , , body]] of Object.entries(grammar[5])) if (!rules.has(name)) rules.set(name, body);
  return rules;
}

/** Whether blanks may stand between the parts of a rule: Ohm has them so in those that start with a capital. */
export function isSyntactic(rule: string): boolean {
  return rule[0] !== rule[0]!.toLowerCase();
}

/** How many nodes an expression gives where it matches. */
export function arityOf(expression: Expression): number {
  switch (expression[0]) {
    case 'terminal':
    case 'range':
    case 'app':
    case 'param':
      return 1;
    case 'not':
      return 0;
    case 'alt':
      return arityOf(expression[2]!);
    case 'seq':
      return partsOf(expression).reduce((sum, part) => sum + arityOf(part), 0);
    case 'star':
    case 'plus':
    case 'opt':
    case 'lookahead':
      return arityOf(expression[2]);
  }
}

/** The parts of a sequence, or the alternatives of a choice. */
export function partsOf([, , ...parts]: Extract<Expression, readonly ['seq' | 'alt', ...unknown[]]>) {
  return parts as readonly Expression[];
}

/** An expression with the arguments of its rule put in. */
export function withArguments(expression: Expression, given: readonly Expression[]): Expression {
  if (given.length === 0) return expression;
  switch (expression[0]) {
    case 'terminal':
    case 'range':
      return expression;
    case 'param':
      return given[expression[2]]!;
    case 'app':
      return ['app', {}, expression[2], expression[3].map((one) => withArguments(one, given))];
    case 'seq':
    case 'alt':
      return [expression[0], {}, ...partsOf(expression).map((part) => withArguments(part, given))];
    case 'star':
    case 'plus':
    case 'opt':
    case 'not':
    case 'lookahead':
      return [expression[0], {}, withArguments(expression[2], given)];
  }
}
