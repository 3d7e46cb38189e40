import { expect, test } from 'vitest';
import { askedNow, change, firstState, selectedIndex, type Change, type State } from './state.ts';

const ids = ['x', 'y', 'z'];
const after = (...changes: Change[]): State => changes.reduce(change, firstState);
const reject = {
  title: 'Reject because',
  options: [
    { label: 'not_a_fit', deed: { kind: 'reject', handoff: 'h', because: 'not_a_fit' } },
    { label: 'no_budget', deed: { kind: 'reject', handoff: 'h', because: 'no_budget' } },
  ],
} as const;

test('the cursor stays on its row when the list moves under it', () => {
  const state = after({ kind: 'move', by: 1, ids });
  expect(selectedIndex(state, ['new', 'x', 'y', 'z'])).toBe(2);
});

test('the cursor stays in place when its row is gone', () => {
  const state = after({ kind: 'move', by: 2, ids });
  expect(selectedIndex(state, ['x', 'y'])).toBe(1);
  expect(selectedIndex(state, [])).toBe(0);
});

test('the cursor stops at both ends', () => {
  expect(selectedIndex(after({ kind: 'move', by: -5, ids }), ids)).toBe(0);
  expect(selectedIndex(after({ kind: 'move', by: 99, ids }), ids)).toBe(2);
});

test('a reason is pointed at, picked, and only then to be confirmed', () => {
  const state = after({ kind: 'choose', choice: reject }, { kind: 'point', by: 1 }, { kind: 'pick', index: 1 });
  expect(state.mode).toMatchObject({ kind: 'confirming', index: 1 });
  expect(change(state, { kind: 'back' }).mode).toEqual({ kind: 'list' });
});

const asks = {
  title: 'Reject because',
  options: [
    {
      label: 'no_budget',
      deed: { kind: 'reject', handoff: 'h', because: 'no_budget' },
      asks: [
        { name: 'budget_date', type: 'date', options: [] },
        { name: 'budget', type: 'money', options: [] },
      ],
    },
  ],
} as const;

test('what a reason asks for is typed, one after the other, and then confirmed', () => {
  const picked = after({ kind: 'choose', choice: asks }, { kind: 'pick', index: 0 });
  expect(askedNow(picked.mode)?.name).toBe('budget_date');
  const empty = change(picked, { kind: 'fill' });
  expect(empty.message?.text).toBe('budget_date is needed.');
  const one = [{ kind: 'draft', text: ' 2027-01-10 ' }, { kind: 'fill' }] as const;
  const second = one.reduce(change, empty);
  expect(askedNow(second.mode)?.name).toBe('budget');
  const two = [{ kind: 'draft', text: 'EUR 5' }, { kind: 'fill' }] as const;
  expect(two.reduce(change, second).mode).toMatchObject({
    kind: 'confirming',
    said: { budget_date: '2027-01-10', budget: 'EUR 5' },
  });
  expect(change(second, { kind: 'back' }).mode).toEqual({ kind: 'list' });
});

test('a reason that is not in the list cannot be picked', () => {
  expect(after({ kind: 'choose', choice: reject }, { kind: 'pick', index: 7 }).mode.kind).toBe('choosing');
});

test('a choice that comes late does not take the keys of whoever types a filter by now', () => {
  const typing = after({ kind: 'start filter' }, { kind: 'draft', text: 'firma' });
  expect(change(typing, { kind: 'choose', choice: reject })).toBe(typing);
});

test('a filter counts only once it is kept, and belongs to its screen', () => {
  const typed = after({ kind: 'start filter' }, { kind: 'draft', text: 'anna' });
  expect(typed.filter.due).toBe('');
  const kept = change(typed, { kind: 'keep filter' });
  expect(kept.filter).toEqual({ due: 'anna', handoffs: '', reviews: '' });
});

test('help leads back to where it was asked for', () => {
  const state = after({ kind: 'open', id: 'h', tab: 'why' }, { kind: 'help' }, { kind: 'help' }, { kind: 'back' });
  expect(state.mode).toEqual({ kind: 'detail', id: 'h', tab: 'why', scroll: 0 });
});

test('the first row is held once it is seen, so that nothing slips under the cursor', () => {
  const state = after({ kind: 'hold', screen: 'due', ids });
  expect(selectedIndex(state, ['more pressing', ...ids])).toBe(1);
  expect(change(state, { kind: 'hold', screen: 'due', ids })).toBe(state);
});
