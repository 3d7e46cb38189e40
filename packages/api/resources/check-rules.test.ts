import { compile } from '@smk/language';
import { expect, test } from 'vitest';
import { refuseNotCarriedOut } from './check-rules.ts';

const rules = (route: string, passed: string) => `company "Nord" {
  time zone "Europe/Berlin"
  currency EUR
}
department marketing { led by maria }
department sales { led by maria }
person maria "Maria Lenz" <maria@nord.example>
team desk in sales { members maria, led by maria }
team field in sales { members maria, led by maria }
lead by email {
  email email required
  owner_there person
}
event asked
qualification q { stage ready when asked }
handoff to_sales from marketing to sales {
  when a lead becomes ready
${passed}  route {
${route}    otherwise to desk in turn
  }
}
`;

const refusal = (route: string, passed = ''): string | null => {
  const { value } = compile([{ path: 'rules.smk', text: rules(route, passed) }], { years: { from: 2026, to: 2026 } });
  try {
    refuseNotCarriedOut(value!, []);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

test('rules that the store and the workflows carry out whole may be published', () => {
  expect(refusal('', '  passes on email\n')).toBe(null);
  expect(refusal('')).toBe(null);
  expect(refusal('    to last_owner when team is desk\n    to desk in turn when reason is unknown\n')).toBe(null);
  expect(refusal('    to owner_there\n    to desk by open load when owner_there is unknown\n')).toBe(null);
});

test('a clause that would silently not happen is named, with its place', () => {
  const among = 'to (field, maria) in turn';
  expect(refusal(`    ${among}\n`)).toBe(
    'rules.smk:19: A route to field, maria in turn is not carried out by this version yet. It can be checked, tested and rehearsed; leave it out to publish. What runs is unchanged.',
  );
  const twice = `  route {\n    ${among}\n    otherwise to desk in turn\n  }\n}\nhandoff again from marketing to sales {\n  when a lead becomes ready\n`;
  expect(refusal(`    ${among}\n`, twice)).toContain('The same is so of one more clause.');
});
