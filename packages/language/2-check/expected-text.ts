import type { Expectation, Points } from '../1-parse/syntax-tree/expectation.ts';
import type { Name } from '../1-parse/syntax-tree/words.ts';
import { shown } from './shown.ts';
import { sortable } from './sortable.ts';

/** An expectation as a line of a test writes it, after `expect`. */
export function expectedText(that: Expectation): string {
  switch (that.kind) {
    case 'no stage':
    case 'no owner':
    case 'owner was reminded':
    case 'waits for somebody':
    case 'closed':
      return that.kind;
    case 'score':
      return `${that.score.name} ${pointsText(that.points)}${becauseText(that.because)}`;
    case 'fact':
      return that.when.text;
    case 'fired':
      return `${that.line.name} fired`;
    case 'stage':
      return `stage is ${that.stage.name}`;
    case 'attribute':
      return `${that.attribute} is ${that.is?.name ?? 'unknown'}`;
    case 'refused':
      return that.by ? `refused by ${that.by.name}` : 'refused';
    case 'insufficient data':
      return `insufficient data${becauseText(that.because)}`;
    case 'owner in':
      return `owner in ${that.team.name}`;
    case 'owner is':
      return `owner is ${that.person.name}`;
    case 'queued in':
      return `queued in ${that.queue.name}`;
    case 'offered':
      return 'offered';
    case 'offered to another member':
      return `offered to another member of ${that.team.name}`;
    case 'escalated':
      return 'escalated';
    case 'escalated to':
      return `escalated to ${that.person.name}`;
    case 'handed over':
      return that.by ? `handed over by ${that.by.name}` : 'handed over';
    case 'breached':
      return `${that.obligation.name} was breached`;
    case 'open':
      return `${that.obligation.name} is open`;
    case 'due':
      return `${that.obligation.name} is due ${sortable(that.at)}`;
    case 'met':
      return `${that.obligation.name} was met ${that.inTime ? 'in time' : 'late'}`;
    case 'ended':
      return that.as ? `ended as ${that.as.name}` : 'ended';
    case 'waits for':
      return that.name ? `waits for ${that.name.name}` : 'waiting';
    case 'passed on':
      return `passed on ${that.name.name}`;
    case 'recycled until':
      return `recycled until ${sortable(that.until)}`;
    case 'asked':
      return `${that.wait.name} was asked for ${that.times} times`;
    case 'promise':
      return `${that.promise.name} is ${that.is}`;
    case 'no cases':
      return `${that.measure.name} has no cases`;
    case 'figure':
      return `${that.measure.name} ${that.is === '=' ? 'is' : that.is} ${shown(that.amount)}`;
    case 'not':
      return notText(that.of);
  }
}

function notText(of: Expectation): string {
  const text = expectedText(of);
  if (of.kind === 'fired') return `${of.line.name} did not fire`;
  if (of.kind === 'attribute' && of.is === null) return `${of.attribute} is known`;
  const split = /^(?:(?:stage|owner|last_owner|team|reason|campaign|content|channel) is|\w+ was)\b/.exec(text)?.[0];
  return split === undefined ? `not ${text}` : `${split} not${text.slice(split.length)}`;
}

/** What a score is compared with, as a test writes it. */
export function pointsText(points: Points): string {
  if (points.kind === 'between') return `between ${points.low} and ${points.high}`;
  return `${points.is === '=' ? 'is' : points.is} ${points.points}`;
}

function becauseText(names: readonly Name[] | null): string {
  return names === null ? '' : ` because ${names.map(({ name }) => name).join(', ')}`;
}
