import type { Qualification, Refusal, Stage, Wait } from '@smk/plan';
import type { QualificationDeclaration, RefuseClause, StageClause } from '../1-parse/syntax-tree/qualification.ts';
import { clausesOf, type Placed, type Rules } from '../2-check/rules.ts';
import { leadScope } from '../2-check/scope.ts';
import { placedCondition } from './plan-condition.ts';
import { planScore } from './plan-score.ts';
import { duration, placeOf } from './written.ts';

export function planQualifications(rules: Rules): Qualification[] {
  return rules.qualifications.map((placed) => planQualification(placed, rules));
}

function planQualification(placed: Placed<QualificationDeclaration>, rules: Rules): Qualification {
  return {
    name: placed.part.name.name,
    scores: clausesOf(placed, 'score').map((score) => planScore(score, rules)),
    refusals: clausesOf(placed, 'refuse').map((refuse) => planRefusal(refuse, rules)),
    ...planWaits(placed, rules),
    stages: clausesOf(placed, 'stage').map((stage) => planStage(stage, rules)),
    at: placeOf(placed, placed.part.at),
  };
}

function planLine(placed: Placed<RefuseClause | StageClause>, rules: Rules): Refusal {
  const { name, when, means, at } = placed.part;
  return { name: name.name, when: placedCondition(when, leadScope(rules, placed)), means, at: placeOf(placed, at) };
}

function planRefusal(placed: Placed<RefuseClause>, rules: Rules): Refusal {
  const { to } = placed.part;
  return { ...planLine(placed, rules), ...(to && { to: to.name }) };
}

function planStage(placed: Placed<StageClause>, rules: Rules): Stage {
  const { until } = placed.part;
  const line = planLine(placed, rules);
  return until ? { ...line, until: placedCondition(until, leadScope(rules, placed)) } : line;
}

function planWaits(placed: Placed<QualificationDeclaration>, rules: Rules): { readonly waits?: readonly Wait[] } {
  const waits = clausesOf(placed, 'wait').map(({ part: { name, upTo, when, askingEvery, means, at } }) => ({
    name: name.name,
    upTo: duration(upTo),
    when: placedCondition(when, leadScope(rules, placed)),
    askingEvery: askingEvery && duration(askingEvery),
    means,
    at: placeOf(placed, at),
  }));
  return waits.length > 0 ? { waits } : {};
}
