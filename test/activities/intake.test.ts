import {
  listHandoffs,
  listLeads,
  listObligations,
  listParkedEvents,
  listRejected,
  numberJournal,
  readHandoff,
  readJournal,
  readLead,
} from '@smk/store';
import { expect, test } from 'vitest';
import { demo, lead, nordlicht, winter } from './nordlicht.ts';

const company = await nordlicht();
const { store, intake, take, events } = company;

test('a lead that fits no stage yet is stored, with its reasons', async () => {
  const taken = await take(lead('k@firma.example'));
  expect(taken).toMatchObject({
    created: true,
    version: 1,
    key: 'k@firma.example',
    stage: null,
    outcome: { kind: 'insufficient data' },
    scores: { fit: 35, interest: 0 },
    reasons: ['big_enough', 'home_market'],
    owner: null,
    handoff: null,
  });
});

test('an event that makes it a mql hands it over in the same transaction, to whose turn it is', async () => {
  const taken = await events('K@firma.example ', demo);
  expect(taken).toMatchObject({
    created: false,
    version: 2,
    stage: 'mql',
    owner: { kind: 'person', person: 'anna', team: 'dach_desk' },
  });
  const handoff = await readHandoff(store.db, taken.handoff!.id);
  expect(handoff).toMatchObject({
    status: 'open',
    name: 'mql_to_sales',
    leadKey: 'k@firma.example',
    openedAt: winter('2026-11-16 10:00'),
  });
  const owed = await listObligations(store.db, { subject: { kind: 'handoff', id: taken.handoff!.id } });
  expect(owed.rows.map((row) => [row.name, row.by, row.person, row.due])).toEqual([
    ['accept', 'sales', 'anna', winter('2026-11-16 11:00')],
    ['contact', 'sales', 'anna', winter('2026-11-16 14:00')],
  ]);
});

test('the journal tells it in order', async () => {
  await numberJournal(store.db);
  const row = await readLead(store.db, { key: 'k@firma.example' });
  const told = await readJournal(store.db, { since: 0, lead: row!.id });
  expect(told.map((one) => [one.subject.kind, one.what.kind])).toEqual([
    ['lead', 'arrived'],
    ['lead', 'decided'],
    ['lead', 'happened'],
    ['lead', 'decided'],
    ['lead', 'entered'],
    ['lead', 'entered'],
    ['handoff', 'opened'],
    ['handoff', 'assigned'],
    ['handoff', 'owed'],
    ['handoff', 'owed'],
  ]);
  expect(told[0]?.what).toEqual({
    kind: 'arrived',
    fields: { company: 'Firma', country: 'DE', employees: 350, consent: true },
    personal: ['email'],
  });
});

test('an absent field leaves its value, an empty one makes it unknown, an equal one changes nothing', async () => {
  await take(lead('felder@firma.example', { job_title: 'Leiter Einkauf' }));
  await take({ email: 'felder@firma.example', employees: '' });
  const row = await readLead(store.db, { key: 'felder@firma.example' });
  expect(row?.fields).toMatchObject({ job_title: 'Leiter Einkauf', employees: null, company: 'Firma' });
  const again = await take({ email: 'felder@firma.example', job_title: 'Leiter Einkauf' });
  expect(again.version).toBe(row?.version);
});

test('a lead that fails its schema is kept with a pointer for each field, and taken in once mended', async () => {
  const answer = await intake.takeLead({
    fields: { email: 'not an address', company: '', employees: 'viele', consent: true, shoe_size: 44 },
  });
  expect(answer).toMatchObject({ kind: 'new', value: { kind: 'rejected' } });
  const [kept] = (await listRejected(store.db, { now: company.now() })).rows;
  expect(kept?.problems.map((problem) => problem.pointer).toSorted()).toEqual([
    '/fields/company',
    '/fields/email',
    '/fields/employees',
    '/fields/shoe_size',
  ]);
  expect(kept).toMatchObject({
    what: 'lead',
    origin: { kind: 'api' },
    body: { fields: { company: '', employees: 'viele' } },
  });
  const mended = await intake.resubmit(kept!.id, { fields: lead('mended@firma.example') });
  expect(mended).toMatchObject({ kind: 'new', value: { kind: 'taken', created: true, key: 'mended@firma.example' } });
  expect((await listRejected(store.db, { now: company.now() })).rows).toEqual([]);
});

test('what is mended badly is kept as it was mended, and what is taken in is not taken in again', async () => {
  const answer = await intake.takeLead({ fields: lead('schlecht@firma.example', { country: 'Germany' }) });
  const id = 'value' in answer && answer.value.kind === 'rejected' ? answer.value.id : '';
  const worse = { fields: lead('schlecht@firma.example', { country: 'Deutschland' }) };
  expect(await intake.resubmit(id, worse)).toMatchObject({ value: { kind: 'rejected', id } });
  expect((await listRejected(store.db, { now: company.now() })).rows).toMatchObject([{ id, body: worse }]);
  const mended = { fields: lead('schlecht@firma.example', { country: 'DE' }) };
  const twice = await Promise.all([intake.resubmit(id, mended), intake.resubmit(id, mended)]);
  expect(twice.map((each) => ('value' in each ? each.value.kind : each.kind)).toSorted()).toEqual([
    'resubmitted before',
    'taken',
  ]);
  expect((await listRejected(store.db, { now: company.now() })).rows).toEqual([]);
});

test('text that no database can hold is refused in words, and kept readable', async () => {
  const answer = await intake.takeLead({ fields: lead('nul@firma.example', { company: 'Fir\0ma', name: '\ud800' }) });
  expect(answer).toMatchObject({
    value: { kind: 'rejected', problems: [{ pointer: '/fields/name' }, { pointer: '/fields/company' }] },
  });
  const [kept] = (await listRejected(store.db, { now: company.now() })).rows;
  expect(kept?.body).toMatchObject({ fields: { company: 'Fir\uFFFDma', name: '\uFFFD' } });
});

test('an event for an unknown lead waits for it, and counts by when it happened', async () => {
  const early = { ...demo, at: winter('2026-11-15 10:00') };
  const answer = await intake.takeEvents({ key: 'spaet@firma.example' }, [
    { ...early, id: 'e1' },
    { name: 'pricing_viewed', id: 'e2' },
  ]);
  expect(answer).toMatchObject({ value: { kind: 'parked', key: 'spaet@firma.example', ids: ['e1', 'e2'] } });
  await intake.takeEvents({ key: 'spaet@firma.example' }, [{ ...early, id: 'e1' }]);
  const parked = await listParkedEvents(store.db, { now: company.now() + 25 * 3_600_000 });
  expect(parked.rows.map((row) => [row.id, row.stale])).toEqual([
    ['e1', true],
    ['e2', true],
  ]);

  const taken = await take(lead('spaet@firma.example'));
  expect(taken).toMatchObject({ stage: 'mql', scores: { interest: 28 }, owner: { kind: 'person' } });
  expect((await listParkedEvents(store.db, { now: company.now() })).rows).toEqual([]);
});

test('an event of a known id counts once, whatever the case of its lead', async () => {
  await take(lead('zweimal@firma.example', { employees: 20 }));
  const view = { name: 'pricing_viewed', id: 'view-1' };
  expect(await events('zweimal@firma.example', view)).toMatchObject({ scores: { interest: 5 }, repeated: [] });
  expect(await events('zweimal@firma.example', view, view)).toMatchObject({
    scores: { interest: 5 },
    repeated: ['view-1', 'view-1'],
  });
  // The same id of another lead is another event.
  await take(lead('andere@firma.example', { employees: 20 }));
  expect(await events('andere@firma.example', view)).toMatchObject({ scores: { interest: 5 }, repeated: [] });
});

test('events are taken in all or none', async () => {
  await take(lead('ganz@firma.example', { employees: 20 }));
  const answer = await intake.takeEvents({ key: 'ganz@firma.example' }, [
    demo,
    { name: 'demo_requeted' },
    { name: 'webinar_attended', data: { tpic: 'pricing' } },
  ]);
  expect(answer).toMatchObject({
    value: { kind: 'rejected', problems: [{ pointer: '/events/1/name' }, { pointer: '/events/2/data/tpic' }] },
  });
  expect(await readLead(store.db, { key: 'ganz@firma.example' })).toMatchObject({ version: 1 });
});

test('a patch changes a known lead, unless somebody was quicker, and never its key', async () => {
  const { lead: id, version } = await take(lead('patch@firma.example', { employees: 20 }));
  expect(await intake.patchLead(id, { fields: { employees: 60 }, version })).toMatchObject({
    value: { kind: 'taken', version: version + 1, scores: { fit: 25 } },
  });
  expect(await intake.patchLead(id, { fields: { employees: 70 }, version })).toEqual({
    kind: 'new',
    value: { kind: 'changed meanwhile', version: version + 1 },
  });
  expect(await intake.patchLead(id, { fields: { email: 'new@firma.example' } })).toMatchObject({
    value: { kind: 'rejected', problems: [{ pointer: '/fields/email' }] },
  });
  expect(await intake.patchLead('nobody', { fields: {} })).toEqual({ kind: 'new', value: { kind: 'no such lead' } });
});

test('what a handoff needs and the lead lacks is owed by the giver, and assigned when it comes', async () => {
  const waiting = await take(lead('wo@firma.example', { country: '', employees: 1_200, budget: 'EUR 80_000' }));
  expect(waiting).toMatchObject({ stage: 'mql', owner: null, handoff: { status: 'waiting', lacks: ['country'] } });
  const subject = { kind: 'handoff', id: waiting.handoff!.id } as const;
  expect((await listObligations(store.db, { subject })).rows).toMatchObject([
    { name: 'needs', by: 'marketing', to: 'sales', due: null, person: 'maria' },
  ]);

  const found = await take({ email: 'wo@firma.example', country: 'DE' });
  expect(found).toMatchObject({
    owner: { kind: 'person', team: 'enterprise' },
    handoff: { id: waiting.handoff!.id, status: 'open', lacks: [] },
  });
  const pending = await company.activities.pendingInputs(subject);
  expect(pending.map(({ input }) => input)).toEqual([
    {
      kind: 'assigned',
      attempt: 1,
      to: found.owner,
      at: company.now(),
      by: { line: { file: 'handoff.smk', line: 9 }, spentTurn: true, passedOver: [] },
    },
  ]);
  // Further facts assign nobody again.
  await take({ email: 'wo@firma.example', roof_area: 900 });
  expect(await company.activities.pendingInputs(subject)).toEqual(pending);
});

test('a lead outside every team goes to the queue', async () => {
  await take(lead('fr@firma.example', { country: 'FR', employees: 250, job_title: 'Head of Energy' }));
  expect(await events('fr@firma.example', demo)).toMatchObject({ owner: { kind: 'queue', queue: 'sdr_desk' } });
});

test('consent withdrawn under an open handoff withdraws it, once', async () => {
  await take(lead('weg@firma.example'));
  const { handoff } = await events('weg@firma.example', demo);
  const refused = await take({ email: 'weg@firma.example', consent: false });
  expect(refused).toMatchObject({ outcome: { kind: 'refused', by: ['no_consent'] } });
  await take({ email: 'weg@firma.example', consent: false, name: 'Noch einmal' });
  const pending = await company.activities.pendingInputs({ kind: 'handoff', id: handoff!.id });
  expect(pending.map(({ input }) => input)).toEqual([{ kind: 'withdrawn', because: 'no_consent', at: company.now() }]);
});

test('events under an open handoff are left for it, if they meet or end something', async () => {
  await take(lead('ruf@firma.example'));
  const { handoff } = await events('ruf@firma.example', demo);
  await events(
    'ruf@firma.example',
    { name: 'pricing_viewed' },
    { name: 'call_logged', id: 'miss', data: { reached: 'no' } },
  );
  await events(
    'ruf@firma.example',
    { name: 'call_logged', id: 'hit', data: { reached: 'yes' } },
    { name: 'deal_won', id: 'deal', data: { deal_value: 'EUR 12_000' } },
  );
  // What happened before it was opened is not for it.
  await events('ruf@firma.example', { name: 'deal_lost', id: 'old', at: winter('2026-11-01 10:00') });
  const pending = await company.activities.pendingInputs({ kind: 'handoff', id: handoff!.id });
  expect(pending.map(({ input }) => input)).toMatchObject([
    { kind: 'event', id: 'hit', meets: ['contact'], ends: null },
    { kind: 'event', id: 'deal', meets: [], ends: 'won' },
  ]);
});

test('what would happen is answered without storing anything', async () => {
  const before = (await listLeads(store.db, { limit: 500 })).rows.length;
  const answer = await intake.assess({ fields: lead('was@firma.example') }, { events: [demo] });
  expect(answer).toMatchObject({
    kind: 'assessed',
    known: false,
    stage: 'mql',
    entered: ['engaged', 'mql'],
    opens: [{ name: 'mql_to_sales', lacks: [], to: { kind: 'team', team: 'dach_desk' } }],
  });
  expect(await intake.assess({ fields: { email: 'k@firma.example', employees: 2_000 } })).toMatchObject({
    kind: 'assessed',
    known: true,
    stage: 'mql',
    opens: [],
  });
  expect(await intake.assess({ fields: { email: 'x' } })).toMatchObject({ kind: 'rejected' });
  expect((await listLeads(store.db, { limit: 500 })).rows.length).toBe(before);
});

test('lists are read page by page', async () => {
  const keys: string[] = [];
  for (let after: string | undefined, more = true; more;) {
    const page = await listLeads(store.db, { limit: 3, after });
    keys.push(...page.rows.map((row) => row.key));
    more = page.next !== null;
    after = page.next ?? undefined;
  }
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.length).toBe((await listLeads(store.db, { limit: 500 })).rows.length);
  const mine = await listHandoffs(store.db, { person: 'anna' });
  expect(mine.rows.length).toBeGreaterThan(0);
  expect(mine.rows.every((row) => row.owner?.kind === 'person' && row.owner.person === 'anna')).toBe(true);
});

test('a key that is empty or endless is a problem of its own', async () => {
  const endless = `${'x'.repeat(300)}@firma.example`;
  for (const key of ['', ' ', endless])
    expect(await intake.takeEvents({ key }, [demo])).toMatchObject({
      value: { kind: 'rejected', problems: [{ pointer: '/key' }] },
    });
  expect(await intake.takeLead({ fields: lead(endless) })).toMatchObject({
    value: { kind: 'rejected', problems: [{ pointer: '/fields/email' }] },
  });
});

test('an event that has not happened is told from one whose moment is none', async () => {
  const at = async (moment: number) => {
    const answer = await intake.takeEvents({ key: 'wann@firma.example' }, [{ ...demo, at: moment }]);
    return 'value' in answer && answer.value.kind === 'rejected' ? answer.value.problems[0]?.sentence : null;
  };
  expect(await at(company.now() + 3_600_000)).toMatch('has not happened yet');
  for (const none of [Number.NaN, -9e15, 0.5]) expect(await at(none)).toMatch('This is no moment');
});
