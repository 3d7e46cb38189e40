import { createContext, useContext } from 'react';

type Look = { readonly color?: string; readonly bold?: boolean; readonly dimColor?: boolean };
export type Theme = Readonly<Record<'plain' | 'bad' | 'soon' | 'done' | 'head' | 'quiet' | 'good', Look>>;

/** Colours by name, so that the terminal's own palette decides; each state has a glyph and a word besides. */
export const colours: Theme = {
  plain: {},
  bad: { color: 'red', bold: true },
  soon: { color: 'yellow' },
  done: { dimColor: true },
  head: { bold: true },
  quiet: { dimColor: true },
  good: { color: 'green' },
};

/** `NO_COLOR`: no colour at all, but bold and inverse stay, so that the selected row is seen. */
export const noColours: Theme = {
  plain: {},
  bad: { bold: true },
  soon: {},
  done: {},
  head: { bold: true },
  quiet: {},
  good: {},
};

const context = createContext<Theme>(colours);
export const ThemeProvider = context.Provider;
export const useTheme = (): Theme => useContext(context);
