import { expect, test } from 'vitest';
import { at, event, field, lead, letOf, nordlicht, score } from '../test-material/nordlicht.ts';
import { passedOn } from './passed-on.ts';

const monday = at('2026-11-16T10:00+01:00');
const events = ['demo_requested', 'pricing_viewed', 'deal_lost'].map((name, hour) =>
  event(name, monday + hour * 3_600_000),
);
const facts = lead({ employees: 350, country: 'DE' }, events);
const rule = nordlicht.handoffs[0]!;

test('fields, values made from others and scores, as they are at that moment, and the latest events first', () => {
  const values = [field('country'), letOf('headcount'), score('fit'), field('budget')];
  const told = passedOn(nordlicht, { ...rule, passesOn: { values, lastEvents: 1 } }, facts, monday + 3_600_000);
  expect(told.values).toEqual([
    { name: 'country', value: 'DE' },
    { name: 'headcount', value: 350 },
    { name: 'fit', value: 35 },
    { name: 'budget', value: null },
  ]);
  expect(told.events.map(({ name }) => name)).toEqual(['pricing_viewed']);
});

test('a handoff that is silent passes nothing on', () => {
  expect(passedOn(nordlicht, rule, facts, monday)).toEqual({ values: [], events: [] });
  expect(passedOn(nordlicht, { ...rule, passesOn: { values: [], lastEvents: 0 } }, facts, monday).events).toEqual([]);
});
