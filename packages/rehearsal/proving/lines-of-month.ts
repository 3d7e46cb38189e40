import type { Counted, Measured, PlacedCondition, Plan } from '@smk/plan';

/**
 * A condition about a lead, or about the data of an `event`, and what follows where none can make it true; `becoming` where it
 * is about leads that enter a stage.
 */
export type Line = {
  readonly when: PlacedCondition;
  readonly what: string;
  readonly event?: string;
  readonly becoming?: string;
};

/** The conditions of promises, goals, reviews and campaigns. */
export function linesOfMonth({ promises = [], goals = [], reviews, campaigns = [] }: Plan): readonly Line[] {
  return [
    ...promises.flatMap(({ name, delivers }) =>
      delivers.flatMap(({ of }) =>
        of.kind === 'count'
          ? inCounted(of.of, name)
          : of.worth.flatMap(({ where, stage }) =>
              where === null ? [] : [{ when: where, what: `this line is for no \`${stage}\`` }],
            ),
      ),
    ),
    ...goals.flatMap(({ name, measure }) => inMeasure(measure, name)),
    ...reviews.flatMap(({ figures = [] }) => figures.flatMap(({ name, measure }) => inMeasure(measure, name))),
    ...campaigns.flatMap(({ name, audience, goals: aims }) => [
      ...(audience === null ? [] : [{ when: audience, what: `\`${name}\` is for nobody` }]),
      ...aims.flatMap(({ count }) => inCounted(count, name)),
    ]),
  ];
}

function inMeasure(measure: Measured, name: string): readonly Line[] {
  switch (measure.kind) {
    case 'count':
      return inCounted(measure.of, name);
    case 'share': {
      const { of, part } = measure;
      const own = part.kind === 'where' ? [counts(part.where, name, of)] : [];
      return [...inCounted(of, name), ...own];
    }
    case 'sum':
    case 'median':
    case 'percentile':
      return inCounted(measure.over, name);
    case 'rate':
      return [...inCounted(measure.from, name), ...inCounted(measure.to, name)];
  }
}

function inCounted(counted: Counted, name: string): readonly Line[] {
  return counted.where === null ? [] : [counts(counted.where, name, counted)];
}

/** Of an event the data are looked at, of everything else the lead. */
function counts(when: PlacedCondition, name: string, counted: Counted): Line {
  if (counted.kind === 'event') return { when, what: `\`${name}\` counts none`, event: counted.event };
  return { when, what: `\`${name}\` counts nobody` };
}
