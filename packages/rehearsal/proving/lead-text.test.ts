import { compile } from '@smk/language';
import { newStanding } from '@smk/plan';
import { expect, test } from 'vitest';
import { leadText } from './lead-text.ts';

const rules = `language 1
company "Small" {
  time zone "Asia/Tokyo"
  currency  JPY
  calendar  office
}
calendar office { open mon to fri 09:00 to 17:00 }
department sales { led by sven }
person sven "Sven" <sven@small.example>
lead by email {
  email email required
  price money
  seen  moment
  share %
}
`;

test('a lead is written as a test begins with it: amounts by the minor units of their currency, moments by the company’s clocks', () => {
  const plan = compile([{ path: 'rules.smk', text: rules }], { years: { from: 2026, to: 2027 } }).value!.plan;
  const fields = {
    email: 'kei@example.com',
    price: { currency: 'JPY', minor: 1_500_000 },
    seen: '2026-11-16T01:00:00Z',
    share: 20,
  };
  expect(leadText(plan, { fields, events: [], standing: newStanding })).toBe(
    '`given lead { email "kei@example.com", price JPY 1_500_000, seen 2026-11-16 10:00, share 20% }`',
  );
});
