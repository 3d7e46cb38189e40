import type { CalendarTable, HandoffRule, Plan } from '@smk/plan';
import { expect, test } from 'vitest';
import { calendar as office, handoffOf } from './sales-floor.ts';
import { handoffSlice } from './slices.ts';

const place = { file: 'rules.smk', line: 1 };
const calendars: readonly CalendarTable[] = ['office', 'late', 'never used'].map((name) => ({ ...office, name }));
const to = (team: string): HandoffRule['routes'][number] => ({ to: { kind: 'team', team }, when: null, at: place });
const rule: HandoffRule = {
  ...handoffOf().rule,
  routes: [to('desk'), to('night'), { to: { kind: 'queue', queue: 'sdr' }, when: null, at: place }],
};

const department = (name: string, calendar: string | null) => ({ name, title: name, ledBy: 'x', calendar, at: place });
const team = (name: string, calendar: string | null) => ({
  name,
  title: name,
  department: 'sales',
  ledBy: 'x',
  calendar,
  members: [],
  at: place,
});
const plan: Plan = {
  format: 1,
  engine: 1,
  company: { slug: 'c', name: 'C', zone: office.zone, currency: 'EUR', calendar: 'office', at: place },
  lead: { key: 'email', fields: [], at: place },
  lets: [],
  events: [],
  lists: [],
  calendars,
  departments: [department('marketing', null), department('sales', null)],
  people: [],
  teams: [team('desk', null), team('night', 'late')],
  queues: [{ name: 'sdr', title: 'sdr', department: 'sales', watchedBy: 'x', at: place }],
  qualifications: [],
  handoffs: [rule],
  reviews: [],
};

test('the calendar is the team’s, else the department’s, else the company’s, and no other travels along', () => {
  const slice = handoffSlice(plan, 'h', 'mql_to_sales');
  expect(slice.calendarOf).toEqual({
    'department marketing': 'office',
    'department sales': 'office',
    'team desk': 'office',
    'team night': 'late',
    'queue sdr': 'office',
  });
  expect(slice.calendars.map(({ name }) => name)).toEqual(['office', 'late']);
});

test('a queue may have a calendar of its own', () => {
  const queues = plan.queues.map((queue) => ({ ...queue, calendar: 'late' }));
  expect(handoffSlice({ ...plan, queues }, 'h', 'mql_to_sales').calendarOf['queue sdr']).toBe('late');
});

test('a company without any calendar has none in the slice', () => {
  const slice = handoffSlice(
    { ...plan, company: { ...plan.company, calendar: null }, teams: [team('desk', null), team('night', null)] },
    'h',
    'mql_to_sales',
  );
  expect(slice.calendars).toEqual([]);
});

test('a handoff that the plan does not have is a mistake of the caller', () => {
  expect(() => handoffSlice(plan, 'h1', 'gone')).toThrow('The plan h1 has no handoff gone.');
});
