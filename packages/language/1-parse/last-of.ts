import type { Source } from '../source.ts';

/** What is read from a file, and not again as long as a file of its path has the same text. */
export function lastOf<Made>(read: (source: Source) => Made): (source: Source) => Made {
  const last = new Map<string, { readonly text: string; readonly made: Made }>();
  return (source) => {
    const known = last.get(source.path);
    if (known?.text === source.text) return known.made;
    const made = read(source);
    if (last.size >= mostKept) last.clear();
    last.set(source.path, { text: source.text, made });
    return made;
  };
}

const mostKept = 1_000;
