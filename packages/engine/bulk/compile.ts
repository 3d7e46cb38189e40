import type { Condition, FactValue, Operand, Plan } from '@smk/plan';
import { compileCondition } from '../assessing/closures/condition.ts';
import type { Test } from '../assessing/closures/frame.ts';
import { slotOf } from '../assessing/closures/names.ts';
import type { Rules } from '../assessing/closures/rules.ts';
import { readsDataAlone } from '../assessing/unknown/reads-data-alone.ts';
import { allOf, anyOf, atLeast, not } from './combine.ts';
import { betweenConstants, compareWith } from './compare-numbers.ts';
import type { Level } from './batch.ts';
import { isOfNumbers } from './columns.ts';
import { numbersOfEvents } from './event-scores.ts';
import { happenedBy } from './happened.ts';
import { isKnown, isOneOf } from './membership.ts';
import { levelOf, type NumberNode, type TruthNode } from './node.ts';
import { constantNumbers, numbersOfFacts, numbersOfField, numbersOfLet } from './numbers.ts';
import { levelOfCondition, loneField } from './rests-on.ts';
import { createRows } from './rows.ts';
import { createTables } from './tables.ts';

/** Compiles the conditions of a plan to nodes that judge them by column, each once. */
export function createCompiler(rules: Rules) {
  const { plan, names } = rules;
  const look = createTables(names);
  const rows = createRows(rules);
  const nodes = new Map<Condition, TruthNode>();
  const numbers = new Map<string, NumberNode | null>();

  const testOf = (condition: Condition): Test => names.tests.get(condition) ?? compileCondition(condition, names);

  function truth(condition: Condition): TruthNode {
    const known = nodes.get(condition) ?? compile(condition);
    nodes.set(condition, known);
    return known;
  }

  function compile(condition: Condition): TruthNode {
    const field = loneField(condition);
    if (field !== null && !holdsNumbers(plan, field)) return look(field, testOf(condition));
    switch (condition.kind) {
      case 'all of':
        return allOf(condition.of.map(truth));
      case 'any of':
        return anyOf(condition.of.map(truth));
      case 'none of':
        return not(anyOf(condition.of.map(truth)));
      case 'not':
        return not(truth(condition.of));
      case 'at least':
        return atLeast(condition.count, condition.of.map(truth));
      case 'compare': {
        const constant = numberIn(condition.right);
        return onNumbers(condition, condition.left, (node) =>
          constant === null ? null : compareWith(node, condition.is, constant),
        );
      }
      case 'between': {
        const [low, high] = [numberIn(condition.low), numberIn(condition.high)];
        return onNumbers(condition, condition.operand, (node) =>
          low === null || high === null ? null : betweenConstants(node, low, high),
        );
      }
      case 'in list':
        return onNumbers(condition, condition.operand, (node) => isOneOf(node, valuesOf(plan, condition.list)));
      case 'in values':
        return onNumbers(condition, condition.operand, (node) => isOneOf(node, condition.values));
      case 'known':
        return onNumbers(condition, condition.operand, (node) => isKnown(node));
      case 'unknown':
        return onNumbers(condition, condition.operand, (node) => not(isKnown(node)));
      case 'contains':
      case 'contains word':
      case 'starts with':
      case 'has':
        return byRow(condition);
      case 'happened':
        if (condition.where === null) return happenedBy(condition, null, testOf(condition), names);
        return readsDataAlone(condition.where)
          ? happenedBy(condition, testOf(condition.where), testOf(condition), names)
          : byRow(condition);
    }
  }

  /** What is not judged by column, a condition of a new kind for one, can always be judged like this. */
  const byRow = (condition: Condition): TruthNode => rows.truth(levelOfCondition(plan, condition), testOf(condition));

  function onNumbers(condition: Condition, operand: Operand, judge: (node: NumberNode) => TruthNode | null): TruthNode {
    const node = numbersOf(operand);
    return (node && judge(node)) ?? byRow(condition);
  }

  /** The numbers of an operand; `null` where it is no number. */
  function numbersOf(operand: Operand): NumberNode | null {
    switch (operand.kind) {
      case 'field':
        return holdsNumbers(plan, operand.name)
          ? kept(`field ${operand.name}`, () => numbersOfField(operand.name))
          : null;
      case 'let':
        return kept(`let ${operand.name}`, () => letNumbers(operand.name));
      case 'score':
        return score(operand.name);
      case 'value':
        return typeof operand.value === 'number' ? constantNumbers(operand.value) : null;
      case 'table':
      case 'attribute':
      case 'data':
      case 'domain of':
        return null;
    }
  }

  function letNumbers(name: string): NumberNode | null {
    const one = plan.lets.find((candidate) => candidate.name === name)!;
    const parts = one.of.map(numbersOf);
    return parts.every((part) => part !== null) ? numbersOfLet(one, parts) : null;
  }

  function kept(key: string, make: () => NumberNode | null): NumberNode | null {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const made = make();
    numbers.set(key, made);
    return made;
  }

  function score(name: string): NumberNode {
    return kept(`score ${name}`, () => {
      const one = plan.qualifications.flatMap(({ scores }) => scores).find((candidate) => candidate.name === name)!;
      const byRow = (level: Level): NumberNode => rows.number(level, slotOf(names, 'score', name));
      if (one.kind === 'events') {
        if (!one.lines.every((line) => line.where === null || readsDataAlone(line.where))) return byRow('instant');
        return numbersOfEvents(one, rules.eventScores.get(name)!, names);
      }
      const truths = one.lines.map((line) => truth(line.when.condition));
      return one.groups === undefined ? numbersOfFacts(one, truths) : byRow(levelOf(truths));
    })!;
  }

  return { truth, score };
}

function holdsNumbers(plan: Plan, field: string): boolean {
  return plan.lead.fields.some(({ name, type }) => name === field && isOfNumbers(type));
}

const numberIn = (operand: Operand): number | null =>
  operand.kind === 'value' && typeof operand.value === 'number' ? operand.value : null;

const valuesOf = (plan: Plan, list: string): readonly FactValue[] =>
  plan.lists.find(({ name }) => name === list)!.values;
