import { z } from 'zod';

/** What a schema describes, read only all the way down: what the API hands out is not to be written to. */
export type Told<Schema extends z.ZodType> = Frozen<z.output<Schema>>;

type Frozen<T> = T extends string | number | boolean | null | undefined | bigint
  ? T
  : unknown extends T
    ? T
    : T extends readonly (infer Item)[]
      ? readonly Frozen<Item>[]
      : { readonly [Key in keyof T]: Frozen<T[Key]> };

export const moment = z.int().meta({
  id: 'Moment',
  description: "Milliseconds since 1970-01-01T00:00Z on the company's clock.",
  examples: [1795444800000],
});

/** A moment as callers may write it: milliseconds, or a date and time with its offset. */
const asMoment = 'Give a moment as `2026-11-23T09:30:00+01:00`, or as milliseconds since 1970.';

/** Moments that can be written as a date with a year of four digits. */
const [earliest, latest] = [Date.parse('0001-01-01T00:00Z'), Date.parse('9999-12-31T23:59:59.999Z')];

export const givenMoment = z
  .union(
    [
      z.int().refine((value) => value >= earliest && value <= latest, { error: asMoment }),
      z.iso.datetime({ offset: true, error: asMoment }),
    ],
    { error: asMoment },
  )
  .transform((value) => (typeof value === 'number' ? value : Date.parse(value)))
  .meta({ description: 'A moment: milliseconds since 1970-01-01T00:00Z, or RFC 3339 with an offset.' });

export const place = z
  .object({ file: z.string(), line: z.int() })
  .meta({ id: 'Place', description: 'Where the rules say so: the path inside the rules folder, and the line from 1.' });

const money = z
  .object({ currency: z.string(), minor: z.int() })
  .meta({ id: 'Money', description: "An amount in the currency's minor units: cents for EUR." });

const singleValue = [z.string(), z.number(), z.boolean(), money] as const;

export const factValue = z.union([...singleValue, z.array(z.union(singleValue)), z.null()]).meta({
  id: 'FactValue',
  description:
    'The value of a field. `null` is unknown, which is neither zero nor false. Shares and percentage points are numbers (20% is 20), moments are texts such as 2026-12-24T08:00:00.000Z, lengths of time are minutes.',
});

export const fields = z
  .record(z.string(), factValue)
  .meta({ id: 'Fields', description: 'Values by the name of the field in the rules.' });

/** Fields as callers write them; what each may hold is for the rules to say. */
export const givenFields = z.record(z.string(), z.unknown()).meta({
  id: 'GivenFields',
  description:
    'Values by the name of the field in the rules: texts, numbers, yes/no as `true` or "yes", dates as "2027-01-31", moments as "2027-01-31T09:00+01:00", countries as two capitals, languages as "de" or "de-CH", money as "EUR 50_000" or {"currency":"EUR","amount":"50000"}, shares as 20 or "20%", lengths of time as "14 days" or "P14D", people by name or address, lists as ["a","b"] or "a; b". Empty or null makes a field unknown.',
  examples: [{ email: 'k@firma.example', company: 'Firma', country: 'DE', employees: 350, consent: true }],
});

export const answerable = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('person'), person: z.string(), team: z.string(), title: z.string() }),
    z.object({ kind: z.literal('queue'), queue: z.string(), title: z.string() }),
    z.object({ kind: z.literal('department'), department: z.string(), title: z.string() }),
  ])
  .meta({ id: 'Answerable', description: 'Who answers for it now; `title` is the name to show.' });
export type Answerable = Told<typeof answerable>;

export const leadReference = z.object({ key: z.string(), label: z.string() }).meta({
  id: 'LeadReference',
  description: 'The key of a lead, and what a person calls it: its company or name, where known.',
});
