import { notHandled, type Plan, type Renamed } from '@smk/plan';
import { expect, test } from 'vitest';
import { fieldOf, is, lead, nordlicht, place, placed } from '../test-material/nordlicht.ts';
import { followInto } from './follow-facts.ts';
import { namesIn } from './names-in.ts';
import { underNamesOf } from './under-names.ts';

const rule = nordlicht.handoffs[0]!;
const reason = (name: string) => ({ name, title: name, then: { kind: 'close' as const }, at: place });
const campaign = (name: string) => ({
  name,
  title: name,
  from: 0,
  to: 1,
  audience: null,
  contents: [],
  budget: null,
  goals: [],
  owners: [],
  brief: null,
  owes: [],
  at: place,
});
const renamed: readonly Renamed[] = [
  { kind: 'outcome', name: 'too_dear', formerly: ['no_budget'], within: rule.name, at: place },
  { kind: 'campaign', name: 'spring', formerly: ['roof_spring'], within: null, at: place },
];

const withNames = (why: string, what: string, more: Partial<Plan> = {}): Plan => ({
  ...nordlicht,
  events: [{ name: 'form', data: [fieldOf('campaign', { kind: 'text' })], at: place }],
  campaigns: [campaign(what)],
  handoffs: [
    {
      ...rule,
      reasons: [reason(why)],
      routes: [
        { ...rule.routes[0]!, when: placed(is({ kind: 'attribute', name: 'reason' }, '=', why)) },
        {
          ...rule.routes[0]!,
          when: placed({ kind: 'in values', operand: { kind: 'attribute', name: 'campaign' }, values: [what] }),
        },
      ],
    },
  ],
  ...more,
});
const before = withNames('no_budget', 'roof_spring');
const now = withNames('too_dear', 'spring', { renamed });

test('why a lead was rejected and what brought it are known by the names of today', () => {
  const form = { id: 'a', name: 'form', at: 0, data: { campaign: 'roof_spring' } };
  const facts = { ...lead({}, [form]), handling: { ...notHandled, lastOwner: 'anna', reason: 'no_budget' } };
  const followed = followInto(now, namesIn(now)).facts(facts);
  expect(followed.handling).toEqual({ ...notHandled, lastOwner: 'anna', reason: 'too_dear' });
  expect(followed.events[0]?.data).toEqual({ campaign: 'spring' });
});

test('what routes compare them with has new names in rules that are compared', () => {
  const asked = ({ handoffs }: Plan) => handoffs[0]!.routes.map(({ when }) => when!.condition);
  expect(asked(underNamesOf(before, now))).toEqual(asked(before));
});
