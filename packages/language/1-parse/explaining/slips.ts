import { mendedBy, type Problem } from '../../problems/problem.ts';
import { hiddenSign } from '../../problems/syntax.ts';
import type { Ground, Stretch } from '../cutting/ground.ts';
import { doubtful, visible, type KnownSlip } from './known-slips.ts';
import { match, mismatchOf } from '../ohm.ts';
import { matched } from '../reading/tree-of.ts';
import { asHint, type Found } from './unread.ts';
import { inOneLine } from '../reading/reading.ts';

type Slipped = { readonly slip: KnownSlip; readonly at: Stretch; readonly text: string; readonly meant: string | null };

/** A slip that would be read as something else, or a sign that hides something; `null` for nearly every clause. */
export function findDoubtful(ground: Ground, stretch: Stretch, rule: string): Problem | null {
  const code = ground.code.slice(stretch.from, stretch.to);
  const hidden = hiddenSigns.exec(code);
  if (hidden) return hiddenProblem(ground, stretch.from + hidden.index, hidden[0]);
  const found = firstOf(doubtful, ground.bare.slice(stretch.from, stretch.to), code, rule);
  return found && problemOf(found, ground, stretch, rule);
}

/** The first likely slip of a clause that cannot be read. */
export function findSlip({ ground, stretch, rule, code, bare }: Found): Problem | null {
  const found = firstOf(visible, bare, code, rule);
  return found && problemOf(found, ground, stretch, rule);
}

// Signs that turn the direction of writing, have no width, or control a terminal.
const hiddenSigns = /[\u0000-\u0008\u000B-\u001F\u007F\u202A-\u202E\u2066-\u2069\u200B\u2060\uFEFF\u00AD]/;

function hiddenProblem(ground: Ground, index: number, sign: string): Problem {
  const code = `U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  const span = ground.span({ from: index, to: index + 1 });
  return mendedBy(hiddenSign(span, { code }), span, '');
}

function firstOf(slips: readonly KnownSlip[], bare: string, code: string, rule: string): Slipped | null {
  let first: Slipped | null = null;
  for (const slip of slips) {
    // Nearly always there is none, and to look for each of them takes longer than to look for one.
    if (bare.search(slip.pattern) === -1) continue;
    for (const found of bare.matchAll(slip.pattern)) {
      if (first && found.index >= first.at.from) break;
      if (slip.only && !slip.only(found, rule)) continue;
      const at = { from: found.index, to: found.index + found[0].length };
      first = { slip, at, text: code.slice(at.from, at.to), meant: slip.meant(found, code, rule) };
    }
  }
  return first;
}

function problemOf({ slip, at, text, meant }: Slipped, ground: Ground, stretch: Stretch, rule: string): Problem {
  const span = ground.span({ from: stretch.from + at.from, to: stretch.from + at.to });
  const whole = meant === null ? null : mended(ground, stretch, rule);
  const told = slip.kind(span, { text: inOneLine(text), fixed: whole ?? meant?.trim() ?? null });
  if (meant === null || slip.doubt?.(text) === true) return told;
  const bare = ground.bare.slice(stretch.from, stretch.to);
  const put = apart(bare, at, meant);
  const code = ground.code.slice(stretch.from, stretch.to);
  const helps =
    whole !== null ||
    doubtful.includes(slip) ||
    reach(code.slice(0, at.from) + put + code.slice(at.to), rule) >= reach(code, rule);
  return helps ? mendedBy(told, span, slip.put?.(text) ?? put) : told;
}

/** How far a clause can be read. */
function reach(code: string, rule: string): number {
  return matched(code, rule) !== null ? code.length : mismatchOf(match(code, rule)).index;
}

const mostMended = 8;

/** The clause with its slips mended, if it can then be read and is short enough to be shown. */
function mended(ground: Ground, { from, to }: Stretch, rule: string): string | null {
  let code = ground.code.slice(from, to);
  let bare = ground.bare.slice(from, to);
  for (let round = 0; round < mostMended; round++) {
    const found = firstOf(visible, bare, code, rule);
    if (!found) break;
    if (found.meant === null) return null;
    const put = apart(bare, found.at, found.meant);
    code = code.slice(0, found.at.from) + put + code.slice(found.at.to);
    bare = bare.slice(0, found.at.from) + put.replace(/"[^"]*"/g, blanked) + bare.slice(found.at.to);
  }
  return asHint(code, rule);
}

function blanked(quoted: string): string {
  return `"${' '.repeat(Math.max(0, quoted.length - 2))}"`;
}

/** A word that takes the place of a sign needs blanks around it. */
function apart(bare: string, { from, to }: Stretch, put: string): string {
  if (!/^[a-z]/.test(put)) return put;
  const before = /[\w)]/.test(bare[from - 1] ?? ' ') ? ' ' : '';
  const after = /[\w("]/.test(bare[to] ?? ' ') ? ' ' : '';
  return before + put + after;
}
