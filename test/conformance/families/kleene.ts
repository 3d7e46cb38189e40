import { company, json, truthOf, type Family, type Letter } from './family.ts';

// Kleene's strong three-valued logic, written out: what is unknown could be either, and counts as known only where that does not matter.
const not: Readonly<Record<Letter, Letter>> = { T: 'F', F: 'T', U: 'U' };
const and: Readonly<Record<string, Letter>> = {
  ...{ TT: 'T', TF: 'F', TU: 'U' },
  ...{ FT: 'F', FF: 'F', FU: 'F' },
  ...{ UT: 'U', UF: 'F', UU: 'U' },
};
const or: Readonly<Record<string, Letter>> = {
  ...{ TT: 'T', TF: 'T', TU: 'T' },
  ...{ FT: 'T', FF: 'F', FU: 'U' },
  ...{ UT: 'T', UF: 'U', UU: 'U' },
};
// By how many of three are true, and how many are unknown.
const twoOfThree: Readonly<Record<string, Letter>> = {
  ...{ '3T0U': 'T', '2T1U': 'T', '2T0U': 'T' },
  ...{ '1T2U': 'U', '1T1U': 'U', '1T0U': 'F' },
  ...{ '0T3U': 'U', '0T2U': 'U', '0T1U': 'F', '0T0U': 'F' },
};

const conditions = {
  not_p: 'not (p)',
  p_and_q: 'p and q',
  p_or_q: 'p or q',
  all_three: 'all of (p, q, r)',
  any_three: 'any of (p, q, r)',
  none_of_three: 'none of (p, q, r)',
  two_of_three: 'at least 2 of (p, q, r)',
  nested: 'p and (q or not (r))',
  p_known: 'p is known',
  p_unknown: 'p is unknown',
};
const width = Math.max(...Object.keys(conditions).map(({ length }) => length));
const lines = Object.entries(conditions).map(([name, when]) => `    +1 ${name.padEnd(width)} when ${when}`);

const rules = `${company}
lead by email {
  email email required
  p     yes/no
  q     yes/no
  r     yes/no
}

qualification logic {
  score truths from 0 to 100 {
${lines.join('\n')}
  }

  refuse all_of_it when p and q and r
}
`;

function expected(a: Letter, b: Letter, c: Letter): Readonly<Record<string, Letter>> {
  const count = (letter: Letter): number => [a, b, c].filter((one) => one === letter).length;
  const any = or[`${or[`${a}${b}`]}${c}`]!;
  const all = and[`${and[`${a}${b}`]}${c}`]!;
  return {
    not_p: not[a],
    p_and_q: and[`${a}${b}`]!,
    p_or_q: or[`${a}${b}`]!,
    all_three: all,
    any_three: any,
    none_of_three: not[any],
    two_of_three: twoOfThree[`${count('T')}T${count('U')}U`]!,
    nested: and[`${a}${or[`${b}${not[c]}`]}`]!,
    p_known: a === 'U' ? 'F' : 'T',
    p_unknown: a === 'U' ? 'T' : 'F',
    all_of_it: all,
  };
}

const letters = ['T', 'F', 'U'] as const;
const combinations = letters.flatMap((a) => letters.flatMap((b) => letters.map((c) => [a, b, c] as const)));
const values = { T: true, F: false, U: null };
const words = { T: 'true', F: 'false', U: 'unknown' };

/** Each combination of three facts that are true, false or unknown, under each way to combine conditions. */
export const kleene: Family = {
  area: 'unknown',
  files: {
    '_company/rules.smk': rules,
    ...Object.fromEntries(combinations.flatMap(([a, b, c]) => caseOf(a, b, c))),
  },
};

function caseOf(a: Letter, b: Letter, c: Letter): readonly (readonly [string, string])[] {
  const name = `${words[a]}-${words[b]}-${words[c]}`;
  const truths = expected(a, b, c);
  const points = Object.entries(truths).filter(([line, truth]) => truth === 'T' && line !== 'all_of_it').length;
  const fields = { email: 'k@firma.example', p: values[a], q: values[b], r: values[c] };
  const all = Object.fromEntries(Object.entries(truths).map(([line, truth]) => [line, truthOf(truth)]));
  const outcome = truths['all_of_it'] === 'T' ? { kind: 'refused', by: ['all_of_it'] } : { kind: 'not yet' };
  return [
    [`${name}/lead.json`, json({ fields, asOf: '2026-11-16T10:00+01:00' })],
    [`${name}/expect.json`, json({ outcome, scores: { truths: points }, lines: all })],
  ];
}
