import fc from 'fast-check';

/** Rules with single blanks, and the same rules with other blanks, indentation and ends of lines. */
export type AnyRules = { readonly text: string; readonly careless: string };

/** The words of a clause, `\n` where its author starts a line; comments are words that end their line. */
type Words = readonly string[];
type Clause = { readonly gap: boolean; readonly words: Words; readonly inner: readonly Clause[] | null };

const name = fc.constantFrom('fit', 'a_b', 'large_account', 'x9', 'country', 'due', 'größe');
const text = fc.constantFrom('"x"', '"a  # b"', '"näher\\" {"', '"日本"', '"(a, b"');
const value = fc.oneof(text, fc.constantFrom('DE', '350', 'EUR 50_000', '2026-12-24', 'yes', '5%'));
const comment = fc.option(fc.constantFrom('# why', '#so', '# "quoted" { ('), { nil: null, freq: 6 });
const end = comment.map((said): Words => (said === null ? [] : [said]));

const comparison = fc.tuple(name, fc.constantFrom('>=', 'is', '<'), value).map((words): Words => words);
const condition: fc.Arbitrary<Words> = fc.letrec<{ condition: Words }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small' },
    comparison,
    fc.tuple(comparison, fc.constantFrom('and', 'or'), fc.boolean(), comparison).map(([a, word, breaks, b]): Words => {
      return [...a, ...(breaks ? ['\n'] : []), word, ...b];
    }),
    tie('condition').map((of): Words => ['not', '(', ...of, ')']),
    fc
      .tuple(
        fc.constantFrom('any of', 'at least 2 of'),
        fc.array(fc.tuple(tie('condition'), end), { minLength: 1, maxLength: 5 }),
        fc.boolean(),
      )
      .map(([word, of, breaks]): Words => [word, '(', ...elements(of, breaks), ')']),
  ),
})).condition;

function elements(of: readonly [Words, Words][], breaks: boolean): Words {
  const parts = of.flatMap(([words, said], index) => {
    const last = index === of.length - 1;
    return [
      ...(breaks || (index > 0 && of[index - 1]![1].length > 0) ? ['\n'] : []),
      ...words,
      ...(last ? [] : [',']),
      ...said,
    ];
  });
  return breaks || of.at(-1)![1].length > 0 ? [...parts, '\n'] : parts;
}

const means = fc.oneof(
  fc.constant<Words>([]),
  text.map((said): Words => ['means', said]),
);
const names = fc
  .array(name, { minLength: 1, maxLength: 14 })
  .map((of) => of.flatMap((one, i) => (i ? [',', one] : [one])));
const assignments = fc
  .array(fc.tuple(name, value), { minLength: 1, maxLength: 9 })
  .map((of) => of.flatMap((pair, i) => (i ? [',', ...pair] : pair)));

const clause = (words: fc.Arbitrary<Words>, inner?: fc.Arbitrary<readonly Clause[]>): fc.Arbitrary<Clause> =>
  fc.record({
    gap: fc.boolean(),
    words: fc.tuple(words, end).map(([all, said]) => (inner ? all : [...all, ...said])),
    inner: inner ?? fc.constant(null),
  });
const words = (...parts: readonly (string | fc.Arbitrary<string | Words>)[]): fc.Arbitrary<Words> =>
  fc.tuple(...parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part))).map((all) => all.flat());
const alone = fc.record<Clause>({
  gap: fc.boolean(),
  words: fc.constantFrom<Words>(['# on its own'], ['#so']),
  inner: fc.constant(null),
});
const block = (...kinds: readonly fc.Arbitrary<Clause>[]): fc.Arbitrary<readonly Clause[]> =>
  fc.array(fc.oneof(...kinds, alone), { maxLength: 5 });

const points = clause(words(fc.constantFrom('+5', '-10', '+100'), name, 'when', condition, means));
const steps = block(
  clause(
    words(
      'after',
      fc.constantFrom('1 business hour', '30 minutes'),
      fc.constantFrom('remind owner', 'escalate to ben'),
    ),
  ),
);
const clauses = block(
  clause(words('score', name, 'from 0 to 60'), block(points, clause(words('halves every 14 days')))),
  clause(words(fc.constantFrom('refuse', 'stage'), name, 'when', condition, means)),
  clause(words('needs', names)),
  clause(words(name, 'owes accept within 1 business hour'), steps),
  clause(
    words('route'),
    block(clause(words('to', name, fc.constantFrom('in turn', 'by open load', ''), 'when', condition))),
  ),
  clause(words('given lead', '{', assignments, '}')),
  clause(words('|', value, '|', name, '|')),
  clause(words('something', 'unheard', 'of', names)),
);
const fields = block(
  clause(
    words(
      name,
      fc.constantFrom('text', 'whole number', 'one of (a, b)'),
      fc.constantFrom('', 'required'),
      'also',
      text,
    ),
  ),
);
const declaration = fc.oneof(
  clause(words(fc.constantFrom('qualification q', 'handoff h from a to b', 'test "it"', 'team t in s')), clauses),
  clause(words('lead by email'), fields),
  clause(words('list', name), block(clause(words(value, ',', value)), clause(words(value, ',', '\n', value)))),
  clause(words('person', name, text, '<anna@firma.example>')),
  clause(words('event', name, '{', 'product', 'text', ',', 'seats', 'whole number', '}')),
  clause(words('list', name, '{', names, '}')),
  clause(words('let', name, 'be larger of', '(', names, ')')),
);

/** How carelessly: blanks between words and beside signs, columns for each depth, blank lines, the end of a line. */
const care = fc.record({
  wide: fc.array(fc.constantFrom(' ', '  ', '\t', '      '), { minLength: 5, maxLength: 5 }),
  none: fc.array(fc.constantFrom('', ' ', '\t'), { minLength: 3, maxLength: 3 }),
  depth: fc.constantFrom(1, 2, 5),
  gaps: fc.constantFrom(1, 2, 4),
  end: fc.constantFrom('\n', '\r\n', ' \n', '\t\r\n'),
});
type Care = typeof care extends fc.Arbitrary<infer T> ? T : never;
const careful: Care = { wide: [' '], none: [''], depth: 2, gaps: 1, end: '\n' };

export const anyRules: fc.Arbitrary<AnyRules> = fc
  .tuple(fc.array(declaration, { minLength: 1, maxLength: 5 }), care)
  .map(([all, careless]) => ({ text: writtenWith(all, careful), careless: writtenWith(all, careless) }));

function writtenWith(all: readonly Clause[], how: Care): string {
  let many = 0;
  const pick = (of: readonly string[]): string => of[many++ % of.length]!;
  const write = ({ gap, words: said, inner }: Clause, depth: number): string => {
    const blank = (gap ? how.end.repeat(how.gaps) : '') + ' '.repeat(depth * how.depth);
    const line = said.filter(Boolean).reduce((before, word) => {
      if (word === '\n') return `${before}${how.end}${' '.repeat((depth + 3) * how.depth)}`;
      const apart = !/(?:^|[(\s])$/.test(before) && word !== ',' && word !== ')';
      const blanks = before === '' || /\s$/.test(before) ? '' : pick(apart ? how.wide : how.none);
      return before + blanks + word;
    }, '');
    if (inner === null) return blank + line + how.end;
    const body = inner.map((one) => write(one, depth + 1)).join('');
    return `${blank}${line} {${how.end}${body}${' '.repeat(depth * how.depth)}}${how.end}`;
  };
  return all.map((one) => write(one, 0)).join('');
}
