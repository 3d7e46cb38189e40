import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import type { Duration, ZoneTable } from '@smk/plan';
import { momentOf, stepWallClock, wallClock } from './wall-clock.ts';

const zoneOf = (zone: string): ZoneTable => {
  let at = Temporal.Instant.from('2019-12-01T00:00Z').toZonedDateTimeISO(zone);
  const transitions: [number, number][] = [[at.epochMilliseconds, at.offsetNanoseconds / 1e9]];
  for (;;) {
    const next = at.getTimeZoneTransition('next');
    if (next === null || next.year > 2030) return { zone, tzdb: 'test', transitions };
    transitions.push([next.epochMilliseconds, next.offsetNanoseconds / 1e9]);
    at = next;
  }
};
const berlin = zoneOf('Europe/Berlin');
const at = (text: string) => Temporal.Instant.from(text).epochMilliseconds;
const local = (text: string) => at(`${text}Z`);
const days = (amount: number, unit: Duration['unit'] = 'days'): Duration => ({ amount, unit, business: false });

test('a wall time that the clocks skip means the moment after the gap, a doubled one the first', () => {
  expect(momentOf(berlin, local('2026-03-29T02:30'))).toBe(at('2026-03-29T03:00+02:00'));
  expect(momentOf(berlin, local('2026-10-25T02:30'))).toBe(at('2026-10-25T02:30+02:00'));
});

test('seven days before a Monday noon is the Monday before at noon, across the change of clocks', () => {
  expect(stepWallClock(berlin, at('2026-03-30T12:00+02:00'), days(7), -1)).toBe(at('2026-03-23T12:00+01:00'));
});

test('a month after the last of January is the last of February', () => {
  expect(stepWallClock(berlin, at('2027-01-31T09:00+01:00'), days(1, 'months'), 1)).toBe(at('2027-02-28T09:00+01:00'));
});

test('agrees with Temporal wherever the wall time exists once', () => {
  for (const zone of ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata', 'Pacific/Apia'].map(zoneOf)) {
    fc.assert(
      fc.property(
        fc.integer({ min: at('2020-03-01T00:00Z'), max: at('2029-10-01T00:00Z') }),
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom('days' as const, 'weeks' as const, 'months' as const),
        fc.constantFrom(1 as const, -1 as const),
        (moment, amount, unit, direction) => {
          const zoned = Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone.zone);
          expect(wallClock(zone, moment)).toBe(moment + zoned.offsetNanoseconds / 1e6);
          if (unit === 'months' && direction * amount + zoned.year * 12 < 2020 * 12 + 4) return;
          const expected = zoned.add({ [unit]: direction * amount });
          const first = expected.toPlainDateTime().toZonedDateTime(zone.zone, { disambiguation: 'earlier' });
          const last = expected.toPlainDateTime().toZonedDateTime(zone.zone, { disambiguation: 'later' });
          if (first.epochMilliseconds !== last.epochMilliseconds || expected.year < 2020 || expected.year > 2029) return;
          expect(stepWallClock(zone, moment, { amount, unit, business: false }, direction)).toBe(expected.epochMilliseconds);
        },
      ),
    );
  }
});
