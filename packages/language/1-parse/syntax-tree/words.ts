import type { Region } from './tree.ts';

export type Name = { readonly kind: 'name'; readonly name: string; readonly at: Region };

/** A name where it is declared; `title` is the display name after it, `formerly` what it was called before. */
export type NewName = {
  readonly name: string;
  readonly title: string | null;
  readonly formerly: readonly Name[];
  readonly at: Region;
};

/** A name that is declared without a display name. */
export type RenamedName = Name & { readonly formerly: readonly Name[] };

export type Text = { readonly kind: 'text'; readonly text: string; readonly at: Region };
