/** A moment: milliseconds since 1970-01-01T00:00Z, an integer. */
export type Moment = number;

/** A calendar date as `YYYY-MM-DD`; dates compare as text. */
export type IsoDate = string;

/** An amount in the currency's minor units (cents for EUR), a safe integer. Currencies never mix. */
export type Money = { readonly currency: string; readonly minor: number };

/** A value that is one thing. */
export type SingleValue = string | number | boolean | Money;

/**
 * The value of a field; `null` is unknown, which is neither zero nor false. Shares and percentage points are numbers (20% is 20),
 * a moment is a text such as `2026-12-24T08:00:00.000Z`, and the length of a duration is in minutes.
 */
export type FactValue = SingleValue | readonly SingleValue[] | null;

/** Facts by field name. An absent name is unknown, like `null`. */
export type Fields = Readonly<Record<string, FactValue>>;

/** What a field may hold. */
export type FieldType = ItemType | { readonly kind: 'list of'; readonly of: ItemType };

/** What a field may hold that is one thing. */
export type ItemType =
  | { readonly kind: 'text' }
  | { readonly kind: 'email' }
  | { readonly kind: 'whole number' }
  | { readonly kind: 'number' }
  | { readonly kind: 'money' }
  | { readonly kind: 'yes/no' }
  | { readonly kind: 'date' }
  | { readonly kind: 'country' }
  /** A share of something, and the difference of two shares: 20% and 25% are 5 pp apart. */
  | { readonly kind: '%' }
  | { readonly kind: 'pp' }
  | { readonly kind: 'moment' }
  | { readonly kind: 'duration' }
  /** A tag of BCP 47, such as `de` or `de-CH`. */
  | { readonly kind: 'language' }
  /** The name of a person of the rules. */
  | { readonly kind: 'person' }
  | {
      readonly kind: 'one of';
      readonly options: readonly string[];
      /** Options by what they were called formerly; absent where none was called otherwise. */
      readonly formerly?: Readonly<Record<string, string>>;
    };

/** A length of time as the rules say it; `business` counts open time, or closing times of open days. */
export type Duration = {
  readonly amount: number;
  readonly unit: 'minutes' | 'hours' | 'days' | 'weeks' | 'months';
  readonly business: boolean;
};

/** Where a name was written: the file's path inside the rules folder, and the line from 1. */
export type Place = { readonly file: string; readonly line: number };

/** True, false or unknown (Kleene). */
export type Truth = true | false | 'unknown';
