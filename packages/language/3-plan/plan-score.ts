import type { Decay, EventLine, FactLine, Score, ScoreGroup } from '@smk/plan';
import type { ScoreClause, ScoreLine } from '../1-parse/syntax-tree/qualification.ts';
import { groupsOf, linesOfKind } from '../2-check/lines-of-score.ts';
import { clausesOf, type Placed, type Rules } from '../2-check/rules.ts';
import { leadScope } from '../2-check/scope.ts';
import { placedCondition, whereOf } from './plan-condition.ts';
import { duration, milliseconds, placeOf } from './written.ts';

/** A score with all its lines, those of groups where they stand. */
export function planScore(score: Placed<ScoreClause>, rules: Rules): Score {
  const range = { name: score.part.name.name, from: score.part.from.value, to: score.part.to.value };
  const at = placeOf(score, score.part.at);
  const halves = clausesOf(score, 'halves')[0];
  const decay = planDecay(score);
  const pauses = clausesOf(score, 'pauses');
  const onEvents = linesOfKind(score, 'event line');
  if (onEvents.length > 0 || halves || decay || pauses.length > 0)
    return {
      kind: 'events',
      ...range,
      halvesEvery: halves ? milliseconds(halves.part.every) : null,
      ...(decay && { decay }),
      ...(pauses.length > 0 && { pausedBy: pauses.map(({ part }) => part.handoff.name) }),
      lines: onEvents.map((line) => planEventLine(line, score, rules)),
      ...planGroups(score),
      at,
    };
  const onFacts = linesOfKind(score, 'fact line');
  return {
    kind: 'facts',
    ...range,
    lines: onFacts.map((line) => planFactLine(line, score, rules)),
    ...planGroups(score),
    at,
  };
}

function planEventLine(
  { part }: Placed<Extract<ScoreLine, { kind: 'event line' }>>,
  score: Placed<ScoreClause>,
  rules: Rules,
): EventLine {
  const { name, points, on, cap, means, at } = part;
  return {
    name: name.name,
    points,
    ...groupOf(part, score),
    on: on.event.name,
    where: whereOf(on, leadScope(rules, score)),
    cap: cap && { count: cap.count, within: milliseconds(cap.within) },
    means,
    at: placeOf(score, at),
  };
}

function planFactLine(
  { part }: Placed<Extract<ScoreLine, { kind: 'fact line' }>>,
  score: Placed<ScoreClause>,
  rules: Rules,
): FactLine {
  const { name, points, when, means, at } = part;
  return {
    name: name.name,
    points,
    ...groupOf(part, score),
    when: placedCondition(when, leadScope(rules, score)),
    means,
    at: placeOf(score, at),
  };
}

function groupOf(line: ScoreLine, score: Placed<ScoreClause>): { readonly group?: string } {
  const group = groupsOf(score).find(({ part }) => part.body.clauses.includes(line));
  return group ? { group: group.part.name.name } : {};
}

function planGroups(score: Placed<ScoreClause>): { readonly groups?: readonly ScoreGroup[] } {
  const groups = groupsOf(score).map(({ part: { name, atMost, at } }) => ({
    name: name.name,
    atMost,
    at: placeOf(score, at),
  }));
  return groups.length > 0 ? { groups } : {};
}

function planDecay(score: Placed<ScoreClause>): Decay | null {
  const fades = clausesOf(score, 'fades')[0]?.part.over;
  if (fades) return { kind: 'fades', days: fades.amount * (fades.unit === 'weeks' ? 7 : 1) };
  const steps = clausesOf(score, 'falls').map(({ part: { to, after } }) => ({ to, after: duration(after) }));
  return steps.length > 0 ? { kind: 'falls', steps } : null;
}
