import type {
  ConditionTree,
  Explanation,
  HandoffTree,
  JudgedTree,
  LeadFacts,
  Moment,
  Plan,
  Refusal,
  RouteTree,
  Stage,
  Wait,
  WhyNot,
} from '@smk/plan';
import { endedStages } from '../assessing/ended-stages.ts';
import { lacking } from '../routing/lacking.ts';
import { conditionTree } from './condition-tree.ts';
import { judgingOf, place, routeTaken, type Judging, type Sight } from './judging.ts';
import { holds, isStaged, type StagedRule } from './nearest/aim.ts';
import { unasked } from './nearest/nearest-moves.ts';
import { whyNot } from './nearest/why-not.ts';
import { scoreTree } from './score-tree.ts';

/**
 * Everything that a decision rests on, as a tree down to the values that were seen, and for each stage not reached, refusal and
 * route not taken the smallest change that would have made it otherwise. Much slower than `explain`, and for people only.
 */
export function explainWhole(plan: Plan, facts: LeadFacts, asOf: Moment, sight: Sight): Explanation {
  const judging = judgingOf(plan);
  place(judging, facts, asOf);
  // Invariant: the trees are made before anything else is asked, since questions place other leads.
  const scores = plan.qualifications.flatMap((one) => one.scores).map((score) => scoreTree(judging, score, sight));
  const refusals = plan.qualifications.flatMap((one) => one.refusals).map((one) => judgedTree(judging, one, sight));
  const stages = plan.qualifications.flatMap((one) => one.stages).map((one) => judgedTree(judging, one, sight));
  const waits = plan.qualifications.flatMap((one) => one.waits ?? []).map((one) => judgedTree(judging, one, sight));
  const leaves = endedStages(plan).map((one) => judgedTree(judging, one, sight));
  const handoffs = plan.handoffs.filter(isStaged).map((rule) => handoffTree(judging, rule, facts, sight));
  const ask = (aim: WhyNot['aim']): WhyNot => whyNot(plan, facts, asOf, aim, sight, unasked);
  const unless = (answer: WhyNot): WhyNot | null =>
    answer.barred === null && answer.nearest.kind === 'so already' ? null : answer;
  return {
    scores,
    refusals: refusals.map((tree) => ({
      ...tree,
      instead: ask(tree.truth === true ? { kind: 'not refused' } : { kind: 'refused', by: tree.name }),
    })),
    ...(waits.length > 0 && { waits }),
    ...(leaves.length > 0 && { leaves }),
    stages: stages.map((tree) => ({ ...tree, instead: unless(ask({ kind: 'stage', stage: tree.name })) })),
    handoffs: handoffs.map((tree) => ({
      ...tree,
      routes: tree.routes.map((route) =>
        route.taken ? route : { ...route, instead: unless(ask({ kind: 'routed', handoff: tree.name, to: route.to })) },
      ),
    })),
  };
}

function judgedTree(judging: Judging, { name, when, means, at }: Refusal | Wait | Stage, sight: Sight): JudgedTree {
  const condition = conditionTree(judging, when.condition, sight, { text: when.text });
  return { name, truth: condition.truth, text: when.text, means, at, condition, instead: null };
}

function handoffTree(judging: Judging, rule: StagedRule, facts: LeadFacts, sight: Sight): HandoffTree {
  const lacks = lacking(rule, facts.fields);
  const reached = holds(judging, { kind: 'stage', stage: rule.becomes }, facts);
  const taken = reached && lacks.length === 0 ? routeTaken(judging, rule) : -1;
  const routes = rule.routes.map(({ to, when, at }, index): RouteTree => {
    const condition: ConditionTree | null =
      when === null ? null : conditionTree(judging, when.condition, sight, { text: when.text });
    const truth = condition === null ? true : condition.truth;
    return { to, taken: index === taken, truth, text: when?.text ?? null, at, condition, instead: null };
  });
  return { name: rule.name, at: rule.at, becomes: rule.becomes, reached, lacks, routes };
}
