import type { DeliverClause, PromiseDeclaration, WorthClause } from '../1-parse/syntax-tree/promise.ts';
import { missingClause, noCalendar, saidTwice } from '../problems/logic.ts';
import { towardsOneself, worthForNothing, worthHidden, wrongWay } from '../problems/month.ts';
import { calendarOfDepartment, calendarsAreRead } from './calendar-of.ts';
import { checkAmount } from './check-amount.ts';
import { checkCondition } from './check-condition.ts';
import { checkKeep } from './check-keep.ts';
import { headOf } from './clauses.ts';
import { checkCounted } from './counted.ts';
import { clausesOf, lineOf, whereIs, type Placed, type Rules } from './rules.ts';
import { known, leadScope, type Checked } from './scope.ts';
import { shownMeasure } from './units.ts';
import { shown } from './shown.ts';

type Promised = Placed<PromiseDeclaration>;

/** Each promise is given to another department, and can be measured and kept. */
export function* checkPromises(rules: Rules): Checked<void> {
  for (const promise of rules.promises.values()) {
    const { name, by, to, body } = promise.part;
    yield* known(rules, promise, by, 'department', rules.departments);
    yield* known(rules, promise, to, 'department', rules.departments);
    if (by.name === to.name)
      yield towardsOneself(whereIs(promise, to.at), { name: name.name, department: to.name, does: 'a promise by' });
    const [delivers, keeps] = [clausesOf(promise, 'deliver'), clausesOf(promise, 'keep')];
    if (delivers.length + keeps.length === 0 && body.complete)
      yield missingClause(headOf(promise), {
        in: `The promise \`${name.name}\``,
        lacks: 'something to deliver or to keep',
        example: 'keep accept in time >= 95%',
      });
    for (const deliver of delivers) yield* checkDeliver(deliver, promise, rules);
    yield* checkTwice(delivers, ({ what, each }) => `${shownMeasure(what)} each ${each}`);
    yield* checkWorths(promise, rules);
    for (const keep of keeps) yield* checkKeep(keep, promise.part, rules);
    yield* checkTwice(keeps, ({ obligation, handoff, each }) =>
      [obligation.name, handoff?.name ?? '', 'in time each', each ?? 'month'].filter((word) => word !== '').join(' '),
    );
  }
}

function* checkDeliver(deliver: Placed<DeliverClause>, promise: Promised, rules: Rules): Checked<void> {
  const { what, is, amount, evenly } = deliver.part;
  const measured = shownMeasure(what);
  if (what.kind === 'count') yield* checkCounted(what.of, deliver, rules);
  const unit = what.kind === 'count' ? 'number' : 'money';
  const sound = yield* checkAmount(amount, { unit, measured }, deliver, rules);
  const written = `${is} ${shown(amount)}`;
  if (sound && is !== '>=')
    yield wrongWay(whereIs({ ...deliver, part: amount }), { written, instead: `>= ${shown(amount)}` });
  if (what.kind === 'lead value' && clausesOf(promise, 'worth').length === 0 && promise.part.body.complete)
    yield missingClause(whereIs(deliver), {
      in: `The promise \`${promise.part.name.name}\``,
      lacks: 'what a lead is worth',
      example: 'worth EUR 450 for an mql',
    });
  const giver = promise.part.by.name;
  const lacksCalendar = rules.departments.has(giver) && calendarOfDepartment(giver, rules) === null;
  if (evenly === 'business days' && lacksCalendar && calendarsAreRead(rules))
    yield noCalendar(whereIs(deliver), { duration: 'evenly over business days', whose: `\`${giver}\`` });
}

function* checkWorths(promise: Promised, rules: Rules): Checked<void> {
  const worths = clausesOf(promise, 'worth');
  const delivers = clausesOf(promise, 'deliver').some(({ part }) => part.what.kind === 'lead value');
  if (worths[0] && !delivers && promise.part.body.complete)
    yield worthForNothing(whereIs(worths[0]), { promise: promise.part.name.name });
  const all = new Map<string, Placed<WorthClause>>();
  for (const worth of worths) {
    const { amount, stage, where } = worth.part;
    yield* checkAmount(amount, { unit: 'money', measured: 'worth' }, worth, rules);
    yield* known(rules, worth, stage, 'stage', rules.stages);
    if (where) yield* checkCondition(where.condition, leadScope(rules, worth));
    const first = all.get(stage.name);
    if (first) yield worthHidden(whereIs(worth), { stage: stage.name, first: lineOf(first) });
    else if (where === null) all.set(stage.name, worth);
  }
}

function* checkTwice<Clause extends DeliverClause | PromiseDeclaration['body']['clauses'][number]>(
  clauses: readonly Placed<Clause>[],
  saying: (clause: Clause) => string,
): Checked<void> {
  const first = new Map<string, Placed<Clause>>();
  for (const clause of clauses) {
    // What is counted further on may make a difference.
    if (clause.part.kind === 'deliver' && clause.part.what.kind === 'count' && isNarrowed(clause.part.what.of))
      continue;
    const what = saying(clause.part);
    const before = first.get(what);
    if (before) yield saidTwice(whereIs(clause), { what: `\`${what}\``, first: lineOf(before) });
    else first.set(what, clause);
  }
}

function isNarrowed({ outcome, where }: { readonly outcome: unknown; readonly where: unknown }): boolean {
  return outcome !== null || where !== null;
}
