import type { Name } from '../1-parse/syntax-tree/words.ts';
import { confirmsDoubtfully, needsCertainty } from '../problems/qualification.ts';
import { checkRest } from './check-duration.ts';
import { whereIs, type Placed, type Rules } from './rules.ts';
import { known, type Checked } from './scope.ts';

/** What confirms a doubtful event is itself beyond doubt. */
export function* checkDoubts(rules: Rules): Checked<void> {
  for (const event of rules.events.values()) {
    const confirmation = event.part.doubt?.confirmation;
    if (!confirmation) continue;
    yield* checkRest(confirmation.within, event);
    for (const by of confirmation.by) {
      const confirms = yield* known(rules, event, by, 'event', rules.events);
      if (confirms?.part.doubt)
        yield confirmsDoubtfully(whereIs({ ...event, part: by }), { event: event.part.name.name, by: by.name });
    }
  }
}

/** What is owed is met and ended by what certainly happened. */
export function* checkCertain(event: Name, placed: Placed<unknown>, rules: Rules): Checked<void> {
  if (rules.events.get(event.name)?.part.doubt)
    yield needsCertainty(whereIs({ ...placed, part: event }), { event: event.name });
}
