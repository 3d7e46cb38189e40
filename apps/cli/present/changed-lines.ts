import { harmless } from './harmless.ts';
import type { Paint } from './paint.ts';

/** A line that goes or comes; `line` is its number in the text that it is of. */
type Change = { readonly sign: '-' | '+'; readonly line: number; readonly text: string };

/** How far apart lines are looked for that stayed. */
const farthest = 60;

/** The lines in which two texts differ, at most `most` of them, each with its sign and number. */
export function changedLines(before: string, after: string, paint: Paint, most = 12): readonly string[] {
  const changes = difference(before.split('\n'), after.split('\n'));
  const digits = String(changes.at(-1)?.line ?? 0).length;
  const lines = changes.slice(0, most).map(({ sign, line, text }) => {
    const shown = `  ${String(line).padStart(digits)} ${sign} ${visible(text)}`;
    return sign === '-' ? paint.red(shown) : paint.green(shown);
  });
  return changes.length > most ? [...lines, `  … and ${changes.length - most} lines more`] : lines;
}

function visible(text: string): string {
  return harmless(text).replace(/ +$/, (blanks) => '·'.repeat(blanks.length));
}

function difference(before: readonly string[], after: readonly string[]): readonly Change[] {
  const changes: Change[] = [];
  let [old, now] = [0, 0];
  while (old < before.length || now < after.length) {
    const gone = old;
    const come = now;
    [old, now] = meeting(before, after, old, now);
    for (let line = gone; line < old; line++) changes.push({ sign: '-', line: line + 1, text: before[line]! });
    for (let line = come; line < now; line++) changes.push({ sign: '+', line: line + 1, text: after[line]! });
    const [was, is] = [before[old], after[now]];
    if (was === undefined || is === undefined) continue;
    if (was !== is) changes.push({ sign: '-', line: old + 1, text: was }, { sign: '+', line: now + 1, text: is });
    [old, now] = [old + 1, now + 1];
  }
  return changes;
}

/** The nearest place at which both texts have the same line but for its blanks; an empty one is none to go by. */
function meeting(before: readonly string[], after: readonly string[], old: number, now: number): [number, number] {
  for (let apart = 0; apart <= farthest; apart++) {
    for (let skipped = 0; skipped <= apart; skipped++) {
      const place: [number, number] = [old + skipped, now + apart - skipped];
      const line = squeezed(before[place[0]]);
      const isEnd = place[0] === before.length - 1 && place[1] === after.length - 1;
      const tells = apart === 0 || line !== '' || isEnd;
      if (line !== undefined && line === squeezed(after[place[1]]) && tells) return place;
    }
  }
  return [before.length, after.length];
}

function squeezed(line: string | undefined): string | undefined {
  return line?.replaceAll(/\s/g, '');
}
