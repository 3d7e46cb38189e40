import { format, littleCompany, pages, showProblem, type Example, type Page } from '@smk/language';
import { tripped } from './tripped.ts';

/** The pages as files in `docs/problems`, each name with its text; what is shown of the wrong rules is what `smk check` says. */
export function pageFiles(): ReadonlyMap<string, string> {
  return new Map([
    ['README.md', index()],
    ...pages.map((page): [string, string] => [`${page.code}.md`, markdownOf(page)]),
  ]);
}

function markdownOf(page: Page): string {
  const { code, title, severity, why, wrong, right } = page;
  return [
    `# ${code}: ${title}`,
    ...(severity === 'warning' ? ['A warning: the rules can be used as they are.'] : []),
    why,
    '## Wrong',
    ...exampleMarkdown(wrong),
    fenced('text', shown(code, wrong)),
    '## Right',
    ...exampleMarkdown(right),
    '[All problems](README.md)',
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}

function exampleMarkdown({ text, lists = {} }: Example): readonly string[] {
  const files = Object.entries(lists).flatMap(([path, values]) => [`With \`${path}\`:`, fenced('text', values)]);
  return [fenced('smk', text), ...files];
}

/** What is said of the rules: the first problem of the page's kind. */
function shown(code: string, example: Example): string {
  const { sources, problems } = tripped(example);
  const first = problems.find((problem) => problem.code === code)!;
  // A line of a million signs is not for a page.
  return showProblem(first, sources)
    .split('\n')
    .map((line) => (line.length > 200 ? `${line.slice(0, 120)} …` : line))
    .join('\n');
}

function fenced(kind: string, text: string): string {
  return `\`\`\`${kind}\n${text.trimEnd()}\n\`\`\``;
}

const groups: readonly (readonly [prefix: string, title: string])[] = [
  ['SMK1', 'What cannot be read'],
  ['SMK2', 'Names'],
  ['SMK3', 'Types and units'],
  ['SMK40', 'What cannot be meant'],
  ['SMK41', 'What is proved'],
  ['SMK6', 'Tests'],
];

function index(): string {
  const lists = groups.flatMap(([prefix, title]) => [
    `## ${title}`,
    pages
      .filter(({ code }) => code.startsWith(prefix))
      .map(
        ({ code, title: name, severity }) =>
          `- [${code}](${code}.md) ${name}${severity === 'warning' ? ' (warning)' : ''}`,
      )
      .join('\n'),
  ]);
  return [
    '# Problems',
    'What `smk check` can say of rules, each with rules that trip it, the same mended, and why. `smk check --why SMK1022` shows a page in the terminal.\n`smk check --fix` mends what can be meant in one way only.',
    ...lists,
    '## The company of the examples',
    'The rules on these pages stand beside those of a little company. Where they declare something that it has too, theirs counts.',
    fenced('smk', format({ path: 'company.smk', text: littleCompany.join('') }).text),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}
