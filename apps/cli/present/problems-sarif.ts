import { pageOf, type Problem, type Span } from '@smk/language';
import type { FiledProblem } from './filed-problem.ts';

/** Problems as a log of SARIF 2.1.0 (OASIS), with what is known of each code and the fixes that are certain. */
export function sarifText(problems: readonly FiledProblem[]): string {
  const codes = [...new Set(problems.map(({ problem }) => problem.code))].toSorted();
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'smk', rules: codes.map(ruleOf) } },
        columnKind: 'utf16CodeUnits',
        results: problems.map((problem) => resultOf(problem, codes)),
      },
    ],
  };
  return JSON.stringify(log, null, 2);
}

function ruleOf(code: Problem['code']): object {
  const { title, severity, why } = pageOf(code)!;
  return {
    id: code,
    shortDescription: { text: title },
    help: { text: why },
    defaultConfiguration: { level: severity },
  };
}

function resultOf({ file, problem }: FiledProblem, codes: readonly string[]): object {
  const { code, severity, span, sentence, hint, fix } = problem;
  const artifactLocation = { uri: file.split('/').map(encodeURIComponent).join('/') };
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: severity,
    message: { text: hint === null ? sentence : `${sentence} ${hint}` },
    locations: [{ physicalLocation: { artifactLocation, region: regionOf(span) } }],
    ...(fix && {
      fixes: [
        {
          description: { text: hint ?? sentence },
          artifactChanges: [
            {
              artifactLocation,
              replacements: [{ deletedRegion: regionOf(fix.span), insertedContent: { text: fix.text } }],
            },
          ],
        },
      ],
    }),
  };
}

function regionOf({ start, end }: Span): object {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}
