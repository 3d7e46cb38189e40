import { batchOf, prepare } from '@smk/engine';
import type { Plan } from '@smk/plan';
import { addTally, comparisonOf, emptyTally, followerOf, followLead, type LeadsTwice } from '@smk/rehearsal';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyLead, anyPlan, start } from '@smk/engine/test-material';

const hour = 3_600_000;
// Where clocks change, an hour comes twice, in which a window may look back further than it did before.
const noChange = { zone: 'UTC', tzdb: 'test', transitions: [[0, 0] as const] };
const at = { file: 'rules.smk', line: 1 };
const always = [[0, 1440] as const];
const people = {
  calendars: [
    {
      name: 'always',
      zone: noChange,
      from: '2020-01-01',
      to: '2035-12-31',
      weekly: Array.from({ length: 7 }, () => always),
      closed: [],
    },
  ],
  departments: ['marketing', 'sales'].map((name) => ({ name, title: name, ledBy: 'ann', calendar: null, at })),
  teams: ['enterprise', 'dach_desk'].map((name) => ({
    name,
    title: name,
    department: 'sales',
    ledBy: 'ann',
    calendar: null,
    members: [
      { person: 'ann', weight: 1 },
      { person: 'bob', weight: 2 },
    ],
    at,
  })),
  queues: [{ name: 'sdr_desk', title: 'desk', department: 'sales', watchedBy: 'ann', at }],
};
const plans = anyPlan.map((plan): Plan => ({
  ...plan,
  ...people,
  company: { ...plan.company, zone: noChange, calendar: 'always' },
}));
const asOf = start + 30 * 24 * hour;

/** Leads as a file brings them, looked at when they come, at each event and at the end. */
const leads = fc.array(
  anyLead.map(({ fields, events: all }) => {
    const arrives = all[0]?.at ?? asOf;
    return { fields, events: all, instants: [...new Set([arrives, ...all.map(({ at }) => at), asOf])] };
  }),
  { minLength: 1, maxLength: 5 },
);
type Leads = typeof leads extends fc.Arbitrary<infer Of> ? Of : never;

function twice(before: Plan, after: Plan, of: Leads): LeadsTwice {
  const taken = (plan: Plan) => ({
    batch: batchOf(plan, of),
    takenIn: new Uint8Array(of.length).fill(1),
    problem: () => null,
  });
  return {
    before: taken(before),
    after: taken(after),
    key: (lead) => `lead ${lead}`,
    order: Float64Array.from(of.keys()),
    acts: () => [],
  };
}

const labelOf = (plan: Plan, lead: Leads[number]): string => {
  const { end } = followLead(plan, prepare(plan), lead);
  return end.kind === 'stage' ? `stage ${end.stage}` : end.kind;
};

test('many leads followed at once come to the same as each one followed by itself', () => {
  fc.assert(
    fc.property(plans, leads, (plan, of) => {
      const stages = plan.qualifications.flatMap((one) => one.stages).map(({ name }) => name);
      const { end, openedAt, route } = followerOf(plan)(batchOf(plan, of), new Uint8Array(of.length).fill(1));
      for (const [index, lead] of of.entries()) {
        const alone = followLead(plan, prepare(plan), lead);
        const code = end[index]!;
        expect(
          code >= 0 ? { kind: 'stage', stage: stages[code] } : { kind: code === -2 ? 'refused' : 'no stage' },
        ).toEqual(alone.end);
        const opening = alone.openings[0];
        expect(Number.isNaN(openedAt[0]![index]) ? undefined : openedAt[0]![index]).toBe(opening?.at);
        expect(route[0]![index]).toBe(opening === undefined ? -1 : (opening.route ?? -2));
      }
    }),
    { numRuns: 300 },
  );
});

test('a version compared with itself changes no lead', () => {
  fc.assert(
    fc.property(plans, leads, (plan, of) => {
      const tally = emptyTally();
      comparisonOf(plan, structuredClone(plan))(twice(plan, plan, of), tally);
      expect({ changed: tally.changed, regions: tally.regions.size, leads: tally.leads }).toEqual({
        changed: 0,
        regions: 0,
        leads: of.length,
      });
    }),
    { numRuns: 100 },
  );
});

test('the sums are those of each lead assessed by itself, and every changed lead is in one region', () => {
  fc.assert(
    fc.property(plans, plans, leads, (before, after, of) => {
      const tally = emptyTally();
      comparisonOf(before, after)(twice(before, after, of), tally);
      const sums = new Map<string, number>();
      for (const lead of of) {
        const key = `${labelOf(before, lead)} → ${labelOf(after, lead)}`;
        sums.set(key, (sums.get(key) ?? 0) + 1);
      }
      expect(new Map([...tally.ends.values()].map((pair) => [`${pair.before} → ${pair.after}`, pair.leads]))).toEqual(
        sums,
      );
      expect([...tally.regions.values()].reduce((sum, region) => sum + region.leads, 0)).toBe(tally.changed);
    }),
    { numRuns: 80 },
  );
});

test('tallies of parts add up to that of the whole', () => {
  fc.assert(
    fc.property(plans, plans, leads, leads, (before, after, some, others) => {
      const compare = comparisonOf(before, after);
      const whole = emptyTally();
      compare(twice(before, after, [...some, ...others]), whole);
      const sum = emptyTally();
      const part = emptyTally();
      compare(twice(before, after, others), part);
      addTally(sum, part);
      const first = emptyTally();
      compare(twice(before, after, some), first);
      addTally(sum, first);
      expect({ ...counts(sum) }).toEqual(counts(whole));
    }),
    { numRuns: 25 },
  );
});

function counts({ leads: of, changed, ends, handoffs, regions }: ReturnType<typeof emptyTally>) {
  return {
    of,
    changed,
    ends,
    handoffs,
    regions: new Map([...regions].map(([key, region]) => [key, { leads: region.leads, fields: region.fields }])),
  };
}
