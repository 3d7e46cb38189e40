import { compile } from '@smk/language';
import type { Act } from '@smk/plan';
import { expect, test } from 'vitest';
import { runLead } from './floor/lead-run.ts';
import { nobodyActs } from './floor/people.ts';
import { createPeople } from './people.ts';

const rules = (reason: string) => `language 1
company "Nord" { time zone "Etc/UTC", currency EUR, calendar work }
calendar work { open mon to fri 09:00 to 17:00 }
lead by email {
  email   email required
  back_on date
}
event asked
department marketing { led by maria }
department sales { led by maria }
person maria "Maria Lenz" <maria@nord.example>
queue pile in sales watched by maria
qualification inbound { stage mql when asked }
handoff to_sales from marketing to sales {
  when a lead becomes mql
  route { otherwise to queue pile }
  sales may reject because { ${reason} then recycle at back_on or after 90 days }
}
`;

const at = (text: string) => Date.parse(`${text}Z`);

/** When a lead comes back that was rejected, by rules with this reason. */
function backAfter(reason: string, does: Act['does']): string {
  const { value } = compile([{ path: 'rules.smk', text: rules(reason) }], { years: { from: 2026, to: 2027 } });
  const { plan } = value!;
  const arrives = at('2026-11-16T10:00');
  const lead = {
    key: 'k',
    fields: { email: 'k@firma.example' },
    events: [{ id: 'e', name: 'asked', at: arrives + 1, data: {} }],
    acts: [{ at: arrives + 60_000, by: 'maria', does }],
    arrives,
  };
  const people = createPeople(plan, undefined, arrives);
  const run = runLead(plan, lead, nobodyActs, people);
  for (let n = 0; n < 2; n += 1) run.goOn();
  const { recycled } = run.world.lead().standing;
  return recycled === null ? 'not at all' : new Date(recycled.until).toISOString().slice(0, 10);
}

const named = { kind: 'reject', because: 'later', data: { back_on: '2026-12-01' } } as const;

test('what people did counts under rules that ask for more than was said, and for less', () => {
  expect(backAfter('later with back_on', named)).toBe('2026-12-01');
  expect(backAfter('later with back_on', { kind: 'reject', because: 'later' })).toBe('2027-02-14');
  expect(backAfter('later', named)).toBe('2027-02-14');
});
