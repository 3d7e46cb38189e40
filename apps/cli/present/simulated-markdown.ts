import { share } from './diff-words.ts';
import { markdownText } from './markdown-text.ts';
import { introduction, type ShownSimulation } from './simulated-text.ts';

/** A simulation as Markdown. */
export function simulatedMarkdown(shown: ShownSimulation): string {
  const { stages, kept, people, days } = shown.simulated;
  const [title, ...more] = introduction(shown);
  return [
    `### ${markdownText(title ?? '')}`,
    '',
    ...more.map((line) => `- ${markdownText(line)}`),
    ...table(
      ['leads stand at', 'leads'],
      stages.map(({ stage, leads }) => [stage ?? 'no stage', leads]),
    ),
    ...table(
      ['owed', 'times', 'in time', 'breached', 'share breached'],
      kept.map(({ what, owed, inTime, breached }) => [what, owed, inTime, breached, share(breached, owed)]),
    ),
    ...table(
      ['who', 'team', 'given', 'accepted', 'breached', 'most at once'],
      people.map(({ who, team, given, accepted, breached, most }) => [
        who,
        team ?? '',
        given,
        accepted,
        breached,
        most,
      ]),
    ),
    ...table(
      ['day', 'team', 'given', 'breached'],
      days.map(({ day, team, given, breached }) => [day, team, given, breached]),
    ),
  ].join('\n');
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): readonly string[] {
  if (rows.length === 0) return [];
  const line = (cells: readonly (string | number)[]): string =>
    `| ${cells.map((one) => markdownText(String(one))).join(' | ')} |`;
  const kinds = head.map((_, index) => (typeof rows[0]?.[index] === 'number' ? '---:' : '---'));
  return ['', line(head), `| ${kinds.join(' | ')} |`, ...rows.map(line)];
}
