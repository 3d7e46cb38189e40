/** A value that a column may have, tried out: as it compares, and as the rules write it. `null` is unknown. */
export type Point = { readonly value: Comparable | readonly Comparable[] | null; readonly shown: string };

/** Numbers, texts in lower case, dates and moments as texts, yes and no. */
export type Comparable = number | string | boolean;
