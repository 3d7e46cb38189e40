import { answerAround, answerOnce, forgetAnswers, journalWrite, numberJournal, perform, readJournal } from '@smk/store';
import { expect, test } from 'vitest';
import { freshStore } from './fresh-store.ts';

const store = await freshStore(32);

const write = (key: string, request: string, lead: string) =>
  store.transact((tx) =>
    answerOnce(tx, { key, request, at: 5, answer: (value: number) => ({ status: 201, body: { value } }) }, async () => {
      const entry = {
        subject: { kind: 'lead', id: lead },
        lead,
        step: 1,
        index: 0,
        at: 5,
        recordedAt: 5,
        what: { kind: 'arrived' },
        rule: null,
      } as const;
      await perform(tx, [journalWrite([entry])]);
      return 7;
    }),
  );

test('of 32 callers with one key, one does the work and all get its answer', async () => {
  const answers = await Promise.all(Array.from({ length: 32 }, () => write('k', 'r', 'one')));
  expect(answers.filter((answer) => answer.kind === 'new')).toEqual([{ kind: 'new', value: 7 }]);
  expect(answers.filter((answer) => answer.kind === 'replayed').length).toBe(31);
  expect(answers.find((answer) => answer.kind === 'replayed')).toEqual({
    kind: 'replayed',
    answer: { status: 201, body: { value: 7 } },
  });
  await numberJournal(store.db);
  expect((await readJournal(store.db, { since: 0, lead: 'one' })).length).toBe(1);
});

test('a key that is used for another request is told so, and nothing is done', async () => {
  expect(await write('k', 'another request', 'two')).toEqual({ kind: 'key reused' });
  await numberJournal(store.db);
  expect(await readJournal(store.db, { since: 0, lead: 'two' })).toEqual([]);
});

test('work that fails leaves its key free', async () => {
  const once = { key: 'f', request: 'r', at: 5, answer: () => ({ status: 200, body: null }) };
  const failing = store.transact((tx) => answerOnce(tx, once, () => Promise.reject(new Error('no disk'))));
  await expect(failing).rejects.toThrow('no disk');
  expect((await write('f', 'r', 'three')).kind).toBe('new');
});

test('work with transactions of its own holds no connection, and counts once as well', async () => {
  const single = await freshStore(1);
  const around = (request: string, work: () => Promise<number>) =>
    answerAround(single.db, { key: 'a', request, at: 5, answer: (value) => ({ status: 200, body: { value } }) }, work);
  const own = () => single.transact(async () => 7);
  await expect(around('r', () => Promise.reject(new Error('no disk')))).rejects.toThrow('no disk');
  expect(await around('r', own)).toEqual({ kind: 'new', value: 7 });
  expect(await around('r', own)).toEqual({ kind: 'replayed', answer: { status: 200, body: { value: 7 } } });
  expect(await around('another', own)).toEqual({ kind: 'key reused' });
});

test('what a crash left claimed is done by the same request, and by no other', async () => {
  const once = { key: 'c', at: 5, answer: () => ({ status: 200, body: null }) };
  const began = Promise.withResolvers<void>();
  const crashed = answerAround(store.db, { ...once, request: 'r' }, () => {
    began.resolve();
    return new Promise<never>(() => {});
  });
  void crashed;
  await began.promise;
  const claimed = () => answerAround(store.db, { ...once, request: 'another' }, async () => 1);
  await expect.poll(claimed).toEqual({ kind: 'key reused' });
  expect(await answerAround(store.db, { ...once, request: 'r' }, async () => 2)).toEqual({ kind: 'new', value: 2 });
});

test('answers are forgotten after their time', async () => {
  expect(await forgetAnswers(store.db, 5)).toBe(0);
  expect(await forgetAnswers(store.db, 6)).toBe(3);
});
