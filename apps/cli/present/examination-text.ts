import type { Examination } from '@smk/api/client';
import { columns } from './columns.ts';
import { harmless } from './harmless.ts';

type Line = { readonly name: string; readonly says: string; readonly isFine: boolean };

/** How many things are not as they should be. */
export const findingsIn = (found: Examination): number => linesOf(found).filter(({ isFine }) => !isFine).length;

/** How what runs stands to what is owed, a line a question, and what to do. */
export function examinationText(found: Examination): string {
  const rows = linesOf(found).map(({ name, says, isFine }) => [isFine ? ' ' : '!', name, harmless(says)]);
  return [...columns(rows), '', advice(found)].join('\n');
}

function linesOf({ temporal, workers, backlog, ...found }: Examination): readonly Line[] {
  const { open, running, missing, orphaned, unknown, compared, differing, silent, stopped, schedules } = found;
  const version = temporal.version === null ? '' : `, version ${temporal.version}`;
  const isLate = backlog.messages > 0 && backlog.failure !== null;
  return [
    line('Temporal', `answers at ${temporal.address}, namespace ${temporal.namespace}${version}`),
    line('workers', workers === 0 ? 'none asks for work: start one' : `${workers} at work`, workers > 0),
    line(
      'open cases',
      running === null ? `${open}; Temporal lists none` : `${open}, and ${running} workflows of cases run`,
    ),
    listed('missing', missing, 'open, and nothing runs'),
    listed('orphaned', orphaned, 'ended, and something runs'),
    listed('unknown', unknown, 'not in PostgreSQL, and something runs'),
    listed(
      'differing',
      differing,
      `stand otherwise than their rows, of ${compared} asked`,
      `none of ${compared} asked`,
    ),
    listed('silent', silent, 'did not tell how they stand'),
    line('the rest', stopped.length === 0 ? 'runs' : `does not run: ${stopped.join(', ')}`, stopped.length === 0),
    line(
      'schedules',
      schedules === 0 ? 'as the rules say' : `${schedules} to be made, changed or removed`,
      schedules === 0,
    ),
    line(
      'messages',
      isLate ? `${backlog.messages} wait: ${backlog.failure}` : `${backlog.messages} on their way`,
      !isLate,
    ),
    line(
      'inputs',
      backlog.inputs === 0 ? 'all taken in' : `${backlog.inputs} wait for more than 5 s`,
      backlog.inputs === 0,
    ),
    line('journal', unnumbered(backlog.unnumbered), backlog.unnumbered < aBatch),
    line('mended', `${backlog.mended} within a day; the journal tells of each`),
  ];
}

/** The sequencer numbers so many at once: as many that wait are more than a moment's. */
const aBatch = 2_000;

const unnumbered = (many: number): string =>
  many === 0 ? 'numbered to its end' : `${many} entries wait for their number`;

const line = (name: string, says: string, isFine = true): Line => ({ name, says, isFine });

function listed(name: string, { count, some }: Examination['missing'], what: string, none = 'none'): Line {
  if (count === 0) return line(name, none);
  const more = count > shown ? ', …' : '';
  return line(name, `${count} ${what}: ${some.slice(0, shown).join(', ')}${more}`, false);
}

/** So many are named on the screen. */
const shown = 3;

function advice(found: Examination): string {
  const many = findingsIn(found);
  if (many === 0) return 'All is well.';
  const things = many === 1 ? '1 thing is' : `${many} things are`;
  if (found.workers === 0)
    return `${things} not as it should be: without a worker nothing is carried out; start one with \`smk up\` or \`node apps/worker/main.ts\`.`;
  return `${things} not as it should be: a worker mends most within two minutes, \`smk doctor --rebuild\` all of it now.`;
}
