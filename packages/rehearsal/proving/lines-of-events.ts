import { conditionText } from '@smk/engine';
import { dataOfEvent, type Afterwards, type Condition, type Place, type Plan } from '@smk/plan';
import type { Line } from './lines-of-month.ts';

type Matched = { readonly event: string; readonly where: Condition | null } | null;

/** The conditions on the data of events. */
export function linesOfEvents(plan: Plan): readonly Line[] {
  const line = (matched: Matched, at: Place, what: string): readonly Line[] => {
    if (matched === null || matched.where === null) return [];
    const { event, where: condition } = matched;
    const data = dataOfEvent(plan, event);
    return [{ event, when: { condition, text: conditionText(plan, condition, data), at }, what }];
  };
  const back = (then: Afterwards, at: Place) =>
    line(then.kind === 'recycle' ? (then.on ?? null) : null, at, 'no lead comes back by it');
  return [
    ...plan.qualifications.flatMap(({ scores }) =>
      scores.flatMap((score) =>
        score.kind === 'facts'
          ? []
          : score.lines.flatMap(({ name, on, where, at }) =>
              line({ event: on, where }, at, `\`${name}\` never counts`),
            ),
      ),
    ),
    ...plan.handoffs.flatMap(({ owes, reasons, ends }) => [
      ...owes.flatMap(({ name, metBy, at }) => line(metBy, at, `no event ever meets \`${name}\``)),
      ...reasons.flatMap(({ then, at }) => back(then, at)),
      ...ends.flatMap(({ name, on, then, at }) => [
        ...line(on, at, `no event ends it as \`${name}\``),
        ...back(then, at),
      ]),
    ]),
  ];
}

/** The conditions on the data of events within a condition about a lead. */
export function happenedIn(plan: Plan, { when }: Line): readonly Line[] {
  const found: Line[] = [];
  JSON.stringify(when.condition, (_, part: Condition | null) => {
    if (part === null || typeof part !== 'object' || part.kind !== 'happened' || part.where === null) return part;
    const { event, where: condition } = part;
    const data = dataOfEvent(plan, event);
    const text = conditionText(plan, condition, data);
    found.push({ event, when: { condition, text, at: when.at }, what: 'none is counted here' });
    return part;
  });
  return found;
}
