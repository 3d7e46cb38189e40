import { followOf, readFields } from '@smk/engine';
import type { Fields, Moment, Plan } from '@smk/plan';
import { leadKey, type IntakeProblem } from '@smk/store';
import type { Incoming, Source } from './batch/incoming.ts';
import { isStorable, toStorable } from './storable.ts';

/** Characters that a key has at most; PostgreSQL's indexes hold no entries of any length. */
export const longestKey = 300;

type Given = Readonly<Record<string, unknown>>;

/** Reads a lead against the rules; it may turn out to be new or known. */
export function readLead(
  plan: Plan,
  given: Given,
  at: Moment,
  origin: Source['origin'],
): Extract<Incoming, { kind: 'lead' }> {
  const source: Source = { body: toStorable({ fields: given }), origin };
  // What comes in under a former name is what goes by the present one.
  const called = followOf(plan).fields(given as Fields);
  const asNew = readFields(plan.lead.fields, called, 'create', plan);
  const asKnown = asNew.problems.length === 0 ? asNew : readFields(plan.lead.fields, called, 'update', plan);
  const value = asKnown.fields[plan.lead.key];
  const key = typeof value === 'string' || typeof value === 'number' ? leadKey(value) : null;
  const everywhere = [...keyProblems(plan, key, asNew.problems), ...unstorable(asKnown.fields, '/fields')];
  return {
    kind: 'lead',
    key,
    at,
    fields: asKnown.fields,
    problems: {
      ifNew: [...toProblems(asNew.problems), ...everywhere],
      ifKnown: [...toProblems(asKnown.problems), ...everywhere],
    },
    only: null,
    source,
  };
}

/** Reads a change of the lead of a key, which itself cannot be changed. */
export function readPatch(
  plan: Plan,
  key: string,
  given: Given,
  at: Moment,
  version: number | undefined,
): Extract<Incoming, { kind: 'lead' }> {
  const read = readLead(plan, { [plan.lead.key]: key, ...given }, at, { kind: 'api' });
  const name = plan.lead.key;
  const moved: IntakeProblem = {
    pointer: `/fields/${name}`,
    sentence: `\`${name}\` identifies the lead and cannot be changed: create a lead under the new one instead.`,
  };
  const ifKnown = read.key === key ? read.problems.ifKnown : [...read.problems.ifKnown, moved];
  // What it is known by stays as it was first written.
  const { [name]: _, ...fields } = read.fields;
  const source: Source = { body: toStorable({ fields: { [name]: key, ...given } }), origin: { kind: 'api' } };
  return { ...read, key, fields, problems: { ifNew: ifKnown, ifKnown }, only: { version }, source };
}

function keyProblems(
  plan: Plan,
  key: string | null,
  told: readonly { readonly field: string }[],
): readonly IntakeProblem[] {
  const name = plan.lead.key;
  if (told.some(({ field }) => field === name)) return [];
  if (key !== null && key.length > longestKey)
    return [
      { pointer: `/fields/${name}`, sentence: `\`${name}\` identifies the lead, in at most ${longestKey} characters.` },
    ];
  if (key !== null && key !== '') return [];
  return [{ pointer: `/fields/${name}`, sentence: `Give \`${name}\`: it identifies the lead.` }];
}

function toProblems(
  problems: readonly { readonly field: string; readonly sentence: string }[],
): readonly IntakeProblem[] {
  return problems.map(({ field, sentence }) => ({ pointer: pointerTo('/fields', field), sentence }));
}

/** Values that PostgreSQL cannot hold. */
export function unstorable(fields: Fields, under: string): readonly IntakeProblem[] {
  return Object.entries(fields).flatMap(([name, value]) =>
    typeof value === 'string' && !isStorable(value)
      ? [
          {
            pointer: pointerTo(under, name),
            sentence: `\`${name}\` holds characters that are no text: leave them out.`,
          },
        ]
      : [],
  );
}

/** A JSON pointer (RFC 6901) to a member. */
export function pointerTo(under: string, name: string): string {
  return toStorable(`${under}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`) as string;
}
