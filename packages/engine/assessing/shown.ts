import {
  isSeveral,
  minorDigits,
  type FactValue,
  type FieldType,
  type LineTrace,
  type Operand,
  type Plan,
} from '@smk/plan';

/** Of a table with more rows a trace names only those that match or may. */
const mostRows = 50;

/** The rows of a table that a trace names. */
export function rowsToShow(rows: readonly LineTrace[]): readonly LineTrace[] {
  return rows.length > mostRows ? rows.filter(({ truth }) => truth !== false) : rows;
}

/** The name under which a trace shows an operand. */
export function operandName(operand: Operand): string {
  if (operand.kind === 'value') return '';
  return operand.kind === 'domain of' ? operandName(operand.of) : operand.name;
}

/** A value as a trace shows it. A personal one is known to be there, and no more. */
export function shown(plan: Plan, operand: Operand, value: FactValue): string {
  if (value !== null && isPersonal(plan, operand)) return '•••';
  const unit = typeof value === 'number' ? unitOf(plan, operand) : null;
  return unit === null ? textOf(value) : withUnit(value as number, unit);
}

/** What the numbers of an operand count, where it is not said by the number alone. */
export type Unit = '%' | 'pp' | 'duration';

/** The unit of an operand's numbers: that of the field, of a let's first part. `null` for plain numbers. */
export function unitOf(plan: Plan, operand: Operand): Unit | null {
  if (operand.kind === 'let') {
    const of = plan.lets.find((one) => one.name === operand.name)?.of ?? [];
    return of.map((part) => unitOf(plan, part)).find((unit) => unit !== null) ?? null;
  }
  if (operand.kind === 'table') return unitIn(plan.tables?.find((one) => one.name === operand.name)?.of ?? null);
  if (operand.kind !== 'field') return null;
  return unitIn(plan.lead.fields.find((field) => field.name === operand.name)?.type ?? null);
}

/** The unit of a type's numbers; `null` for plain ones. */
export function unitIn(type: FieldType | null): Unit | null {
  const kind = type?.kind;
  return kind === '%' || kind === 'pp' || kind === 'duration' ? kind : null;
}

const lengths = [
  ['month', 43_830],
  ['day', 1_440],
  ['hour', 60],
  ['minute', 1],
] as const;

/** A number with its unit, as rules write it: `20%`, `5 pp`, `3 months`; without one as it is. */
export function withUnit(value: number, unit: Unit | null): string {
  if (unit === null) return String(value);
  if (unit !== 'duration') return unit === '%' ? `${value}%` : `${value} pp`;
  const [word, minutes] = lengths.find(([, one]) => value !== 0 && value % one === 0) ?? ['minute', 1];
  const amount = value / minutes;
  return `${amount} ${word}${amount === 1 ? '' : 's'}`;
}

/** Whether an operand gives away a personal field of the lead. */
export function isPersonal(plan: Plan, operand: Operand): boolean {
  switch (operand.kind) {
    case 'field':
      return plan.lead.fields.some((field) => field.name === operand.name && field.personal);
    case 'domain of':
      return isPersonal(plan, operand.of);
    case 'let':
      return plan.lets.some((one) => one.name === operand.name && one.of.some((part) => isPersonal(plan, part)));
    case 'attribute':
      return plan.events.some(({ data }) => data.some(({ name, personal }) => name === operand.name && personal));
    // What a table picks is written in the rules, as the points of a score are.
    case 'table':
    case 'score':
    case 'data':
    case 'value':
      return false;
  }
}

/** A value as people write it in rules: `EUR 50000.50`, `yes`, `unknown`. */
export function textOf(value: FactValue): string {
  if (value === null) return 'unknown';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (isSeveral(value)) return `(${value.map(textOf).join(', ')})`;
  if (typeof value !== 'object') return String(value);
  const digits = minorDigits(value.currency) ?? 2;
  const minor = String(Math.abs(value.minor)).padStart(digits + 1, '0');
  const sign = value.minor < 0 ? '-' : '';
  const cents = minor.slice(minor.length - digits);
  const whole = minor.slice(0, minor.length - digits);
  return `${value.currency} ${sign}${whole}${digits === 0 || Number(cents) === 0 ? '' : `.${cents}`}`;
}
