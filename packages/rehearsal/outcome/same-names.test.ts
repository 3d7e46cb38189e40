import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { declaredNames } from '@smk/engine';
import { compile, type Source } from '@smk/language';
import type { Field, NamedKind, Plan, Renamed } from '@smk/plan';
import { ruleChanges } from './rule-changes.ts';
import { withSameNames } from './same-names.ts';

const years = { from: 2026, to: 2028 };
const at = { file: 'rules.smk', line: 1 };

function planOf(sources: readonly Source[]): Plan {
  const { value, problems } = compile(sources, { years });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return value!.plan;
}

/** The rules of a folder, without their tests. */
function textsOf(path: string): readonly Source[] {
  const folder = new URL(`../../../${path}`, import.meta.url);
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((path) => /\.(smk|txt|csv)$/.test(path) && !/tests?\.smk$/.test(path))
    .map((path) => ({ path, text: readFileSync(new URL(path, folder), 'utf8') }));
}

const kinds: readonly NamedKind[] = [
  ...(['let', 'table', 'event', 'list', 'calendar', 'department', 'person', 'team', 'queue', 'qualification'] as const),
  ...(['field', 'score', 'line', 'group', 'refusal', 'wait', 'stage', 'handoff', 'review', 'promise', 'goal'] as const),
  ...(['feedback', 'channel', 'campaign', 'content', 'data', 'outcome', 'measure', 'topic'] as const),
];

/** Everything that a plan declares, with the suffix that its name gets. */
function renamedAll(plan: Plan, isFree: (name: string) => boolean): Renamed[] {
  return kinds.flatMap((kind) =>
    withins(plan, kind).flatMap((within) =>
      declaredNames(plan, kind, within)
        .filter(isFree)
        .map((name) => ({
          kind,
          name: `${name}_now`,
          formerly: [name],
          within: within !== null && isFree(within) ? `${within}_now` : within,
          at,
        })),
    ),
  );
}

function withins(plan: Plan, kind: NamedKind): readonly (string | null)[] {
  if (kind === 'data') return plan.events.map(({ name }) => name);
  if (kind === 'outcome') return plan.handoffs.map(({ name }) => name);
  if (kind === 'measure') return plan.reviews.map(({ name }) => name);
  return kind === 'topic' ? (plan.feedback ?? []).map(({ name }) => name) : [null];
}

test.each(['rules/', 'test/companies/santiago/', 'test/companies/auckland/', 'test/companies/kiel/'])(
  'rules of which everything is renamed say the same under the new names: %s',
  (folder) => {
    const sources = textsOf(folder);
    const plan = planOf(sources);
    const text = sources.map((source) => source.text).join('\n');
    // A word that stands for two things, or is one of the language, cannot be replaced by looking at the text alone.
    const isFree = (name: string): boolean => !words.has(name) && !options(plan).has(name) && text.includes(name);
    const all = renamedAll(plan, isFree);
    const names = [...new Set(all.flatMap(({ formerly }) => formerly))];
    expect(names.length).toBeGreaterThan(20);
    const replaced = sources.map((source) => ({ ...source, text: withNames(source.text, names) }));
    const later = { ...withHeaders(planOf(replaced), all), renamed: all };
    const same = withSameNames(plan, later);
    expect(ruleChanges(same.before, same.after).map(({ kind, what }) => `${kind} ${what}`)).toEqual([]);
    expect(same.renamed.length).toBe(all.length);
  },
);

/** What `formerly` in the text would have added: headers under which files go on being read. */
function withHeaders(plan: Plan, all: readonly Renamed[]): Plan {
  const headed = (fields: readonly Field[], kind: NamedKind): Field[] =>
    fields.map((field) => ({
      ...field,
      also: [...field.also, ...(all.find((one) => one.kind === kind && one.name === field.name)?.formerly ?? [])],
    }));
  return {
    ...plan,
    lead: { ...plan.lead, fields: headed(plan.lead.fields, 'field') },
    events: plan.events.map((event) => ({ ...event, data: headed(event.data, 'data') })),
  };
}

const words = new Set(
  'accept contact email name company country budget source stage owner team reason campaign content channel content goal language action sign_off approval answer test_ride text number date money person open speaks to'.split(
    ' ',
  ),
);

const options = (plan: Plan): ReadonlySet<string> =>
  new Set(
    [...plan.lead.fields, ...plan.events.flatMap(({ data }) => data)].flatMap(({ type }) => {
      const item = type.kind === 'list of' ? type.of : type;
      return item.kind === 'one of' ? item.options : [];
    }),
  );

function withNames(text: string, names: readonly string[]): string {
  const known = new Set(names);
  return text.replace(/"(?:\\.|[^"\\\n])*"|#.*|<[^>\s]+>|[a-z][a-z0-9_]*/g, (word) =>
    known.has(word) ? `${word}_now` : word,
  );
}

const rules = (text: string): Plan =>
  planOf([
    {
      path: 'rules.smk',
      text: `company "Nord" {
  time zone "Europe/Berlin"
  currency EUR
}
department sales { led by anna }
person anna "Anna" <anna@nord.example>
queue pile in sales watched by anna
lead by email {
  email email required
}
${text}`,
    },
  ]);

test('what is renamed is told as renamed, in either direction, and only what says otherwise too is changed', () => {
  const old = rules('event demo\nqualification q {\n  stage warm when demo\n}\n');
  const now = rules(
    'event asked formerly demo\nqualification q {\n  stage hot formerly warm when at least 2 asked\n}\n',
  );
  const told = (from: Plan, to: Plan): string[] => {
    const { before, after, renamed } = withSameNames(from, to);
    return [...renamed, ...ruleChanges(before, after)].map(({ kind, what }) => `${kind} ${what}`);
  };
  expect(told(old, now)).toEqual([
    'renamed event demo → asked',
    'renamed stage warm → hot',
    'changed qualification q, stage hot',
  ]);
  expect(told(now, old)).toEqual([
    'renamed event asked → demo',
    'renamed stage hot → warm',
    'changed qualification q, stage warm',
  ]);
});

test('of two that become one, the one without the new name is gone', () => {
  const old = rules('event demo\nevent trial\n');
  const now = rules('event trial formerly demo\n');
  const { before, after, renamed } = withSameNames(old, now);
  expect(renamed).toEqual([]);
  expect(ruleChanges(before, after).map(({ kind, what }) => `${kind} ${what}`)).toEqual(['removed event demo']);
});
