import { divertedTo, judgeCondition, seenIn } from '@smk/engine';
import type { Expectation, ExpectedPoints, ExplainedDecision, HandoffRule } from '@smk/plan';
import { attributeIn, attributeText } from './attribute-text.ts';
import { outcomeText, ownerText, recycledText, stageText, type Seen } from './instead.ts';
import { outOfPlace } from './together/of-all.ts';
import { meetsHandoff, type OfHandoff } from './meets-handoff.ts';
import { soText } from './so.ts';

/** `null` if it is so as expected, else what is so instead, as the second half of a sentence. */
export function meets(that: Expectation, seen: Seen): string | null {
  const { plan, world, at } = seen;
  const { standing } = world.lead();
  switch (that.kind) {
    case 'score':
      return meetsScore(that, world.explain(at));
    case 'fired':
      return firedIn(that.line, world.explain(at)) ? null : `${that.line} did not fire`;
    case 'stage':
      return standing.stage === that.stage ? null : stageText(seen);
    case 'no stage':
      return standing.stage === null ? null : stageText(seen);
    case 'attribute':
      return attributeIn(that.attribute, seen) === that.is ? null : attributeText(that.attribute, seen);
    case 'fact':
      return judgeCondition(plan, that.when.condition)(world.lead(), at) === true ? null : factText(that, seen);
    case 'no owner': {
      const owned = world.handoffs.findLast(
        ({ case: { owner, status } }) => owner?.kind === 'person' && status !== 'ended',
      );
      return owned === undefined ? null : ownerText(owned);
    }
    case 'refused': {
      const { outcome } = world.explain(at);
      const fits = outcome.kind === 'refused' && (that.by === null || outcome.by.includes(that.by));
      return fits ? null : outcomeText(world.explain(at));
    }
    case 'insufficient data':
      return meetsInsufficient(that, seen);
    case 'recycled until':
      return standing.recycled?.until === that.until ? null : recycledText(seen);
    case 'closed':
      return standing.closed ? null : 'the lead was not closed';
    case 'waiting': {
      const { outcome } = world.explain(at);
      return outcome.kind === 'waiting' && outcome.for.includes(that.wait) ? null : outcomeText(world.explain(at));
    }
    case 'asked': {
      const times = world.asked().filter(({ name, at: when }) => name === that.wait && when <= at).length;
      return times === that.times ? null : `${that.wait} was asked for ${times} times`;
    }
    case 'queued in':
      return divertedTo(plan, world.explain(at).outcome) === that.queue ? null : ofLatest(that, seen);
    case 'owner in':
    case 'owner is':
    case 'owner was reminded':
    case 'offered':
    case 'offered to another member':
    case 'escalated':
    case 'escalated to':
    case 'handed over':
    case 'breached':
    case 'open':
    case 'due':
    case 'met':
    case 'ended':
    case 'waits for':
    case 'waits for somebody':
    case 'passed on':
      return ofLatest(that, seen);
    case 'promise':
    case 'no cases':
    case 'figure':
      return outOfPlace(that);
    case 'not':
      return meetsNot(that.of, seen);
  }
}

/** What is expected of a handoff is expected of the latest one that may be meant. */
function ofLatest(that: OfHandoff, seen: Seen): string | null {
  const { handoffs } = seen.world;
  const handoff = handoffs.findLast(({ rule }) => isAbout(that, rule)) ?? handoffs.at(-1);
  return handoff ? meetsHandoff(that, handoff, seen) : `no handoff was opened: ${stageText(seen)}`;
}

/** Whether a handoff of this rule has such an end, or owes it: where the next one has begun, the one before may be meant. */
function isAbout(that: OfHandoff, { reasons, ends, owes }: HandoffRule): boolean {
  if (that.kind === 'ended') return that.as === null || [...reasons, ...ends].some(({ name }) => name === that.as);
  return 'obligation' in that ? owes.some(({ name }) => name === that.obligation) : true;
}

/** Of a handoff that was never opened nothing holds, nor its opposite: only that there is none. */
function meetsNot(of: Expectation, seen: Seen): string | null {
  const none = seen.world.handoffs.length === 0;
  if (isOfHandoff(of) && of.kind !== 'handed over' && none) return ofLatest(of, seen);
  return meets(of, seen) === null ? soText(of, seen) : null;
}

function isOfHandoff(that: Expectation): that is OfHandoff {
  switch (that.kind) {
    case 'score':
    case 'fired':
    case 'stage':
    case 'no stage':
    case 'attribute':
    case 'fact':
    case 'no owner':
    case 'refused':
    case 'insufficient data':
    case 'recycled until':
    case 'closed':
    case 'waiting':
    case 'asked':
    case 'promise':
    case 'no cases':
    case 'figure':
    case 'not':
      return false;
    case 'owner in':
    case 'owner is':
    case 'queued in':
    case 'owner was reminded':
    case 'offered':
    case 'offered to another member':
    case 'escalated':
    case 'escalated to':
    case 'handed over':
    case 'breached':
    case 'open':
    case 'due':
    case 'met':
    case 'ended':
    case 'waits for':
    case 'waits for somebody':
    case 'passed on':
      return true;
  }
}

/** What was looked at, and what it was. */
function factText({ when }: Extract<Expectation, { kind: 'fact' }>, { plan, world, at }: Seen): string {
  const seen = seenIn(plan, when.condition, world.lead(), at, 'personal values shown');
  return seen.map(({ name, value }) => `${name} was ${value}`).join(', ');
}

function meetsInsufficient(
  { because }: Extract<Expectation, { kind: 'insufficient data' }>,
  seen: Seen,
): string | null {
  const explained = seen.world.explain(seen.at);
  if (explained.outcome.kind !== 'insufficient data') return stageText(seen);
  const fits = because === null || because.toSorted().join() === explained.outcome.unknown.toSorted().join();
  return fits ? null : outcomeText(explained);
}

function meetsScore(
  { score, points, because }: Extract<Expectation, { kind: 'score' }>,
  { because: why }: ExplainedDecision,
): string | null {
  const trace = why.scores.find(({ name }) => name === score);
  if (!trace) return `there is no score ${score}`;
  const fired = trace.lines.filter(({ truth }) => truth === true).map(({ name }) => name);
  const fits =
    meetsPoints(trace.points, points) && (because === null || because.toSorted().join() === fired.toSorted().join());
  return fits
    ? null
    : `${score} was ${trace.points}${fired.length > 0 ? ` because ${fired.join(', ')}` : ', and no line fired'}`;
}

function meetsPoints(points: number, expected: ExpectedPoints): boolean {
  if (expected.kind === 'between') return expected.low <= points && points <= expected.high;
  switch (expected.is) {
    case '=':
      return points === expected.points;
    case '<':
      return points < expected.points;
    case '<=':
      return points <= expected.points;
    case '>=':
      return points >= expected.points;
    case '>':
      return points > expected.points;
  }
}

function firedIn(line: string, { because }: ExplainedDecision): boolean {
  return because.scores.some(({ lines }) => lines.some(({ name, truth }) => name === line && truth === true));
}
