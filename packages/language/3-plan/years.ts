/** The calendar years, both included, for which tables are compiled into a plan. */
export type Years = { readonly from: number; readonly to: number };
