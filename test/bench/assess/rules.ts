/** What a rule asks of a lead; each language says it in its own way. */
export type Asked =
  | { readonly kind: 'compare'; readonly field: string; readonly is: '>=' | '<' | '='; readonly value: Constant }
  | { readonly kind: 'between'; readonly field: string; readonly low: number; readonly high: number }
  | { readonly kind: 'among'; readonly field: string; readonly values: readonly string[] }
  | { readonly kind: 'contains'; readonly field: string; readonly texts: readonly string[] }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Asked[] };
export type Constant = number | boolean | string;

/** So many points, where it is so. */
export type Rule = { readonly points: number; readonly when: Asked };

const compare = (field: string, is: '>=' | '<' | '=', value: Constant): Asked => ({
  kind: 'compare',
  field,
  is,
  value,
});
const between = (field: string, low: number, high: number): Asked => ({ kind: 'between', field, low, high });
const among = (field: string, values: readonly string[]): Asked => ({ kind: 'among', field, values });
const contains = (field: string, texts: readonly string[]): Asked => ({ kind: 'contains', field, texts });
const all = (...of: readonly Asked[]): Asked => ({ kind: 'all', of });
const any = (...of: readonly Asked[]): Asked => ({ kind: 'any', of });
const rule = (points: number, when: Asked): Rule => ({ points, when });

/** Twenty rules as lead scoring has them: sizes, places, titles, budgets, combinations; those of another `copy` compare with other numbers. */
const twenty = (copy: number): readonly Rule[] => [
  rule(20, compare('employees', '>=', 200 + copy)),
  rule(10, between('employees', 50 + copy, 199 + copy)),
  rule(-10, compare('employees', '<', 5 + copy)),
  rule(15, among('country', ['DE', 'AT', 'CH'])),
  rule(5, among('country', ['FR', 'NL', 'BE', 'IT'])),
  rule(10, contains('job_title', ['head', 'vp', 'leiter'])),
  rule(5, contains('job_title', ['manager'])),
  rule(-25, contains('email', ['@gmail.com', '@gmx.de', '@web.de'])),
  rule(12, compare('budget', '>=', 50_000 + copy)),
  rule(6, between('budget', 10_000 + copy, 49_999 + copy)),
  rule(8, compare('source', '=', 'referral')),
  rule(-5, compare('source', '=', 'outbound')),
  rule(9, compare('roof_area', '>=', 800 + copy)),
  rule(4, between('roof_area', 200 + copy, 799 + copy)),
  rule(7, compare('newsletter', '=', true)),
  rule(3, compare('visits', '>=', 3 + copy)),
  rule(11, all(compare('visits', '>=', 8 + copy), compare('newsletter', '=', true))),
  rule(13, all(compare('employees', '>=', 1000 + copy), compare('budget', '>=', 20_000 + copy))),
  rule(6, any(compare('industry', '=', 'logistics'), compare('industry', '=', 'retail'))),
  rule(-8, compare('industry', '=', 'education')),
];

/** The score from which on a lead is qualified by so many times twenty rules. */
export const thresholdOf = (times: number): number => 40 * times;

/** So many times twenty rules. */
export const rulesOf = (times: number): readonly Rule[] =>
  Array.from({ length: times }, (_, copy) => twenty(copy)).flat();
