import { expect, test } from 'vitest';
import { kinds } from '../kinds.ts';
import { pageTexts } from './all-pages.ts';
import { pageOf, pagePath, pages } from './pages.ts';

const codes = [...new Set(kinds.map(({ code }) => code))].toSorted();

test('every problem has its page, and every page its problem', () => {
  expect(Object.keys(pageTexts).toSorted()).toEqual(codes);
});

test('every file of problems is among the kinds', () => {
  const files = import.meta.glob<Readonly<Record<string, unknown>>>('../*.ts', { eager: true });
  const found = Object.entries(files).flatMap(([path, exports]) =>
    path.endsWith('.test.ts') || path.endsWith('/kinds.ts') ? [] : Object.values(exports).filter(isKind),
  );
  expect([...new Set(found.map(({ code }) => code))].toSorted()).toEqual(codes);
});

function isKind(value: unknown): value is { readonly code: string } {
  return typeof value === 'function' && 'code' in value && 'title' in value;
}

test('kinds of one code are called the same', () => {
  for (const code of codes) {
    const ofCode = kinds.filter((kind) => kind.code === code);
    expect(new Set(ofCode.map(({ title, severity }) => `${title} ${severity}`)).size, code).toBe(1);
  }
});

test('pages are found by code, in order, at a place that stays', () => {
  expect(pages.map(({ code }) => code)).toEqual(codes);
  expect(pageOf('SMK1022')).toMatchObject({ code: 'SMK1022', title: 'misspelt word', severity: 'error' });
  expect(pageOf('SMK9999')).toBeNull();
  expect(pagePath('SMK1022')).toBe('docs/problems/SMK1022.md');
});
