import { readFields } from '@smk/engine';
import type { FieldType } from '@smk/plan';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellReader } from './cell-reader.ts';
import { hashOfCell, hashOfKey, leadKey } from './key-hash.ts';
import { momentReader } from './moment-reader.ts';
import { readMoment } from '@smk/engine';

const zone = { zone: 'UTC', tzdb: '', transitions: [[0, 3600] as const] };
const at = { file: '', line: 1 };
const by = {
  company: { slug: 'c', name: 'C', zone, currency: 'EUR', calendar: null, at },
  people: [{ name: 'ann', title: 'Ann', email: 'ann@c.example', at }],
};

const types: readonly FieldType[] = [
  { kind: 'text' },
  { kind: 'email' },
  { kind: 'whole number' },
  { kind: 'number' },
  { kind: 'money' },
  { kind: 'yes/no' },
  { kind: 'date' },
  { kind: 'country' },
  { kind: 'one of', options: ['website', 'event'] },
  { kind: '%' },
  { kind: 'moment' },
  { kind: 'person' },
  { kind: 'list of', of: { kind: 'text' } },
];
const cell = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom(
    '',
    ' ',
    '007',
    '12',
    '1_000',
    '12.5',
    '-3',
    'EUR 5',
    'yes',
    'NO',
    'de',
    '2027-03-01',
    'Website',
    ' a ',
    'a@b.de',
    'x\0',
  ),
);

test('a cell is read as the intake reads it, the first time and again', () => {
  fc.assert(
    fc.property(fc.constantFrom(...types), fc.array(cell, { maxLength: 20 }), (type, cells) => {
      const field = {
        name: 'it',
        type,
        required: false,
        personal: false,
        also: [],
        means: null,
        at: { file: '', line: 1 },
      };
      const read = cellReader(field, by);
      for (const given of [...cells, ...cells]) {
        const { fields, problems } = readFields([field], { it: given }, 'update', by);
        expect(read(given)).toMatchObject({ value: fields['it'] ?? null, problem: problems[0]?.sentence ?? null });
      }
    }),
  );
});

test('a moment is read as the intake reads it', () => {
  const read = momentReader(zone);
  const two = fc.integer({ min: 0, max: 99 }).map((number) => String(number).padStart(2, '0'));
  const iso = fc
    .tuple(fc.constantFrom('2026-11-20', '2026-02-30', '20x6-11-20'), two, two, two, fc.constantFrom('Z', '+01:00', ''))
    .map(([day, hours, minutes, seconds, offset]) => `${day}T${hours}:${minutes}:${seconds}${offset}`);
  fc.assert(
    fc.property(fc.oneof(iso, fc.constantFrom('1704110400000', 'soon', '2026-11-20')), (text) => {
      expect(read(text)).toBe(readMoment(text, zone));
    }),
  );
});

test('a key has one hash, however it is written and wherever it stands', () => {
  const key = fc
    .array(fc.constantFrom('a', 'B', '@', ' ', '\t', '7', 'é', '"'), { maxLength: 8 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(key, fc.integer({ min: 0, max: 2 }), (text, column) => {
      const row = Buffer.from(`${'x,'.repeat(column)}${text},z`);
      const quickly = hashOfCell(row, 0, row.length, 0x2c, column);
      if (quickly !== -1) expect(quickly).toBe(hashOfKey(text));
      expect(hashOfKey(leadKey(text))).toBe(hashOfKey(text));
    }),
  );
});
