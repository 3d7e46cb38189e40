import type { Afterwards, HandoffDeclaration, Waking } from '../1-parse/syntax-tree/handoff.ts';
import { saidTwice, wrongDepartment } from '../problems/logic.ts';
import { followsItself, noStageBelow, notADay, restsForever } from '../problems/routes.ts';
import { calendarOfDepartment, calendarsAreRead } from './calendar-of.ts';
import { noCalendar } from '../problems/logic.ts';
import { checkEventMatch } from './check-condition.ts';
import { checkLength, checkRest } from './check-duration.ts';
import { stageOf } from './check-follows.ts';
import { lineOf, whereIs, type Placed, type Rules } from './rules.ts';
import { known, leadScope, type Checked } from './scope.ts';
import { shownDuration } from './shown.ts';

type Handoff = Placed<HandoffDeclaration>;

/** What becomes of a lead can come about. */
export function* checkAfterwards(then: Afterwards, handoff: Handoff, rules: Rules): Checked<void> {
  switch (then.kind) {
    case 'close':
      return;
    case 'recycle':
      return yield* checkRecycle(then, handoff, rules);
    case 'hand over':
      yield* known(rules, handoff, then.by, 'handoff', rules.handoffs);
      if (then.by.name === handoff.part.name.name)
        yield followsItself(whereIs(handoff, then.at), { handoff: then.by.name });
      return;
    case 'correct':
      return yield* checkCorrection(then, handoff, rules);
  }
}

function* checkRecycle(
  { wakings, queue, at }: Extract<Afterwards, { kind: 'recycle' }>,
  handoff: Handoff,
  rules: Rules,
): Checked<void> {
  const first = new Map<Waking['kind'], Waking>();
  for (const waking of wakings) {
    const before = first.get(waking.kind);
    if (before)
      yield saidTwice(whereIs(handoff, waking.at), {
        what: `\`${waking.kind}\``,
        first: lineOf({ ...handoff, part: before }),
      });
    first.set(waking.kind, waking);
    yield* checkWaking(waking, handoff, rules);
  }
  if (!first.has('after')) yield restsForever(whereIs(handoff, at));
  if (queue) yield* known(rules, handoff, queue, 'queue', rules.queues);
  if (handoff.part.body.complete && stageOf(handoff, rules) === null && rules.stages.size > 0)
    yield noStageBelow(whereIs(handoff, at), { handoff: handoff.part.name.name });
}

function* checkWaking(waking: Waking, handoff: Handoff, rules: Rules): Checked<void> {
  switch (waking.kind) {
    case 'after':
      return yield* checkRest(waking.after, handoff);
    case 'on':
      return yield* checkEventMatch(waking.on, leadScope(rules, handoff));
    case 'at': {
      const field = yield* known(rules, handoff, waking.field, 'field', rules.fields);
      if (field && field.part.type.kind !== 'date')
        yield notADay(whereIs(handoff, waking.field.at), { field: waking.field.name });
    }
  }
}

/** What was wrong with a lead is put right by whoever gave it. */
function* checkCorrection(
  { by, within }: Extract<Afterwards, { kind: 'correct' }>,
  handoff: Handoff,
  rules: Rules,
): Checked<void> {
  yield* checkLength(within, handoff);
  const giver = handoff.part.from.name;
  if (yield* known(rules, handoff, by, 'department', rules.departments)) {
    if (by.name !== giver && rules.departments.has(giver))
      yield wrongDepartment(whereIs(handoff, by.at), {
        what: by.name,
        does: 'gave no lead to be corrected',
        handoff: handoff.part.name.name,
        to: handoff.part.to.name,
        instead: `Write \`${handoff.part.from.name}\`, which gave it, instead of \`${by.name}\`.`,
      });
    else if (within.business && calendarOfDepartment(by.name, rules) === null && calendarsAreRead(rules))
      yield noCalendar(whereIs(handoff, within.at), { duration: shownDuration(within), whose: `\`${by.name}\`` });
  }
}
