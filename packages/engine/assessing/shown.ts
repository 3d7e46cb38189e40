import { minorDigits, type FactValue, type Operand, type Plan } from '@smk/plan';

/** The name under which a trace shows an operand. */
export function operandName(operand: Operand): string {
  if (operand.kind === 'value') return '';
  return operand.kind === 'domain of' ? operandName(operand.of) : operand.name;
}

/** A value as a trace shows it. A personal one is known to be there, and no more. */
export function shown(plan: Plan, operand: Operand, value: FactValue): string {
  if (value !== null && isPersonal(plan, operand)) return '•••';
  return textOf(value);
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
  if (typeof value !== 'object') return String(value);
  const digits = minorDigits(value.currency) ?? 2;
  const minor = String(Math.abs(value.minor)).padStart(digits + 1, '0');
  const sign = value.minor < 0 ? '-' : '';
  const cents = minor.slice(minor.length - digits);
  const whole = minor.slice(0, minor.length - digits);
  return `${value.currency} ${sign}${whole}${digits === 0 || Number(cents) === 0 ? '' : `.${cents}`}`;
}
