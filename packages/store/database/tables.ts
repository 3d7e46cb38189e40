/** The tables are named in SQL; queries say the types of what they return. */
export type Tables = Readonly<Record<string, never>>;
