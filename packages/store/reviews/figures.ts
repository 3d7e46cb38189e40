import { sql, type RawBuilder } from 'kysely';
import type { Measure, Moment, ReviewDate, ReviewRule } from '@smk/plan';
import { all } from '../database/query.ts';
import type { Session } from '../database/session.ts';

/** Figures over the handoffs opened in `[from, to)`, frozen at a moment. */
export type ReviewFigures = {
  readonly period: string;
  readonly from: Moment;
  readonly to: Moment;
  readonly frozenAt: Moment;
  readonly measures: readonly MeasureFigures[];
};

export type MeasureFigures = {
  readonly name: string;
  readonly kind: Measure['kind'];
  readonly handoff: string;
  /** The currency of a sum of money. */
  readonly unit: string | null;
  readonly all: Figure;
  /** The same measure for each value of a field of the lead; `null` is unknown. */
  readonly by: readonly {
    readonly field: string;
    readonly rows: readonly { readonly value: string | null; readonly figure: Figure }[];
  }[];
};

/** `n` is how many cases the figure looks at: handoffs for a count, obligations for a share, values for a sum. */
export type Figure =
  | { readonly kind: 'no cases'; readonly n: 0 }
  | { readonly kind: 'count'; readonly count: number; readonly n: number }
  /** Exact: `inTime` of `of`. */
  | { readonly kind: 'share'; readonly inTime: number; readonly of: number; readonly n: number }
  /** Money in minor units. */
  | { readonly kind: 'sum'; readonly sum: number; readonly n: number };

/** Everything that something was called in the time that figures are about, its present name first. */
export type CalledInTime = {
  handoff(name: string): readonly string[];
  obligation(handoff: string, name: string): readonly string[];
  outcome(handoff: string, name: string): readonly string[];
  field(name: string): readonly string[];
  /** What may come with the end of the handoff: data of events, and fields that whoever ends it says. */
  data(name: string): readonly string[];
};

/** Nothing was ever called otherwise. */
const calledAsNow: CalledInTime = {
  handoff: (name) => [name],
  obligation: (_handoff, name) => [name],
  outcome: (_handoff, name) => [name],
  field: (name) => [name],
  data: (name) => [name],
};

/** Computes a review's figures as things stood at `now`, from what is recorded; leads are split by what is known of them. */
export async function computeFigures(
  db: Session,
  rule: ReviewRule,
  date: Pick<ReviewDate, 'period' | 'from' | 'to'>,
  now: Moment,
  called: CalledInTime = calledAsNow,
): Promise<ReviewFigures> {
  const measures: MeasureFigures[] = [];
  for (const measure of rule.measures) {
    const as = { now, called };
    const whole = await measured(db, measure, date, null, as);
    const by: MeasureFigures['by'][number][] = [];
    for (const field of rule.splitBy) by.push({ field, rows: await measured(db, measure, date, field, as) });
    measures.push({
      name: measure.name,
      kind: measure.kind,
      handoff: measure.handoff,
      unit: measure.kind === 'sum' ? measure.unit : null,
      all: whole[0]?.figure ?? { kind: 'no cases', n: 0 },
      by,
    });
  }
  return { period: date.period, from: date.from, to: date.to, frozenAt: now, measures };
}

type As = { readonly now: Moment; readonly called: CalledInTime };

type Row = { value: string | null; n: number; amount: number | null };

async function measured(
  db: Session,
  measure: Measure,
  date: Pick<ReviewDate, 'from' | 'to'>,
  splitBy: string | null,
  as: As,
): Promise<readonly { readonly value: string | null; readonly figure: Figure }[]> {
  const { n, amount, obligations } = aggregates(measure, as);
  const value = splitBy === null ? sql`null::text` : sql`(${valueOf(sql`l.fields`, as.called.field(splitBy))}#>>'{}')`;
  const rows = await all(
    db,
    sql<Row>`
      select * from (
        select ${value} as value, ${n} as n, ${amount} as amount
        from handoffs h join leads l on l.id = h.lead ${obligations}
        where h.name = any(${as.called.handoff(measure.handoff)}) and h.opened_at >= ${date.from} and h.opened_at < ${date.to}
        group by 1
      ) figures order by value collate "C" nulls last`,
  );
  return rows.map((row) => ({ value: row.value, figure: toFigure(measure.kind, row) }));
}

/** What to aggregate over the handoffs `h` with their leads `l`: how many cases, and the amount over them. */
function aggregates(
  measure: Measure,
  as: As,
): {
  n: RawBuilder<unknown>;
  amount: RawBuilder<unknown>;
  obligations: RawBuilder<unknown>;
} {
  const { now, called } = as;
  switch (measure.kind) {
    case 'count':
      return {
        n: sql`count(*)`,
        amount: sql`count(*) filter (where ${endedAs(measure, as)})`,
        obligations: sql``,
      };
    case 'share in time':
      return {
        // What is past due is overdue, also where an outage kept its breach from being recorded until now.
        n: sql`count(o.id) filter (where (o.state in ('met', 'missed') and o.closed_at <= ${now})
          or (o.due < ${now} and (o.closed_at is null or o.closed_at > ${now})))`,
        amount: sql`count(o.id) filter (where o.state = 'met' and o.closed_at <= ${now} and (o.due is null or o.closed_at <= o.due))`,
        obligations: sql`left join obligations o on o.subject_kind = 'handoff' and o.subject_id = h.id and o.name = any(${called.obligation(measure.handoff, measure.obligation)})`,
      };
    case 'sum': {
      const amount = summed(measure, called);
      const counts = sql`${endedAs(measure, as)} and ${amount} is not null`;
      return {
        n: sql`count(*) filter (where ${counts})`,
        amount: sql`sum(${amount}) filter (where ${counts})`,
        obligations: sql``,
      };
    }
  }
}

function endedAs(
  { handoff, outcome }: { readonly handoff: string; readonly outcome: string | null },
  { now, called }: As,
): RawBuilder<unknown> {
  if (outcome === null) return sql`true`;
  return sql`coalesce(h.ended_as = any(${called.outcome(handoff, outcome)}) and h.ended_at <= ${now}, false)`;
}

/** What is recorded under the newest of several names that has something. */
function valueOf(record: RawBuilder<unknown>, names: readonly string[]): RawBuilder<unknown> {
  return sql`coalesce(${sql.join(names.map((name) => sql`(${record}->${name})`))})`;
}

/** The amount of one handoff; null where there is none, or one in another currency. */
function summed({ of, unit }: Extract<Measure, { kind: 'sum' }>, called: CalledInTime): RawBuilder<unknown> {
  const value =
    of.kind === 'field'
      ? valueOf(sql`l.fields`, called.field(of.name))
      : valueOf(sql`h.end_data`, called.data(of.name));
  if (unit === null) return sql`case when jsonb_typeof(${value}) = 'number' then (${value})::numeric end`;
  return sql`case when ${value}->>'currency' = ${unit} then (${value}->>'minor')::numeric end`;
}

function toFigure(kind: Measure['kind'], row: Row): Figure {
  if (row.n === 0) return { kind: 'no cases', n: 0 };
  const amount = row.amount ?? 0;
  switch (kind) {
    case 'count':
      return { kind: 'count', count: amount, n: row.n };
    case 'share in time':
      return { kind: 'share', inTime: amount, of: row.n, n: row.n };
    case 'sum':
      return { kind: 'sum', sum: amount, n: row.n };
  }
}
