import type { Condition, EventMatch } from '../1-parse/syntax-tree/conditions.ts';
import type { Name } from '../1-parse/syntax-tree/words.ts';
import { alwaysKnown, countOutOfReach } from '../problems/logic.ts';
import { notOfEvent, unknownName } from '../problems/names.ts';
import { needsText, notACondition, unsuitableDuration } from '../problems/types.ts';
import { checkBetween, checkComparison } from './check-comparison.ts';
import { checkContains, checkInList, checkInValues } from './check-membership.ts';
import { checkLength } from './check-duration.ts';
import { optionAlone } from './option-alone.ts';
import { checkNumber } from './check-number.ts';
import { aMeaning } from './meanings.ts';
import { nearestName } from './nearest-name.ts';
import { at, dataScope, known, type Checked, type Scope } from './scope.ts';
import { shown, shownDuration } from './shown.ts';
import { typeOf } from './type-of.ts';
import { aType, hasOrder, isText } from './types.ts';

/** Names, types and reach of a condition. */
export function* checkCondition(condition: Condition, scope: Scope): Checked<void> {
  switch (condition.kind) {
    case 'all of':
    case 'any of':
    case 'none of':
      for (const [index, part] of condition.of.entries()) {
        const alone = optionAlone(part, condition.of.slice(0, index), scope);
        if (alone) yield alone;
        else yield* checkCondition(part, scope);
      }
      return;
    case 'at least':
      if (condition.count < 1 || condition.count > condition.of.length)
        yield countOutOfReach(at(scope, condition.at), { count: condition.count, of: condition.of.length });
      for (const part of condition.of) yield* checkCondition(part, scope);
      return;
    case 'not':
      return yield* checkCondition(condition.of, scope);
    case 'compare':
      return yield* checkComparison(condition, scope);
    case 'between':
      return yield* checkBetween(condition, scope);
    case 'in list':
      return yield* checkInList(condition, scope);
    case 'in values':
      return yield* checkInValues(condition, scope);
    case 'contains':
      return yield* checkContains(condition, scope);
    case 'contains word':
    case 'starts with': {
      const type = yield* typeOf(condition.operand, scope, null);
      if (!isText(type))
        yield needsText(at(scope, condition.operand.at), {
          operand: shown(condition.operand),
          is: aType(type),
          asks: condition.kind,
        });
      return;
    }
    case 'known':
    case 'unknown': {
      yield* typeOf(condition.operand, scope, null);
      const { operand } = condition;
      if (operand.kind === 'name' && scope.names.get(operand.name)?.kind === 'score' && scope.before === null)
        yield alwaysKnown(at(scope, operand.at), { name: operand.name });
      return;
    }
    case 'holds':
      return yield* checkHolds(condition.name, scope);
    case 'happened':
      return yield* checkHappened(condition, scope);
  }
}

/** An event that exists, and a `where` that looks at its data. */
export function* checkEventMatch(match: EventMatch, scope: Scope): Checked<void> {
  const event = yield* known(scope.rules, scope.in, match.event, 'event', scope.rules.events);
  if (event && match.where) yield* checkCondition(match.where, dataScope(scope.rules, scope.in, match.event.name));
}

function* checkHolds(name: Name, scope: Scope): Checked<void> {
  if (scope.names.get(name.name)?.kind === 'event') return;
  if (scope.event === null && !scope.names.has(name.name)) return yield* checkUnheardOf(name, scope);
  const type = yield* typeOf(name, scope, null);
  if (type.kind !== 'yes/no' && type.kind !== 'nothing')
    yield notACondition(at(scope, name.at), {
      name: name.name,
      is: aType(type),
      hint: hasOrder(type)
        ? `Compare it, such as \`${name.name} >= 10\`.`
        : `Compare it, or write \`${name.name} is known\`.`,
    });
}

/** A name that stands alone may be that of an event as well. */
function* checkUnheardOf(name: Name, scope: Scope): Checked<void> {
  const told = [...typeOf(name, scope, null)];
  const near = nearestName(name.name, [...scope.names.keys()]);
  for (const problem of told)
    yield problem.code === unknownName.code
      ? unknownName(problem.span, { name: name.name, of: 'fact or event', near, known: [], is: null })
      : problem;
}

function* checkHappened(condition: Extract<Condition, { kind: 'happened' }>, scope: Scope): Checked<void> {
  if (scope.event !== null) {
    const meaning = scope.rules.facts.get(condition.event.name);
    yield notOfEvent(at(scope, condition.event.at), {
      name: condition.event.name,
      event: scope.event,
      is: meaning ? aMeaning(meaning) : 'no data of it',
      data: [...scope.names.keys()],
    });
    return;
  }
  yield* checkEventMatch(condition, scope);
  yield* checkNumber(condition.count, 'times', `at least ${condition.count}`, { ...scope.in, part: condition });
  if (!condition.within) return;
  if (!condition.within.business) return yield* checkLength(condition.within, scope.in);
  yield unsuitableDuration(at(scope, condition.within.at), {
    written: shownDuration(condition.within),
    because: '`within` looks back over all hours',
    hint: `Write \`${shownDuration({ ...condition.within, business: false })}\`.`,
  });
}
