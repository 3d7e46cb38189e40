import type { ScoreClause } from '../1-parse/syntax-tree/qualification.ts';
import type { Region } from '../1-parse/syntax-tree/tree.ts';
import { nameTwice, ownerIsTaken } from '../problems/names.ts';
import { groupsOf, linesOf } from './lines-of-score.ts';
import { clausesOf, fieldsOf, whereIs, type Placed, type Rules } from './rules.ts';
import type { Checked } from './scope.ts';

/** Names that have to be told apart, each with what it names, in the order written. */
type Named = { readonly name: string; readonly as: string; readonly in: Placed<unknown>; readonly at: Region };

/** Each name is given once among those that it could be confused with. */
export function* checkNames(rules: Rules): Checked<void> {
  for (const group of namesOf(rules)) yield* unique(group);
  const owner = rules.people.get('owner');
  if (owner) yield ownerIsTaken(whereIs(owner, owner.part.name.at));
}

function namesOf(rules: Rules): Named[][] {
  const all = (kind: Declared['kind'], as: string) =>
    rules.tree.declarations.flatMap(({ file, line, declaration }) =>
      declaration.kind === kind && 'name' in declaration ? [named({ file, line, part: declaration }, as)] : [],
    );
  const scores = rules.qualifications.flatMap((placed) => clausesOf(placed, 'score'));
  const [lead] = rules.leads;
  return [
    // What conditions name.
    [
      ...(lead ? fieldsOf(lead) : []).map((field) => named(field, 'a field')),
      ...all('let', 'a `let`'),
      ...all('table', 'a table'),
      ...scores.map((score) => named(score, 'a score')),
      ...all('event', 'an event'),
    ],
    // What decisions and statistics name.
    [
      ...scores.map((score) => named(score, 'a score')),
      ...scores.flatMap(namedInScore),
      ...rules.qualifications
        .flatMap((placed) => clausesOf(placed, 'refuse'))
        .map((refuse) => named(refuse, 'a `refuse` line')),
      ...rules.qualifications
        .flatMap((placed) => clausesOf(placed, 'wait'))
        .map((wait) => named(wait, 'a `wait` line')),
      ...rules.qualifications.flatMap((placed) => clausesOf(placed, 'stage')).map((stage) => named(stage, 'a stage')),
    ],
    // What a test can say is waited for.
    [
      ...[...rules.fields.values()].map((field) => named(field, 'a field')),
      ...[...rules.waits.values()].map((wait) => named(wait, 'a `wait` line')),
    ],
    // Who owes, works and leads.
    [
      ...all('department', 'a department'),
      ...all('person', 'a person'),
      ...all('team', 'a team'),
      ...all('queue', 'a queue'),
    ],
    all('list', 'a list'),
    all('calendar', 'a calendar'),
    all('qualification', 'a qualification'),
    all('handoff', 'a handoff'),
    all('review', 'a review'),
    [...all('promise', 'a promise'), ...all('goal', 'a goal')],
    all('feedback', 'feedback'),
    all('channel', 'a channel'),
    all('campaign', 'a campaign'),
    contentsOf(rules),
    ...[...rules.feedback.values()].map(kindsOf),
    ...[...rules.events.values()].map((event) => fieldsOf(event).map((field) => named(field, 'data of this event'))),
    ...[...rules.handoffs.values()].map(outcomesOf),
    ...[...rules.reviews.values()].map((review) =>
      clausesOf(review, 'measure').map((measure) => named(measure, 'a measure')),
    ),
    ...optionsOf(rules),
    ...[...rules.tables.values()].map(({ rows }) =>
      rows.flatMap((row) => (row.part.isNamed ? [{ name: row.part.name, as: 'a row', in: row, at: row.part.at }] : [])),
    ),
  ];
}

type Declared = Rules['tree']['declarations'][number]['declaration'];

function named(placed: Placed<{ readonly name: { readonly name: string; readonly at: Region } }>, as: string): Named {
  return { name: placed.part.name.name, as, in: placed, at: placed.part.name.at };
}

function namedInScore(score: Placed<ScoreClause>): Named[] {
  return [
    ...linesOf(score.part).map((line) => named({ ...score, part: line }, 'a line of a score')),
    ...groupsOf(score).map((group) => named(group, 'a group of a score')),
  ];
}

/** Reasons and ends share their names: both say how a handoff ended. */
function outcomesOf(handoff: Rules['handoffs'] extends ReadonlyMap<string, infer Handoff> ? Handoff : never): Named[] {
  return [
    ...clausesOf(handoff, 'may reject').flatMap(({ part }) =>
      part.body.clauses.map((reason) => named({ ...handoff, part: reason }, 'a reason')),
    ),
    ...clausesOf(handoff, 'ends').flatMap(({ part }) =>
      part.body.clauses.map((end) => named({ ...handoff, part: end }, 'an end')),
    ),
  ];
}

/** Statistics name contents over all campaigns. */
function contentsOf(rules: Rules): Named[] {
  return [...rules.campaigns.values()].flatMap((campaign) =>
    clausesOf(campaign, 'content').map((content) => named(content, 'a content')),
  );
}

function kindsOf(feedback: Rules['feedback'] extends ReadonlyMap<string, infer Feedback> ? Feedback : never): Named[] {
  return clausesOf(feedback, 'about').flatMap(({ part }) =>
    part.names.map((name) => named({ ...feedback, part: { name } }, 'a kind of feedback')),
  );
}

function optionsOf(rules: Rules): Named[][] {
  const fields = [...rules.leads, ...rules.events.values()].flatMap(fieldsOf);
  return fields.flatMap((field) => {
    const { type } = field.part;
    return type.kind === 'one of'
      ? [type.options.map(({ name, at }) => ({ name, as: 'an option', in: field, at }))]
      : [];
  });
}

function* unique(group: readonly Named[]): Checked<void> {
  const first = new Map<string, Named>();
  for (const each of group) {
    const before = first.get(each.name);
    if (!before) first.set(each.name, each);
    else
      yield nameTwice(whereIs({ ...each.in, part: each }), {
        name: each.name,
        first: { file: before.in.file, line: before.in.line + before.at.start.line },
        as: before.as,
      });
  }
}
