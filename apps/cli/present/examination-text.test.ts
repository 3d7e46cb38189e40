import type { Examination } from '@smk/api/client';
import { expect, test } from 'vitest';
import { examinationText, findingsIn } from './examination-text.ts';

const none = { count: 0, some: [] };

const well: Examination = {
  temporal: { address: '127.0.0.1:7233', namespace: 'default', version: '1.32.0' },
  workers: 1,
  open: 12,
  running: 12,
  missing: none,
  orphaned: none,
  unknown: none,
  compared: 12,
  differing: none,
  silent: none,
  stopped: [],
  schedules: 0,
  backlog: { messages: 0, failure: null, inputs: 0, unnumbered: 0, mended: 0 },
};

test('where all is well, one screen says of what', () => {
  expect(findingsIn(well)).toBe(0);
  expect(examinationText(well)).toMatchInlineSnapshot(`
    "   Temporal    answers at 127.0.0.1:7233, namespace default, version 1.32.0
       workers     1 at work
       open cases  12, and 12 workflows of cases run
       missing     none
       orphaned    none
       unknown     none
       differing   none of 12 asked
       silent      none
       the rest    runs
       schedules   as the rules say
       messages    0 on their way
       inputs      all taken in
       journal     numbered to its end
       mended      0 within a day; the journal tells of each

    All is well."
  `);
});

test('what is not as it should be is marked, with the first of those that it is about, and what to do', () => {
  const ids = ['handoff:1', 'handoff:2', 'review:monthly:2026-10', 'handoff:4'];
  const ill: Examination = {
    ...well,
    running: 9,
    missing: { count: 4, some: ids },
    differing: { count: 1, some: ['handoff:7'] },
    stopped: ['qualification'],
    backlog: { ...well.backlog, messages: 3, failure: '14 UNAVAILABLE', inputs: 2 },
  };
  expect(findingsIn(ill)).toBe(5);
  expect(examinationText(ill)).toMatchInlineSnapshot(`
    "   Temporal    answers at 127.0.0.1:7233, namespace default, version 1.32.0
       workers     1 at work
       open cases  12, and 9 workflows of cases run
    !  missing     4 open, and nothing runs: handoff:1, handoff:2, review:monthly:2026-10, …
       orphaned    none
       unknown     none
    !  differing   1 stand otherwise than their rows, of 12 asked: handoff:7
       silent      none
    !  the rest    does not run: qualification
       schedules   as the rules say
    !  messages    3 wait: 14 UNAVAILABLE
    !  inputs      2 wait for more than 5 s
       journal     numbered to its end
       mended      0 within a day; the journal tells of each

    5 things are not as it should be: a worker mends most within two minutes, \`smk doctor --rebuild\` all of it now."
  `);
});

test('without a worker it says so first of all', () => {
  expect(examinationText({ ...well, workers: 0 })).toContain('start one with `smk up`');
});
