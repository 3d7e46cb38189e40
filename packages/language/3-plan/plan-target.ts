import type { OwnerOf, Route, Speaking } from '@smk/plan';
import type { Target } from '../1-parse/syntax-tree/handoff.ts';
import type { Name } from '../1-parse/syntax-tree/words.ts';
import type { Rules } from '../2-check/rules.ts';

/** Where a line of a route leads. */
export function planTarget(to: Target, rules: Rules): Route['to'] {
  switch (to.kind) {
    case 'queue':
      return { kind: 'queue', queue: to.queue.name };
    case 'owner':
      return { kind: 'owner', of: ownerOf(to.who, rules) };
    case 'team':
      return {
        kind: 'team',
        team: to.team.name,
        ...(to.by === 'open load' && { by: to.by }),
        ...speakingOf(to.speaking, rules),
      };
    case 'teams': {
      const names = to.of.map(({ name }) => name);
      const people = names.filter((name) => !rules.teams.has(name));
      return {
        kind: 'teams',
        teams: names.filter((name) => rules.teams.has(name)),
        ...(people.length > 0 && { people }),
        ...speakingOf(to.speaking, rules),
      };
    }
  }
}

/** A field comes before a person of the same name. */
function ownerOf({ name }: Name, rules: Rules): OwnerOf {
  if (rules.fields.has(name)) return { kind: 'field', field: name };
  return name === 'last_owner' ? { kind: 'last owner' } : { kind: 'person', person: name };
}

function speakingOf(speaking: Name | null, rules: Rules): { readonly speaking?: Speaking } {
  if (speaking === null) return {};
  const { name } = speaking;
  return { speaking: rules.fields.has(name) ? { kind: 'field', field: name } : { kind: 'language', language: name } };
}
