import { declarationTooLong, moreProblems, nestedTooDeep, tooManyDeclarations } from './limits.ts';
import { fileTooLarge, unknownVersion } from './logic.ts';
import type { Problem } from './problem.ts';
import { notUtf8 } from './syntax.ts';

const codes: readonly string[] = [
  fileTooLarge,
  notUtf8,
  unknownVersion,
  nestedTooDeep,
  declarationTooLong,
  tooManyDeclarations,
  moreProblems,
].map(({ code }) => code);

/** Whether a problem, wherever it stands, keeps anything from being told of other files. */
export function stopsReading({ code }: Problem): boolean {
  return codes.includes(code);
}
