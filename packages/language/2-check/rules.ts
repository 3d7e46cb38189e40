import type { CampaignDeclaration, ChannelDeclaration } from '../1-parse/syntax-tree/campaign.ts';
import type { CalendarDeclaration, CompanyDeclaration, ListDeclaration } from '../1-parse/syntax-tree/company.ts';
import type { FeedbackDeclaration } from '../1-parse/syntax-tree/feedback.ts';
import type { GoalDeclaration } from '../1-parse/syntax-tree/goal.ts';
import type { CasesDeclaration } from '../1-parse/syntax-tree/cases.ts';
import type { HandoffDeclaration } from '../1-parse/syntax-tree/handoff.ts';
import type { EventDeclaration, FieldClause, LeadDeclaration, LetDeclaration } from '../1-parse/syntax-tree/lead.ts';
import type {
  DepartmentDeclaration,
  PersonDeclaration,
  QueueDeclaration,
  TeamDeclaration,
} from '../1-parse/syntax-tree/organisation.ts';
import type { PromiseDeclaration } from '../1-parse/syntax-tree/promise.ts';
import type {
  QualificationDeclaration,
  RefuseClause,
  ScoreClause,
  ScoreLine,
  StageClause,
  WaitClause,
} from '../1-parse/syntax-tree/qualification.ts';
import type { ReviewDeclaration } from '../1-parse/syntax-tree/review.ts';
import type { TestDeclaration } from '../1-parse/syntax-tree/test.ts';
import type { Declaration, PlacedDeclaration, Region, SyntaxTree } from '../1-parse/syntax-tree/tree.ts';
import { linesOf } from './lines-of-score.ts';
import { spanOf, withoutTests } from '../1-parse/syntax-tree/tree.ts';
import { attributeTypes } from './attribute-types.ts';
import { factMeanings, type Meaning } from './meanings.ts';
import { decisionTable, type DecisionTable } from './tables/decision-table.ts';
import type { Span } from '../problems/problem.ts';

/** A part of the rules with the file and the first line of the declaration that it stands in. */
export type Placed<Part> = { readonly file: string; readonly line: number; readonly part: Part };

/** The rules by name. Where a name is written twice the fuller one is meant, the first of equals; that it is there twice is a problem of its own. */
export type Rules = {
  readonly tree: SyntaxTree;
  readonly companies: readonly Placed<CompanyDeclaration>[];
  readonly leads: readonly Placed<LeadDeclaration>[];
  readonly fields: ReadonlyMap<string, Placed<FieldClause>>;
  readonly lets: ReadonlyMap<string, Placed<LetDeclaration>>;
  readonly events: ReadonlyMap<string, Placed<EventDeclaration>>;
  readonly tables: ReadonlyMap<string, DecisionTable>;
  readonly lists: ReadonlyMap<string, Placed<ListDeclaration>>;
  readonly calendars: ReadonlyMap<string, Placed<CalendarDeclaration>>;
  readonly departments: ReadonlyMap<string, Placed<DepartmentDeclaration>>;
  readonly people: ReadonlyMap<string, Placed<PersonDeclaration>>;
  readonly teams: ReadonlyMap<string, Placed<TeamDeclaration>>;
  readonly queues: ReadonlyMap<string, Placed<QueueDeclaration>>;
  readonly qualifications: readonly Placed<QualificationDeclaration>[];
  readonly scores: ReadonlyMap<string, Placed<ScoreClause>>;
  /** The lines of all scores. */
  readonly scoreLines: ReadonlyMap<string, Placed<ScoreLine>>;
  readonly refusals: ReadonlyMap<string, Placed<RefuseClause>>;
  readonly waits: ReadonlyMap<string, Placed<WaitClause>>;
  readonly stages: ReadonlyMap<string, Placed<StageClause>>;
  readonly handoffs: ReadonlyMap<string, Placed<HandoffDeclaration>>;
  readonly promises: ReadonlyMap<string, Placed<PromiseDeclaration>>;
  readonly goals: ReadonlyMap<string, Placed<GoalDeclaration>>;
  readonly reviews: ReadonlyMap<string, Placed<ReviewDeclaration>>;
  readonly feedback: ReadonlyMap<string, Placed<FeedbackDeclaration>>;
  readonly channels: ReadonlyMap<string, Placed<ChannelDeclaration>>;
  readonly campaigns: ReadonlyMap<string, Placed<CampaignDeclaration>>;
  readonly tests: readonly Placed<TestDeclaration>[];
  readonly cases: readonly Placed<CasesDeclaration>[];
  /** What conditions about a lead can name. */
  readonly facts: ReadonlyMap<string, Meaning>;
};

/** The rules of a tree by name. */
export function rulesOf(tree: SyntaxTree): Rules {
  const all = <Kind extends Declaration['kind']>(kind: Kind) => ofKind(tree.declarations, kind);
  const leads = fullestFirst(all('lead'));
  const qualifications = all('qualification');
  const fields = byName(leads.slice(0, 1).flatMap(fieldsOf));
  const lets = byName(all('let'));
  const events = byName(all('event'));
  const tables = new Map(
    [...byName(all('table'))].map(([name, declared]) => [name, decisionTable(declared, tree.tableFiles)]),
  );
  const scores = byName(qualifications.flatMap((placed) => clausesOf(placed, 'score')));
  const rules = {
    tree,
    companies: fullestFirst(all('company')),
    leads,
    fields,
    lets,
    events,
    tables,
    lists: byName(all('list')),
    calendars: byName(all('calendar')),
    departments: byName(all('department')),
    people: byName(all('person')),
    teams: byName(all('team')),
    queues: byName(all('queue')),
    qualifications,
    scores,
    scoreLines: byName(
      [...scores.values()].flatMap((score) => linesOf(score.part).map((part) => ({ ...score, part }))),
    ),
    refusals: byName(qualifications.flatMap((placed) => clausesOf(placed, 'refuse'))),
    waits: byName(qualifications.flatMap((placed) => clausesOf(placed, 'wait'))),
    stages: byName(qualifications.flatMap((placed) => clausesOf(placed, 'stage'))),
    handoffs: byName(all('handoff')),
    promises: byName(all('promise')),
    goals: byName(all('goal')),
    reviews: byName(all('review')),
    feedback: byName(all('feedback')),
    channels: byName(all('channel')),
    campaigns: byName(all('campaign')),
    tests: all('test'),
    cases: all('cases'),
  };
  return { ...rules, facts: factMeanings(fields, lets, scores, events, tables, attributeTypes(rules)) };
}

/** The fields of a lead or the data of an event, in the order written. */
export function fieldsOf(placed: Placed<LeadDeclaration | EventDeclaration>): Placed<FieldClause>[] {
  return placed.part.body.clauses.map((part) => ({ ...placed, part }));
}

/** The clauses of one kind in a declaration's block, in the order written. */
export function clausesOf<Clause extends { readonly kind: string }, Kind extends Clause['kind']>(
  placed: Placed<{ readonly body: { readonly clauses: readonly Clause[] } }>,
  kind: Kind,
): Placed<Extract<Clause, { readonly kind: Kind }>>[] {
  return placed.part.body.clauses
    .filter((clause): clause is Extract<Clause, { readonly kind: Kind }> => clause.kind === kind)
    .map((part) => ({ ...placed, part }));
}

/** The company's currency, or `null` where none is written. */
export function currencyOf(rules: Rules): string | null {
  const clause = rules.companies[0]?.part.body.clauses.find(({ kind }) => kind === 'currency');
  return clause?.kind === 'currency' ? clause.code : null;
}

/** Where a part stands, or a region near it in the same declaration. */
export function whereIs(placed: Placed<{ readonly at: Region }>, region: Region = placed.part.at): Span {
  return spanOf(placed, region);
}

function sizeOf(part: object): number {
  return 'body' in part ? (part.body as { readonly clauses: readonly unknown[] }).clauses.length : 0;
}

/** Where something is declared twice, the fuller one is meant, and the other one is likely a slip. */
function fullestFirst<Part extends { readonly body: { readonly clauses: readonly unknown[] } }>(
  parts: readonly Placed<Part>[],
) {
  return parts.toSorted((a, b) => b.part.body.clauses.length - a.part.body.clauses.length);
}

/** Where all rules start: the first declaration, or the first file if nothing is declared. Tests are none: what is told of rules rests on no test. */
export function startOf({ tree }: Rules): Span {
  const [first] = withoutTests(tree);
  const start = { line: first?.line ?? 1, column: 1 };
  return { file: first?.file ?? tree.ruleFiles[0] ?? '', start, end: { ...start, column: 2 } };
}

/** The file and the line, from 1, on which a part starts. */
export function lineOf(placed: Placed<{ readonly at: Region }>): { readonly file: string; readonly line: number } {
  return { file: placed.file, line: placed.line + placed.part.at.start.line };
}

function ofKind<Kind extends Declaration['kind']>(declarations: readonly PlacedDeclaration[], kind: Kind) {
  return declarations.flatMap(({ file, line, declaration }) =>
    declaration.kind === kind
      ? [{ file, line, part: declaration as Extract<Declaration, { readonly kind: Kind }> }]
      : [],
  );
}

function byName<Part extends { readonly name: { readonly name: string } }>(
  parts: readonly Placed<Part>[],
): ReadonlyMap<string, Placed<Part>> {
  const map = new Map<string, Placed<Part>>();
  for (const placed of parts) {
    const before = map.get(placed.part.name.name);
    if (!before || sizeOf(before.part) < sizeOf(placed.part)) map.set(placed.part.name.name, placed);
  }
  return map;
}
