/** Marks text for a terminal of 16 colours; without colours it is left as it is, since every mark has a word or a sign beside it. */
export type Paint = { readonly [Style in keyof typeof codes]: (text: string) => string };

const codes = { bold: [1, 22], dim: [2, 22], red: [31, 39], green: [32, 39], yellow: [33, 39] } as const;

/** The marks for a terminal with or without colours. */
export function paintFor(colour: boolean): Paint {
  const mark =
    ([on, off]: readonly [number, number]) =>
    (text: string): string =>
      colour ? `\u001b[${on}m${text}\u001b[${off}m` : text;
  return {
    bold: mark(codes.bold),
    dim: mark(codes.dim),
    red: mark(codes.red),
    green: mark(codes.green),
    yellow: mark(codes.yellow),
  };
}
