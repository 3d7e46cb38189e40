import { Temporal } from 'temporal-polyfill';
import type { Operand } from '../1-parse/syntax-tree/conditions.ts';
import type { Duration } from '../1-parse/syntax-tree/values.ts';
import { shown, shownDuration } from '../2-check/shown.ts';

/** The values next to a written one, below and above; none for what has no order. */
export function neighboursOf(operand: Operand): readonly string[] {
  switch (operand.kind) {
    case 'number':
      return steps(String(operand.value)).map((value) => shown({ ...operand, value: Number(value) }));
    case 'money':
      return steps(operand.amount).map((amount) => shown({ ...operand, amount }));
    case 'date': {
      const date = Temporal.PlainDate.from(operand.date);
      return [date.subtract({ days: 1 }).toString(), date.add({ days: 1 }).toString()];
    }
    case '%':
    case 'pp':
      return steps(String(operand.value)).map((value) => shown({ ...operand, value: Number(value) }));
    case 'moment': {
      const { date, minute } = operand;
      const beside = (step: number) => (minute + step >= 0 && minute + step < 1440 ? [minute + step] : []);
      return [-1, 1].flatMap(beside).map((one) => shown({ ...operand, date, minute: one }));
    }
    case 'duration':
      return durationsAround(operand.length);
    case 'language':
    case 'text':
    case 'name':
    case 'yes/no':
    case 'country':
    case 'domain of':
      return [];
  }
}

/** The durations one unit shorter and one longer; nothing shorter than one. */
export function durationsAround(duration: Duration): readonly string[] {
  const { amount } = duration;
  return [amount - 1, amount + 1].filter((one) => one > 0).map((one) => shownDuration({ ...duration, amount: one }));
}

/** The counts next to one, from `least` to `most`. */
export function countsAround(count: number, least: number, most: number): readonly string[] {
  return [count - 1, count + 1].filter((one) => one >= least && one <= most).map(String);
}

/** One less and one more in the last digit that is written. */
function steps(decimal: string): readonly string[] {
  const digits = decimal.split('.')[1]?.length ?? 0;
  const scaled = Math.round(Number(decimal) * 10 ** digits);
  return [scaled - 1, scaled + 1].map((value) => (value / 10 ** digits).toFixed(digits));
}
