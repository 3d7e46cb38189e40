import type { TestResult } from '@smk/rehearsal';
import { harmless } from './harmless.ts';
import type { Paint } from './paint.ts';

/** Each test with its place, and what failed in it. */
export function testsText(results: readonly TestResult[], paint: Paint): string {
  return results
    .flatMap(({ name, place, passed, failures }) => [
      `${passed ? paint.green('ok') : paint.red('not ok')}  ${harmless(name)}  ${paint.dim(`${place.file}:${place.line}`)}`,
      ...failures.map((failure) => `    ${failure.place.file}:${failure.place.line}  ${harmless(failure.sentence)}`),
    ])
    .join('\n');
}
