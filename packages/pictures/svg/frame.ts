import { escaped, widthOf, wrapped } from './text.ts';

const margin = 24;
const titleSize = 18;
const titleHeight = 44;

// Colours with a contrast of 4.5 and more for text, on light and on dark ground.
const style = `
  .smk { font-family: "DejaVu Sans", Verdana, "Segoe UI", system-ui, sans-serif; --ground: #ffffff; --ink: #1b2733; --soft: #4a5a6a; --line: #71808f; --calm: #f3f6f9; --edge: #c3cdd7;
    --stage: #e2f0ff; --stage-edge: #3d7dc4; --handoff: #fff1d6; --handoff-edge: #b37100; --place: #e6f6ec; --place-edge: #2f8a58; --end: #eceaf8; --end-edge: #6b5fc0; --out: #fde8e8; --out-edge: #c24141; }
  @media (prefers-color-scheme: dark) { .smk { --ground: #12181f; --ink: #e8eef4; --soft: #b3c0cc; --line: #8494a3; --calm: #1c252e; --edge: #3c4a57;
    --stage: #14304d; --stage-edge: #5b9fe6; --handoff: #3f2f0c; --handoff-edge: #dd9f30; --place: #12372a; --place-edge: #4fb981; --end: #2a2650; --end-edge: #978cf0; --out: #471d1f; --out-edge: #e57373; } }
  .ground { fill: var(--ground); } text { fill: var(--ink); } .soft { fill: var(--soft); } .head { font-weight: 600; }
  .arrow { fill: none; stroke: var(--line); stroke-width: 1.5; } .back { stroke-dasharray: 5 4; } .tip { fill: var(--line); }
  .box { fill: var(--calm); stroke: var(--edge); stroke-width: 1.2; }
  .stage { fill: var(--stage); stroke: var(--stage-edge); } .handoff { fill: var(--handoff); stroke: var(--handoff-edge); } .place { fill: var(--place); stroke: var(--place-edge); }
  .cross { stroke: var(--out-edge); stroke-width: 1.2; fill: none; }
  .end { fill: var(--end); stroke: var(--end-edge); } .out { fill: var(--out); stroke: var(--out-edge); } .rule { stroke: var(--edge); stroke-width: 1; }
`;

/** A whole SVG: title, description, style and ground around what is drawn on a sheet of `width` × `height` that begins at (0, 0). */
export function frame(
  { title, description }: { readonly title: string; readonly description: string },
  drawn: { readonly body: readonly string[]; readonly width: number; readonly height: number },
): string {
  const inner = Math.max(drawn.width, Math.min(widthOf(title, titleSize, true), 420));
  const heads = wrapped(title, titleSize, inner, 3, true);
  const top = margin + titleHeight + (heads.length - 1) * 24;
  const [width, height] = [round(inner + 2 * margin), round(drawn.height + top + margin)];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="smk" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title description">`,
    `<title id="title">${escaped(title)}</title>`,
    `<desc id="description">${escaped(description)}</desc>`,
    `<style>${style}</style>`,
    `<rect class="ground" width="${width}" height="${height}"/>`,
    ...heads.map(
      (text, index) =>
        `<text class="head" x="${margin}" y="${margin + 18 + index * 24}" font-size="${titleSize}">${escaped(text)}</text>`,
    ),
    `<g transform="translate(${round(margin + (inner - drawn.width) / 2)} ${top})">`,
    ...drawn.body,
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

/** Half pixels are enough, and keep the text short. */
export const round = (value: number): number => Math.round(value * 2) / 2;
