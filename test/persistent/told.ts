import type { Fault } from './faults.ts';
import type { Ran } from './run.ts';

/** Characters of the column that says what was in flight. */
const width = 92;

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;

/** What the run went through, for people. */
export function told({ faults, restored, ledger, review }: Ran, took: number): string {
  const { writes, failures } = ledger;
  const again = writes.filter(({ calls }) => calls > 1).length;
  const slowest = Math.max(0, ...failures.map((failure) => failure.took));
  return [
    `Four weeks of Prokura Software on real servers in ${seconds(took)}, each of which was killed on the way`,
    `${'KILLED'.padEnd(20)} ${'ON'.padEnd(11)} ${'IN FLIGHT'.padEnd(width)}   BACK  ALL DONE`,
    ...faults.map(
      (fault) =>
        `${fault.part.padEnd(20)} ${new Date(fault.from).toISOString().slice(0, 10)}  ${inFlight(fault).padEnd(width)} ${seconds(fault.down).padStart(6)} ${seconds(fault.recovered).padStart(9)}`,
    ),
    `${restored.open} open cases ran again ${seconds(restored.took)} after Temporal's database was removed`,
    `${writes.length} writes: ${writes.filter(({ answer }) => answer === 'pending').length} were kept for later, ${again} were sent again under their key, ${writes.filter(({ answer }) => answer === 'refused').length} were refused by the rules`,
    `${failures.length} calls got no answer, the slowest of them after ${seconds(slowest)}`,
    `The review of ${review.period} was opened at ${new Date(review.openedAt).toISOString()} and signed off by ${review.signedOff.map(({ department }) => department).join(' and ')}`,
  ].join('\n');
}

function inFlight({ inFlight: { requests, transactions, messages, rows, inputs, steps, activities } }: Fault): string {
  return [
    `${requests} requests`,
    `${transactions} transactions`,
    `${messages.length} messages`,
    `${rows.length} import rows`,
    `${inputs.length} inputs`,
    `${steps.length} steps due`,
    ...(activities === null ? [] : [`${activities} begun`]),
  ].join(', ');
}
