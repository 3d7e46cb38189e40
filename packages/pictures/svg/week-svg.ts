import type { Week } from '../drawn/picture.ts';
import { spanText } from '../drawn/team-week.ts';
import { frame } from './frame.ts';
import { cell, daySvg, monthSvg } from './month-svg.ts';
import { escaped, wrapped } from './text.ts';

const width = 760;
const [nameWidth, barHeight, rowHeight] = [96, 22, 30];
const monthWidth = width / 4;

/** The hours of a week as bars, and twelve months in which closed days are crossed out. */
export function weekSvg(week: Week): string {
  const notes = week.notes.flatMap((note) => wrapped(note, 13, width));
  const bars = notes.length * 19 + 22;
  const legend = bars + 7 * rowHeight + 26;
  const months = legend + 34;
  const body = [
    ...notes.map(
      (note, index) => `<text class="soft" x="0" y="${14 + index * 19}" font-size="13">${escaped(note)}</text>`,
    ),
    ...hours(week, bars),
    ...legendSvg(legend, week),
    ...week.months.flatMap((month, index) =>
      monthSvg(month, (index % 4) * monthWidth, months + Math.floor(index / 4) * (cell * 6 + 56)),
    ),
  ];
  return frame(week, { body, width, height: months + 3 * (cell * 6 + 56) - 20 });
}

function hours({ days }: Week, top: number): readonly string[] {
  const [first, last] = [startOf(days), endOf(days)];
  const scale = (width - nameWidth) / (last - first);
  const at = (minute: number): number => Math.round((nameWidth + (minute - first) * scale) * 2) / 2;
  const marks = Array.from({ length: (last - first) / 60 + 1 }, (_, index) => first + index * 60);
  const every = marks.length > 14 ? 2 : 1;
  return [
    ...marks.map((minute) => `<path class="rule" d="M${at(minute)} ${top}V${top + 7 * rowHeight}"/>`),
    ...marks
      .filter((_, index) => index % every === 0)
      .map(
        (minute) =>
          `<text class="soft" x="${at(minute)}" y="${top - 6}" font-size="11" text-anchor="middle">${minute / 60}</text>`,
      ),
    ...days.flatMap(({ name, open }, index) => {
      const y = top + index * rowHeight + (rowHeight - barHeight) / 2;
      return [
        `<text x="0" y="${y + 15}" font-size="13">${escaped(name)}</text>`,
        ...(open.length === 0
          ? [`<text class="soft" x="${nameWidth + 8}" y="${y + 15}" font-size="12">free</text>`]
          : []),
        ...open.flatMap(([start, end]) => barSvg(at(start), at(end), y, spanText([start, end]))),
      ];
    }),
  ];
}

/** The words stand in the bar where they fit. */
function barSvg(left: number, right: number, y: number, text: string): readonly string[] {
  const fits = right - left > 110;
  return [
    `<rect class="box place" x="${left}" y="${y}" width="${right - left}" height="${barHeight}" rx="4"><title>${escaped(text)}</title></rect>`,
    ...(fits
      ? [`<text x="${(left + right) / 2}" y="${y + 15}" font-size="12" text-anchor="middle">${escaped(text)}</text>`]
      : []),
  ];
}

type Days = Week['days'];
const startOf = (days: Days): number =>
  Math.floor(Math.min(540, ...days.flatMap(({ open }) => open.map(([start]) => start))) / 60) * 60;
const endOf = (days: Days): number =>
  Math.ceil(Math.max(1020, ...days.flatMap(({ open }) => open.map(([, end]) => end))) / 60) * 60;

function legendSvg(y: number, { special }: Week): readonly string[] {
  const kinds = [
    ['open', 'at work'],
    ['free', 'free each week'],
    ['closed', 'closed'],
    ...(special.length === 0 ? [] : [['other hours', 'other hours'] as const]),
  ] as const;
  return kinds.flatMap(([kind, text], index) => [
    ...daySvg(kind, '1', index * 150, y - 15),
    `<text class="soft" x="${index * 150 + 28}" y="${y}" font-size="12">${text}</text>`,
  ]);
}
