import { expect, test } from 'vitest';
import { parse } from '../parse.ts';

test.each([
  ['headcount >= 1_000', 'headcount >= 1000'],
  ['topic is "pricing"', 'topic = "pricing"'],
  ['topic is not "a \\"b\\""', 'topic != "a \\"b\\""'],
  ['budget < EUR 50_000.50', 'budget < EUR 50000.50'],
  ['wants_by > 2026-12-24', 'wants_by > 2026-12-24'],
  ['score is -3.5', 'score = -3.5'],
  ['consent is no', 'consent = no'],
  ['country is DE', 'country = DE'],
  ['headcount between 50 and 199', 'between(headcount 50 199)'],
  ['country in dach', 'in list(country dach)'],
  ['country in (DE, AT)', 'in values(country DE AT)'],
  ['job_title contains "vp"', 'contains(job_title "vp")'],
  ['job_title contains any of ("vp", "head")', 'contains(job_title "vp" "head")'],
  ['job_title contains word "vp"', 'contains word(job_title "vp")'],
  ['job_title starts with any of ("vp", "head")', 'starts with(job_title "vp" "head")'],
  ['interests contains roof', 'contains(interests roof)'],
  ['markets contains any of (DE, AT)', 'contains(markets DE AT)'],
  ['growth >= 12.5%', 'growth >= 12.5 %'],
  ['margin < -2 pp', 'margin < -2 pp'],
  ['seen_at > 2026-12-24 09:00', 'seen_at > 2026-12-24 540'],
  ['contract >= 3 months', 'contract >= 3 months'],
  ['speaks in (de, de-CH, zh-Hant)', 'in values(speaks de de-CH zh-Hant)'],
  ['name is known', 'known(name)'],
  ['name is unknown', 'unknown(name)'],
  ['domain of email in free_mail', 'in list(domain of email free_mail)'],
  ['reached', 'holds(reached)'],
  ['not (reached)', 'not(holds(reached))'],
  ['a_b >= 1 and c_d >= 2 and e_f >= 3', 'all of(a_b >= 1, c_d >= 2, e_f >= 3)'],
  ['a_b >= 1 or (c_d >= 2 and e_f >= 3)', 'any of(a_b >= 1, all of(c_d >= 2, e_f >= 3))'],
  ['a_b between 1 and 2 and c_d is yes', 'all of(between(a_b 1 2), c_d = yes)'],
  ['none of (reached, asked)', 'none of(holds(reached), holds(asked))'],
  [
    'at least 2 of (reached, asked and told, sent)',
    'at least 2(holds(reached), all of(holds(asked), holds(told)), holds(sent))',
  ],
  ['demo_requested within 7 days', 'happened(demo_requested 1 within 7 days)'],
  ['demo_requested where (product is "roof")', 'happened(demo_requested 1 where product = "roof")'],
  ['at least 3 pricing_viewed', 'happened(pricing_viewed 3)'],
  [
    'at least 3 pricing_viewed within 2 business days where (topic is "x")',
    'happened(pricing_viewed 3 within 2 business days where topic = "x")',
  ],
])('%s', (text, tree) => expect(shown(conditionOf(text))).toBe(tree));

test('the text of a condition is kept in one line, and its place is that of the condition', () => {
  const when = whenOf('any of (\n    a_b is "x  y",\n    c_d\n  )');
  expect(when.text).toBe('any of (a_b is "x  y", c_d)');
  expect(when.at).toEqual({ start: { line: 1, column: 17 }, end: { line: 4, column: 4 } });
});

function conditionOf(text: string): Tree {
  return whenOf(text).condition;
}

function whenOf(text: string) {
  const { tree, problems } = parse([{ path: 'a.smk', text: `qualification q {\n  refuse r when ${text}\n}` }]);
  expect(problems).toEqual([]);
  const declaration = tree.declarations[0]!.declaration;
  const clause = declaration.kind === 'qualification' ? declaration.body.clauses[0] : null;
  if (clause?.kind !== 'refuse') throw new Error('no refuse clause');
  return clause.when;
}

// A condition as the tests write it: what it is, then its parts.
type Tree = { readonly kind: string; readonly [part: string]: unknown };

function shown(tree: Tree): string {
  const part = (name: string): string => shown(tree[name] as Tree);
  const word = (name: string): string => String(tree[name]);
  const parts = (name: string, by = ' '): string => (tree[name] as readonly Tree[]).map(shown).join(by);
  switch (tree.kind) {
    case 'name':
      return String(tree['name']);
    case 'text':
      return JSON.stringify(tree['text']);
    case 'number':
      return String(tree['value']);
    case 'money':
      return `${word('currency')} ${word('amount')}`;
    case 'yes/no':
      return tree['value'] ? 'yes' : 'no';
    case 'date':
      return String(tree['date']);
    case '%':
    case 'pp':
      return `${word('value')} ${tree.kind}`;
    case 'moment':
      return `${word('date')} ${word('minute')}`;
    case 'duration':
      return shownWithin({ kind: '', within: tree['length'] }).replace(' within ', '');
    case 'language':
      return word('tag');
    case 'country':
      return String(tree['code']);
    case 'domain of':
      return `domain of ${part('of')}`;
    case 'compare':
      return `${part('left')} ${word('is')} ${part('right')}`;
    case 'between':
      return `between(${part('operand')} ${part('low')} ${part('high')})`;
    case 'in list':
      return `in list(${part('operand')} ${part('list')})`;
    case 'in values':
      return `in values(${part('operand')} ${parts('values')})`;
    case 'contains':
      return `contains(${part('operand')} ${parts('values')})`;
    case 'contains word':
    case 'starts with':
      return `${tree.kind}(${part('operand')} ${parts('texts')})`;
    case 'known':
    case 'unknown':
      return `${tree.kind}(${part('operand')})`;
    case 'holds':
      return `holds(${part('name')})`;
    case 'not':
      return `not(${part('of')})`;
    case 'at least':
      return `at least ${word('count')}(${parts('of', ', ')})`;
    case 'happened':
      return `happened(${part('event')} ${word('count')}${shownWithin(tree)}${tree['where'] ? ` where ${part('where')}` : ''})`;
    default:
      return `${tree.kind}(${parts('of', ', ')})`;
  }
}

function shownWithin({ within }: Tree): string {
  if (!within) return '';
  const { amount, unit, business } = within as { amount: number; unit: string; business: boolean };
  return ` within ${amount} ${business ? 'business ' : ''}${unit}`;
}
