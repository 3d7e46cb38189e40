import type { Aim, LeadFacts } from '@smk/plan';
import { barIn, waitingIn } from '../../assessing/closures/outcome.ts';
import { lacking } from '../../routing/lacking.ts';
import type { Judging } from '../judging.ts';
import { isSame, ruleOf } from './aim.ts';
import { conditionGap, total } from './condition-gap.ts';

/** About how many facts the lead that is placed is away from an aim; 0 only where it is there. It steers the search and decides nothing. */
export function gapTo(judging: Judging, aim: Aim, facts: LeadFacts): number {
  const { plan, rules } = judging;
  const refusals = rules.refusals.map(({ condition }) => condition);
  const waits = waitingIn(rules, judging.frame, facts.standing) === null ? [] : rules.waits;
  const waiting = total(waits.map(({ condition }) => conditionGap(judging, condition, 'not true')));
  switch (aim.kind) {
    case 'refused': {
      const asked = rules.refusals.filter(({ name }) => aim.by === null || name === aim.by);
      return Math.min(...asked.map(({ condition }) => conditionGap(judging, condition, 'true')));
    }
    case 'not refused':
      return total(refusals.map((one) => conditionGap(judging, one, 'not true')));
    case 'stage':
      return (
        total(refusals.map((one) => conditionGap(judging, one, 'not true'))) +
        waiting +
        stageGap(judging, aim.stage, facts)
      );
    case 'routed': {
      const rule = ruleOf(plan, aim.handoff);
      const unrefused = total(refusals.map((one) => conditionGap(judging, one, 'not true')));
      const lines = rule.routes.map(({ to, when }, index) => {
        if (!isSame(to, aim.to)) return Infinity;
        const above = rule.routes.slice(0, index).filter((line) => !isSame(line.to, aim.to));
        const passed = above.map((line) =>
          line.when === null ? 1 : conditionGap(judging, line.when.condition, 'not true'),
        );
        return total(passed) + (when === null ? 0 : conditionGap(judging, when.condition, 'true'));
      });
      return (
        unrefused +
        waiting +
        stageGap(judging, rule.becomes, facts) +
        lacking(rule, facts.fields).length +
        Math.min(...lines)
      );
    }
  }
}

function stageGap(judging: Judging, stage: string, { standing }: LeadFacts): number {
  const { rules, frame } = judging;
  const rank = rules.rankOf.get(stage)!;
  if (standing.stage !== null && (rules.rankOf.get(standing.stage) ?? -1) >= rank) return 0;
  const open = rules.stages.slice(rank, barIn(rules, frame, standing));
  return Math.min(
    ...open.map(
      ({ condition, gate }) =>
        conditionGap(judging, condition, 'true') +
        (gate.until === null ? 0 : conditionGap(judging, gate.until, 'not true')),
    ),
  );
}
