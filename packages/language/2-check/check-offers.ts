import type { HandoffDeclaration, OwesClause } from '../1-parse/syntax-tree/handoff.ts';
import { nextOfOne } from '../problems/routes.ts';
import { clausesOf, whereIs, type Placed, type Rules } from './rules.ts';
import type { Checked } from './scope.ts';

/** Whom a lead is offered next is found among those whom the route led to: one alone has no next. */
export function* checkOffers(
  owed: Placed<OwesClause>,
  handoff: Placed<HandoffDeclaration>,
  rules: Rules,
): Checked<void> {
  const offers = owed.part.ladder.clauses.filter(({ step }) => step.kind === 'offer');
  if (offers.length === 0) return;
  const places = placesOf(handoff, rules);
  if (places.length === 0 || places.some(({ members }) => members !== 1)) return;
  for (const { at } of offers) yield nextOfOne(whereIs(owed, at), { places: places.map(({ name }) => name) });
}

type Place = { readonly name: string; readonly members: number | null };

/** The teams in which a lead of a handoff may come to lie, with how many are in each; `null` where that is not known. */
function placesOf(handoff: Placed<HandoffDeclaration>, rules: Rules): readonly Place[] {
  const lines = clausesOf(handoff, 'route').flatMap(({ part }) => part.body.clauses);
  const steps = clausesOf(handoff, 'owes').flatMap(({ part }) => part.ladder.clauses.map(({ step }) => step));
  const reassigned = steps.flatMap((step) => (step.kind === 'reassign' ? [step.to] : []));
  const targets = [...lines.map(({ to }) => to), ...reassigned];
  const teams = targets.flatMap((to) => {
    switch (to.kind) {
      case 'team':
        return [to.team.name];
      case 'teams':
        // Whoever of several had it, the others are the next.
        return to.of.length > 1 && to.of.some(({ name }) => !rules.teams.has(name))
          ? [null]
          : to.of.map(({ name }) => name);
      case 'queue':
        return [];
      case 'owner':
        return [null];
    }
  });
  return [...new Set(teams)].map((name) => ({ name: name ?? '', members: name === null ? null : sizeOf(name, rules) }));
}

function sizeOf(name: string, rules: Rules): number | null {
  const team = rules.teams.get(name);
  if (!team?.part.body.complete) return null;
  const members = clausesOf(team, 'members').flatMap(({ part }) => part.members);
  return new Set(members.map(({ person }) => person.name)).size;
}
