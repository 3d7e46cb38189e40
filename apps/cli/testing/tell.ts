import { coverageText } from '../present/coverage-text.ts';
import { junitText } from '../present/junit-text.ts';
import { mutantsText } from '../present/mutants-text.ts';
import { paintFor } from '../present/paint.ts';
import { testsText } from '../present/tests-text.ts';
import type { Terminal } from '../terminal.ts';
import type { Asked } from './ask.ts';
import type { Found } from './run-once.ts';

/** Tells what came of the tests, in the format that was asked for. */
export function tell({ results, coverage, mutants }: Found, { format, only }: Asked, terminal: Terminal): void {
  const figures = [
    ...(coverage ? [coverageText(coverage, paintFor(terminal.colour))] : []),
    ...(mutants ? [mutantsText(mutants, paintFor(terminal.colour))] : []),
  ];
  switch (format) {
    case 'json': {
      const json = { schema: 'smk.test/1', results, ...(coverage && { coverage }), ...(mutants && { mutants }) };
      return terminal.print(JSON.stringify(json, null, 2));
    }
    case 'junit':
      terminal.print(junitText(results));
      for (const figure of figures) terminal.say(figure);
      return;
    case 'text': {
      const shown = testsText(results, paintFor(terminal.colour));
      if (shown !== '') terminal.print(shown);
      for (const figure of figures) terminal.print(`\n${figure}`);
      const failed = results.filter(({ passed }) => !passed).length;
      const among = only === null ? '' : ` of those with \`${only}\` in their name`;
      return terminal.say(`${results.length - failed} passed, ${failed} failed${among}`);
    }
  }
}
