import type { OwesClause } from '../1-parse/syntax-tree/handoff.ts';
import { formerInUse, formerOfTwo } from '../problems/names.ts';
import { asSaid, placeOfName } from './check-names.ts';
import { named, namesOf, type Named } from './names-of.ts';
import { clausesOf, whereIs, type Placed, type Rules } from './rules.ts';
import type { Checked } from './scope.ts';

/** What a name was before is in use no more, and history follows one name only: so no renaming leads in a circle. */
export function* checkFormerNames(rules: Rules): Checked<void> {
  const told = new Set<string>();
  for (const problem of [...namesOf(rules), ...owedOf(rules)].flatMap((group) => [...withinGroup(group)])) {
    const { file, start } = problem.span;
    const place = `${file}:${start.line}:${start.column}`;
    // Some names stand in two groups.
    if (!told.has(place)) yield problem;
    told.add(place);
  }
}

/** Everything that was called otherwise, each once. */
export function renamedIn(rules: Rules): readonly Named[] {
  const renamed = [...namesOf(rules), ...owedOf(rules)].flat().filter(({ formerly }) => formerly.length > 0);
  return [...new Map(renamed.map((each) => [[each.kind, each.within, each.name].join(' '), each])).values()];
}

function* withinGroup(group: readonly Named[]): Checked<void> {
  const now = new Map(group.map((each) => [each.name, each]));
  const before = new Map<string, Named>();
  for (const each of group)
    for (const written of each.formerly) {
      const former = written.name;
      const place = whereIs({ ...each.in, part: written });
      const [owner, first] = [now.get(former), before.get(former)];
      if (owner) yield formerInUse(place, { name: each.name, former, as: asSaid(owner), first: placeOfName(owner) });
      else if (first)
        yield formerOfTwo(place, { former, of: first.name, first: placeOfName(placedFormer(first, former)) });
      else before.set(former, each);
    }
}

function placedFormer({ formerly, in: placed }: Named, former: string): Pick<Named, 'in' | 'at'> {
  return { in: placed, at: formerly.find(({ name }) => name === former)!.at };
}

/** What is owed, by what it is owed in; departments that owe the same may each say so. */
function owedOf(rules: Rules): readonly Named[][] {
  const { handoffs, reviews, feedback, campaigns } = rules;
  return [
    ...[...handoffs.values()].map((placed) => owed(clausesOf(placed, 'owes'), placed.part.name.name)),
    ...[...reviews.values()].map((placed) => owed(clausesOf(placed, 'owes'), placed.part.name.name)),
    ...[...feedback.values()].map((placed) => owed(clausesOf(placed, 'owes'), placed.part.name.name)),
    ...[...campaigns.values()].map((placed) => owed(clausesOf(placed, 'owes'), placed.part.name.name)),
  ];
}

function owed(clauses: readonly Placed<OwesClause>[], within: string): Named[] {
  return clauses.map((clause) => named({ ...clause, part: { name: clause.part.what } }, 'obligation', within));
}
