import { readable, type LeadAttribute, type NamedKind, type NamedWithin, type Plan } from '@smk/plan';
import { declaredNames } from './declared.ts';
import { asTheyAre, holderOf, namesIn, type NamesIn } from './names-in.ts';

/**
 * A plan with everything called as another version calls it: what was renamed between them is then the same in both. Options of
 * fields keep their names, as do those that another declaration of the plan has already. Texts, as people wrote them, stay.
 */
export function underNamesOf(other: Plan, plan: Plan): Plan {
  const names = namesIn(other, plan.renamed);
  if (names === asTheyAre) return plan;
  return renamed(plan, [], { names, plan, within: null }) as Plan;
}

type Json = Readonly<Record<string, unknown>>;

/** In which declaration a part stands that has names of its own: as the plan calls it, and as the other one does. */
type Within = { readonly before: string; readonly now: string };
type By = { readonly names: NamesIn; readonly plan: Plan; readonly within: Within | null };

function renamed(value: unknown, path: readonly string[], by: By): unknown {
  if (Array.isArray(value)) return value.map((one) => renamed(one, path, by));
  if (typeof value === 'string') return renamedName(value, path, by);
  if (typeof value !== 'object' || value === null) return value;
  const one = value as Json;
  const inner = { ...by, within: withinOf(one, path, by) };
  const entries = Object.entries(one)
    .filter(([member]) => !(path.length === 0 && member === 'renamed'))
    .map(([member, part]) => [
      member,
      isKept(member, part, one) ? part : renamed(part, [...path, meant(member, one)], inner),
    ]);
  const now = withValues(one, Object.fromEntries(entries) as Json, by);
  return withName(one, now, path, by);
}

/** What an attribute of the lead is compared with are names. */
function withValues(before: Json, now: Json, by: By): Json {
  const attribute = ['left', 'right', 'operand'].map((side) => before[side] as Json | undefined).find(isAttribute);
  if (!attribute) return now;
  const kind = attributes[attribute['name'] as LeadAttribute];
  const called = (value: unknown): unknown => {
    if (typeof value !== 'string') return value;
    return kind === 'outcome' ? anywhere(kind, value, by) : translated(kind, value, null, by);
  };
  const beside = Object.entries(now).map(([member, part]) => {
    if (member === 'values' && Array.isArray(part)) return [member, part.map(called)];
    const isValue = ['left', 'right'].includes(member) && (part as Json)['kind'] === 'value';
    return [member, isValue ? { ...(part as Json), value: called((part as Json)['value']) } : part];
  });
  return Object.fromEntries(beside) as Json;
}

const isAttribute = (side: Json | undefined): boolean => side?.['kind'] === 'attribute';

/** What the values of attributes are names of. */
const attributes: Readonly<Record<LeadAttribute, NamedKind>> = {
  stage: 'stage',
  owner: 'person',
  last_owner: 'person',
  team: 'team',
  reason: 'outcome',
  campaign: 'campaign',
  content: 'content',
  channel: 'channel',
};

/** What a member holds, where that depends on what it is a member of. */
const meant = (member: string, { kind }: Json): string =>
  member !== 'by' ? member : kind === 'hand over' ? 'handoff' : kind === 'correct' ? 'department' : member;

/** What people wrote, and values, which are no names. */
function isKept(member: string, part: unknown, one: Json): boolean {
  const { kind } = one;
  if (typeof part === 'string' && ['name', 'title', 'means', 'text', 'kind'].includes(member)) return true;
  // A list has values; what is passed on with a lead are fields and the like.
  if (member === 'values' && 'lastEvents' in one) return false;
  return ['at', 'texts', 'values', 'options', 'also'].includes(member) || (kind === 'value' && member === 'value');
}

/** The declaration in which the names of a part stand. */
function withinOf(one: Json, path: readonly string[], by: By): Within | null {
  const kind = containers[path.join('.')];
  const event = typeof one['event'] === 'string' ? one['event'] : typeof one['on'] === 'string' ? one['on'] : null;
  const name = kind ? one['name'] : event;
  if (typeof name !== 'string') return by.within;
  return { before: name, now: translated(kind ?? 'event', name, null, by) };
}

/** The name of a declaration, or of what an object of a condition, or of a figure, refers to. */
function withName(before: Json, now: Json, path: readonly string[], by: By): Json {
  const { name, kind } = before;
  if (typeof name !== 'string') return now;
  const declared = declarations[path.join('.')];
  if (declared) {
    const called = translated(declared, name, insideOf[declared] ? by.within : null, by);
    const also = declared === 'field' || declared === 'data' ? before['also'] : undefined;
    // Files that carry the former name go on being read.
    return {
      ...now,
      name: called,
      // What has no title is shown by its name.
      ...(before['title'] === readable(name) && { title: readable(called) }),
      ...(Array.isArray(also) && called !== name && { also: [...(also as string[]), name] }),
    };
  }
  if (path.at(-1) === 'brings') return { ...now, name: withEnd(name, by) };
  const referred = references[kind as string];
  if (!referred) return now;
  if (kind === 'event data') return { ...now, name: withEnd(name, by) };
  return { ...now, name: translated(referred, name, kind === 'data' || kind === 'met' ? by.within : null, by) };
}

function renamedName(name: string, path: readonly string[], by: By): string {
  const member = path.at(-1)!;
  const place = path.join('.');
  const special = places.find(([pattern]) => pattern.test(place));
  const kind = special?.[1] ?? members[member];
  if (!kind) return name;
  return insideOf[kind] ? anywhere(kind as NamedWithin, name, by) : translated(kind, name, null, by);
}

/** A name of the plan as the other one has it; as it is where the plan declares that one, too. */
function translated(kind: NamedKind, name: string, within: Within | null, { names, plan }: By): string {
  const now = names(kind, name, within?.now);
  return now !== name && declaredNames(plan, kind, within?.before ?? null).includes(now) ? name : now;
}

/** What comes with the end of a handoff: data of an event, or a field that whoever ends it says. */
function withEnd(name: string, by: By): string {
  const now = anywhere('data', name, by);
  return now === name ? translated('field', name, null, by) : now;
}

/** A name that is told apart within something, where it is not said in what. */
function anywhere(kind: NamedWithin, name: string, by: By): string {
  const all = kind === 'data' ? by.plan.events : by.plan.handoffs;
  const found = all
    .filter((one) => declaredNames(by.plan, kind, one.name).includes(name))
    .map((one) =>
      translated(kind, name, { before: one.name, now: translated(holderOf(kind), one.name, null, by) }, by),
    );
  return found.find((one) => one !== name) ?? name;
}

const containers: Readonly<Record<string, NamedKind>> = {
  events: 'event',
  handoffs: 'handoff',
  reviews: 'review',
  feedback: 'feedback',
  campaigns: 'campaign',
};

const declarations: Readonly<Record<string, NamedKind>> = {
  'lead.fields': 'field',
  lets: 'let',
  tables: 'table',
  events: 'event',
  'events.data': 'data',
  lists: 'list',
  calendars: 'calendar',
  departments: 'department',
  people: 'person',
  teams: 'team',
  queues: 'queue',
  qualifications: 'qualification',
  'qualifications.scores': 'score',
  'qualifications.scores.lines': 'line',
  'qualifications.scores.groups': 'group',
  'qualifications.refusals': 'refusal',
  'qualifications.waits': 'wait',
  'qualifications.stages': 'stage',
  handoffs: 'handoff',
  'handoffs.owes': 'obligation',
  'handoffs.reasons': 'outcome',
  'handoffs.ends': 'outcome',
  reviews: 'review',
  'reviews.owes': 'obligation',
  'reviews.measures': 'measure',
  'reviews.figures': 'measure',
  promises: 'promise',
  goals: 'goal',
  feedback: 'feedback',
  'feedback.about': 'topic',
  'feedback.owes': 'obligation',
  channels: 'channel',
  campaigns: 'campaign',
  'campaigns.contents': 'content',
  'campaigns.owes': 'obligation',
};

const insideOf: Readonly<Partial<Record<NamedKind, true>>> = {
  data: true,
  option: true,
  obligation: true,
  outcome: true,
  measure: true,
  topic: true,
};

/** Objects with a kind and the name of what they refer to. */
const references: Readonly<Record<string, NamedKind>> = {
  field: 'field',
  let: 'let',
  score: 'score',
  table: 'table',
  data: 'data',
  'event data': 'data',
  department: 'department',
  met: 'obligation',
  team: 'team',
};

/** Members that hold a name, or a list of names, wherever they stand. */
const members: Readonly<Record<string, NamedKind>> = {
  becomes: 'stage',
  below: 'stage',
  calendar: 'calendar',
  channels: 'channel',
  department: 'department',
  event: 'event',
  feedback: 'feedback',
  field: 'field',
  goals: 'goal',
  group: 'group',
  handoff: 'handoff',
  handoffs: 'handoff',
  key: 'field',
  ledBy: 'person',
  list: 'list',
  needs: 'field',
  obligation: 'obligation',
  opens: 'handoff',
  opensOnReturn: 'handoff',
  outcome: 'outcome',
  pausedBy: 'handoff',
  people: 'person',
  person: 'person',
  promises: 'promise',
  queue: 'queue',
  splitBy: 'field',
  stage: 'stage',
  team: 'team',
  teams: 'team',
  watchedBy: 'person',
};

/** Members whose names are of one kind here and of another one elsewhere. */
const places: readonly (readonly [RegExp, NamedKind])[] = [
  [/^events\.doubt\.confirmation\.by$/, 'event'],
  [/\.lines\.on$/, 'event'],
  [/^qualifications\.refusals\.to$/, 'queue'],
  [/^handoffs\.(?:from|to)$|^promises\.(?:by|to)$|^feedback\.(?:from|to)$|^goals\.of$|\bowes\.by$/, 'department'],
];
