import type { Region } from './tree.ts';

export type Name = { readonly kind: 'name'; readonly name: string; readonly at: Region };

/** A name where it is declared; `title` is the display name after it. */
export type NewName = { readonly name: string; readonly title: string | null; readonly at: Region };

export type Text = { readonly kind: 'text'; readonly text: string; readonly at: Region };
