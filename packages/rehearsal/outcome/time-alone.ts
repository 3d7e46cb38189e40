import type { Condition, Operand, Plan, Score } from '@smk/plan';

/** Which way something may go as time passes and nothing happens. */
type Ways = { readonly up: boolean; readonly down: boolean };

const stays: Ways = { up: false, down: false };
const anyWay: Ways = { up: true, down: true };

/**
 * Whether time alone, with nothing happening, can put a lead into a stage or end a refusal: then a lead has to be looked at between
 * its events too. It may say so where it cannot be, never the other way round, but for the one hour of a year that comes twice.
 */
export function timeAloneCanRaise(plan: Plan): boolean {
  // What ends a stage may let the lead into it again.
  if (plan.qualifications.some((one) => one.stages.some(({ until }) => until !== undefined))) return true;
  const stages = plan.qualifications.flatMap((one) => one.stages).map(({ when }) => when.condition);
  const refusals = plan.qualifications.flatMap((one) => one.refusals).map(({ when }) => when.condition);
  const holdsBack = plan.handoffs.some(({ unlessRefusedWithin }) => unlessRefusedWithin !== null);
  return (
    stages.some((one) => waysOf(one, plan).up) ||
    refusals.some((one) => waysOf(one, plan).down || (holdsBack && waysOf(one, plan).up))
  );
}

/** False, unknown, true: up is towards true. */
function waysOf(condition: Condition, plan: Plan): Ways {
  const turned = ({ up, down }: Ways): Ways => ({ up: down, down: up });
  if (condition.kind === 'happened') return condition.within === null ? stays : { up: false, down: true };
  if (condition.kind === 'not') return turned(waysOf(condition.of, plan));
  if (condition.kind === 'none of') return turned(eitherOf(condition.of.map((one) => waysOf(one, plan))));
  if (condition.kind === 'all of' || condition.kind === 'any of' || condition.kind === 'at least')
    return eitherOf(condition.of.map((one) => waysOf(one, plan)));
  if (condition.kind === 'compare') {
    const [left, right] = [waysOfOperand(condition.left, plan), waysOfOperand(condition.right, plan)];
    const rising = eitherOf([left, turned(right)]);
    if (condition.is === '>=' || condition.is === '>') return rising;
    if (condition.is === '<' || condition.is === '<=') return turned(rising);
    return isMoved(rising) ? anyWay : stays;
  }
  // Of the others no more is known than whether they look at anything that moves; of kinds that are yet to come, not even that.
  const moves = operandsIn(condition).some((operand) => isMoved(waysOfOperand(operand, plan)));
  return moves || !onOperandsAlone.has(condition.kind) ? anyWay : stays;
}

const onOperandsAlone = new Set([
  'between',
  'in list',
  'in values',
  'contains',
  'contains word',
  'starts with',
  'has',
  'known',
  'unknown',
]);

/** Every let, score and table named anywhere within. */
function operandsIn(part: unknown): readonly Operand[] {
  if (typeof part !== 'object' || part === null) return [];
  const { kind } = part as { readonly kind?: unknown };
  if (kind === 'let' || kind === 'score' || kind === 'table') return [part as Operand];
  return Object.values(part).flatMap(operandsIn);
}

function waysOfOperand(operand: Operand, plan: Plan): Ways {
  switch (operand.kind) {
    case 'field':
    case 'attribute':
    case 'data':
    case 'value':
      return stays;
    case 'domain of':
      return waysOfOperand(operand.of, plan);
    case 'let':
      return eitherOf(plan.lets.find(({ name }) => name === operand.name)!.of.map((part) => waysOfOperand(part, plan)));
    case 'table': {
      const { rows } = plan.tables!.find(({ name }) => name === operand.name)!;
      return rows.some(({ when }) => isMoved(waysOf(when.condition, plan))) ? anyWay : stays;
    }
    case 'score':
      return waysOfScore(
        plan.qualifications.flatMap(({ scores }) => scores).find(({ name }) => name === operand.name)!,
        plan,
      );
  }
}

function waysOfScore(score: Score, plan: Plan): Ways {
  if (score.kind === 'events') {
    if (score.halvesEvery === null && score.decay === undefined) return stays;
    // Points fade towards none: those below it rise.
    return { up: score.lines.some(({ points }) => points < 0), down: true };
  }
  return eitherOf(
    score.lines.map(({ points, when }) => {
      const { up, down } = waysOf(when.condition, plan);
      return points < 0 ? { up: down, down: up } : { up, down };
    }),
  );
}

const isMoved = ({ up, down }: Ways): boolean => up || down;

const eitherOf = (ways: readonly Ways[]): Ways => ({
  up: ways.some(({ up }) => up),
  down: ways.some(({ down }) => down),
});

/** Whether a lead may have to wait, whatever happens to it: then the end of the wait is a moment of its own. */
const mayWait = (plan: Plan): boolean => plan.qualifications.some(({ waits = [] }) => waits.length > 0);

/** Whether a route asks where the lead stands, which no column has. */
const asksStage = (plan: Plan): boolean =>
  plan.handoffs.some(({ routes }) => routes.some(({ when }) => when !== null && looksAtStage(when.condition)));

const looksAtStage = (part: unknown): boolean =>
  typeof part === 'object' &&
  part !== null &&
  ((part as Operand).kind === 'attribute' && (part as { readonly name: string }).name === 'stage'
    ? true
    : Object.values(part).some(looksAtStage));

/** Whether each lead has to be followed by itself: it may wait, a handoff is for some leads only, or a route asks where it stands. */
export const isFollowedAlone = (plan: Plan): boolean =>
  mayWait(plan) || asksStage(plan) || plan.handoffs.some(({ where }) => where !== undefined);
