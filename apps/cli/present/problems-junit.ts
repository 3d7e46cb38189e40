import { escapeXml } from './escape-xml.ts';
import type { FiledProblem } from './filed-problem.ts';

/** Problems as JUnit XML: a suite for each file of rules, a case for each problem; warnings do not fail. */
export function junitProblems(files: readonly string[], problems: readonly FiledProblem[]): string {
  const suites = files.map((file) =>
    suiteText(
      file,
      problems.filter((one) => one.file === file),
    ),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="smk check" tests="${problems.length + clean(files, problems)}" failures="${failures(problems)}">`,
    ...suites,
    '</testsuites>',
  ].join('\n');
}

function suiteText(file: string, problems: readonly FiledProblem[]): string {
  const name = escapeXml(file);
  const cases =
    problems.length === 0
      ? [`    <testcase name="no problems" classname="${name}" file="${name}" line="1"/>`]
      : problems.map(caseText);
  return [
    `  <testsuite name="${name}" tests="${cases.length}" failures="${failures(problems)}">`,
    ...cases,
    '  </testsuite>',
  ].join('\n');
}

function caseText({ file, problem: { code, title, severity, span, sentence, hint } }: FiledProblem): string {
  const name = escapeXml(file);
  const place = `${file}:${span.start.line}:${span.start.column}`;
  const told = escapeXml([`${place}  ${sentence}`, ...(hint === null ? [] : [hint])].join(' '));
  const said =
    severity === 'error'
      ? `      <failure type="${code}" message="${escapeXml(sentence)}">${told}</failure>`
      : `      <system-out>${told}</system-out>`;
  return [
    `    <testcase name="${escapeXml(`${code} ${title}`)}" classname="${name}" file="${name}" line="${span.start.line}">`,
    said,
    '    </testcase>',
  ].join('\n');
}

function failures(problems: readonly FiledProblem[]): number {
  return problems.filter(({ problem }) => problem.severity === 'error').length;
}

function clean(files: readonly string[], problems: readonly FiledProblem[]): number {
  return files.filter((file) => !problems.some((one) => one.file === file)).length;
}
