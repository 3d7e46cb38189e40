import type { Moment, TestBlock } from '@smk/plan';
import type { CasesDeclaration } from '../1-parse/syntax-tree/cases.ts';
import type { TestDeclaration } from '../1-parse/syntax-tree/test.ts';
import type { WallTime } from '../1-parse/syntax-tree/values.ts';
import { clausesOf, type Placed } from '../2-check/rules.ts';

/** What is said of people before the story starts. */
export function peopleOf(
  test: Placed<TestDeclaration | CasesDeclaration>,
  moment: (time: Day) => Moment,
): Pick<TestBlock, 'people'> {
  const absences = clausesOf(test, 'absent').map(({ part: { who, first, last } }) => ({
    person: who.name,
    from: moment({ date: first, minute: 0 }),
    until: moment({ date: last, minute: 1440 }),
  }));
  const loads = clausesOf(test, 'load').map(({ part: { who, count, open } }) => ({ person: who.name, count, open }));
  return absences.length + loads.length > 0 ? { people: { absences, loads } } : {};
}

export type Day = Pick<WallTime, 'date' | 'minute'>;
