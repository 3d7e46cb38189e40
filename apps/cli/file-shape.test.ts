import { expect, test } from 'vitest';
import { CommandFailure } from './exit-code.ts';
import { fileShape } from './file-shape.ts';

const field = (name: string, ...also: string[]) => ({ name, kind: 'text', required: false, also });
const rules = {
  key: 'email',
  fields: [field('email', 'Work Email'), field('company', 'Firma'), field('country', 'Land')],
};
const nothing = { kind: null, event: null, eventColumn: null, atColumn: null };

test('a file with the key and fields of the lead, by their own names or others, holds leads', () => {
  expect(fileShape('Work Email,Firma,Land\n', rules, nothing)).toEqual({ kind: 'leads' });
  expect(fileShape('\ufeffEMAIL,company\n', rules, nothing)).toEqual({ kind: 'leads' });
});

test('a file with a column that names an event holds events, with their moments where a column has them', () => {
  expect(fileShape('email,event,at,topic\n', rules, nothing)).toEqual({
    kind: 'events',
    name: { column: 'event' },
    at: 'at',
  });
  expect(fileShape('Email,Activity Type\n', rules, nothing)).toEqual({
    kind: 'events',
    name: { column: 'Activity Type' },
  });
});

test('columns may be divided by semicolons or tabs, after empty lines', () => {
  expect(fileShape('\r\nWork Email;Firma;Land\r\na@b.example;"X;Y";DE\r\n', rules, nothing)).toEqual({ kind: 'leads' });
  expect(fileShape('email\tevent\tat\n', rules, nothing)).toMatchObject({ kind: 'events', at: 'at' });
});

test('an empty file is said to be one, and headers that no terminal should see are not shown', () => {
  expect(() => fileShape(' \n\n', rules, nothing)).toThrow();
  expect(() => fileShape('', rules, nothing)).toThrow('The file is empty');
  expect(() => fileShape('\u001b[31mred,size\n', rules, nothing)).not.toThrow(/\u001b/);
});

test('a file of leads may have a column that is called like an event', () => {
  expect(fileShape('email,company,country,event\n', rules, nothing)).toEqual({ kind: 'leads' });
});

test('what is said goes before what is guessed', () => {
  expect(fileShape('email,company\n', rules, { ...nothing, event: 'signed_up' })).toEqual({
    kind: 'events',
    name: { is: 'signed_up' },
  });
  expect(
    fileShape('email,what,when\n', rules, { kind: 'events', event: null, eventColumn: 'what', atColumn: 'when' }),
  ).toEqual({
    kind: 'events',
    name: { column: 'what' },
    at: 'when',
  });
});

test('headers that tell nothing are a question, not a guess', () => {
  expect(() => fileShape('colour,size\n', rules, nothing)).toThrow(
    'The headers (colour, size) are neither those of leads nor of events: say --kind leads',
  );
  expect(() => fileShape('email,what\n', rules, { ...nothing, kind: 'events' })).toThrow(
    'No column names the event (email, what): say --event NAME',
  );
});

// `npm run test:long` asks for a million.
const files = Number(process.env['FUZZ'] ?? 10_000);

test('of no file, whatever it is, more is said than that it cannot be told', { timeout: 60_000 + files / 10 }, () => {
  const pieces = [
    ...',;\t"\n\r ü\0',
    '\r\n',
    '""',
    '\ufeff',
    '\ud800',
    'email',
    'event',
    'at',
    'company',
    '__proto__',
    'x'.repeat(200),
  ];
  for (let input = 0; input < files; input++) {
    // Each number, in the base of how many pieces there are, is a file of its own.
    const text = [...String(input * 7_919)]
      .map((digit, place) => pieces[(Number(digit) * 3 + place) % pieces.length])
      .join('');
    try {
      const shape = fileShape(text, rules, nothing);
      expect(['leads', 'events']).toContain(shape.kind);
    } catch (error) {
      if (!(error instanceof CommandFailure)) throw new Error(JSON.stringify(text), { cause: error });
    }
  }
});
