import type { EventSchema, HandoffRule, NamedKind, Plan, ReviewRule } from '@smk/plan';

type WithName = { readonly name: string };

/** The names of a kind that a plan declares, those of `within` where names are told apart within that. */
export function declaredNames(plan: Plan, kind: NamedKind, within: string | null): readonly string[] {
  return declared(plan, kind, within ?? '').map(({ name }) => name);
}

function declared(plan: Plan, kind: NamedKind, within: string): readonly WithName[] {
  switch (kind) {
    case 'field':
      return plan.lead.fields;
    case 'let':
      return plan.lets;
    case 'table':
      return plan.tables ?? [];
    case 'event':
      return plan.events;
    case 'list':
      return plan.lists;
    case 'calendar':
      return plan.calendars;
    case 'department':
      return plan.departments;
    case 'person':
      return plan.people;
    case 'team':
      return plan.teams;
    case 'queue':
      return plan.queues;
    case 'qualification':
      return plan.qualifications;
    case 'score':
      return scoresOf(plan);
    case 'line':
      return scoresOf(plan).flatMap((score): readonly WithName[] => score.lines);
    case 'group':
      return scoresOf(plan).flatMap(({ groups }) => groups ?? []);
    case 'refusal':
      return plan.qualifications.flatMap(({ refusals }) => refusals);
    case 'wait':
      return plan.qualifications.flatMap(({ waits }) => waits ?? []);
    case 'stage':
      return plan.qualifications.flatMap(({ stages }) => stages);
    case 'handoff':
      return plan.handoffs;
    case 'review':
      return plan.reviews;
    case 'promise':
      return plan.promises ?? [];
    case 'goal':
      return plan.goals ?? [];
    case 'feedback':
      return plan.feedback ?? [];
    case 'channel':
      return plan.channels ?? [];
    case 'campaign':
      return plan.campaigns ?? [];
    case 'content':
      return (plan.campaigns ?? []).flatMap(({ contents }) => contents);
    case 'data':
      return called(plan.events, within).flatMap((event: EventSchema) => event.data);
    case 'option':
      return optionsOf(plan, within).map((name) => ({ name }));
    case 'obligation':
      return [
        ...called(plan.handoffs, within),
        ...called(plan.reviews, within),
        ...called(plan.feedback ?? [], within),
        ...called(plan.campaigns ?? [], within),
      ].flatMap(({ owes }) => owes);
    case 'outcome':
      return called(plan.handoffs, within).flatMap(({ reasons, ends }: HandoffRule): readonly WithName[] => [
        ...reasons,
        ...ends,
      ]);
    case 'measure':
      return called(plan.reviews, within).flatMap(({ measures, figures }: ReviewRule): readonly WithName[] => [
        ...measures,
        ...(figures ?? []),
      ]);
    case 'topic':
      return called(plan.feedback ?? [], within).flatMap(({ about }) => about);
  }
}

const called = <One extends WithName>(all: readonly One[], name: string): readonly One[] =>
  all.filter((one) => one.name === name);

const scoresOf = (plan: Plan) => plan.qualifications.flatMap(({ scores }) => scores);

/** Those of a field of the lead, or of `event.data`. */
function optionsOf(plan: Plan, within: string): readonly string[] {
  const [first = '', data] = within.split('.');
  const fields = data === undefined ? plan.lead.fields : called(plan.events, first).flatMap((event) => event.data);
  return called(fields, data ?? first).flatMap(({ type }) => {
    const item = type.kind === 'list of' ? type.of : type;
    return item.kind === 'one of' ? item.options : [];
  });
}
