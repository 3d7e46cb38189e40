import type { Problem } from '@smk/language';

/** A problem with its file as it is found from the current folder, with `/`. */
export type FiledProblem = { readonly file: string; readonly problem: Problem };
