/** A file of the rules: `.smk` text or a list's values. `path` is relative to the rules folder, with `/` between folders. */
export type Source = { readonly path: string; readonly text: string };
