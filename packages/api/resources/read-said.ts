import { readBrought } from '@smk/engine';
import type { Brought, Fields, Plan } from '@smk/plan';
import { Refusal } from '../protocol/refusal.ts';

/** What is said with an act; refuses what is not of the types that its reason or end asks for, or is not asked for. */
export function readSaid(
  outcome: string,
  brings: readonly Brought[],
  given: Readonly<Record<string, unknown>>,
  plan: Plan,
): { readonly data?: Fields } {
  const strange = Object.keys(given).find((name) => !brings.some((one) => one.name === name));
  if (strange !== undefined) throw invalid([{ field: strange, sentence: notAskedFor(outcome, strange, brings) }]);
  const { data, problems } = readBrought(brings, given, plan);
  if (problems.length > 0) throw invalid(problems);
  return Object.keys(data).length > 0 ? { data } : {};
}

function notAskedFor(outcome: string, name: string, brings: readonly Brought[]): string {
  const asked = brings.map((one) => `\`${one.name}\``).join(' and ') || 'nothing else';
  return `\`${outcome}\` is said with ${asked}, and not with \`${name.slice(0, 80)}\`.`;
}

function invalid(problems: readonly { readonly field: string; readonly sentence: string }[]): Refusal {
  return new Refusal('data_invalid', problems.map(({ sentence }) => sentence).join(' '), {
    errors: problems.map(({ field, sentence }) => ({ pointer: `/data/${field}`, detail: sentence })),
  });
}
