import { hiddenWorth, type Problem } from '@smk/language';
import type { Moment, Plan, Worth } from '@smk/plan';
import { leadText } from './lead-text.ts';
import { spanOf, type Sources } from './span.ts';
import { takenBy } from './taken-by.ts';

/** Lines on what a lead is worth that earlier lines of the same stage leave nobody for, each with a lead that both are for. */
export function hiddenWorths(plan: Plan, sources: Sources, asOf: Moment): readonly Problem[] {
  const worths = (plan.promises ?? []).flatMap(({ delivers }) =>
    // Deliveries of one promise have the same lines.
    delivers.flatMap(({ of }) => (of.kind === 'lead value' ? [of.worth] : [])).slice(0, 1),
  );
  return worths.flatMap((lines) =>
    lines.flatMap((line, index) => hiddenIn(plan, line, lines.slice(0, index), sources, asOf)),
  );
}

function hiddenIn(
  plan: Plan,
  { stage, where, at }: Worth,
  above: readonly Worth[],
  sources: Sources,
  asOf: Moment,
): readonly Problem[] {
  const earlier = above.flatMap((worth) =>
    worth.stage === stage && worth.where !== null ? [{ when: worth.where, at: worth.at }] : [],
  );
  const taken = where === null ? null : takenBy(plan, where, earlier, asOf);
  if (taken === null) return [];
  const { by, example } = taken;
  return [
    hiddenWorth(spanOf(at, sources), {
      stage,
      by: by.map((line) => line.at.line),
      example: example && leadText(plan, example),
    }),
  ];
}
