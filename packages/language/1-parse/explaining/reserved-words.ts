/**
 * Words that can be no names, because a clause would have two meanings.
 * Invariant: `grammar/words.ohm` lists the same words; a test holds them equal.
 */
export const reservedWords: ReadonlySet<string> = new Set(
  (
    'a all an and any between close contains in is known larger means no none not of or queue smaller then unknown unless ' +
    'until when where while within yes'
  ).split(' '),
);
