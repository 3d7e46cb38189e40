import type { Counted, Measured, PlacedCondition, Plan } from '@smk/plan';

/** A condition about a lead, and what follows where none can make it true. */
export type Line = { readonly when: PlacedCondition; readonly what: string };

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
    ...campaigns.flatMap(({ name, audience }) =>
      audience === null ? [] : [{ when: audience, what: `\`${name}\` is for nobody` }],
    ),
  ];
}

function inMeasure(measure: Measured, name: string): readonly Line[] {
  switch (measure.kind) {
    case 'count':
      return inCounted(measure.of, name);
    case 'share': {
      const { of, part } = measure;
      const own = part.kind === 'where' && of.kind !== 'event' ? [counts(part.where, name)] : [];
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

/** Of an event the data are looked at, of everything else the lead. */
function inCounted(counted: Counted, name: string): readonly Line[] {
  return counted.kind === 'event' || counted.where === null ? [] : [counts(counted.where, name)];
}

function counts(when: PlacedCondition, name: string): Line {
  return { when, what: `\`${name}\` counts nobody` };
}
