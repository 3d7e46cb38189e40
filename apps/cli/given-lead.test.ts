import { compile } from '@smk/language';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { CommandFailure } from './exit-code.ts';
import { readGivenLead } from './given-lead.ts';

const folder = mkdtempSync(join(tmpdir(), 'smk-lead-'));
afterAll(() => rmSync(folder, { recursive: true }));

const rules = `language 1
company "Firma" {
  time zone "Europe/Berlin"
  currency EUR
}
lead by email {
  email     email required personal
  employees whole number
  country   country
  consent   yes/no required
}
event demo_requested { product text }
`;
const { value, problems } = compile([{ path: 'a.smk', text: rules }], { years: { from: 2026, to: 2027 } });
if (!value) throw new Error(problems.map(({ sentence }) => sentence).join());
const { plan } = value;

function given(json: string) {
  const file = join(folder, 'lead.json');
  writeFileSync(file, json);
  return readGivenLead(file, plan, 1000);
}

function failure(json: string): CommandFailure {
  try {
    given(json);
  } catch (error) {
    if (error instanceof CommandFailure) return error;
    throw error;
  }
  throw new Error('It was read.');
}

test('a file tells fields, events in order of happening, and as of when', () => {
  const events =
    '[{"name":"demo_requested"},{"name":"demo_requested","at":"1970-01-01T01:00:01+01:00","data":{"product":"roof"}}]';
  const read = given(
    `\uFEFF{"fields":{"email":"k@firma.example","consent":""},"events":${events},"asOf":"1970-01-01T00:00:02Z"}`,
  );
  expect(read).toMatchObject({ asOf: 2000, lacks: ['consent'] });
  expect(read.facts.fields).toEqual({ email: 'k@firma.example', consent: null });
  expect(read.facts.events.map(({ at, data }) => ({ at, data }))).toEqual([
    { at: 1000, data: { product: 'roof' } },
    { at: 2000, data: {} },
  ]);
});

test.each([
  ['nope', /lead\.json is no JSON: .*\.$/],
  ['null', /lead\.json holds no `\{ "fields": \{ … \}, "events": \[ … \], "asOf": "…" \}`\.$/],
])('%s is no lead at all, which is wrong usage', (json, sentence) => {
  const { code, message } = failure(json);
  expect(code).toBe(2);
  expect(message).toMatch(sentence);
});

test('a file that is not there, or is a folder, is wrong usage', () => {
  const none = join(folder, 'none.json');
  expect(() => readGivenLead(none, plan, 0)).toThrow(`The file ${none} cannot be read: there is none.`);
  expect(() => readGivenLead(folder, plan, 0)).toThrow(`The file ${folder} cannot be read: it is a folder.`);
});

test.each([
  ['{"felds":{}}', 'the file has `felds`, and knows only `fields`, `events`, `asOf`.'],
  ['{"fields":[]}', '`fields` is `[]`; write names and values in `{ }`.'],
  ['{"fields":{"emploies":3}}', 'There is no field `emploies` here; did you mean `employees`?'],
  ['{"fields":{"country":"ZZ"}}', '`country` must be a country as its two letters, such as DE; it is `ZZ`.'],
  ['{"events":{}}', '`events` is `{}`; write a list of `{ "name": "…", "at": "…", "data": { … } }` in `[ ]`.'],
  ['{"events":[null]}', 'event 1 is `null`; write names and values in `{ }`.'],
  ['{"events":[{"name":"danced"}]}', 'event 1 is `danced`, which the rules do not know.'],
  [
    '{"events":[{"name":"demo_requested","at":"2026-11-20T16:50:00"}]}',
    'the moment of event 1 is `2026-11-20T16:50:00`; write it as 2026-11-20T16:50:00+01:00.',
  ],
  [
    '{"events":[{"name":"demo_requested","data":{"produkt":"roof"}}]}',
    'event 1: There is no field `produkt` here; did you mean `product`?',
  ],
  ['{"asOf":5}', '`asOf` is `5`; write it as 2026-11-20T16:50:00+01:00.'],
])('the lead %s cannot be read, which is said in a sentence', (json, sentence) => {
  const { code, message } = failure(json);
  expect({ code, message }).toEqual({ code: 1, message: `The lead cannot be read: ${sentence}` });
});
