import { durationText } from '@smk/engine';
import type { HandoffRule, Plan, Refusal, Wait } from '@smk/plan';
import type { Arrow, Box, Flow } from './picture.ts';
import { afterwardsText } from './words.ts';

/** More names than this make a box that nobody reads. */
const mostNamed = 8;

/** The way of a lead through a company's rules: refusals, stages, handoffs, how they end, and how it comes back. */
export function journey(plan: Plan): Flow {
  const stages = plan.qualifications.flatMap((one) => one.stages);
  const refusals = plan.qualifications.flatMap((one) => one.refusals);
  const waits = plan.qualifications.flatMap((one) => one.waits ?? []);
  const above = stages.map((_, index) => (index === 0 ? 'start' : `stage ${stages[index - 1]!.name}`));
  return {
    kind: 'flow',
    title: `The way of a lead at ${plan.company.name}`,
    description: describe(plan),
    boxes: [
      { id: 'start', looks: 'start', head: 'A lead comes in, or something happens to it', lines: [] },
      ...(refusals.length === 0 ? [] : [refusedBox(refusals)]),
      ...(waits.length === 0 ? [] : [waitsBox(waits)]),
      ...stages.map(({ name, when, until, means }): Box => {
        const lines = [means ?? `when ${when.text}`, ...(until === undefined ? [] : [`until ${until.text}`])];
        return { id: `stage ${name}`, looks: 'stage', head: name, lines };
      }),
      ...plan.handoffs.flatMap((rule) => handoffBoxes(rule)),
    ],
    arrows: [
      ...(refusals.length === 0 ? [] : [arrow('start', 'refused', ['if one is true'])]),
      ...(waits.length === 0
        ? []
        : [
            arrow('start', 'waits', ['while one is true']),
            { from: 'waits', to: 'start', label: ['then'], back: true },
          ]),
      ...stages.map(({ name }, index) => arrow(above[index]!, `stage ${name}`, [])),
      ...plan.handoffs.flatMap((rule) =>
        handoffArrows(rule, above[stages.findIndex(({ name }) => name === stageBelow(rule))] ?? 'start'),
      ),
    ],
  };
}

export const arrow = (from: string, to: string, label: readonly string[]): Arrow => ({ from, to, label, back: false });

function refusedBox(refusals: readonly Refusal[]): Box {
  const named = refusals.slice(0, mostNamed).map(({ name, means, to }) => {
    const line = means === null ? name : `${name}: ${means}`;
    return to === undefined ? line : `${line}, to the queue ${to}`;
  });
  const left = refusals.length - named.length;
  return {
    id: 'refused',
    looks: 'out',
    head: 'Refused',
    lines: left > 0 ? [...named, `and ${left} more`] : named,
  };
}

function waitsBox(waits: readonly Wait[]): Box {
  const lines = waits.map(({ name, upTo, means }) => `${means ?? name}, up to ${durationText(upTo)}`);
  return { id: 'waits', looks: 'place', head: 'Waits', lines };
}

function handoffBoxes(rule: HandoffRule): readonly Box[] {
  const lines = [
    `from ${rule.from} to ${rule.to}`,
    ...(rule.needs.length === 0 ? [] : [`needs ${rule.needs.join(', ')}`]),
    ...rule.owes.map(({ name, by, within }) => `${by.join(' and ')} owes ${name} within ${durationText(within)}`),
  ];
  const handoff: Box = { id: `handoff ${rule.name}`, looks: 'handoff', head: rule.title, lines };
  return [handoff, ...outcomesOf(rule).map(({ id, head, looks }): Box => ({ id, looks, head, lines: [] }))];
}

function handoffArrows(rule: HandoffRule, below: string): readonly Arrow[] {
  const embargo = rule.unlessRefusedWithin;
  const label = embargo === null ? [] : [`unless refused within ${durationText(embargo)}`];
  return [
    ...(rule.becomes === null ? [] : [arrow(`stage ${rule.becomes}`, `handoff ${rule.name}`, label)]),
    ...outcomesOf(rule).flatMap(({ id, because, comesBack, handsOver }): readonly Arrow[] => [
      arrow(`handoff ${rule.name}`, id, because),
      ...handsOver.map((other) => arrow(id, `handoff ${other}`, [])),
      ...(comesBack ? [{ from: id, to: below, label: ['assessed anew'], back: true }] : []),
    ]),
  ];
}

type Ending = {
  readonly id: string;
  readonly head: string;
  readonly looks: Box['looks'];
  readonly because: readonly string[];
  readonly comesBack: boolean;
  /** The handoffs that open then. */
  readonly handsOver: readonly string[];
};

/** The stage below which it recycles: its own, or that of the handoffs before it. */
function stageBelow({ becomes, reasons, ends }: HandoffRule): string | null {
  const below = [...reasons, ...ends].flatMap(({ then }) => (then.kind === 'recycle' ? (then.below ?? []) : []));
  return becomes ?? below[0] ?? null;
}

/** What becomes of leads, and which reasons and ends lead to it. */
function outcomesOf(rule: HandoffRule): readonly Ending[] {
  const all = [
    ...rule.reasons.map(({ title, then, opens }) => ({ because: `rejected: ${title}`, then, opens })),
    ...rule.ends.map(({ title, then, opens }) => ({ because: `ends: ${title}`, then, opens })),
  ];
  const grouped = Map.groupBy(all, ({ then }) => then.kind);
  return [...grouped].map(([kind, endings]): Ending => {
    const handsOver = endings.flatMap(({ then, opens = [] }) =>
      then.kind === 'hand over' ? [then.by, ...opens] : opens,
    );
    switch (kind) {
      case 'close':
        return {
          id: `${rule.name} closed`,
          head: 'Closed',
          looks: 'end',
          because: endings.map(({ because }) => because),
          comesBack: false,
          handsOver,
        };
      case 'hand over':
        return {
          id: `${rule.name} handed over`,
          head: 'Handed over',
          looks: 'place',
          because: endings.map(({ because }) => because),
          comesBack: false,
          handsOver,
        };
      case 'correct':
        return {
          id: `${rule.name} sent back`,
          head: `Corrected by ${rule.from}`,
          looks: 'place',
          because: endings.map(({ because }) => because),
          comesBack: false,
          // Handed over again by the same rule.
          handsOver: [rule.name, ...handsOver],
        };
      case 'recycle':
        return {
          id: `${rule.name} recycled`,
          head: `Recycled, below ${stageBelow(rule) ?? 'all stages'}`,
          looks: 'place',
          because: endings.map(({ because, then }) => `${because}, ${afterwardsText(then).replace('recycled ', '')}`),
          comesBack: true,
          handsOver,
        };
    }
  });
}

function describe(plan: Plan): string {
  const stages = plan.qualifications.flatMap((one) => one.stages).map(({ name }) => name);
  const refusals = plan.qualifications.flatMap((one) => one.refusals).map(({ name }) => name);
  return [
    refusals.length === 0 ? '' : `A lead may be refused by ${refusals.join(', ')}.`,
    stages.length === 0 ? 'There are no stages.' : `Its stages, lowest first: ${stages.join(', ')}.`,
    ...plan.handoffs.map((rule) => {
      const ends = outcomesOf(rule).map(({ head, because }) => `${head.toLowerCase()} (${because.join('; ')})`);
      const opening = rule.becomes === null ? 'After others a lead' : `Who becomes ${rule.becomes}`;
      return `${opening} is handed over from ${rule.from} to ${rule.to} by ${rule.name}${ends.length === 0 ? '' : `, and then ${ends.join(', or ')}`}.`;
    }),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}
