import { expect, test } from 'vitest';
import { splitDeclarations } from './split-declarations.ts';

const cut = (text: string) => splitDeclarations(text).map(({ line, text: part }) => [line, part]);

test('a declaration goes to the next line with code in the first column', () => {
  expect(cut('language 1\n\nevent a_b\nlist x {\n  DE\n}\n')).toEqual([
    [1, 'language 1'],
    [3, 'event a_b'],
    [4, 'list x {\n  DE\n}'],
  ]);
});

test('comments right above a declaration belong to it, others to what is before', () => {
  expect(cut('event a_b\n\n# a note\n\n# about the list\nlist x { DE }')).toEqual([
    [1, 'event a_b\n\n# a note'],
    [5, '# about the list\nlist x { DE }'],
  ]);
});

test('a body that is not indented stays with its head, up to a word that starts declarations', () => {
  expect(cut('company "A" {\ncurrency EUR\n}\nevent a_b')).toEqual([
    [1, 'company "A" {\ncurrency EUR\n}'],
    [4, 'event a_b'],
  ]);
});

test('a closing bracket, `and` and `or` in the first column start nothing', () => {
  expect(cut('let a_b be sum of (\n  c_d\n)\nevent e_f')).toEqual([
    [1, 'let a_b be sum of (\n  c_d\n)'],
    [4, 'event e_f'],
  ]);
});

test('line ends of all systems and a byte order mark make no difference', () => {
  expect(cut('\uFEFFevent a_b\r\nevent c_d\revent e_f')).toEqual([
    [1, 'event a_b'],
    [2, 'event c_d'],
    [3, 'event e_f'],
  ]);
});

test('an empty text has no declarations', () => {
  expect(cut('')).toEqual([]);
  expect(cut(' \n\n')).toEqual([]);
});
