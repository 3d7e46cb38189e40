import { pageOf, pagePath, pages, type Page } from '@smk/language';
import { CommandFailure, exitCode } from '../exit-code.ts';

/** The page of a problem's code as text, or as JSON. Throws a `CommandFailure` where there is no such code. */
export function explainCode(code: string, asJson: boolean): string {
  const written = code.trim().toUpperCase();
  const page = pageOf(/^\d+$/.test(written) ? `SMK${written}` : written);
  if (page === null) {
    const [first, last] = [pages.at(0)!.code, pages.at(-1)!.code];
    throw new CommandFailure(
      exitCode.usage,
      `There is no problem ${written}: codes go from ${first} to ${last}, and stand before each problem that \`smk check\` tells.`,
    );
  }
  return asJson
    ? JSON.stringify({ schema: 'smk.problem/1', ...page, page: pagePath(page.code) }, null, 2)
    : pageText(page);
}

function pageText({ code, title, severity, why, wrong, right }: Page): string {
  return [
    `${code} ${severity}: ${title}`,
    '',
    ...folded(why).map((line) => `  ${line}`),
    '',
    'Wrong',
    ...indented(wrong.text),
    '',
    'Right',
    ...indented(right.text),
  ].join('\n');
}

const indented = (text: string): readonly string[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => `  ${line}`.trimEnd());

const widest = 98;

function folded(text: string): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length >= widest) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
