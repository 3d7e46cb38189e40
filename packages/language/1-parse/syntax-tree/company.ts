import type { IsoDate } from '@smk/plan';
import type { Block, Region } from './tree.ts';
import type { Value } from './values.ts';
import type { Name, NewName, Text } from './words.ts';

/** `use "../shared/people.smk"`: the path of a file or a folder, from the rules folder. */
export type UseDeclaration = { readonly kind: 'use'; readonly path: Text; readonly at: Region };

export type LanguageDeclaration = { readonly kind: 'language'; readonly version: number; readonly at: Region };

export type CompanyDeclaration = {
  readonly kind: 'company';
  readonly title: Text;
  readonly body: Block<CompanyClause>;
  readonly at: Region;
};

type CompanyClause =
  | TimeZoneClause
  | CalendarClause
  | { readonly kind: 'currency'; readonly code: string; readonly at: Region };

/** `time zone "Europe/Berlin"`; whether there is such a zone is checked later. */
type TimeZoneClause = { readonly kind: 'time zone'; readonly zone: Text; readonly at: Region };

/** Names a calendar. */
export type CalendarClause = { readonly kind: 'calendar'; readonly calendar: Name; readonly at: Region };

export type ListDeclaration = {
  readonly kind: 'list';
  readonly name: NewName;
  readonly of:
    | { readonly kind: 'values'; readonly values: readonly Value[]; readonly complete: boolean }
    | { readonly kind: 'file'; readonly path: Text };
  readonly at: Region;
};

export type CalendarDeclaration = {
  readonly kind: 'calendar';
  readonly name: NewName;
  readonly body: Block<CalendarEntry>;
  readonly at: Region;
};

/** 0 is Monday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

export type CalendarEntry =
  | TimeZoneClause
  | {
      readonly kind: 'open';
      /** Both ends included; a single day is both. */
      readonly days: readonly { readonly from: Weekday; readonly to: Weekday; readonly at: Region }[];
      readonly hours: readonly OpenHours[];
      readonly at: Region;
    }
  /** Days with hours of their own, whatever the week and the holidays say. */
  | {
      readonly kind: 'open on';
      readonly days: readonly Dates[];
      readonly hours: readonly OpenHours[];
      readonly at: Region;
    }
  | { readonly kind: 'closed'; readonly days: readonly Dates[]; readonly at: Region }
  /** Hours of days on which it is open otherwise. */
  | {
      readonly kind: 'closed at';
      readonly days: readonly Dates[];
      readonly hours: readonly OpenHours[];
      readonly at: Region;
    }
  /** `of` as `DE` or `DE-BE`. */
  | { readonly kind: 'public holidays'; readonly of: string; readonly at: Region };

/** Whole days, both ends included; a single day is both. */
export type Dates = { readonly from: IsoDate; readonly to: IsoDate; readonly at: Region };

/** Minutes after midnight; `to` may be 1440. */
export type OpenHours = { readonly from: number; readonly to: number; readonly at: Region };
