import type { FactValue } from '@smk/plan';
import type { Sought } from '../../assessing/unknown/constraints.ts';
import type { Compared } from './values-near.ts';

/** Of the values of a list, the first that are tried. */
export const mostOfList = 3;
const mostTexts = 96;
/** Domains that no list should name. */
const somewhereElse = ['other.example', 'elsewhere.test'];

/** Texts that a field could hold instead: those that are looked for, with and without what it holds, and some that nobody looks for. */
export function textsNear(
  kind: 'text' | 'email',
  current: string | null,
  constants: readonly string[],
  { contained, ...compared }: Compared,
): readonly string[] {
  const behind = [
    ...textsIn([
      ...compared.domainConstants,
      ...compared.domainMemberships.flatMap((list) => list.slice(0, mostOfList)),
    ]),
    ...compared.domainContained.flatMap(({ texts }) => texts).map((text) => `${text}.example`),
  ];
  const texts = withTexts(current === null ? null : kind === 'email' ? localOf(current) : current, contained);
  const locals =
    kind === 'email'
      ? [localOf(current ?? 'someone'), ...texts, 'someone']
      : [localOf(current ?? 'someone'), 'someone'];
  const addresses = locals.flatMap((local) => [...somewhereElse, ...behind].map((domain) => `${local}@${domain}`));
  if (kind === 'email') return [...addresses, ...constants].slice(0, mostTexts);
  return [...constants, ...texts, 'something else', 'x', ...(behind.length === 0 ? [] : addresses)].slice(0, mostTexts);
}

const localOf = (address: string): string => address.split('@')[0] ?? address;

/** A text with each that is looked for, with one of each kind, and without any. */
function withTexts(current: string | null, contained: readonly Sought[]): readonly string[] {
  const plus = (text: string): string => (current === null ? text : `${current} ${text}`);
  const without = contained
    .flatMap(({ texts }) => texts)
    .reduce((text, sought) => removed(text, sought), current ?? '')
    .trim();
  const every = contained.map(({ texts: [first = ''] }) => first).join(' ');
  return [
    // At the start a text stands as it is, before what there is.
    ...contained.flatMap(({ how, texts }) =>
      texts
        .slice(0, mostOfList)
        .map((text) => (how === 'starts with' ? `${text} ${current ?? ''}`.trim() : plus(text))),
    ),
    ...(contained.length > 1 ? [plus(every)] : []),
    ...(without === '' || without === current ? [] : [without]),
  ];
}

function removed(text: string, sought: string): string {
  const at = sought === '' ? -1 : text.toLowerCase().indexOf(sought);
  return at === -1 ? text : removed(`${text.slice(0, at)}${text.slice(at + sought.length)}`, sought);
}

export const textsIn = (values: readonly FactValue[]): readonly string[] =>
  values.filter((value) => typeof value === 'string');
