import type { CasesClause } from '../syntax-tree/cases.ts';
import type { ListDeclaration } from '../syntax-tree/company.ts';
import type { HandoffClause } from '../syntax-tree/handoff.ts';
import type { GroupEntry, QualificationClause } from '../syntax-tree/qualification.ts';
import type { CampaignClause } from '../syntax-tree/campaign.ts';
import type { FeedbackClause } from '../syntax-tree/feedback.ts';
import type { ReviewClause } from '../syntax-tree/review.ts';
import type { Declaration } from '../syntax-tree/tree.ts';

/** A clause without the block that it opens. `Omit` over each member of a union. */
type Headed<T> = T extends unknown ? Omit<T, 'body' | 'ladder'> : never;

/** What the first line of a declaration says. A list without `from` waits for its values. */
export type DeclarationHead =
  | Headed<Exclude<Declaration, ListDeclaration>>
  | Omit<ListDeclaration, 'of'>
  | ListDeclaration;

/** What a clause says that may open a block. */
export type ClauseHead = Headed<
  QualificationClause | GroupEntry | HandoffClause | ReviewClause | FeedbackClause | CampaignClause | CasesClause
>;
