import { createActs } from '@smk/activities';
import { readHandled } from '@smk/store';
import { expect, test } from 'vitest';
import { drive } from './drive.ts';
import { demo, lead, nordlicht, planOf } from './nordlicht.ts';

// Rejected for want of budget, a lead is handed over again at once, by a route that asks who had it and why they rejected it.
const asking = planOf((text) =>
  text.replace(
    'handoff mql_to_sales ',
    `handoff again from marketing to sales {
  when mql_to_sales ends no_budget

  route {
    to last_owner         when reason is no_budget and team is dach_desk
    to enterprise in turn when reason is known
    otherwise to queue sdr_desk
  }

  sales may reject because {
    still_none then close
  }

  ends { sold then close }
}

handoff mql_to_sales `,
  ),
);

const company = await nordlicht();
const { store, activities, take, events, at } = company;
const acts = createActs({ store, now: company.now, runs: { act: () => Promise.resolve({ kind: 'pending' }) } });
await company.activate(asking);

async function reject(id: string, owner: string, because: string): Promise<void> {
  const subject = { kind: 'handoff', id } as const;
  await acts.act({ id: `${id} rejected`, subject, actor: owner, does: { kind: 'reject', because } });
  await drive(store, activities, subject, company.now());
}

test('a handoff that follows a rejection knows in the same transaction who rejected it and why', async () => {
  at('2026-11-16 10:00');
  const taken = await take(lead('zurueck@firma.example'));
  const { handoff, owner } = await events('zurueck@firma.example', demo);
  const first = owner?.kind === 'person' ? owner.person : 'nobody';
  await reject(handoff!.id, first, 'no_budget');
  const handled = (await readHandled(store.db, [taken.lead])).get(taken.lead);
  expect(handled?.handoffs.map((one) => one.case.status)).toEqual(['ended', 'open']);
  expect(handled?.handoffs.at(-1)?.case.owner).toMatchObject({ kind: 'person', person: first, team: 'dach_desk' });
  expect(handled?.given).toEqual({ person: first, team: 'dach_desk' });
});

test('of a lead that was never handed over nothing is known', async () => {
  const taken = await take(lead('neu@firma.example', { employees: 3, budget: '' }));
  expect((await readHandled(store.db, [taken.lead])).size).toBe(0);
});
