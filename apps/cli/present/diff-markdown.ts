import type { RegionReport } from '@smk/rehearsal';
import type { ShownDiff } from '../diff/shown-diff.ts';
import {
  causeLines,
  count,
  endsOf,
  leftOut,
  lengthOf,
  restsOn,
  scoresOf,
  share,
  signed,
  spreadOf,
} from './diff-words.ts';
import { harmless } from './harmless.ts';
import { markdownText } from './markdown-text.ts';
import { showMoment } from './moment.ts';

/** A comment on a pull request has at most so many characters (GitHub: 65,536). */
const longest = 65_000;

/**
 * An outcome diff as Markdown for a pull request: the figures first, then groups of leads as far as a comment has room. Values of personal
 * fields are not in it, nor the key of a lead where that is personal.
 */
export function diffMarkdown(shown: ShownDiff): string {
  const { report, before, after, zone, unread, events } = shown;
  const head = [
    `### Outcome of the rules: ${markdownText(before)} → ${markdownText(after)}`,
    '',
    `**${report.changed === 0 ? 'No lead fares otherwise' : `${count(report.changed, 'lead fares', 'leads fare')} otherwise`}**, ${share(report.changed, report.leads)} of ${count(report.leads, 'lead')} with ${count(events, 'event')}, as of ${showMoment(report.asOf, zone)}. What people do with a handoff is left out.`,
    ...leftOut(unread).map((line) => `\n${line}`),
    ...endsTable(shown),
    ...handoffTable(shown),
    ...keptTable(shown),
    ...turnsTable(shown),
  ];
  return withinRoom(head, [...report.regions.map((region) => regionBlock(region, shown)), rulesBlock(shown)]);
}

function withinRoom(head: readonly string[], blocks: readonly (readonly string[])[]): string {
  let text = head.join('\n');
  let left = 0;
  for (const block of blocks) {
    if (block.length === 0) continue;
    const more = `\n\n${block.join('\n')}`;
    if (text.length + more.length > longest) left += 1;
    else text += more;
  }
  if (left > 0) text += `\n\n…and ${left} more than a comment has room for: \`smk diff\` shows all.`;
  return text.length <= longest + 200 ? text : `${text.slice(0, longest)}\n\n…`;
}

function endsTable({ report }: ShownDiff): readonly string[] {
  if (report.changed === 0) return [];
  return [
    '',
    '| leads end as | before | after | |',
    '| --- | ---: | ---: | ---: |',
    ...endsOf(report).map(
      ({ end, before, after }) =>
        `| ${markdownText(end)} | ${before.toLocaleString('en')} | ${after.toLocaleString('en')} | ${before === after ? '' : signed(after - before)} |`,
    ),
  ];
}

function handoffTable({ report }: ShownDiff): readonly string[] {
  const rows = report.handoffs.flatMap(({ name, owners, clocks }) => [
    ...owners.map(
      (pair) =>
        `| ${markdownText(name)} | ${markdownText(pair.before)} → ${markdownText(pair.after)} | ${pair.leads.toLocaleString('en')} |`,
    ),
    ...clocks.flatMap(({ obligation, earlier, later, added, dropped, most }) => {
      const by = most > 0 ? `, by at most ${lengthOf(most)}` : '';
      return [
        [earlier, `due earlier${by}`] as const,
        [later, `due later${by}`] as const,
        [added, 'owed now'] as const,
        [dropped, 'no longer owed'] as const,
      ]
        .filter(([leads]) => leads > 0)
        .map(
          ([leads, what]) =>
            `| ${markdownText(name)} | ${markdownText(obligation)} ${what} | ${leads.toLocaleString('en')} |`,
        );
    }),
  ]);
  return rows.length === 0
    ? []
    : ['', '| handoff | owner and clock | leads |', '| --- | --- | ---: |', ...rows.slice(0, 60)];
}

function keptTable({ report: { kept } }: ShownDiff): readonly string[] {
  if (kept === null) return [];
  return [
    '',
    `| on simulated time (${markdownText(restsOn(kept))}) | breached before | after | in time before | after |`,
    '| --- | ---: | ---: | ---: | ---: |',
    ...kept.rows.map(
      ({ what, before, after }) =>
        `| ${markdownText(what)} | ${before.breached} of ${before.owed} | ${after.breached} of ${after.owed} | ${before.inTime} | ${after.inTime} |`,
    ),
  ];
}

function turnsTable({ report: { turns } }: ShownDiff): readonly string[] {
  const rows = turns.flatMap(({ team, members }) =>
    (members ?? []).map(
      ({ person, before, after }) => `| ${markdownText(team)} | ${markdownText(person)} | ${before} | ${after} |`,
    ),
  );
  return rows.length === 0
    ? []
    : ['', '| team | in turn | before | after |', '| --- | --- | ---: | ---: |', ...rows.slice(0, 60)];
}

function regionBlock(region: RegionReport, { keyIsPersonal }: ShownDiff): readonly string[] {
  const { change, leads, fields, example } = region;
  const lead = keyIsPersonal ? 'one of them' : `\`${code(example.lead)}\``;
  const values = Object.entries(example.values).map(
    ([field, value]) => `${markdownText(field)} ${markdownText(value)}`,
  );
  return [
    `**${count(leads, 'lead')}: ${markdownText(change)}**`,
    ...(region.causes.length === 0 ? [] : ['```diff', ...causeLines(region).map(fenced), '```']),
    ...(fields.length === 0 ? [] : [`- all of them: ${fields.map(spreadOf).map(markdownText).join('; ')}`]),
    `- ${lead}: ${[...values, scoresOf(example)].filter(Boolean).join('; ')}`,
  ];
}

function rulesBlock({ report: { rules } }: ShownDiff): readonly string[] {
  if (rules.length === 0) return [];
  return [
    `<details><summary>${count(rules.length, 'change')} of the rules</summary>`,
    '',
    '```diff',
    ...rules
      .slice(0, 200)
      .flatMap(({ kind, what, was, is }) => [
        fenced(`# ${kind} ${what}`),
        ...(was !== null && was !== is ? [fenced(`- ${was}`)] : []),
        ...(is !== null && was !== is ? [fenced(`+ ${is}`)] : []),
      ]),
    '```',
    '',
    '</details>',
  ];
}

const code = (text: string): string => harmless(text).slice(0, 300).replaceAll('`', "'").replaceAll('|', '\\|');

const fenced = (text: string): string => harmless(text).slice(0, 500).replaceAll('```', "'''");
