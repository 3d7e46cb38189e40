import { listHandoffs, pendingInputsOf, readLead } from '@smk/store';
import { expect, test } from 'vitest';
import { demo, lead, nordlicht, planOf } from './nordlicht.ts';

const names: Readonly<Record<string, string>> = {
  employees: 'staff',
  website: 'web_site',
  demo_requested: 'demo_asked',
  product: 'wanted',
  call_logged: 'call_held',
  reached: 'spoke',
  mql: 'qualified',
  mql_to_sales: 'to_sales',
};

/** Where the example declares them: a name after this is a new one. */
const declares = /(?:^|\n)(?:event +|handoff +| +stage +)$|\n {2}$|\{ $|one of \($/;

/** The example's rules with new names, each declared as what it was called formerly. */
const renamed = planOf((text, path) =>
  path.startsWith('lists/')
    ? text
    : text.replace(/"(?:\\.|[^"\\\n])*"|#.*|[a-z][a-z0-9_]*/g, (word, at: number) => {
        const now = names[word];
        const isDeclared = path !== 'tests.smk' && declares.test(text.slice(Math.max(0, at - 30), at));
        return now === undefined ? word : isDeclared ? `${now} formerly ${word}` : now;
      }),
);

const company = await nordlicht();
const { store, take, events } = company;
const before = planOf();

test('a lead goes on under the new names: its facts, its stage and the handoff that is open', async () => {
  await take(lead('alt@firma.example', { source: 'website' }));
  const was = await events('alt@firma.example', demo);
  expect(was).toMatchObject({ stage: 'mql', scores: { fit: 35, interest: 25 } });
  await company.activate(renamed);

  const is = await take({ email: 'alt@firma.example', job_title: 'Head of Roofs' });
  expect(is).toMatchObject({ stage: 'qualified', scores: { fit: 45, interest: 25 } });
  expect(await readLead(store.db, { key: 'alt@firma.example' })).toMatchObject({
    fields: { staff: 350, source: 'web_site' },
    standing: { stage: 'qualified' },
    handoff: { id: was.handoff!.id },
  });
  expect((await listHandoffs(store.db, { lead: is.lead })).rows.length).toBe(1);
});

test('what happens under its new name meets what is owed by rules that knew the former one', async () => {
  const { handoff } = await events('alt@firma.example', { name: 'call_held', data: { spoke: true }, id: 'anruf' });
  expect(
    (await pendingInputsOf(store.db, { kind: 'handoff', id: handoff!.id })).map(({ input }) => input),
  ).toMatchObject([{ kind: 'event', id: 'anruf', meets: ['contact'], ends: null }]);
});

test('what comes in under former names is taken for what goes by the present ones', async () => {
  await take(lead('formular@firma.example', { employees: '350', source: 'Website' }));
  const taken = await events('formular@firma.example', demo);
  expect(taken).toMatchObject({ stage: 'qualified', scores: { fit: 35, interest: 25 } });
  expect(await readLead(store.db, { key: 'formular@firma.example' })).toMatchObject({
    fields: { staff: 350, source: 'web_site' },
  });
});

test('events that waited for their lead count under the names of the rules that see it come', async () => {
  await company.activate(before);
  await company.intake.takeEvents({ key: 'spaet@firma.example' }, [demo]);
  await company.activate(renamed);
  expect(await take(lead('spaet@firma.example'))).toMatchObject({ stage: 'qualified', scores: { interest: 25 } });
});

test('the rules before, made active again, find all of it under their names', async () => {
  await company.activate(before);
  const back = await take({ email: 'formular@firma.example', job_title: 'Head of Roofs' });
  expect(back).toMatchObject({ stage: 'mql', scores: { fit: 45, interest: 25 } });
  expect((await listHandoffs(store.db, { lead: back.lead })).rows.length).toBe(1);
  expect(await readLead(store.db, { key: 'formular@firma.example' })).toMatchObject({
    fields: { employees: 350, source: 'website' },
    standing: { stage: 'mql' },
  });
});
