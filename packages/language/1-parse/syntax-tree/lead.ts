import type { Operand } from './conditions.ts';
import type { Block, Region } from './tree.ts';
import type { Duration } from './values.ts';
import type { Name, NewName, RenamedName, Text } from './words.ts';

export type LeadDeclaration = {
  readonly kind: 'lead';
  readonly by: Name;
  readonly body: Block<FieldClause>;
  readonly at: Region;
};

export type FieldClause = {
  readonly kind: 'field';
  readonly name: RenamedName;
  readonly type: FieldType;
  readonly required: boolean;
  readonly personal: boolean;
  readonly also: readonly Text[];
  readonly means: string | null;
  readonly at: Region;
};

export type FieldType = ItemType | { readonly kind: 'list of'; readonly of: ItemType; readonly at: Region };

export type ItemType =
  | {
      readonly kind:
        | 'text'
        | 'email'
        | 'whole number'
        | 'number'
        | 'money'
        | 'yes/no'
        | 'date'
        | 'country'
        | '%'
        | 'pp'
        | 'moment'
        | 'duration'
        | 'language'
        | 'person';
      readonly at: Region;
    }
  | { readonly kind: 'one of'; readonly options: readonly RenamedName[]; readonly at: Region };

export type LetDeclaration = {
  readonly kind: 'let';
  readonly name: NewName;
  readonly is: 'larger of' | 'smaller of' | 'sum of';
  readonly of: readonly Operand[];
  readonly at: Region;
};

/** An event without data has an empty body. */
export type EventDeclaration = {
  readonly kind: 'event';
  readonly name: NewName;
  readonly doubt: Doubt | null;
  readonly body: Block<FieldClause>;
  readonly at: Region;
};

/** It may be a bot that did it, until somebody says otherwise or one of some events follows. */
export type Doubt = {
  readonly confirmation: { readonly by: readonly Name[]; readonly within: Duration } | null;
  readonly at: Region;
};
