import { parse } from '../1-parse/parse.ts';

/** The problems of a text, one a line, for tests: `line:column code sentence | hint`. */
export function said(text: string): readonly string[] {
  return parse([{ path: 'text.smk', text }]).problems.map(({ span, code, sentence, hint }) => {
    return `${span.start.line}:${span.start.column} ${code} ${sentence} | ${hint}`;
  });
}
