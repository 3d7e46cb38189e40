import { durationText } from '@smk/engine';
import type { EndRule, HandoffRule, Plan, RejectReason, Route } from '@smk/plan';
import { arrow } from './journey.ts';
import type { Box, Flow } from './picture.ts';
import { destinationText, endText, owedText, reasonText, stepText } from './words.ts';

/** A handoff: what opens it, whom its route leads to, what is owed with each ladder, and how it can end. */
export function handoffFlow(plan: Plan, rule: HandoffRule): Flow {
  const { from, to, needs, title, unlessRefusedWithin: embargo, where } = rule;
  const places = placesOf(rule, plan);
  const duties = dutiesOf(rule, plan);
  return {
    kind: 'flow',
    title: `${title}: from ${from} to ${to}`,
    description: describe(rule, plan),
    boxes: [
      { id: 'stage', looks: 'stage', head: openingText(rule, plan), lines: where ? [`where ${where.text}`] : [] },
      {
        id: 'handoff',
        looks: 'handoff',
        head: title,
        lines: [`from ${from} to ${to}`, ...(needs.length === 0 ? [] : [`needs ${needs.join(', ')}`])],
      },
      ...places,
      { id: 'owner', looks: 'start', head: 'The owner', lines: [] },
      ...duties,
    ],
    arrows: [
      arrow('stage', 'handoff', embargo === null ? [] : [`unless refused within ${durationText(embargo)}`]),
      ...rule.routes.map((route, index) => arrow('handoff', placeId(route.to), [lineText(route, index, rule)])),
      ...places.map(({ id }) => arrow(id, 'owner', [])),
      ...duties.map(({ id }) => arrow('owner', id, [])),
    ],
  };
}

function lineText({ when }: Route, index: number, { routes }: HandoffRule): string {
  if (when === null && index < routes.length - 1) return `${index + 1}. if somebody is there`;
  if (when === null) return routes.length === 1 ? 'always' : 'otherwise';
  return `${index + 1}. when ${when.text}`;
}

/** What opens it: a stage, or the handoffs before it. */
function openingText({ name, becomes }: HandoffRule, plan: Plan): string {
  if (becomes !== null) return `A lead becomes ${becomes}`;
  const opens = ({ opens: names, then }: RejectReason | EndRule): boolean =>
    names?.includes(name) === true || (then.kind === 'hand over' && then.by === name);
  const before = plan.handoffs.flatMap((rule) => [
    ...[...rule.reasons, ...rule.ends].filter(opens).map((ending) => `${rule.name} ends ${ending.name}`),
    ...(rule.opensOnReturn?.includes(name) === true ? [`${rule.name} is returned`] : []),
  ]);
  return before.length === 0 ? 'Nothing opens it yet' : before.join(', or ');
}

function placeId(to: Route['to']): string {
  switch (to.kind) {
    case 'team':
      return `team ${to.team}`;
    case 'queue':
      return `queue ${to.queue}`;
    case 'teams':
      return `teams ${[...to.teams, ...(to.people ?? [])].join(' ')}`;
    case 'owner':
      return `owner ${to.of.kind === 'field' ? to.of.field : to.of.kind === 'person' ? to.of.person : ''}`;
  }
}

function placesOf({ routes }: HandoffRule, plan: Plan): readonly Box[] {
  const distinct = new Map(routes.map(({ to }) => [placeId(to), to]));
  return [...distinct].map(([id, to]): Box => ({
    id,
    looks: 'place',
    head: destinationText(to, plan),
    lines: [placeText(to, plan)],
  }));
}

function placeText(to: Route['to'], plan: Plan): string {
  switch (to.kind) {
    case 'team': {
      const members = plan.teams.find(({ name }) => name === to.team)?.members ?? [];
      const shown = members.map(({ person, weight }) => (weight === 1 ? person : `${person} (weight ${weight})`));
      return `team, ${to.by === undefined ? 'in turn' : `by ${to.by}`}: ${shown.join(', ')}`;
    }
    case 'queue':
      return `queue, watched by ${plan.queues.find(({ name }) => name === to.queue)?.watchedBy ?? 'nobody'}`;
    case 'teams':
      return to.teams.length === 0 ? 'people in turn' : 'in turn, and within each team its members';
    case 'owner':
      return 'without spending a turn';
  }
}

function dutiesOf(rule: HandoffRule, plan: Plan): readonly Box[] {
  return [
    ...rule.owes.map((owed): Box => {
      const [head = '', ...more] = owedText(owed, plan);
      return { id: `owes ${owed.name}`, looks: 'list', head, lines: [...more, ...owed.ladder.map(stepText)] };
    }),
    ...(rule.reasons.length === 0
      ? []
      : [
          {
            id: 'reasons',
            looks: 'out' as const,
            head: `${rule.to} may reject because`,
            lines: rule.reasons.map(reasonText),
          },
        ]),
    ...(rule.ends.length === 0
      ? []
      : [{ id: 'ends', looks: 'end' as const, head: 'It ends as', lines: rule.ends.map((end) => endText(end, plan)) }]),
  ];
}

function describe(rule: HandoffRule, plan: Plan): string {
  const routes = rule.routes.map(
    (route, index) => `${lineText(route, index, rule)} to ${destinationText(route.to, plan)}`,
  );
  return [
    rule.becomes === null
      ? `${openingText(rule, plan)}: the lead goes ${routes.join('; ')}.`
      : `A lead that becomes ${rule.becomes} goes ${routes.join('; ')}.`,
    ...dutiesOf(rule, plan).map(({ head, lines }) => `${head}${lines.length === 0 ? '' : `: ${lines.join('; ')}`}.`),
  ].join(' ');
}
