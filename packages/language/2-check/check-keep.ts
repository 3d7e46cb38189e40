import type { OwesClause } from '../1-parse/syntax-tree/handoff.ts';
import type { KeepClause, PromiseDeclaration } from '../1-parse/syntax-tree/promise.ts';
import { beyondReach, otherCount, owedByOthers, wrongWay } from '../problems/month.ts';
import { checkAmount } from './check-amount.ts';
import { maybeOwed } from './outcomes.ts';
import { clausesOf, whereIs, type Placed, type Rules } from './rules.ts';
import { known, type Checked } from './scope.ts';
import { shown } from './shown.ts';

/** Where something is owed: in a handoff or in feedback. */
type Owed = { readonly in: 'handoffs' | 'feedback'; readonly name: string; readonly clause: OwesClause };

/** Every obligation of handoffs and feedback, those of `only` if it names one. */
function owedIn(only: string | null, rules: Rules): readonly Owed[] {
  const places = [
    ...[...rules.handoffs].flatMap(([name, placed]) => owedBy('handoffs', name, clausesOf(placed, 'owes'))),
    ...[...rules.feedback].flatMap(([name, placed]) => owedBy('feedback', name, clausesOf(placed, 'owes'))),
  ];
  return only === null ? places : places.filter(({ name }) => name === only);
}

function owedBy(kind: Owed['in'], name: string, owed: readonly Placed<OwesClause>[]): readonly Owed[] {
  return owed.map(({ part }) => ({ in: kind, name, clause: part }));
}

/** Those among them that a department promises to keep: what it owes itself. */
export function keptBy(keep: KeepClause, giver: string, rules: Rules): readonly Owed[] {
  return owedIn(keep.handoff?.name ?? null, rules).filter(
    ({ clause }) => clause.what.name === keep.obligation.name && clause.by.some(({ name }) => name === giver),
  );
}

/** What is kept in time is owed, by who promises it, and the share can be kept and missed. */
export function* checkKeep(keep: Placed<KeepClause>, promise: PromiseDeclaration, rules: Rules): Checked<void> {
  const { obligation, handoff, is, amount, count } = keep.part;
  const measured = `${obligation.name} in time`;
  const sound = yield* checkAmount(amount, { unit: '%', measured }, keep, rules);
  const place = whereIs({ ...keep, part: amount });
  const written = `${is} ${shown(amount)}`;
  if (sound && is !== '>=') yield wrongWay(place, { written, instead: `>= ${shown(amount)}` });
  else if (sound && amount.kind === '%' && amount.value === 0)
    yield beyondReach(place, { written, because: 'that much is always in time', hint: 'Write a share above `0%`.' });
  if (handoff && !rules.feedback.has(handoff.name))
    if ((yield* known(rules, keep, handoff, 'handoff', rules.handoffs)) === null) return;
  const owed = owedIn(handoff?.name ?? null, rules);
  const named = owed.filter(({ clause }) => clause.what.name === obligation.name);
  if (maybeOwed(obligation.name, rules.handoffs.values()) || maybeAnswered(obligation.name, owed)) return;
  if (named.length === 0) {
    const names = new Map(owed.map(({ clause }) => [clause.what.name, clause]));
    yield* known(rules, keep, obligation, 'obligation', names);
    return;
  }
  const owners = [...new Set(named.flatMap(({ clause }) => clause.by.map(({ name }) => name)))];
  if (!owners.includes(promise.by.name)) {
    if ([promise.by.name, ...owners].every((name) => rules.departments.has(name)))
      yield owedByOthers(whereIs({ ...keep, part: obligation }), {
        what: obligation.name,
        owners,
        giver: promise.by.name,
      });
    return;
  }
  if (count !== null && count !== 1)
    yield otherCount(whereIs(keep), { what: obligation.name, written: count, owed: 1 });
}

/** Whether feedback may owe this after all: some owes what nobody can owe. */
function maybeAnswered(name: string, owed: readonly Owed[]): boolean {
  return name === 'answer' && owed.some((one) => one.in === 'feedback' && one.clause.what.name !== name);
}
