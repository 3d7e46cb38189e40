import { expect, test } from 'vitest';
// @boundaries-ignore the tests read the text of the example company
import company from '../../../../rules/company.smk?raw';
// @boundaries-ignore the tests read the text of the example company
import handoff from '../../../../rules/handoff.smk?raw';
// @boundaries-ignore the tests read the text of the example company
import leads from '../../../../rules/leads.smk?raw';
// @boundaries-ignore the tests read the text of the example company
import qualification from '../../../../rules/qualification.smk?raw';
// @boundaries-ignore the tests read the text of the example company
import tests from '../../../../rules/tests.smk?raw';
import { parse } from '../parse.ts';
import { said } from '../../test-material/said.ts';

const rules = { company, handoff, leads, qualification, tests };

test.each(Object.entries(rules))('every brace of %s, left out, is one problem at the line that opens', (_, text) => {
  for (const [open, shut] of bracesOf(text)) {
    const line = text.slice(0, open).split('\n').length;
    for (const at of [open, shut]) {
      const { problems } = parse([{ path: 'a.smk', text: text.slice(0, at) + text.slice(at + 1) }]);
      expect(
        problems.map(({ span }) => span.start.line),
        text.split('\n')[line - 1],
      ).toEqual([line]);
    }
  }
});

function bracesOf(text: string): [open: number, shut: number][] {
  const open: number[] = [];
  return [...text.matchAll(/[{}]/g)].flatMap(({ 0: brace, index }): [number, number][] => {
    if (brace === '}') return [[open.pop()!, index]];
    open.push(index);
    return [];
  });
}

test('a clause goes on inside brackets, after a comma, and where the next line starts with `and` or `or`', () => {
  const text = `qualification q {
  stage mql when any of (
    fit >= 3,   # enough
    fit >= 2
      and interest >= 2
  )
  stage sql
    when fit >= 5
      or fit >= 4
}`;
  expect(said(text)).toEqual([
    '8:5 SMK1017 This line goes on with the clause above it, which ends its line with `sql`. | Write the clause on one line; it may go on inside brackets, after a comma, and where a line starts with `and` or `or`.',
  ]);
});

test('braces decide where they are in balance, whatever the columns', () => {
  expect(said('team a_b in s {\n      members x\n  led by x\n    }')).toEqual([]);
});

test.each([
  ['team a in s { members b }', []],
  [
    'team t_t in s\n{\n  members b\n}',
    ['2:1 SMK1006 This `{` stands on a line of its own. | Write it at the end of the line above.'],
  ],
  [
    'event e_e {',
    [
      '1:11 SMK1001 This `{` opens a block that nothing closes. | Write `}` on a line of its own below the block, in the column where this line starts.',
    ],
  ],
  [
    'event e_e { topic text',
    ['1:11 SMK1001 This line opens a block with `{` and does not close it. | Write `}` at the end of the line.'],
  ],
  [
    'event e_e topic text }',
    ['1:1 SMK1002 This line closes a block with `}` that it does not open. | Write `event e_e { topic text }`.'],
  ],
  [
    'event e_e {\n  topic text }',
    [
      '2:14 SMK1004 Something stands before this `}` in its line, and its block was opened on another line. | Give the `}` a line of its own.',
    ],
  ],
  [
    'event e_e { topic text\n  other text\n}',
    [
      '1:13 SMK1005 `topic text` stands in the line that opens the block. | Put it on the next line, or close the block on this line too.',
    ],
  ],
  ['event e_e {\n}}', ['2:2 SMK1094 `}` stands twice here, and one is enough. | Write `}`.']],
  [
    'event e_e\n  topic text',
    ['1:1 SMK1002 What follows belongs to this line, and this line opens no block. | Write `event e_e {`.'],
  ],
  [
    'event e_e {\n}\n  topic text',
    [
      '3:3 SMK1008 This line is indented, and no block is open here. | Move it into the block that it belongs to, or start it in the first column if it is a declaration.',
    ],
  ],
  [
    '}\nevent e_e',
    ['1:1 SMK1003 This `}` closes nothing: no block is open here. | Remove the `}`, or write the `{` that it closes.'],
  ],
  [
    '  event e_e',
    ['1:3 SMK1009 A declaration starts in the first column, and this one is indented. | Remove the blanks before it.'],
  ],
  [
    'language 1 {\n  x\n}',
    ['1:1 SMK1012 `language 1` opens no block. | Remove the braces and what stands between them.'],
  ],
  [
    'calendar c_c',
    [
      '1:1 SMK1013 `calendar c_c` needs a block after it. | Write `calendar c_c {`, then for example `time zone "Europe/Berlin"`, and `}` on a line of its own.',
    ],
  ],
  [
    'handoff h from b to c {\n  route\n    otherwise to queue q\n}',
    ['2:3 SMK1002 What follows belongs to this line, and this line opens no block. | Write `route {`.'],
  ],
  [
    'handoff h from b to c { route { otherwise to queue q } }',
    [
      '1:24 SMK1007 A block on one line holds another block. | Put the outer block on several lines: `{` at the end of its first line, `}` on a line of its own.',
    ],
  ],
  [
    'company "A {\n  currency EUR\n}',
    ['1:11 SMK1010 A quote here lacks the other one of its pair. | Write `company "A" {`.'],
  ],
  [
    'qualification q {\n  stage s when any of (b_b,\n    c_c\n  refuse r when d_d\n}',
    ['3:8 SMK1011 A bracket here lacks the other one of its pair. | Write `c_c)`.'],
  ],
])('%j', (text, problems) => expect(said(text.replace('team a in', 'team a_a in'))).toEqual(problems));
