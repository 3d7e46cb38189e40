import type { Qualification, Refusal, Score, Stage } from '@smk/plan';
import type {
  QualificationDeclaration,
  RefuseClause,
  ScoreClause,
  StageClause,
} from '../1-parse/syntax-tree/qualification.ts';
import { clausesOf, type Placed, type Rules } from '../2-check/rules.ts';
import { leadScope } from '../2-check/scope.ts';
import { placedCondition, whereOf } from './plan-condition.ts';
import { milliseconds, placeOf } from './written.ts';

export function planQualifications(rules: Rules): Qualification[] {
  return rules.qualifications.map((placed) => planQualification(placed, rules));
}

function planQualification(placed: Placed<QualificationDeclaration>, rules: Rules): Qualification {
  return {
    name: placed.part.name.name,
    scores: clausesOf(placed, 'score').map((score) => planScore(score, rules)),
    refusals: clausesOf(placed, 'refuse').map((refuse) => planLine(refuse, rules)),
    stages: clausesOf(placed, 'stage').map((stage) => planLine(stage, rules)),
    at: placeOf(placed, placed.part.at),
  };
}

function planLine(placed: Placed<RefuseClause | StageClause>, rules: Rules): Refusal & Stage {
  const { name, when, means, at } = placed.part;
  return { name: name.name, when: placedCondition(when, leadScope(rules, placed)), means, at: placeOf(placed, at) };
}

function planScore(score: Placed<ScoreClause>, rules: Rules): Score {
  const scope = leadScope(rules, score);
  const range = {
    name: score.part.name.name,
    from: score.part.from.value,
    to: score.part.to.value,
    at: placeOf(score, score.part.at),
  };
  const halves = clausesOf(score, 'halves')[0];
  const onEvents = clausesOf(score, 'event line');
  if (onEvents.length > 0 || halves)
    return {
      kind: 'events',
      ...range,
      halvesEvery: halves ? milliseconds(halves.part.every) : null,
      lines: onEvents.map(({ part: { name, points, on, cap, means, at } }) => ({
        name: name.name,
        points,
        on: on.event.name,
        where: whereOf(on, scope),
        cap: cap && { count: cap.count, within: milliseconds(cap.within) },
        means,
        at: placeOf(score, at),
      })),
    };
  return {
    kind: 'facts',
    ...range,
    lines: clausesOf(score, 'fact line').map(({ part: { name, points, when, means, at } }) => ({
      name: name.name,
      points,
      when: placedCondition(when, scope),
      means,
      at: placeOf(score, at),
    })),
  };
}
