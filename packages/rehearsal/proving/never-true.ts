import { neverHolds, type Problem } from '@smk/language';
import type { Plan } from '@smk/plan';
import { canHold } from './can-hold.ts';
import { linesOfMonth, type Line } from './lines-of-month.ts';
import { spanOf, type Sources } from './span.ts';

/** Lines, refusals, waits, stages and their ends, routes, and conditions of promises, goals and campaigns that no lead can make true. */
export function neverTrue(plan: Plan, sources: Sources): readonly Problem[] {
  return linesOf(plan)
    .filter(({ when }) => canHold(plan, when.condition) === 'no')
    .map(({ when, what }) => neverHolds(spanOf(when.at, sources), { condition: when.text, what }));
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
    ...plan.handoffs.flatMap(({ routes }) =>
      routes.flatMap(({ when }) => (when === null ? [] : [{ when, what: 'this line sends nobody anywhere' }])),
    ),
    ...linesOfMonth(plan),
  ];
}
