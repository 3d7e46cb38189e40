import type { NamedKind } from '@smk/plan';
import type { ScoreClause } from '../1-parse/syntax-tree/qualification.ts';
import type { Region } from '../1-parse/syntax-tree/tree.ts';
import type { Name, NewName } from '../1-parse/syntax-tree/words.ts';
import { groupsOf, linesOf } from './lines-of-score.ts';
import { clausesOf, fieldsOf, type Placed, type Rules } from './rules.ts';

/** A name where it is given: what it is of, and what it is declared in where names are told apart within that only. */
export type Named = {
  readonly name: string;
  readonly formerly: readonly Name[];
  readonly kind: NamedKind | 'row';
  readonly within: string | null;
  readonly in: Placed<unknown>;
  readonly at: Region;
};

type Declared = Rules['tree']['declarations'][number]['declaration'];
type WithName = Placed<{ readonly name: Omit<NewName, 'title'> }>;
type Of<Declarations> = Declarations extends ReadonlyMap<string, infer One> ? One : never;

/** Names that have to be told apart, in the order written. */
export function namesOf(rules: Rules): readonly Named[][] {
  const all = (word: Extract<Declared['kind'], NamedKind>) =>
    rules.tree.declarations.flatMap(({ file, line, declaration }) =>
      declaration.kind === word && 'name' in declaration ? [named({ file, line, part: declaration }, word)] : [],
    );
  const [lead] = rules.leads;
  const scores = rules.qualifications.flatMap((placed) => clausesOf(placed, 'score'));
  const fields = (lead ? fieldsOf(lead) : []).map((field) => named(field, 'field'));
  return [
    // What conditions name.
    [...fields, ...all('let'), ...all('table'), ...scores.map((score) => named(score, 'score')), ...all('event')],
    // What decisions and statistics name.
    [
      ...scores.map((score) => named(score, 'score')),
      ...scores.flatMap(namedInScore),
      ...inQualifications(rules, 'refuse', 'refusal'),
      ...inQualifications(rules, 'wait', 'wait'),
      ...inQualifications(rules, 'stage', 'stage'),
    ],
    // What a test can say is waited for.
    [
      ...[...rules.fields.values()].map((field) => named(field, 'field')),
      ...[...rules.waits.values()].map((wait) => named(wait, 'wait')),
    ],
    // Who owes, works and leads.
    [...all('department'), ...all('person'), ...all('team'), ...all('queue')],
    all('list'),
    all('calendar'),
    all('qualification'),
    all('handoff'),
    all('review'),
    [...all('promise'), ...all('goal')],
    all('feedback'),
    all('channel'),
    all('campaign'),
    contentsOf(rules),
    ...[...rules.feedback.values()].map(topicsOf),
    ...[...rules.events.values()].map((event) => {
      return fieldsOf(event).map((field) => named(field, 'data', event.part.name.name));
    }),
    ...[...rules.handoffs.values()].map(outcomesOf),
    ...[...rules.reviews.values()].map((review) =>
      clausesOf(review, 'measure').map((measure) => named(measure, 'measure', review.part.name.name)),
    ),
    ...optionsOf(rules),
    ...[...rules.tables.values()].map(({ rows }) =>
      rows.flatMap((row): Named[] => {
        const { name, isNamed, at } = row.part;
        return isNamed ? [{ name, formerly: [], kind: 'row', within: null, in: row, at }] : [];
      }),
    ),
  ];
}

/** What is declared under a name. */
export function named(placed: WithName, kind: Named['kind'], within: string | null = null): Named {
  const { name, formerly, at } = placed.part.name;
  return { name, formerly, kind, within, in: placed, at };
}

function inQualifications(rules: Rules, clause: 'refuse' | 'wait' | 'stage', kind: NamedKind): Named[] {
  return rules.qualifications.flatMap((placed) => clausesOf(placed, clause)).map((one) => named(one, kind));
}

function namedInScore(score: Placed<ScoreClause>): Named[] {
  return [
    ...linesOf(score.part).map((line) => named({ ...score, part: line }, 'line')),
    ...groupsOf(score).map((group) => named(group, 'group')),
  ];
}

/** Reasons and ends share their names: both say how a handoff ended. */
function outcomesOf(handoff: Of<Rules['handoffs']>): Named[] {
  return [...clausesOf(handoff, 'may reject'), ...clausesOf(handoff, 'ends')].flatMap(({ part }) =>
    part.body.clauses.map((outcome) => named({ ...handoff, part: outcome }, 'outcome', handoff.part.name.name)),
  );
}

/** Statistics name contents over all campaigns. */
function contentsOf(rules: Rules): Named[] {
  return [...rules.campaigns.values()].flatMap((campaign) =>
    clausesOf(campaign, 'content').map((content) => named(content, 'content')),
  );
}

function topicsOf(feedback: Of<Rules['feedback']>): Named[] {
  return clausesOf(feedback, 'about').flatMap(({ part }) =>
    part.names.map((name) => named({ ...feedback, part: { name } }, 'topic', feedback.part.name.name)),
  );
}

function optionsOf(rules: Rules): Named[][] {
  const [lead] = rules.leads;
  const ofLead = (lead ? fieldsOf(lead) : []).map((field) => ({ field, within: field.part.name.name }));
  const ofEvents = [...rules.events.values()].flatMap((event) =>
    fieldsOf(event).map((field) => ({ field, within: `${event.part.name.name}.${field.part.name.name}` })),
  );
  return [...ofLead, ...ofEvents].flatMap(({ field, within }) => {
    const { type } = field.part;
    const item = type.kind === 'list of' ? type.of : type;
    return item.kind === 'one of'
      ? [item.options.map((option) => named({ ...field, part: { name: option } }, 'option', within))]
      : [];
  });
}
