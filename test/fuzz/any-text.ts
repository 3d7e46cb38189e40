import { randomFrom, type Random } from '../support/random.ts';

/** What rules are made of, and what they never are. */
const signs = [
  ...'{}()"#,;:|<>=+-_.%$€\\/*&!?\'“”„–',
  '\n',
  '\n  ',
  '\n    ',
  '\r\n',
  '\t',
  ' ',
  '  ',
  ' {\n',
  '\n}\n',
  '""',
  '\u0000',
  '\u200b',
  '\u202e',
  '\ufeff',
  '\ufffd',
  '\ud800',
  'ü',
  '日本',
  '0',
  '-1',
  '1,000',
  '1.000,00',
  '1_000',
  'EUR 5',
  '$20M',
  '2026-12-24',
  '2026-02-31',
  '24.12.2026',
  '25:99',
  '14d',
  '9'.repeat(40),
  '__proto__',
  'constructor',
];

/** A text for the reader of rules, the same for the same number: bytes, words in any order, or rules with a few changes. */
export function anyText(seed: number, rules: readonly string[]): string {
  const random = randomFrom(seed);
  const kind = random.below(10);
  if (kind === 0) return anyBytes(random);
  return kind < 5 ? anyWords(random, rules) : changed(random, rules);
}

function anyBytes(random: Random): string {
  const bytes = Uint8Array.from({ length: random.below(300) }, () => random.below(256));
  return random.below(2) === 0 ? new TextDecoder('utf-8').decode(bytes) : String.fromCharCode(...bytes);
}

function anyWords(random: Random, rules: readonly string[]): string {
  const words = random.oneOf(rules).match(/[a-z_0-9]+|"[^"\n]*"|[A-Z]{2,3}|[{}(),]/g) ?? [''];
  const parts = Array.from({ length: 1 + random.below(25) }, () =>
    random.below(3) === 0 ? random.oneOf(signs) : `${random.oneOf(words)} `,
  );
  return parts.join('');
}

function changed(random: Random, rules: readonly string[]): string {
  let text = random.oneOf(rules);
  // Mostly a part of it, as that is read sooner.
  if (random.below(50) > 0) text = partOf(text, random);
  for (let count = random.below(4); count >= 0; count--) {
    const from = random.below(text.length + 1);
    const length = random.below(random.oneOf([2, 10, 60]));
    const put = random.oneOf([random.oneOf(signs), '', text.slice(from, from + length).repeat(2)]);
    text = text.slice(0, from) + put + text.slice(from + length);
  }
  return text;
}

function partOf(text: string, random: Random): string {
  const parts = text.split(/\n(?=\S)/);
  const from = random.below(parts.length);
  return `${parts.slice(from, from + 1 + random.below(2)).join('\n')}\n`;
}
