import { gapTo } from './gap.ts';
import { factsOf, moved, weightOf, type Move } from './move.ts';
import { reaches, type Question } from './question.ts';

const mostFacts = 8;
const beamWidth = 12;

/** Moves on from the combinations that came nearest, fact by fact. */
export function beam(question: Question, moves: readonly Move[]): readonly Move[] | null {
  let nearest: readonly (readonly Move[])[] = [[]];
  for (let round = 0; round < mostFacts; round += 1) {
    const next: { readonly chosen: readonly Move[]; readonly gap: number; readonly weight: number }[] = [];
    for (const chosen of nearest) {
      for (const move of moves) {
        if (question.budget.left <= 0) break;
        if (chosen.some(({ fact }) => fact === move.fact)) continue;
        const more = [...chosen, move];
        if (reaches(question, more)) return more;
        next.push({
          chosen: more,
          gap: gapTo(question.judging, question.aim, moved(question.facts, more)),
          weight: factsOf(more) + weightOf(more),
        });
      }
    }
    nearest = next
      .toSorted((a, b) => a.gap - b.gap || a.weight - b.weight)
      .slice(0, beamWidth)
      .map(({ chosen }) => chosen);
  }
  return null;
}

/** Leaves out each move without which the aim is reached as well, the heaviest first. */
export function withoutNeedless(question: Question, found: readonly Move[]): readonly Move[] {
  let kept = found;
  for (const move of found.toSorted((a, b) => b.facts - a.facts || b.weight - a.weight)) {
    const fewer = kept.filter((one) => one !== move);
    if (fewer.length > 0 && reaches(question, fewer)) kept = fewer;
  }
  return kept;
}
