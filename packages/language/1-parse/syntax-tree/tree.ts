import type { Position, Span } from '../../problems/problem.ts';
import type { CasesDeclaration } from './cases.ts';
import type {
  CalendarDeclaration,
  CompanyDeclaration,
  LanguageDeclaration,
  ListDeclaration,
  UseDeclaration,
} from './company.ts';
import type { CampaignDeclaration, ChannelDeclaration } from './campaign.ts';
import type { FeedbackDeclaration } from './feedback.ts';
import type { GoalDeclaration } from './goal.ts';
import type { HandoffDeclaration } from './handoff.ts';
import type { EventDeclaration, LeadDeclaration, LetDeclaration } from './lead.ts';
import type { DepartmentDeclaration, PersonDeclaration, QueueDeclaration, TeamDeclaration } from './organisation.ts';
import type { PromiseDeclaration } from './promise.ts';
import type { QualificationDeclaration } from './qualification.ts';
import type { ReviewDeclaration } from './review.ts';
import type { TableDeclaration, TableFile } from './table.ts';
import type { TestDeclaration } from './test.ts';

/**
 * A stretch of a declaration. Lines count from 0 at the declaration's first line or that of the comments right above it
 * (columns from 1), so that a tree stays true when the declaration moves and can be kept by the declaration's text.
 */
export type Region = { readonly start: Position; readonly end: Position };

/** All rules of a company as written. What could not be read is missing, and its problems are reported already. */
export type SyntaxTree = {
  readonly declarations: readonly PlacedDeclaration[];
  readonly listFiles: readonly ListFile[];
  readonly tableFiles: readonly TableFile[];
  /** The paths of the files of rules. What is missing everywhere is said in the first one. */
  readonly ruleFiles: readonly string[];
  /** Every word of the text that could not be read: a name among them may well be declared there, so nothing is said of it. */
  readonly unreadable: ReadonlySet<string>;
};

/** A declaration and where it stands: `line` is its first line in `file`, from 1, that of comments right above it included. */
export type PlacedDeclaration = {
  readonly file: string;
  readonly line: number;
  readonly declaration: Declaration;
  readonly comments: readonly Comment[];
};

/** A comment with its `#`; `alone` if it has its line for itself. */
export type Comment = { readonly text: string; readonly alone: boolean; readonly at: Region };

/** The values of a file that a `list … from` names, one a line; blank lines and `#` comments are left out. */
export type ListFile = {
  readonly path: string;
  readonly values: readonly { readonly text: string; readonly line: number }[];
};

/** All declarations but tests, on which nothing else rests. */
export function withoutTests({ declarations }: SyntaxTree): readonly PlacedDeclaration[] {
  return declarations.filter(({ declaration: { kind } }) => kind !== 'test' && kind !== 'cases');
}

/** Where a region of a placed declaration stands in its file. */
export function spanOf(placed: { readonly file: string; readonly line: number }, at: Region): Span {
  return { file: placed.file, start: below(at.start, placed.line), end: below(at.end, placed.line) };
}

function below(position: Position, line: number): Position {
  return { line: position.line + line, column: position.column };
}

export type Declaration =
  | LanguageDeclaration
  | UseDeclaration
  | CompanyDeclaration
  | LeadDeclaration
  | LetDeclaration
  | EventDeclaration
  | ListDeclaration
  | CalendarDeclaration
  | DepartmentDeclaration
  | PersonDeclaration
  | TeamDeclaration
  | QueueDeclaration
  | QualificationDeclaration
  | HandoffDeclaration
  | PromiseDeclaration
  | GoalDeclaration
  | ReviewDeclaration
  | FeedbackDeclaration
  | ChannelDeclaration
  | CampaignDeclaration
  | TableDeclaration
  | TestDeclaration
  | CasesDeclaration;

/** The clauses of a block in the order written; not `complete` if one could not be read, so that nothing is called missing. */
export type Block<Clause> = { readonly clauses: readonly Clause[]; readonly complete: boolean };

/** Among what could not be read: a declaration of a kind that has no name. */
export function nameless(kind: string): string {
  return `${kind} without a name`;
}
