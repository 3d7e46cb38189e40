import type { LeadAttribute } from '@smk/plan';
import type { FieldClause } from '../1-parse/syntax-tree/lead.ts';
import type { Name } from '../1-parse/syntax-tree/words.ts';
import { splitPersonal } from '../problems/logic.ts';
import type { NameOf } from '../problems/names.ts';
import { reasonsOf } from './outcomes.ts';
import { clausesOf, whereIs, type Placed, type Rules } from './rules.ts';
import { known, type Checked } from './scope.ts';

/** What every lead has without a field for it. */
export const leadAttributes: readonly LeadAttribute[] = [
  'stage',
  'owner',
  'last_owner',
  'team',
  'reason',
  'campaign',
  'content',
  'channel',
];

/** The attribute of a name, `null` where there is none or a field of the lead is called so. */
export function attributeOf(name: string, rules: Rules): LeadAttribute | null {
  return rules.fields.has(name) ? null : (leadAttributes.find((attribute) => attribute === name) ?? null);
}

/** What an attribute can be: names that the rules declare. */
export function valuesOfAttribute(
  attribute: LeadAttribute,
  rules: Omit<Rules, 'facts'>,
): { readonly of: NameOf; readonly among: ReadonlyMap<string, unknown> } {
  switch (attribute) {
    case 'stage':
      return { of: 'stage', among: rules.stages };
    case 'owner':
    case 'last_owner':
      return { of: 'person', among: rules.people };
    case 'team':
      return { of: 'team', among: rules.teams };
    case 'reason':
      return { of: 'reason', among: byName([...rules.handoffs.values()].flatMap(reasonsOf)) };
    case 'campaign':
      return { of: 'campaign', among: rules.campaigns };
    case 'content': {
      const contents = [...rules.campaigns.values()].flatMap((campaign) => clausesOf(campaign, 'content'));
      return { of: 'content', among: byName(contents.map(({ part }) => part)) };
    }
    case 'channel':
      return { of: 'channel', among: rules.channels };
  }
}

const byName = (all: readonly { readonly name: Pick<Name, 'name'> }[]): ReadonlyMap<string, unknown> =>
  new Map(all.map((one) => [one.name.name, one]));

/** Figures can be told apart by it: an attribute, or a field that is not personal. */
export function* checkSplitBy(name: Name, placed: Placed<unknown>, rules: Rules): Checked<void> {
  if (attributeOf(name.name, rules) !== null) return;
  const attributes = leadAttributes.map((attribute) => [attribute, null] as const);
  const among = new Map<string, Placed<FieldClause> | null>([...rules.fields, ...attributes]);
  const field = yield* known(rules, placed, name, 'field', among);
  if (!field?.part.personal) return;
  yield splitPersonal(whereIs({ ...placed, part: name }), { field: name.name, instead: openField(rules) });
}

function openField(rules: Rules): string | null {
  const open = [...rules.fields].filter(([, { part }]: [string, Placed<FieldClause>]) => !part.personal);
  return (open.find(([, { part }]) => part.type.kind === 'one of') ?? open[0])?.[0] ?? null;
}
