import type { Arrow, Box, Flow, Picture, Week } from '../drawn/picture.ts';
import { clockText, closedDates } from '../drawn/team-week.ts';

/** A picture in Mermaid's language, for wherever Markdown is shown. */
export function toMermaid(picture: Picture): string {
  switch (picture.kind) {
    case 'flow':
      return flowchart(picture);
    case 'week':
      return gantt(picture);
  }
}

function flowchart({ title, description, boxes, arrows }: Flow): string {
  const ids = new Map(boxes.map(({ id }, index) => [id, `n${index + 1}`]));
  return [
    'flowchart TD',
    `  accTitle: ${oneLine(title)}`,
    `  accDescr: ${oneLine(description)}`,
    ...boxes.map((box) => `  ${ids.get(box.id)!}${boxText(box)}`),
    ...arrows.map((arrow) => `  ${ids.get(arrow.from)!} ${arrowText(arrow)} ${ids.get(arrow.to)!}`),
    '',
  ].join('\n');
}

function boxText({ looks, head, lines }: Box): string {
  const text = `"<b>${quoted(head)}</b>${lines.map((line) => `<br/>${quoted(line)}`).join('')}"`;
  switch (looks) {
    case 'start':
    case 'stage':
      return `([${text}])`;
    case 'handoff':
      return `[[${text}]]`;
    case 'place':
    case 'list':
    case 'end':
    case 'out':
      return `[${text}]`;
  }
}

function arrowText({ label, back }: Arrow): string {
  const line = back ? '-.->' : '-->';
  return label.length === 0 ? line : `${line}|"${label.map(quoted).join('<br/>')}"|`;
}

function gantt({ title, description, notes, days, special, months }: Week): string {
  const closed = closedDates(months);
  return [
    'gantt',
    `  accTitle: ${oneLine(title)}`,
    `  accDescr: ${oneLine(`${notes.join('; ')}. ${description}`)}`,
    `  title ${oneLine(title)}`,
    '  dateFormat HH:mm',
    '  axisFormat %H:%M',
    ...days.flatMap(({ name, open }) => [
      `  section ${name}`,
      ...(open.length === 0 ? [aside('free', days)] : open.map((span) => bar('at work', span))),
    ]),
    ...(special.length === 0
      ? []
      : ['  section Other hours', ...special.flatMap(({ date, open }) => open.map((span) => bar(`on ${date}`, span)))]),
    ...(closed.length === 0 ? [] : ['  section Closed', ...closed.map((dates) => aside(`on ${dates}`, days))]),
    '',
  ].join('\n');
}

/** The last minute stands for midnight, which the format has no word for. */
function bar(text: string, [start, end]: readonly [number, number]): string {
  return `    ${text} :${clockText(start)}, ${clockText(Math.min(end, 1439))}`;
}

/** Words beside a bar of a minute, since there is no other way to write something into a chart of this kind. They may not begin with a date. */
function aside(text: string, days: Week['days']): string {
  const first = Math.min(540, ...days.flatMap(({ open }) => open.map(([start]) => start)));
  return `    ${text} :done, ${clockText(first)}, 1m`;
}

const entities: Readonly<Record<string, string>> = {
  '#': '&num;',
  '"': '&quot;',
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
  '|': '&vert;',
  '`': '&grave;',
};

/** Within quotes: entities of HTML, in which labels are shown, for what would end the text or start markup. Mermaid's own, `#62;`, are not shown by all. */
function quoted(text: string): string {
  return oneLine(text).replace(/[#"<>&|`]/g, (sign) => entities[sign]!);
}

/** Without line breaks, steering characters, and what begins a comment or ends a statement. */
function oneLine(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/gu, ' ')
    .replaceAll('%%', '% %');
}
