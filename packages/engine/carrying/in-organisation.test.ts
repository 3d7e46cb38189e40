import { expect, test } from 'vitest';
import { floorPlan, someone, team, toTeam } from '../test-material/desk.ts';
import { place } from '../test-material/nordlicht.ts';
import { notCarriedOut } from './not-carried-out.ts';

const said = (plan: Parameters<typeof notCarriedOut>[0]) => notCarriedOut(plan).map(({ sentence }) => sentence);

test('people who take turns outside a team are named', () => {
  const to = { kind: 'teams', teams: ['desk'], people: ['anna'] } as const;
  expect(said(floorPlan([team('desk', ['anna'])], [{ to, when: null, at: place }]))).toEqual([
    'A route to desk, anna in turn is not carried out by this version yet.',
  ]);
});

test('of teams and routes nothing else is left out', () => {
  const members = [{ person: 'anna', weight: 1, until: '2026-12-31' }];
  const desk = team('desk', [], {
    members,
    capacity: { each: [{ most: 1, of: 'open' }], all: [] },
    absence: { daysBefore: 2, longerThan: 5 },
    catchUp: 'full',
  });
  const routes = [
    { to: { kind: 'owner', of: { kind: 'last owner' } }, when: null, at: place } as const,
    { to: { kind: 'teams', teams: ['desk', 'desk'] }, when: null, at: place } as const,
    { ...toTeam('desk', { by: 'open load', speaking: { kind: 'language', language: 'de' } }), orWait: true } as const,
  ];
  const anna = someone('anna', { calendar: 'office', capacity: [{ most: 1, of: 'day' }] });
  expect(said(floorPlan([desk], routes, [anna]))).toEqual([]);
});
