import { neverHolds, type Problem } from '@smk/language';
import type { Condition, HandoffRule, Plan } from '@smk/plan';
import { canHold } from './can-hold.ts';
import { happenedIn, linesOfEvents } from './lines-of-events.ts';
import { linesOfMonth, type Line } from './lines-of-month.ts';
import { overFields, planOfEvent } from './of-event.ts';
import { refusedStages } from './refused-stages.ts';
import { spanOf, type Sources } from './span.ts';

/**
 * Lines, refusals, waits, stages and their ends, routes, what handoffs and events are asked for, and conditions of promises, goals
 * and campaigns that nothing can make true.
 */
export function neverTrue(plan: Plan, sources: Sources): readonly Problem[] {
  const lines = linesOf(plan);
  const all = [...lines, ...linesOfEvents(plan), ...lines.flatMap((line) => happenedIn(plan, line))];
  const found = all
    .filter((line) => cannotHold(plan, line))
    .map(({ when, what, event, becoming }) => {
      const of = event === undefined ? 'lead' : `\`${event}\``;
      const entering = becoming === undefined ? '' : ` that becomes \`${becoming}\``;
      return neverHolds(spanOf(when.at, sources), { of: of + entering, condition: when.text, what });
    });
  return [...found, ...refusedStages(plan, sources)];
}

function cannotHold(plan: Plan, { when, event, becoming }: Line): boolean {
  if (event !== undefined) return canHold(planOfEvent(plan, event), overFields(when.condition)) === 'no';
  if (becoming === undefined) return canHold(plan, when.condition) === 'no';
  const stages = plan.qualifications.flatMap((one) => one.stages);
  // Whoever enters a higher stage enters this one too, whatever it asks for.
  const entered = stages.slice(stages.findIndex(({ name }) => name === becoming));
  const enters: Condition = { kind: 'any of', of: entered.map((stage) => stage.when.condition) };
  return canHold(plan, { kind: 'all of', of: [when.condition, enters] }) === 'no';
}

function linesOf(plan: Plan): readonly Line[] {
  return [
    ...plan.qualifications.flatMap(({ scores, refusals, waits = [], stages }) => [
      ...scores.flatMap((score) =>
        score.kind === 'facts' ? score.lines.map((line) => ({ ...line, what: `\`${line.name}\` never counts` })) : [],
      ),
      ...refusals.map((refusal) => ({ ...refusal, what: `\`${refusal.name}\` refuses nobody` })),
      ...waits.map((wait) => ({ ...wait, what: `\`${wait.name}\` holds nobody` })),
      ...stages.flatMap(({ name, until, at }) =>
        until === undefined ? [] : [{ when: until, at, what: `nobody ever leaves \`${name}\`` }],
      ),
      ...stages.map((stage) => ({ ...stage, what: `nobody ever becomes \`${stage.name}\`` })),
    ]),
    ...plan.handoffs.flatMap((handoff) => [
      ...opening(handoff),
      ...handoff.routes.flatMap(({ when }) =>
        when === null ? [] : [{ when, what: 'this line sends nobody anywhere' }],
      ),
    ]),
    ...linesOfMonth(plan),
  ];
}

/** What a handoff asks of the leads of its stage; after an embargo they may have changed since they entered it. */
function opening({ name, becomes, where, unlessRefusedWithin }: HandoffRule): readonly Line[] {
  if (where === undefined || becomes === null) return [];
  const what = `\`${becomes}\` never opens \`${name}\``;
  return [unlessRefusedWithin === null ? { when: where, what, becoming: becomes } : { when: where, what }];
}
