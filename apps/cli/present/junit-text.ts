import type { TestResult } from '@smk/rehearsal';
import { escapeXml } from './escape-xml.ts';

/** Results as JUnit XML: a suite for each file, a case for each test or row. */
export function junitText(results: readonly TestResult[]): string {
  const files = [...new Set(results.map(({ place }) => place.file))];
  const suites = files.map((file) =>
    suiteText(
      file,
      results.filter(({ place }) => place.file === file),
    ),
  );
  const counts = countsOf(results);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="smk test" ${counts}>`,
    ...suites,
    '</testsuites>',
  ].join('\n');
}

function suiteText(file: string, results: readonly TestResult[]): string {
  return [
    `  <testsuite name="${escapeXml(file)}" ${countsOf(results)}>`,
    ...results.map(caseText),
    '  </testsuite>',
  ].join('\n');
}

function caseText({ name, place, failures }: TestResult): string {
  const head = `    <testcase name="${escapeXml(name)}" classname="${escapeXml(place.file)}" file="${escapeXml(place.file)}" line="${place.line}"`;
  if (failures.length === 0) return `${head}/>`;
  const told = failures.map(
    ({ place: at, sentence }) =>
      `      <failure message="${escapeXml(sentence)}">${escapeXml(`${at.file}:${at.line}  ${sentence}`)}</failure>`,
  );
  return [`${head}>`, ...told, '    </testcase>'].join('\n');
}

function countsOf(results: readonly TestResult[]): string {
  return `tests="${results.length}" failures="${results.filter(({ passed }) => !passed).length}"`;
}
