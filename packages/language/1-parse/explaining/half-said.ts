import { wordsOf } from './expected-words.ts';
import type { Found } from './unread.ts';

/** Where several words belong together and the first of them are there, what is not understood is the first that is another. */
export function pastWhatIsSaid(found: Found): Found {
  const { code, index, expected } = found;
  const begun = wordsOf(expected).flatMap((phrase) => beginningOf(phrase, code.slice(index)));
  const length = Math.max(...begun.map((one) => one.length));
  if (begun.length === 0) return found;
  const next = begun.filter((one) => one.length === length).map(({ rest }) => `\`${rest}\``);
  const word = /^\S*/.exec(code.slice(index + length))![0];
  return { ...found, index: index + length, word, expected: [...new Set(next)] };
}

/** How much of a text are the first words of a phrase, and what is left of the phrase. */
function beginningOf(phrase: string, text: string): readonly { readonly length: number; readonly rest: string }[] {
  const words = phrase.split(' ');
  for (let count = words.length - 1; count > 0; count--) {
    const begun = new RegExp(`^${words.slice(0, count).join('\\s+')}(?:\\s+|$)`).exec(text);
    if (begun !== null) return [{ length: begun[0].length, rest: words.slice(count).join(' ') }];
  }
  return [];
}
