import type { Condition } from '@smk/plan';
import { newFrame, TRUE, UNKNOWN, type Test } from '../assessing/closures/frame.ts';
import type { Names } from '../assessing/closures/names.ts';
import { stepOnTheWall } from '../time/window-edges.ts';
import { doubtsIn } from './doubts.ts';
import { truthNode, type TruthNode } from './node.ts';

type Happened = Extract<Condition, { kind: 'happened' }>;

/** A condition on events, counted anew at each instant over the lead's events; `where` looks at their data alone, and `test` is the closure of the whole. */
export function happenedBy(condition: Happened, where: Test | null, test: Test, names: Names): TruthNode {
  const { event, count: least, within } = condition;
  const doubts = doubtsIn(names);
  const name = names.plan.events.findIndex((one) => one.name === event);
  const frame = newFrame();
  return truthNode('instant', ({ batch }, into) => {
    const { leads, at, instantsFrom, eventNames, eventAt, eventsFrom, eventData } = batch;
    for (let lead = 0; lead < leads; lead += 1) {
      if (doubts.touch(batch, lead)) {
        for (let instant = instantsFrom[lead]!; instant < instantsFrom[lead + 1]!; instant += 1) {
          doubts.place(frame, batch, lead, at[instant]!);
          into[instant] = test(frame);
        }
        continue;
      }
      const [first, end] = [eventsFrom[lead]!, eventsFrom[lead + 1]!];
      for (let instant = instantsFrom[lead]!; instant < instantsFrom[lead + 1]!; instant += 1) {
        const asOf = at[instant]!;
        let start = within === null ? -Infinity : Number.NaN;
        let [sure, open] = [0, 0];
        for (let one = end - 1; one >= first && sure < least; one -= 1) {
          if (eventNames[one] !== name || eventAt[one]! > asOf) continue;
          // Where no event of this name happened, nobody needs to know where the window begins.
          if (Number.isNaN(start)) start = stepOnTheWall(names.zone, asOf, within!, -1);
          if (eventAt[one]! <= start) break;
          if (where === null) sure += 1;
          else {
            frame.data = eventData(one);
            const truth = where(frame);
            if (truth === TRUE) sure += 1;
            else if (truth === UNKNOWN) open += 1;
          }
        }
        into[instant] = sure >= least ? 2 : sure + open >= least ? 1 : 0;
      }
    }
  });
}
