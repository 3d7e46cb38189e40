import type { Name } from '../1-parse/syntax-tree/words.ts';
import type { Covered, ReviewDeclaration } from '../1-parse/syntax-tree/review.ts';
import { noCalendar, notOwable, saidTwice } from '../problems/logic.ts';
import { unknownName } from '../problems/names.ts';
import { missedByNobody, nothingToCover } from '../problems/month.ts';
import { calendarOfDepartment, calendarsAreRead } from './calendar-of.ts';
import { checkLadder } from './check-owes.ts';
import { checkLength } from './check-duration.ts';
import { oneClause } from './clauses.ts';
import { nearestName } from './nearest-name.ts';
import { clausesOf, lineOf, whereIs, type Placed, type Rules } from './rules.ts';
import { known, type Checked } from './scope.ts';
import { shownDuration } from './shown.ts';

/** The goals and promises that a review covers, by name, each once. */
export function coveredBy(review: Placed<ReviewDeclaration>, rules: Rules) {
  const what = clausesOf(review, 'covers').flatMap(({ part }) => part.what);
  const of = (all: Covered['kind'], names: readonly string[]): readonly string[] =>
    names.filter((name) => what.some((one) => one.kind === all || (one.kind === 'name' && one.name.name === name)));
  return {
    goals: of('all goals', [...rules.goals.keys()]),
    promises: of('all promises', [...rules.promises.keys()]),
  };
}

/** What is covered exists, and whoever misses a promise can be asked for an action. */
export function* checkCovers(review: Placed<ReviewDeclaration>, rules: Rules): Checked<void> {
  const covers = yield* oneClause(review, 'covers', 'what it covers');
  const seen = new Set<string>();
  const named = new Map<string, unknown>([...rules.goals, ...rules.promises]);
  for (const one of covers?.part.what ?? []) {
    const said = one.kind === 'name' ? one.name.name : one.kind;
    if (covers && seen.has(said))
      yield saidTwice(whereIs(covers, one.at), { what: `\`${said}\``, first: lineOf(covers) });
    seen.add(said);
    if (one.kind === 'name' && (one.name.name === 'goals' || one.name.name === 'promises') && !named.has(one.name.name))
      yield allMissing(one.name, review);
    else if (one.kind === 'name') yield* known(rules, review, one.name, 'goal or promise', named);
    else yield* checkAll(one, review, rules);
  }
  yield* checkMissed(review, rules);
}

function allMissing(name: Name, review: Placed<unknown>) {
  const near = `all ${name.name}`;
  return unknownName(whereIs({ ...review, part: name }), {
    name: name.name,
    of: 'goal or promise',
    near,
    known: [],
    is: null,
  });
}

function* checkAll(one: Covered, review: Placed<ReviewDeclaration>, rules: Rules): Checked<void> {
  const isGoals = one.kind === 'all goals';
  const all = isGoals ? rules.goals : rules.promises;
  if (all.size > 0 || rules.tree.unreadable.has(isGoals ? 'goal' : 'promise')) return;
  const example = isGoals ? 'goal pipeline of marketing and sales {' : 'promise follow_up by sales to marketing {';
  yield nothingToCover(whereIs(review, one.at), { what: isGoals ? 'goals' : 'promises', example });
}

function* checkMissed(review: Placed<ReviewDeclaration>, rules: Rules): Checked<void> {
  const missed = yield* oneClause(review, 'missed', 'what is owed for a missed promise');
  if (!missed) return;
  const { what, within, ladder } = missed.part;
  if (what.name !== 'action')
    yield notOwable(whereIs(missed, what.at), {
      what: what.name,
      in: 'a review',
      may: '`action`',
      near: nearestName(what.name, ['action']),
    });
  yield* checkLength(within, missed);
  yield* checkLadder(ladder.clauses, missed, { in: 'a review', hasTeam: false }, rules);
  const { promises } = coveredBy(review, rules);
  const says = clausesOf(review, 'covers').flatMap(({ part }) => part.what);
  if (promises.length === 0 && review.part.body.complete && !says.some(({ kind }) => kind !== 'all goals'))
    yield missedByNobody(whereIs(missed), { review: review.part.name.name });
  const givers = promises.map((name) => rules.promises.get(name)!.part.by.name);
  const without = givers.find((name) => rules.departments.has(name) && calendarOfDepartment(name, rules) === null);
  if (within.business && without !== undefined && calendarsAreRead(rules))
    yield noCalendar(whereIs({ ...missed, part: within }), {
      duration: shownDuration(within),
      whose: `\`${without}\``,
    });
}
