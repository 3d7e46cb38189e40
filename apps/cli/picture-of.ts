import type { Plan } from '@smk/plan';
import { handoffFlow, journey, teamWeek, type Picture } from '@smk/pictures';
import { CommandFailure, exitCode } from './exit-code.ts';

/** The picture that is asked for in words: `journey`, `handoff NAME`, `team NAME`. `month` is the first that a calendar shows. */
export function pictureOf(plan: Plan, [kind, name]: readonly string[], month: string): Picture {
  switch (kind) {
    case 'journey':
      return journey(plan);
    case 'handoff':
      return handoffFlow(plan, named(plan.handoffs, kind, name));
    case 'team': {
      const team = named(plan.teams, kind, name);
      const week = teamWeek(plan, team, month);
      if (week !== null) return week;
      throw new CommandFailure(
        exitCode.findings,
        `No calendar is set for ${team.name}, its department or the company.`,
      );
    }
    default:
      throw new CommandFailure(
        exitCode.usage,
        `\`--of\` takes \`journey\`, \`handoff NAME\` or \`team NAME\`, not \`${kind ?? ''}\`.`,
      );
  }
}

function named<T extends { readonly name: string }>(all: readonly T[], kind: string, name: string | undefined): T {
  const found = all.find((one) => one.name === name) ?? (name === undefined && all.length === 1 ? all[0] : undefined);
  if (found !== undefined) return found;
  const names = all.map((one) => one.name).join(', ');
  const said = name === undefined ? `Say which ${kind}` : `The rules have no ${kind} \`${name}\``;
  throw new CommandFailure(exitCode.usage, names === '' ? `The rules have no ${kind}.` : `${said}: there is ${names}.`);
}
