import type { HandoffDetail, Why } from '@smk/api/client';
import { stateWords } from './handoffs.ts';
import { safeText } from './safe-text.ts';
import { valueText } from './value-text.ts';
import { dayAndTime, span } from './when.ts';
import { firedText, outcomeText, scoresText } from './why-lines.ts';
import { fit } from './width.ts';

/** A handoff at a glance, what matters first: the lead, who has it, what is owed by when, what can be done, why, and what is known. */
export function handoffLines(
  handoff: HandoffDetail,
  why: Why | null,
  { now, zone, fields }: { readonly now: number; readonly zone: string; readonly fields: readonly string[] },
): readonly string[] {
  const known = handoff.facts.fields;
  const names = [...new Set([...fields, ...Object.keys(known)])];
  return [
    `${safeText(handoff.lead.label)}   ${handoff.title}   ${stateWords(handoff)}`,
    `Who   ${whoHasIt(handoff, zone)}   from ${handoff.from} to ${handoff.to}, opened ${dayAndTime(handoff.openedAt, zone)}`,
    ...handoff.obligations.map((owed) => owedLine(owed, now, zone)),
    `Do    ${mayText(handoff)}`,
    ...(why === null ? [] : whyLines(why, zone)),
    '',
    ...names.map((name) => `      ${fit(safeText(name), 16)} ${valueText(known[name] ?? null)}`),
  ];
}

const whyLines = (why: Why, zone: string): readonly string[] => {
  const { decision } = why;
  const because = firedText(decision.because);
  const says = `${outcomeText(decision.outcome, zone)}   ${scoresText(why)}`;
  return [`Why   ${says}${because === '' ? '' : `   by ${because}`}`];
};

function whoHasIt(handoff: HandoffDetail, zone: string): string {
  const { owner, attempt, status } = handoff;
  if (owner === null) return status === 'waiting' ? `nobody yet; ${waitsFor(handoff, zone)}` : 'nobody';
  const person = owner.kind === 'person' ? `${owner.person} of ${owner.team}` : safeText(owner.title);
  return `${person}${attempt > 1 ? `, attempt ${attempt}` : ''}`;
}

function waitsFor({ from, to, lacks, correcting, looksAgainAt }: HandoffDetail, zone: string): string {
  if (looksAgainAt !== null) return `nobody of ${to} is there, looked for again ${dayAndTime(looksAgainAt, zone)}`;
  return `${from} owes ${correcting ?? lacks.join(', ')}`;
}

type Owed = HandoffDetail['obligations'][number];

/** One obligation of the handoff: `Owed  accept   anna   by Mon 23 Nov 15:16, in 59m`. */
function owedLine(owed: Owed, now: number, zone: string): string {
  const bad = owed.breachedAt !== null || (owed.state === 'open' && owed.due !== null && owed.due < now);
  const head = owed.state === 'open' ? 'Owed' : owed.state === 'met' ? 'Met' : 'Was';
  return `${fit(head, 4)}${bad ? '!' : ' '} ${fit(owed.name, 10)} ${fit(whoOf(owed.answerable), 12)} ${dueText(owed, now, zone)}`;
}

const whoOf = (answerable: Owed['answerable']): string =>
  answerable.kind === 'person' ? answerable.person : safeText(answerable.title);

function dueText({ due, state, closedAt, breachedAt }: Owed, now: number, zone: string): string {
  const by = due === null ? 'no clock' : `by ${dayAndTime(due, zone)}`;
  const at = closedAt === null ? '' : ` ${dayAndTime(closedAt, zone)}`;
  if (state === 'met') return `${by}, met${at}${breachedAt === null ? '' : ', late'}`;
  if (state === 'withdrawn') return `${by}, no longer owed`;
  if (state === 'missed') return `${by}, missed`;
  if (due === null) return by;
  if (due < now || breachedAt !== null) return `${by}, breached ${span(now - due)} ago`;
  return `${by}, in ${span(due - now)}`;
}

function mayText({ may, status }: HandoffDetail): string {
  const deeds = [
    may.accept ? 'a accept' : '',
    may.reject.length > 0 ? 'r reject' : '',
    may.contact ? 'c contact' : '',
    may.end.length > 0 ? 'e end' : '',
    may.meet.length + may.tick.length > 0 || may.correct ? 'm more that is owed' : '',
  ].filter((deed) => deed !== '');
  if (deeds.length > 0) return deeds.join('   ');
  return status === 'waiting' ? 'nothing, until it has what it waits for' : 'nothing: it is over';
}
