import { expect, test } from 'vitest';
import { at, lead, nordlicht } from '../test-material/nordlicht.ts';
import { chooseRoute } from './choose-route.ts';
import { lacking } from './lacking.ts';
import { matchEvent } from './match-event.ts';

const rule = nordlicht.handoffs[0]!;
const monday = at('2026-11-16T10:00+01:00');

test('the first true line takes the lead', () => {
  expect(chooseRoute(nordlicht, rule, lead({ employees: 1200, country: 'DE' }), monday)).toMatchObject({
    to: { team: 'enterprise' },
    skipped: [],
  });
});

test('a plan that was never asked before routes as well by a text that only its route looks at', () => {
  const fresh = JSON.parse(JSON.stringify(nordlicht)) as typeof nordlicht;
  const chosen = chooseRoute(fresh, fresh.handoffs[0]!, lead({ employees: 350, country: 'DE' }), monday);
  expect(chosen.to).toEqual({ kind: 'team', team: 'dach_desk' });
});

test('a line that is unknown is passed over, and the trace says so', () => {
  const chosen = chooseRoute(nordlicht, rule, lead({ country: 'fr' }), monday);
  expect(chosen.to).toEqual({ kind: 'queue', queue: 'sdr_desk' });
  expect(chosen.skipped.map((one) => one.truth)).toEqual(['unknown', false]);
});

test('what a handoff needs and a lead lacks is named in the order written', () => {
  expect(lacking(rule, { email: 'a@b.example', country: null })).toEqual(['company', 'country']);
  expect(lacking({ ...rule, needs: ['constructor'] }, {})).toEqual(['constructor']);
});

test('a call meets the contact only where somebody was reached', () => {
  const call = (reached: boolean | null) => matchEvent(nordlicht, rule, { name: 'call_logged', data: { reached } });
  expect(call(true)).toEqual({ meets: ['contact'], ends: null });
  expect(call(false)).toEqual({ meets: [], ends: null });
  expect(call(null)).toEqual({ meets: [], ends: null });
});

test('a deal that is won ends the handoff', () => {
  expect(matchEvent(nordlicht, rule, { name: 'deal_won', data: {} })).toEqual({ meets: [], ends: 'won' });
});
