import type { Condition, FactScore } from '@smk/plan';
import { atoms } from '../../atoms.ts';
import { linesTogether } from '../../unknown/lines-together.ts';
import { representatives } from '../../unknown/representatives.ts';
import { fieldsIn } from '../../unknown/fields-in.ts';
import { slotOf } from '../names.ts';
import type { Rules } from '../rules.ts';
import { stepsBehind } from '../steps.ts';
import { fieldsBeside, movesOnly } from './moves-only.ts';
import { newPart, type Part } from './part.ts';

/**
 * A score on facts of which more points can only let a lead into stages, and keep it there. What unknown fields can do through it is known
 * from the most and the least that the lines on each of them can add, so that no combination of their values is tried.
 */
export type TurningScore = {
  readonly score: FactScore;
  readonly slot: number;
  readonly parts: readonly Part[];
  /** The unknown fields, as bits, that stages look at beside the score, and refusals besides. */
  readonly beside: number;
  readonly besideRefusals: number;
  /** Whether more points can only end refusals. */
  readonly endsRefusals: boolean;
};

/** What is told apart of unknown fields: the first field of the schema that stages rest on is the bit 1, the next 2, and so on. */
export type Turning = {
  readonly scores: readonly TurningScore[];
  readonly fields: readonly string[];
  readonly slots: readonly number[];
  /** How many values stand for all of a field; `Infinity` where no finite list does. */
  readonly values: readonly number[];
  /** Lists of names by the bits of the fields. */
  readonly lists: Map<number, readonly string[]>;
};

/** As many fields have a bit each. */
const mostFields = 30;

const remembered = new WeakMap<Rules, Turning>();

/** Compiled when the first lead comes of which something is unknown. */
export function turningOf(rules: Rules): Turning {
  const turning = remembered.get(rules) ?? compileTurning(rules);
  remembered.set(rules, turning);
  return turning;
}

function compileTurning(rules: Rules): Turning {
  const { plan, names, stageFields } = rules;
  const listed = representatives(plan);
  const fields = plan.lead.fields
    .map(({ name }) => name)
    .filter((name) => stageFields.includes(slotOf(names, 'field', name)));
  const facts = plan.qualifications.flatMap((one) => one.scores).filter((score) => score.kind === 'facts');
  return {
    scores: fields.length > mostFields ? [] : facts.flatMap((score) => compileScore(score, fields, rules)),
    fields,
    slots: fields.map((name) => slotOf(names, 'field', name)),
    values: fields.map((name) => listed.get(name)?.length ?? Infinity),
    lists: new Map(),
  };
}

function compileScore(score: FactScore, fields: readonly string[], rules: Rules): readonly TurningScore[] {
  const { plan, names, stages, refusals } = rules;
  const bits = (some: Iterable<string>) => [...some].reduce((all, name) => all | bitOf(name, fields), 0);
  const beside = (some: readonly Condition[]) => bits(some.flatMap((one) => fieldsBeside(plan, one, score)));
  const opens = stages.map(({ gate }) => gate.when);
  const shuts = stages.flatMap(({ gate }) => gate.until ?? []);
  const refuses = refusals.map(({ condition }) => condition);
  const areApart = score.lines.every(({ when: { condition } }) =>
    atoms(condition).every((atom) => isApart(atom, rules)),
  );
  const lifts =
    opens.every((one) => movesOnly(plan, one, score, 1)) && shuts.every((one) => movesOnly(plan, one, score, -1));
  if (!areApart || !lifts) return [];
  return [
    {
      score,
      slot: slotOf(names, 'score', score.name),
      parts: linesTogether(plan, score.lines).flatMap((together) =>
        bits(together.fields) === 0 ? [] : [newPart(bits(together.fields), score, together, fields, rules)],
      ),
      beside: beside([...opens, ...shuts]),
      besideRefusals: beside(refuses),
      endsRefusals: refuses.every((one) => movesOnly(plan, one, score, -1)),
    },
  ];
}

/** Whether a condition looks at the lead's own fields or at what happened, not at both, and at no score. */
function isApart(leaf: Condition, { plan }: Rules): boolean {
  if (leaf.kind === 'happened') return fieldsIn(plan, leaf).size === 0;
  return stepsBehind(plan, leaf).every(({ kind }) => kind === 'let');
}

function bitOf(name: string, fields: readonly string[]): number {
  const index = fields.indexOf(name);
  return index === -1 ? 0 : 1 << index;
}
