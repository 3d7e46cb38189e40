import { canonicalJson, type Place, type Plan } from '@smk/plan';

/**
 * Something declared that is there in one version only, or in both and otherwise, or under another name. Moved text alone is no
 * change.
 */
export type RuleChange = {
  readonly kind: 'added' | 'removed' | 'changed' | 'renamed';
  /** What it is and where it stands in the rules: `qualification inbound, score fit, line big_enough`. */
  readonly what: string;
  readonly path: readonly Step[];
  /** Its name, or what it is called where it has none. */
  readonly name: string;
  /** Where it is written in each version. */
  readonly before: Place | null;
  readonly after: Place | null;
};

/** A step into a plan: a member, and in a list of declarations which one, by its name or else its number. */
export type Step = { readonly member: string; readonly name: string | null; readonly index: number };

type Declared = {
  readonly path: readonly Step[];
  readonly what: string;
  readonly name: string;
  readonly at: Place | null;
  readonly content: string;
};

/**
 * What two versions declare differently, the smallest part that differs: a line of a score and not its score. It goes by the shape of
 * the plan, so that whatever the language comes to declare is compared too.
 */
export function ruleChanges(before: Plan, after: Plan): readonly RuleChange[] {
  const [old, now] = [declaredIn(before), declaredIn(after)];
  const changes: RuleChange[] = [];
  for (const [id, one] of old) {
    const other = now.get(id);
    if (other === undefined) changes.push({ ...told(one), kind: 'removed', before: one.at, after: null });
    else if (other.content !== one.content)
      changes.push({ ...told(other), kind: 'changed', before: one.at, after: other.at });
  }
  for (const [id, one] of now)
    if (!old.has(id)) changes.push({ ...told(one), kind: 'added', before: null, after: one.at });
  return withoutWhatFollows(changes);
}

const told = ({ what, path, name }: Declared): Pick<Declared, 'what' | 'path' | 'name'> => ({ what, path, name });

type Json = Readonly<Record<string, unknown>>;

function declaredIn(plan: Plan): ReadonlyMap<string, Declared> {
  const found = new Map<string, Declared>();
  for (const [kind, value] of Object.entries(plan)) {
    // What was called otherwise is told apart.
    if (kind === 'renamed') continue;
    if (Array.isArray(value)) value.forEach((one, index) => declare(one as Json, kind, [], index, found));
    else if (isObject(value)) declare(value, kind, [], -1, found);
  }
  return found;
}

/** A declaration, and those in it under names of their own. */
function declare(one: Json, member: string, above: readonly Step[], index: number, found: Map<string, Declared>): void {
  const name = typeof one['name'] === 'string' ? one['name'] : null;
  const path = [...above, { member, name, index }];
  const what = path.map(called).join(', ');
  const content: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(one)) {
    if (key === 'at') continue;
    if (isListOfDeclarations(value)) value.forEach((part, place) => declare(part, key, path, place, found));
    else content[key] = withoutPlaces(value);
  }
  found.set(what, { path, what, name: name ?? what, at: placeOf(one), content: canonicalJson(content) });
}

/** What there is but once needs neither name nor number. */
function called({ member, name, index }: Step): string {
  if (name === null && index === -1) return member;
  return `${singular(member)} ${name ?? index + 1}`;
}

/** A member of the plan as one calls one of what it holds. */
function singular(member: string): string {
  if (member === 'people') return 'person';
  return member.endsWith('s') && member !== 'owes' ? member.slice(0, -1) : member;
}

/** What is written somewhere; conditions are, and belong to what they decide. */
export const isListOfDeclarations = (value: unknown): value is readonly Json[] =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((one) => isObject(one) && 'at' in one && !('condition' in one));

function withoutPlaces(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPlaces);
  if (!isObject(value)) return value;
  // A condition says the same wherever its line breaks are.
  const kept = Object.entries(value).filter(([key]) => key !== 'at' && !(key === 'text' && 'condition' in value));
  return Object.fromEntries(kept.map(([key, part]) => [key, withoutPlaces(part)]));
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function placeOf(one: Json): Place | null {
  const at = one['at'];
  return isObject(at) && typeof at['file'] === 'string' && typeof at['line'] === 'number'
    ? { file: at['file'], line: at['line'] }
    : null;
}

/** Of what came or went with something larger only that is told. */
function withoutWhatFollows(changes: readonly RuleChange[]): readonly RuleChange[] {
  const whole = new Set(changes.filter(({ kind }) => kind !== 'changed').map(({ kind, what }) => `${kind} ${what}`));
  return changes.filter(({ kind, what }) => {
    const parts = what.split(', ');
    return !parts.slice(1).some((_, end) => whole.has(`${kind} ${parts.slice(0, end + 1).join(', ')}`));
  });
}
