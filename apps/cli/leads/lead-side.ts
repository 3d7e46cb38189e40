import { createColumn, matchColumns, type LeadBatch } from '@smk/engine';
import type { Field, Plan } from '@smk/plan';
import { cellReader, type Read } from './cell-reader.ts';

/** The leads of a shard as one version of the rules reads them. */
export type LeadSide = {
  /** Makes room for so many leads, none of them known. */
  readonly clear: (leads: number) => void;
  /** Takes in a row of a table, or the members of an object, as a new lead or more of a known one; a row that does not fit is left out. */
  readonly takeCells: (lead: number, cells: readonly string[]) => void;
  readonly takeMembers: (lead: number, members: Readonly<Record<string, unknown>>) => void;
  readonly columns: () => LeadBatch['columns'];
  /** 1 for leads that were taken in. */
  readonly takenIn: () => Uint8Array;
  /** Why a row of a lead was left out first, if one was. */
  readonly problem: (lead: number) => string | null;
};

type Column = { readonly field: Field; readonly read: (given: unknown) => Read } & ReturnType<typeof createColumn>;

/** Reads leads by the rules of a version; `layout` tells the field of each column. */
export function leadSide(plan: Plan, layout: readonly (string | null)[]): LeadSide {
  const columns = plan.lead.fields.map((field): Column => ({
    field,
    read: cellReader(field, plan),
    ...createColumn(field),
  }));
  const placeOf = new Map(columns.map(({ field }, place) => [field.name, place]));
  const cellsOfFields = columns.map(({ field }) => layout.indexOf(field.name));
  const goes = new Map<string, number | null>();
  const reads: (Read | null)[] = columns.map(() => null);
  let takenIn = new Uint8Array(0);
  let problems: (string | null)[] = [];

  /** Where a member of an object goes. */
  function placeFor(name: string): number | null {
    let place = goes.get(name);
    if (place === undefined) {
      const [field] = matchColumns({ fields: plan.lead.fields }, [name]).columns;
      place = placeOf.get(field ?? '') ?? null;
      goes.set(name, place);
    }
    return place;
  }

  /** Takes in what was read; `null` for what was not told. */
  function takeRead(lead: number): void {
    const isNew = takenIn[lead] === 0;
    for (const [place, read] of reads.entries()) {
      const { field } = columns[place]!;
      const lacks = field.required && isNew && (read === null || read.value === null);
      const problem = read?.problem ?? (lacks ? `\`${field.name}\` is required, and missing.` : null);
      if (problem === null) continue;
      problems[lead] ??= problem;
      return;
    }
    for (const [place, read] of reads.entries()) if (read !== null) columns[place]!.set(lead, read.value, read.mark);
    takenIn[lead] = 1;
  }

  return {
    clear(leads) {
      for (const column of columns) column.clear(leads);
      if (takenIn.length < leads) takenIn = new Uint8Array(leads);
      takenIn.fill(0, 0, leads);
      problems = Array.from({ length: leads }, () => null);
    },
    takeCells(lead, cells) {
      for (let place = 0; place < columns.length; place += 1) {
        const at = cellsOfFields[place]!;
        reads[place] = at === -1 ? null : columns[place]!.read(cells[at] ?? '');
      }
      takeRead(lead);
    },
    takeMembers(lead, members) {
      reads.fill(null);
      for (const [name, given] of Object.entries(members)) {
        const place = placeFor(name);
        if (place !== null && given !== undefined) reads[place] = columns[place]!.read(given);
      }
      takeRead(lead);
    },
    columns: () => new Map(columns.map(({ field, column }) => [field.name, column()])),
    takenIn: () => takenIn,
    problem: (lead) => problems[lead] ?? null,
  };
}
