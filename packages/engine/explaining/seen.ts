import type { Condition, EventFact, Field, Operand, Seen } from '@smk/plan';
import { isPersonal as isPersonalAttribute, operandName } from '../assessing/shown.ts';
import { operandsOf } from '../assessing/unknown/fields-in.ts';
import { plainValue, typeOf } from './words/value-text.ts';
import type { Judging, Sight } from './judging.ts';

/** What a condition looked at itself, in the order written; `event` is the one whose data a `where` is about. */
export function seenBy(judging: Judging, condition: Condition, sight: Sight, event: EventFact | null): readonly Seen[] {
  if (event !== null) judging.frame.data = event.data;
  const data = judging.plan.events.find(({ name }) => name === event?.name)?.data ?? [];
  const seen = new Map<string, Seen>();
  for (const operand of operandsOf(condition))
    if (operand.kind !== 'value') seen.set(operandName(operand), seenOperand(judging, operand, sight, data));
  return [...seen.values()];
}

function seenOperand(judging: Judging, operand: Operand, sight: Sight, data: readonly Field[]): Seen {
  const { plan, rules, frame } = judging;
  const shownAs = (value: string, isPersonal: boolean): string =>
    isPersonal && value !== 'unknown' && sight === 'personal values hidden' ? '•••' : value;
  const own = (isPersonal: boolean): Seen => ({
    name: operandName(operand),
    value: shownAs(plainValue(rules.read(operand, frame), typeOf(operand, plan, data), plan), isPersonal),
    of: [],
  });
  switch (operand.kind) {
    case 'field':
      return own(isPersonal(plan.lead.fields, operand.name));
    case 'data':
      return own(isPersonal(data, operand.name));
    case 'let': {
      const parts = plan.lets.find((one) => one.name === operand.name)?.of ?? [];
      const of = parts.filter((part) => part.kind !== 'value').map((part) => seenOperand(judging, part, sight, data));
      return { ...own(of.some((part) => part.value === '•••')), of };
    }
    // The whole text is what was looked at.
    case 'domain of':
      return seenOperand(judging, operand.of, sight, data);
    case 'attribute':
      return own(isPersonalAttribute(plan, operand));
    case 'table':
    case 'score':
    case 'value':
      return own(false);
  }
}

const isPersonal = (fields: readonly Field[], name: string): boolean =>
  fields.some((field) => field.name === name && field.personal);
