import { expect, test } from 'vitest';
import type { Renamed } from '@smk/plan';
import { compile } from '../compile.ts';
import { smallCompany } from '../test-material/small-company.ts';

const years = { from: 2026, to: 2026 };
const company = Object.entries(smallCompany).map(([name, text]) => ({ path: `${name}.smk`, text }));

function renamed(text: string): readonly Renamed[] | undefined | string[] {
  const { value, problems } = compile([...company, { path: 'text.smk', text }], { years });
  return value?.plan.renamed ?? problems.map(({ sentence }) => sentence);
}

const at = { file: 'text.smk', line: 1 };

test('a plan knows what its names were before', () => {
  expect(renamed('event trial_begun formerly trial { length formerly days whole number }\n')).toEqual([
    { kind: 'event', name: 'trial_begun', formerly: ['trial'], within: null, at },
    { kind: 'data', name: 'length', formerly: ['days'], within: 'trial_begun', at },
  ]);
});

test('a name may have been several, and stands after its title', () => {
  expect(renamed('queue heap "The heap" formerly (dump, bin) in sales watched by sven\n')).toEqual([
    { kind: 'queue', name: 'heap', formerly: ['dump', 'bin'], within: null, at },
  ]);
});

test('options, lines, obligations and reasons are followed too', () => {
  const text = `event trial { plan one of (pro formerly gold, free) }
qualification more {
  score taste from 0 to 9 {
    +3 likes_blue formerly blue when country is DE
  }
}
handoff by_hand from marketing to sales {
  when a lead becomes mql
  route {
    otherwise to queue pile
  }
  sales owes accept formerly answer within 1 hour
  sales may reject because {
    too_far formerly far then close
  }
}
`;
  const found = renamed(text);
  expect(found).toMatchObject([
    { kind: 'line', name: 'likes_blue', formerly: ['blue'], within: null },
    { kind: 'outcome', name: 'too_far', formerly: ['far'], within: 'by_hand' },
    { kind: 'option', name: 'pro', formerly: ['gold'], within: 'trial.plan' },
    { kind: 'obligation', name: 'accept', formerly: ['answer'], within: 'by_hand' },
  ]);
});

test('where nothing was renamed a plan says nothing of it', () => {
  expect(compile(company, { years }).value?.plan).not.toHaveProperty('renamed');
});
