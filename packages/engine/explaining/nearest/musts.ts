import type { Aim, Condition, LeadFacts, Plan } from '@smk/plan';
import { TRUE } from '../../assessing/closures/frame.ts';
import { fieldsIn } from '../../assessing/unknown/fields-in.ts';
import { lacking } from '../../routing/lacking.ts';
import { judge, type Judging } from '../judging.ts';
import { ruleOf } from './aim.ts';
import { scopeAround } from './scope.ts';

/**
 * Sets of facts of each of which one at least has to change, as the lead that is placed stands: every refusal that is true has to go,
 * and everything that a handoff needs has to be there. It only saves trying.
 */
export function mustsOf(judging: Judging, aim: Aim, facts: LeadFacts): readonly ReadonlySet<string>[] {
  switch (aim.kind) {
    case 'refused':
      return [];
    case 'not refused':
    case 'stage':
      return refusing(judging);
    case 'routed': {
      const lacks = lacking(ruleOf(judging.plan, aim.handoff), facts.fields);
      return [...refusing(judging), ...lacks.map((name) => new Set([`field ${name}`]))];
    }
  }
}

function refusing(judging: Judging): readonly ReadonlySet<string>[] {
  return judging.rules.refusals
    .filter(({ condition }) => judge(judging, condition) === TRUE)
    .map(({ condition }) => factsBehind(judging.plan, condition));
}

function factsBehind(plan: Plan, condition: Condition): ReadonlySet<string> {
  const { events } = scopeAround(plan, [condition]);
  return new Set([
    ...[...fieldsIn(plan, condition)].map((name) => `field ${name}`),
    ...[...events.keys()].map((name) => `event ${name}`),
  ]);
}
