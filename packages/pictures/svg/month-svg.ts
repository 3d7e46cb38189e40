import type { Month } from '../drawn/picture.ts';

/** The side of a day, in pixels. */
export const cell = 22;
const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A month with its weeks below each other. */
export function monthSvg({ name, firstWeekday, days }: Month, left: number, top: number): readonly string[] {
  const [year, month] = name.split('-');
  return [
    `<text class="head" x="${left}" y="${top + 12}" font-size="13">${monthNames[Number(month) - 1]} ${year}</text>`,
    ...['M', 'T', 'W', 'T', 'F', 'S', 'S'].map(
      (letter, index) =>
        `<text class="soft" x="${left + index * cell + cell / 2 - 1}" y="${top + 29}" font-size="10" text-anchor="middle">${letter}</text>`,
    ),
    ...days.flatMap((day, index) => {
      const place = firstWeekday + index;
      return daySvg(day, String(index + 1), left + (place % 7) * cell, top + 34 + Math.floor(place / 7) * cell);
    }),
  ];
}

/** Told apart by more than colour: what is closed is crossed out, what is free has no frame, other hours fill half of it. */
export function daySvg(kind: Month['days'][number], number: string, x: number, y: number): readonly string[] {
  const size = cell - 3;
  const text = [
    `<text${kind === 'open' || kind === 'other hours' ? '' : ' class="soft"'} x="${x + size / 2}" y="${y + 14}" font-size="11" text-anchor="middle">${number}</text>`,
  ];
  switch (kind) {
    case 'open':
      return [`<rect class="box place" x="${x}" y="${y}" width="${size}" height="${size}" rx="3"/>`, ...text];
    case 'other hours':
      return [
        `<rect class="box" x="${x}" y="${y}" width="${size}" height="${size}" rx="3"/>`,
        `<path class="box place" d="M${x} ${y + size}V${y}H${x + size}Z"/>`,
        ...text,
      ];
    case 'free':
      return text;
    case 'closed':
      return [
        `<rect class="box out" x="${x}" y="${y}" width="${size}" height="${size}" rx="3"/>`,
        `<path class="cross" d="M${x + 2} ${y + size - 2}L${x + size - 2} ${y + 2}"/>`,
        ...text,
      ];
  }
}
