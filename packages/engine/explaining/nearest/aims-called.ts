import type { Aim, Plan, Route } from '@smk/plan';
import { nearestName } from '../../intake/nearest-name.ts';
import { isSame } from './aim.ts';

/** What a name can be asked for: a stage, a refusal, a team, a queue, `refused` or `not refused`; or a sentence that says what there is. */
export type Called = { readonly aims: readonly Aim[] } | { readonly aims: null; readonly sentence: string };

const prefix = /^(stage|refused by|team|queue) +/;

/** What somebody may mean who asks why not `name`; of a team or queue one aim for each handoff that leads there. A kind may stand before it: `team dach_desk`. */
export function aimsCalled(plan: Plan, name: string): Called {
  const trimmed = name.trim();
  if (trimmed === 'refused') return { aims: [{ kind: 'refused', by: null }] };
  if (trimmed === 'not refused') return { aims: [{ kind: 'not refused' }] };
  const kind = prefix.exec(trimmed)?.[1] ?? null;
  const bare = trimmed.replace(prefix, '');
  const choices = choicesOf(plan).filter((one) => kind === null || one.kind === kind);
  const first = choices.find((one) => one.name === bare);
  if (first !== undefined) return { aims: first.aims };
  const names = choices.map((one) => one.name);
  const near = nearestName(bare, names);
  const hint =
    near === null
      ? `Ask for one of these: ${[...names, 'refused', 'not refused'].join(', ')}.`
      : `Did you mean \`${near}\`?`;
  return {
    aims: null,
    sentence: `No stage, refusal, team or queue that leads are sent to is called \`${bare}\`. ${hint}`,
  };
}

type Choice = { readonly kind: string; readonly name: string; readonly aims: readonly Aim[] };

function choicesOf(plan: Plan): readonly Choice[] {
  const routed = (to: Route['to']): readonly Aim[] =>
    plan.handoffs
      .filter(({ routes }) => routes.some((route) => isSame(route.to, to)))
      .map(({ name }) => ({ kind: 'routed', handoff: name, to }));
  return [
    ...plan.qualifications
      .flatMap(({ stages }) => stages)
      .map(({ name }): Choice => ({ kind: 'stage', name, aims: [{ kind: 'stage', stage: name }] })),
    ...plan.qualifications
      .flatMap(({ refusals }) => refusals)
      .map(({ name }): Choice => ({ kind: 'refused by', name, aims: [{ kind: 'refused', by: name }] })),
    ...plan.teams.map(({ name }): Choice => ({ kind: 'team', name, aims: routed({ kind: 'team', team: name }) })),
    ...plan.queues.map(({ name }): Choice => ({ kind: 'queue', name, aims: routed({ kind: 'queue', queue: name }) })),
  ].filter(({ aims }) => aims.length > 0);
}
