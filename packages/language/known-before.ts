import { cached, parse, recall, type Cut } from './1-parse/parse.ts';
import type { ReadDeclaration } from './1-parse/read-declaration.ts';
import type { SyntaxTree } from './1-parse/syntax-tree/tree.ts';
import { apartFromTests } from './2-check/apart-from-tests.ts';
import { outlineOf } from './2-check/outline.ts';
import type { Years } from './3-plan/years.ts';
import type { Problem } from './problems/problem.ts';
import type { Source } from './source.ts';

/** What is known of rules that were checked before, as plain JSON. It saves time, and changes nothing of what is found. */
export type KnownBefore = {
  /** All declarations but tests as they were read, by their texts. */
  readonly read: readonly (readonly [text: string, read: ReadDeclaration])[];
  /** What tests look at, in short, and the texts of those in which nothing is wrong as long as it is so. */
  readonly outline: string;
  readonly sound: readonly string[];
};

/** What was known before, and how texts are made short: equal for no two texts. */
export type Remembering = { readonly before: KnownBefore | null; readonly digest: (text: string) => string };

/** Rules as they are read, without the tests in which nothing can be wrong. */
export function parseAllBut(
  sources: readonly Source[],
  years: Years,
  { before, digest }: Remembering,
): ReturnType<typeof parse> {
  if (before === null) return parse(sources);
  recall(before.read);
  const apart = parse(sources, (cut) => !isTest(cut));
  const holds = apart.problems.length === 0 && outlineIn(apart.tree, years, digest) === before.outline;
  const sound = new Set(holds ? before.sound : []);
  return sound.size === 0 ? parse(sources) : parse(sources, ({ text }) => !sound.has(text));
}

/** What is known of rules once they are checked, `problems` being all that were found; `null` where some of them cannot be read. */
export function knownNow(
  { tree, cuts }: Pick<ReturnType<typeof parse>, 'tree' | 'cuts'>,
  problems: readonly Problem[],
  years: Years,
  { digest }: Remembering,
): KnownBefore | null {
  // Invariant: what cannot be read keeps problems from being told, so that nothing is known to be sound beside it.
  if (tree.unreadable.size > 0) return null;
  const faulty = new Set(problems.map(({ span }) => `${span.file}:${span.start.line}`));
  const isSound = (cut: Cut): boolean => cut.lines.every((_, index) => !faulty.has(`${cut.file}:${cut.line + index}`));
  const tests = new Set(cuts.filter(isTest));
  return {
    read: cuts.filter((cut) => !tests.has(cut)).map((cut) => [cut.text, cached(cut)]),
    outline: outlineIn(tree, years, digest),
    sound: [...tests].filter(isSound).map(({ text }) => text),
  };
}

/** Invariant: what is wrong with a test depends on its text and this, and on no other test. */
function outlineIn(tree: SyntaxTree, years: Years, digest: (text: string) => string): string {
  return digest(JSON.stringify([apartFromTests(tree, outlineOf).parts, years]));
}

function isTest({ lines }: Cut): boolean {
  return lines.some(({ bare }) => bare.startsWith('test '));
}
