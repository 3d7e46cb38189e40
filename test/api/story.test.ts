import { ProblemAnswer } from '@smk/api/client';
import { beforeAll, describe, expect, test } from 'vitest';
import { freshDatabase } from '../support/fresh.ts';
import { exampleRules, startedApi, type StartedApi } from './started-api.ts';

const refusal = (work: Promise<unknown>) =>
  work.then(
    () => Promise.reject(new Error('It was not refused.')),
    (error: unknown) => {
      if (error instanceof ProblemAnswer) return error.problem;
      throw error;
    },
  );

let api: StartedApi;
beforeAll(async () => {
  api = await startedApi(await freshDatabase());
});

const firma = { company: 'Firma', country: 'DE', employees: 350, consent: true };

describe('before any rules', () => {
  test('a lead cannot be judged, and the answer says what to do', async () => {
    expect(await refusal(api.client.leads.post({ email: 'k@firma.example' }))).toMatchObject({
      status: 409,
      code: 'no_active_rules',
    });
    expect(await refusal(api.client.rules.active())).toMatchObject({ status: 409, code: 'no_active_rules' });
  });
});

describe('rules', () => {
  test('problems are told with their places, and nothing is published', async () => {
    const broken = exampleRules().map(({ path, text }) => ({ path, text: text.replace('fit >= 30', 'fitt >= 30') }));
    const checked = await api.client.rules.check(broken);
    expect(checked).toMatchObject({ sound: false, hash: null });
    expect(checked.problems[0]).toMatchObject({ severity: 'error', span: { file: 'qualification.smk' } });
    expect(checked.problems[0]?.shown).toContain('fitt');
    expect(await refusal(api.client.rules.publish(broken))).toMatchObject({ status: 422, code: 'rules_have_problems' });
    expect(await api.client.rules.versions()).toEqual([]);
  });

  test('rules whose tests fail are not published', async () => {
    const wrong = exampleRules().map(({ path, text }) => ({
      path,
      text: text.replace('expect fit is 35', 'expect fit is 36'),
    }));
    const problem = await refusal(api.client.rules.publish(wrong));
    expect(problem).toMatchObject({ status: 422, code: 'rules_fail_tests' });
    expect(problem.detail).toContain('"an idle owner loses a lead to the next in the team, over the weekend"');
  });

  test('rules that say what this version does not carry out are not published, and say where', async () => {
    const promised = [
      ...exampleRules(),
      { path: 'promises.smk', text: 'promise follow_up by sales to marketing {\n  keep accept in time >= 95%\n}\n' },
    ];
    expect(await api.client.rules.check(promised)).toMatchObject({ sound: true, problems: [] });
    expect(await refusal(api.client.rules.publish(promised))).toMatchObject({
      status: 422,
      code: 'rules_not_carried_out',
      detail: expect.stringContaining(
        'promises.smk:1: `promise follow_up` is not carried out by this version yet.',
      ) as string,
    });
    expect(await api.client.rules.versions()).toEqual([]);
  });

  test('sound rules are published once, and decide once they are activated', async () => {
    await api.client.clock.set({ now: '2026-11-16T10:00:00+01:00' });
    const published = await api.client.rules.publish(exampleRules(), { commit: 'abc123' });
    expect(published).toMatchObject({ again: false, version: { author: 'maria', commit: 'abc123', active: false } });
    expect(published.tests.every(({ passed }) => passed)).toBe(true);
    expect((await api.client.rules.publish(exampleRules())).again).toBe(true);
    const active = await api.client.rules.activate(published.version.hash);
    expect(active.company).toEqual({
      slug: 'nordlicht-solar',
      name: 'Nordlicht Solar',
      zone: 'Europe/Berlin',
      currency: 'EUR',
    });
    expect(active.handoffs[0]?.reasons.map(({ name }) => name)).toEqual([
      'not_a_fit',
      'no_budget',
      'bad_data',
      'duplicate',
    ]);
    expect(await refusal(api.client.rules.activate('0'.repeat(64)))).toMatchObject({
      status: 404,
      code: 'rules_not_found',
    });
  });

  test('rules of another company are refused', async () => {
    const other = exampleRules().map(({ path, text }) => ({
      path,
      text: text.replace('company "Nordlicht Solar"', 'company "Südwind"'),
    }));
    expect(await refusal(api.client.rules.publish(other))).toMatchObject({ status: 409, code: 'other_company' });
  });
});

describe('a lead', () => {
  test('is taken in, explained, and handed to somebody once it is worth a call', async () => {
    const created = await api.client.leads.put('k@firma.example', firma);
    expect(created).toMatchObject({
      key: 'k@firma.example',
      created: true,
      stage: null,
      outcome: { kind: 'insufficient data' },
      scores: { fit: 35, interest: 0 },
      handoff: null,
    });
    expect(created.reasons).toEqual(expect.arrayContaining(['big_enough', 'home_market']));

    const answer = await api.client.events.post('k@firma.example', [
      { name: 'demo_requested', data: { product: 'roof' } },
    ]);
    if (answer.state !== 'taken') throw new Error('The events were parked.');
    expect(answer.lead).toMatchObject({
      stage: 'mql',
      owner: { kind: 'person', team: 'dach_desk' },
      handoff: { name: 'mql_to_sales', status: 'open' },
    });

    const why = await api.client.leads.why('k@firma.example');
    const line = why.decision.because.scores
      .find(({ name }) => name === 'fit')
      ?.lines.find(({ name }) => name === 'big_enough');
    expect(line).toMatchObject({
      truth: true,
      points: 20,
      text: 'headcount >= 200',
      at: { file: 'qualification.smk' },
    });
  });

  test('says why, down to the values, and what would have made it otherwise', async () => {
    const { tree, whyNot } = await api.client.leads.why('k@firma.example', { not: 'enterprise' });
    expect(tree.stages.map(({ name, truth, instead }) => [name, truth, instead])).toEqual([
      ['engaged', true, null],
      ['mql', true, null],
    ]);
    // Whoever has the admin key may see what belongs to a person.
    expect(tree.refusals[1]?.condition.saw).toEqual([{ name: 'email', value: 'k@firma.example', of: [] }]);
    expect(tree.handoffs[0]).toMatchObject({
      reached: true,
      lacks: [],
      routes: [{ taken: false }, { taken: true }, {}],
    });
    expect(whyNot).toMatchObject([
      {
        sentence: 'mql_to_sales would go to enterprise with employees 350 → 1_000.',
        nearest: { kind: 'changes', changes: [{ kind: 'field', field: 'employees', to: '1_000' }] },
      },
    ]);
    await expect(api.client.leads.why('k@firma.example', { not: 'enterprize' })).rejects.toMatchObject({
      problem: { status: 422, code: 'invalid', errors: [{ pointer: '#query/not' }] },
      message: expect.stringContaining('Did you mean `enterprise`?'),
    });
  });

  test('shows its handoff, what is owed, and what happened', async () => {
    const { rows } = await api.client.handoffs.list({ lead: 'k@firma.example' });
    expect(rows).toHaveLength(1);
    const detail = await api.client.handoffs.get(rows[0]!.id);
    expect(detail).toMatchObject({
      title: expect.any(String),
      lead: { label: 'Firma' },
      status: 'open',
      facts: { stage: 'mql' },
    });
    expect(detail.may).toMatchObject({ accept: true, contact: true, end: [] });
    expect(detail.may.reject.map(({ name }) => name)).toContain('no_budget');
    expect(detail.obligations.map(({ name, state }) => `${name} ${state}`)).toEqual(['accept open', 'contact open']);

    const due = await api.client.obligations.list({ by: 'sales', subject: `handoff:${detail.id}` });
    const hour = 3_600_000;
    expect(due.rows.map((owed) => [owed.name, owed.due! - detail.openedAt])).toEqual([
      ['accept', hour],
      ['contact', 4 * hour],
    ]);

    await expect
      .poll(async () => (await api.client.leads.journal('k@firma.example')).rows.map(({ what }) => what.kind))
      .toEqual(expect.arrayContaining(['opened', 'assigned', 'owed']));
    const owner = detail.owner?.kind === 'person' ? detail.owner.person : '';
    expect((await api.client.people.list()).find(({ name }) => name === owner)).toMatchObject({
      openHandoffs: 1,
      openObligations: 2,
    });
  });

  test('keeps what a patch leaves out, and is not overwritten unseen', async () => {
    const before = await api.client.leads.get('k@firma.example');
    await api.client.leads.patch('k@firma.example', { employees: 400 });
    expect((await api.client.leads.get('k@firma.example')).fields).toEqual({ ...before.fields, employees: 400 });
    const stale = await api.fetch(`${api.url}/v1/leads/k%40firma.example`, {
      method: 'PATCH',
      body: JSON.stringify({ fields: { employees: 500 } }),
      headers: {
        Authorization: `Bearer ${api.key}`,
        'Content-Type': 'application/json',
        'If-Match': `"${before.version}"`,
      },
    });
    expect(stale.status).toBe(412);
    expect(await refusal(api.client.leads.patch('nobody@firma.example', { employees: 1 }))).toMatchObject({
      status: 404,
      code: 'lead_not_found',
    });
  });

  test('that does not fit the rules is refused with pointers, kept, mended and taken in', async () => {
    const problem = await refusal(
      api.client.leads.put('m@firma.example', { ...firma, employees: 'many', colour: 'red' }),
    );
    expect(problem).toMatchObject({ status: 422, code: 'lead_invalid' });
    expect(problem.errors?.map(({ pointer }) => pointer).toSorted()).toEqual(['/fields/colour', '/fields/employees']);
    const [kept] = (await api.client.rejected.list()).rows;
    expect(kept).toMatchObject({ what: 'lead', key: 'm@firma.example', origin: { kind: 'api' } });
    expect(problem.intake).toBe(`/v1/rejected-intake/${kept!.id}`);

    expect(await refusal(api.client.rejected.resubmit(kept!.id))).toMatchObject({ status: 422 });
    const mended = await api.client.rejected.resubmit(kept!.id, { fields: { ...firma, email: 'm@firma.example' } });
    expect(mended).toMatchObject({ state: 'taken', lead: { key: 'm@firma.example', created: true } });
    expect((await api.client.leads.get('m@firma.example')).fields['employees']).toBe(350);
    expect(await refusal(api.client.rejected.resubmit('nothing'))).toMatchObject({
      status: 404,
      code: 'rejected_not_found',
    });
  });

  test('under one address has the key of the address', async () => {
    expect(
      await refusal(api.client.leads.put('a@firma.example', { ...firma, email: 'b@firma.example' })),
    ).toMatchObject({ status: 422, errors: [{ pointer: '/fields/email' }] });
  });

  test('may arrive after its events, which wait for it', async () => {
    const parked = await api.client.events.post('late@firma.example', [
      { id: 'e1', name: 'demo_requested', data: { product: 'roof' } },
    ]);
    expect(parked).toEqual({ state: 'parked', key: 'late@firma.example', ids: ['e1'] });
    expect((await api.client.events.parked()).rows.map(({ key, name, stale }) => [key, name, stale])).toEqual([
      ['late@firma.example', 'demo_requested', false],
    ]);
    expect(await api.client.leads.put('late@firma.example', firma)).toMatchObject({ created: true, stage: 'mql' });
    expect((await api.client.events.parked()).rows).toEqual([]);
    expect(
      await api.client.events.post('late@firma.example', [
        { id: 'e1', name: 'demo_requested', data: { product: 'roof' } },
      ]),
    ).toMatchObject({ state: 'taken', repeated: ['e1'] });
  });

  test('with an event that the rules do not know is refused where it stands', async () => {
    const problem = await refusal(
      api.client.events.post('k@firma.example', [{ name: 'pricing_viewed' }, { name: 'demo_requsted' }]),
    );
    expect(problem).toMatchObject({ status: 422, code: 'event_invalid', errors: [{ pointer: '/events/1/name' }] });
  });

  test('can be asked about without being stored', async () => {
    const assessed = await api.client.decisions.assess({
      fields: { ...firma, email: 'new@firma.example' },
      events: [{ name: 'demo_requested', data: { product: 'roof' } }],
    });
    expect(assessed).toMatchObject({
      known: false,
      stage: 'mql',
      opens: [{ name: 'mql_to_sales', lacks: [], to: { kind: 'team', team: 'dach_desk' } }],
    });
    expect(await refusal(api.client.leads.get('new@firma.example'))).toMatchObject({ status: 404 });
  });
});

describe('writes', () => {
  test('under one key count once, however often and at once they come', async () => {
    const write = () => api.client.leads.put('once@firma.example', firma, { key: 'once-1' });
    const answers = await Promise.all([write(), write(), write(), write()]);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ created: true, version: 1 });
    expect((await api.client.leads.get('once@firma.example')).version).toBe(1);
    expect(
      await refusal(api.client.leads.put('once@firma.example', { ...firma, employees: 1 }, { key: 'once-1' })),
    ).toMatchObject({ status: 422, code: 'idempotency_key_reused' });
  });

  test('that fail give the same failure again, kept once', async () => {
    const before = (await api.client.rejected.list()).rows.length;
    const write = () =>
      refusal(api.client.leads.put('bad@firma.example', { ...firma, consent: 'perhaps' }, { key: 'bad-1' }));
    expect(await write()).toEqual(await write());
    expect((await api.client.rejected.list()).rows.length).toBe(before + 1);
  });

  test('of many leads answer line by line', async () => {
    const lines = await api.client.leads.batch([
      { ...firma, email: 'b1@firma.example' },
      { ...firma, email: 'b2@firma.example', employees: '-' },
      { ...firma, email: 'b1@firma.example', employees: 360 },
    ]);
    expect(lines.map(({ line, status, key }) => [line, status, key])).toEqual([
      [1, 201, 'b1@firma.example'],
      [2, 422, null],
      [3, 200, 'b1@firma.example'],
    ]);
    expect(lines[1]?.errors).toMatchObject([{ pointer: '/fields/employees' }]);
  });
});

describe('lists', () => {
  test('go on where the page before ended, and take no cursor of another list', async () => {
    const all = (await api.client.leads.list({ limit: 500 })).rows.map(({ key }) => key);
    const paged: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: Awaited<ReturnType<typeof api.client.leads.list>> = await api.client.leads.list({
        limit: 2,
        ...(cursor === '' ? {} : { cursor }),
      });
      paged.push(...page.rows.map(({ key }) => key));
      cursor = page.next;
    }
    expect(paged).toEqual(all);
    expect(await refusal(api.client.leads.list({ cursor: 'nonsense' }))).toMatchObject({
      status: 422,
      errors: [{ pointer: '#query/cursor' }],
    });
  });

  test('are narrowed by what is asked', async () => {
    expect((await api.client.leads.list({ stage: 'mql' })).rows.map(({ key }) => key).toSorted()).toEqual([
      'k@firma.example',
      'late@firma.example',
    ]);
    expect((await api.client.leads.list({ text: 'once@' })).rows).toHaveLength(1);
    expect((await api.client.obligations.list({ state: 'overdue' })).rows).toEqual([]);
  });
});

describe('the stream', () => {
  test('tells what is written while it is open, and resumes after a number', async () => {
    const seen: string[] = [];
    const states: string[] = [];
    const stream = api.client.stream({
      onEntry: ({ seq, what }) => seen.push(`${seq} ${what.kind}`),
      onState: ({ kind }) => states.push(kind),
    });
    await expect.poll(() => states).toEqual(['live']);
    await api.client.leads.put('s@firma.example', firma);
    await api.client.events.post('s@firma.example', [{ name: 'demo_requested', data: { product: 'roof' } }]);
    await expect.poll(() => seen.some((entry) => entry.endsWith(' assigned'))).toBe(true);
    stream.stop();

    const first = Number(seen[0]!.split(' ')[0]);
    const again: string[] = [];
    const resumed = api.client.stream(
      { onEntry: ({ seq, what }) => again.push(`${seq} ${what.kind}`) },
      { after: first - 1 },
    );
    await expect.poll(() => again).toEqual(seen);
    resumed.stop();
    const journal = await api.client.journal.list({ cursor: String(first - 1), limit: 500 });
    expect(journal.rows.map(({ seq, what }) => `${seq} ${what.kind}`)).toEqual(seen);
  });
});
