import type { Plan, Team } from '@smk/plan';
import type { NotCarriedOut } from './not-carried-out.ts';
import { notYet } from './yet.ts';

/** Nobody can be recorded as absent yet. */
export function inOrganisation({ teams }: Plan): readonly NotCarriedOut[] {
  return teams.flatMap(inTeam);
}

function inTeam({ name, absence, catchUp, at }: Team): readonly NotCarriedOut[] {
  return [
    ...(absence === undefined ? [] : [notYet(`\`absence\` of ${name}`, at)]),
    ...(catchUp === undefined ? [] : [notYet(`\`catch up ${catchUp}\` of ${name}`, at)]),
  ];
}
