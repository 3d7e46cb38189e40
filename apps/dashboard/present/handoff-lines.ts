import type { HandoffDetail, Why } from '@smk/api/client';
import { moneyText } from './figures.ts';
import { ownerName, stateWords } from './handoffs.ts';
import { safeText } from './safe-text.ts';
import { dayAndTime, span } from './when.ts';
import { firedText, outcomeText } from './why-lines.ts';
import { fit } from './width.ts';

/** A handoff at a glance: the lead, why it is here, who has it, what is owed and what can be done. */
export function handoffLines(handoff: HandoffDetail, why: Why | null, now: number, zone: string): readonly string[] {
  return [
    `${safeText(handoff.lead.label)}   ${handoff.title}   ${stateWords(handoff)}`,
    `owner ${safeText(ownerName(handoff))}${handoff.attempt > 1 ? `, attempt ${handoff.attempt}` : ''}   opened ${dayAndTime(handoff.openedAt, zone)}`,
    ...(why === null
      ? []
      : [`${outcomeText(why.decision.outcome)}   ${scoresText(why)}   why: ${firedText(why.decision.because)}`]),
    '',
    ...Object.entries(handoff.facts.fields).map(([name, value]) => `  ${fit(name, 16)} ${valueText(value)}`),
    '',
    ...handoff.obligations.map(
      (owed) =>
        `  ${owed.state === 'open' ? '·' : '✓'} ${fit(owed.name, 10)} ${fit(whoOf(owed.answerable), 16)} ${dueText(owed, now, zone)}`,
    ),
    '',
    mayText(handoff),
  ];
}

/** `fit 45  interest 25`. */
export const scoresText = (why: Why): string =>
  Object.entries(why.decision.scores)
    .map(([name, points]) => `${name} ${points}`)
    .join('  ');

const whoOf = (answerable: HandoffDetail['obligations'][number]['answerable']): string =>
  answerable.kind === 'person' ? answerable.person : safeText(answerable.title);

function dueText(owed: HandoffDetail['obligations'][number], now: number, zone: string): string {
  const due = owed.due === null ? 'no clock' : `by ${dayAndTime(owed.due, zone)}`;
  if (owed.state === 'met')
    return `${due}, met ${owed.closedAt === null ? '' : dayAndTime(owed.closedAt, zone)}${owed.breachedAt === null ? '' : ' ! late'}`;
  if (owed.state === 'withdrawn') return `${due}, withdrawn`;
  if (owed.breachedAt !== null) return `! ${due}, breached`;
  return owed.due === null ? due : `${due}, in ${span(owed.due - now)}`;
}

/** A field's value as people write it. */
export function valueText(value: HandoffDetail['facts']['fields'][string]): string {
  if (value === null || value === undefined) return '(unknown)';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'object') return moneyText(value.currency, value.minor);
  return safeText(String(value));
}

function mayText({ may }: HandoffDetail): string {
  const deeds = [
    may.accept ? 'a accept' : '',
    may.reject.length > 0 ? 'r reject' : '',
    may.contact ? 'c contact' : '',
    may.end.length > 0 ? 'e end' : '',
  ].filter((deed) => deed !== '');
  return deeds.length === 0 ? 'Nothing is left to do here.' : `You can: ${deeds.join('   ')}`;
}
