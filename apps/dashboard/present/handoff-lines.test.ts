import type { HandoffDetail } from '@smk/api/client';
import { expect, test } from 'vitest';
import { handedOver, minute, now, owed, zone } from '../test-material/rows.ts';
import { handoffLines } from './handoff-lines.ts';

const fields = ['email', 'company', 'country', 'budget', 'consent'];
const known = {
  company: 'Firma\nGmbH',
  email: 'h1@x.example',
  budget: { currency: 'EUR', minor: 5_000_000 },
  consent: true,
};
const detail = (more: Partial<HandoffDetail> = {}): HandoffDetail => ({
  ...handedOver('h1', 'Firma\nGmbH'),
  facts: { fields: known } as unknown as HandoffDetail['facts'],
  obligations: [
    owed('h1', 'ben', 'Firma', now - 12 * minute, { breachedAt: now - 12 * minute }),
    owed('h1', 'ben', 'Firma', now + 200 * minute, { id: 'contact', name: 'contact' }),
  ],
  timeline: [],
  told: null,
  may: {
    accept: true,
    reject: [{ name: 'no_budget', title: 'No budget', with: [] }],
    contact: true,
    end: [],
    meet: ['welcome'],
    tick: [],
    correct: false,
  },
  ...more,
});

test('a handoff says who has it, what is owed by when, what can be done, and what is known', () => {
  expect(handoffLines(detail(), null, { now, zone, fields }).join('\n')).toMatchInlineSnapshot(`
    "Firma⏎GmbH   Mql to sales   to be accepted
    Who   ben of dach_desk   from marketing to sales, opened Mon 23 Nov 13:20
    Owed! accept     ben          by Mon 23 Nov 14:20, breached 12m ago
    Owed  contact    ben          by Mon 23 Nov 17:52, in 3h
    Do    a accept   r reject   c contact   m more that is owed

          email            h1@x.example
          company          Firma⏎GmbH
          country          unknown
          budget           EUR 50,000.00
          consent          yes"
  `);
});

test('one that waits says for what, and who owes that', () => {
  const waiting = detail({
    status: 'waiting',
    lacks: ['country'],
    owner: null,
    obligations: [],
    may: { accept: false, reject: [], contact: false, end: [], meet: [], tick: [], correct: false },
  });
  expect(handoffLines(waiting, null, { now, zone, fields }).slice(0, 3).join('\n')).toMatchInlineSnapshot(`
    "Firma⏎GmbH   Mql to sales   waits for country
    Who   nobody yet; marketing owes country   from marketing to sales, opened Mon 23 Nov 13:20
    Do    nothing, until it has what it waits for"
  `);
});

test('one that was sent back says what is owed, and one for which nobody is there when somebody is looked for again', () => {
  const waiting = detail({ status: 'waiting', owner: null, obligations: [] });
  const who = (more: Partial<HandoffDetail>) =>
    handoffLines({ ...waiting, ...more }, null, { now, zone, fields })
      .slice(0, 2)
      .join('\n');
  expect(who({ correcting: 'correction' })).toMatchInlineSnapshot(`
    "Firma⏎GmbH   Mql to sales   waits for correction
    Who   nobody yet; marketing owes correction   from marketing to sales, opened Mon 23 Nov 13:20"
  `);
  expect(who({ looksAgainAt: now + 60 * minute })).toMatchInlineSnapshot(`
    "Firma⏎GmbH   Mql to sales   waits for somebody to be there
    Who   nobody yet; nobody of sales is there, looked for again Mon 23 Nov 15:32   from marketing to sales, opened Mon 23 Nov 13:20"
  `);
});
