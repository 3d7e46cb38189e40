import { place } from '../judging.ts';
import { beam, withoutNeedless } from './beam.ts';
import { mustsOf } from './musts.ts';
import type { Move } from './move.ts';
import { reaches, type Question } from './question.ts';
import { tellingMoves } from './telling-moves.ts';

/** Up to so many facts every combination is tried, as far as the budget goes; beyond it only those that come nearer. */
const factsTriedOut = 3;
/** What passing over a combination costs, against judging one. */
const enumerating = 0.02;

/** Moves that together reach the aim, the fewest facts first, then the smallest; `smallest` if that is sure. `null` if none was found. */
export function search(question: Question, all: readonly Move[]): { moves: readonly Move[]; smallest: boolean } | null {
  const forBeam = Math.ceil(question.budget.left / 4);
  const reserve = question.budget.left / 2;
  const moves = tellingMoves(question, all, reserve).toSorted((a, b) => a.weight - b.weight);
  const isWhole = question.budget.left >= reserve;
  for (let facts = 1; facts <= factsTriedOut; facts += 1) {
    const found = lightest(question, moves, facts);
    const isComplete = isWhole && question.budget.left > 0;
    if (found !== null) return { moves: found, smallest: isComplete };
    if (!isComplete) break;
  }
  question.budget.left = Math.max(question.budget.left, forBeam);
  const found = beam(question, moves);
  return found === null ? null : { moves: withoutNeedless(question, found), smallest: false };
}

/** The lightest combination of moves of that many facts in all; `moves` ascend by weight. */
function lightest(question: Question, moves: readonly Move[], facts: number): readonly Move[] | null {
  const musts = mustsIn(question);
  let best: readonly Move[] | null = null;
  let least = Infinity;
  const extend = (chosen: readonly Move[], from: number, left: number, weight: number): void => {
    for (let index = from; index < moves.length && question.budget.left > 0; index += 1) {
      const move = moves[index]!;
      if (weight + move.weight >= least) return;
      if (move.facts > left || chosen.some(({ fact }) => fact === move.fact)) continue;
      const more = [...chosen, move];
      question.budget.left -= enumerating;
      if (move.facts < left) extend(more, index + 1, left - move.facts, weight + move.weight);
      else if (musts.every((must) => more.some(({ fact }) => must.has(fact))) && reaches(question, more)) {
        best = more;
        least = weight + move.weight;
      }
    }
  };
  extend([], 0, facts, 0);
  return best;
}

function mustsIn({ judging, aim, facts, asOf }: Question): readonly ReadonlySet<string>[] {
  place(judging, facts, asOf);
  return mustsOf(judging, aim, facts);
}
