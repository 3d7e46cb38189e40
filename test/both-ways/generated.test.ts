import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runBothWays } from './both-ways.ts';
import { anyScenes } from './generated/any-scenes.ts';
import { endOf } from './play.ts';
import { rehearsed } from './rehearsed.ts';

const seed = Number(process.env['SMK_SEED'] ?? 20_261_124);
const companies = Number(process.env['SMK_COMPANIES'] ?? 72);

// Three stories for each company.
const all = fc.sample(anyScenes, { seed, numRuns: companies }).flat();

test('all that can happen to handoffs and leads is among it', () => {
  const told = all.map(({ plan, block }) => rehearsed(plan, block, endOf(block)));
  const entries = told.flatMap(({ lead, handoffs }) => [lead, ...handoffs.map(({ journal }) => journal)].flat());
  const kinds = new Set(entries.map(({ what }) => what.kind));
  expect([...kinds].toSorted()).toEqual([
    'accepted',
    'arrived',
    'asked',
    'assigned',
    'breached',
    'changed',
    'closed',
    'confirmed',
    'contacted',
    'corrected',
    'counted',
    'decided',
    'dropped',
    'ended',
    'entered',
    'escalated',
    'happened',
    'lacks',
    'left',
    'met',
    'nobody left',
    'offered',
    'opened',
    'owed',
    'recycled',
    'rejected',
    'reminded',
    'sent back',
    'ticked',
    'turn given back',
    'withdrawn',
    'withdrawn obligation',
  ]);
});

// A run with another seed says which, so that it can be made again.
console.log(`${all.length} tests of ${companies} generated companies, SMK_SEED=${seed}`);
runBothWays(all);
