import type { EventScore } from '@smk/plan';
import type { CompiledEventScore } from '../assessing/closures/event-score.ts';
import { newFrame, TRUE, type Test } from '../assessing/closures/frame.ts';
import type { Names } from '../assessing/closures/names.ts';
import { doubtsIn } from './doubts.ts';
import { numberNode, type NumberNode } from './node.ts';

type Line = { readonly place: number; readonly test: Test | null };

/** A score on events, taken step by step as the closures do; its `where`s look at the data of the event alone. */
export function numbersOfEvents(
  score: EventScore,
  { runner, run, shown }: CompiledEventScore,
  names: Names,
): NumberNode {
  const doubts = doubtsIn(names);
  const linesOn = names.plan.events.map(({ name }) =>
    score.lines.flatMap((line, place): readonly Line[] =>
      line.on === name ? [{ place, test: line.where && names.tests.get(line.where)! }] : [],
    ),
  );
  const frame = newFrame();
  return numberNode('instant', ({ batch }, into) => {
    const { leads, at, instantsFrom, eventNames, eventAt, eventsFrom, eventData } = batch;
    for (let lead = 0; lead < leads; lead += 1) {
      if (doubts.touch(batch, lead)) {
        for (let instant = instantsFrom[lead]!; instant < instantsFrom[lead + 1]!; instant += 1) {
          doubts.place(frame, batch, lead, at[instant]!);
          into[instant] = shown(run(frame), at[instant]!);
        }
        continue;
      }
      const running = runner.start();
      let event = eventsFrom[lead]!;
      for (let instant = instantsFrom[lead]!; instant < instantsFrom[lead + 1]!; instant += 1) {
        for (; event < eventsFrom[lead + 1]! && eventAt[event]! <= at[instant]!; event += 1) {
          const index = eventNames[event]!;
          if (index === -1) continue;
          for (const { place, test } of linesOn[index]!) {
            if (test !== null) {
              frame.data = eventData(event);
              if (test(frame) !== TRUE) continue;
            }
            runner.take(running, place, eventAt[event]!);
          }
        }
        into[instant] = shown(running, at[instant]!);
      }
    }
  });
}
