import type { IsoDate } from '@smk/plan';
import type { Region } from './tree.ts';
import type { Name, Text } from './words.ts';

/** Something written in place of a value; a name is a field, a let, a score or an option, which the check finds out. */
export type Value =
  | Text
  | Name
  | NumberValue
  | ShareValue
  | MoneyValue
  | YesNoValue
  | DateValue
  | MomentValue
  | LengthValue
  | LanguageValue
  | CountryValue;

export type NumberValue = { readonly kind: 'number'; readonly value: number; readonly at: Region };

/** `20%`, or the difference of two shares: `5 pp`. */
type ShareValue = { readonly kind: '%' | 'pp'; readonly value: number; readonly at: Region };

/** `amount` is decimal text without `_`: the currency decides its minor units. */
type MoneyValue = {
  readonly kind: 'money';
  readonly currency: string;
  readonly amount: string;
  readonly at: Region;
};

type YesNoValue = { readonly kind: 'yes/no'; readonly value: boolean; readonly at: Region };

/** A day that the calendar has. */
export type DateValue = { readonly kind: 'date'; readonly date: IsoDate; readonly at: Region };

/** `2026-12-24 09:00` on the company's clocks. */
type MomentValue = {
  readonly kind: 'moment';
  readonly date: IsoDate;
  readonly minute: number;
  readonly at: Region;
};

/** `3 months`, as a value that is compared. */
type LengthValue = { readonly kind: 'duration'; readonly length: Duration; readonly at: Region };

/** A tag with a script or a region, `de-CH`; one without is a name. Whether there is such a language is checked later. */
type LanguageValue = { readonly kind: 'language'; readonly tag: string; readonly at: Region };

/** Two capitals; whether there is such a country is checked later. */
type CountryValue = { readonly kind: 'country'; readonly code: string; readonly at: Region };

export type Duration = {
  readonly amount: number;
  readonly unit: 'minutes' | 'hours' | 'days' | 'weeks' | 'months';
  readonly business: boolean;
  readonly at: Region;
};

/** A wall time of the company: a day and minutes after midnight. */
export type WallTime = { readonly date: IsoDate; readonly minute: number; readonly at: Region };
