import type { Cell, Column } from '../1-parse/syntax-tree/cases.ts';
import type { Expectation } from '../1-parse/syntax-tree/expectation.ts';
import type { Name } from '../1-parse/syntax-tree/words.ts';
import { leadAttributes, valuesOfAttribute } from './lead-attributes.ts';
import { factOfCell } from './expected-fact.ts';
import { outcomesByKind } from './outcomes.ts';
import type { Rules } from './rules.ts';

/** A cell below an `expect`: what it expects, that it expects nothing (`any`), or what could stand there instead. */
export type CaseExpectation =
  | { readonly kind: 'expects'; readonly that: Expectation }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'wrong'; readonly instead: readonly string[] }
  /** The column's name is none that anything can be expected of. */
  | { readonly kind: 'no such column' };

type Expecting = Extract<Column, { readonly kind: 'expect' | 'expect name' }>;

/** What a cell expects of its column. */
export function caseExpectation(column: Expecting, cell: Cell, rules: Rules): CaseExpectation {
  if (cell.kind === 'any') return { kind: 'nothing' };
  const found = column.kind === 'expect' ? ofWord(column.what, cell, rules) : ofName(column.name, cell, rules);
  if (found === null) return { kind: 'no such column' };
  return 'kind' in found ? { kind: 'expects', that: found } : { kind: 'wrong', instead: [...found, '`any`'] };
}

type Word = Extract<Column, { readonly kind: 'expect' }>['what'];

/** The expectation, or all that could stand in the cell. */
function ofWord(what: Word, cell: Cell, rules: Rules): Expectation | readonly string[] {
  const name = nameIn(cell);
  const answer = cell.kind === 'value' && cell.value.kind === 'yes/no' ? cell.value.value : null;
  switch (what) {
    case 'stage':
      if (cell.kind === 'none') return { kind: 'no stage' };
      if (cell.kind === 'insufficient data') return { kind: 'insufficient data', because: null };
      return name ? { kind: 'stage', stage: name } : [`a stage${such(rules.stages)}`, '`none`', '`insufficient data`'];
    case 'refused':
      if (answer !== null) return answer ? { kind: 'refused', by: null } : not({ kind: 'refused', by: null });
      return name ? { kind: 'refused', by: name } : [`a refusal${such(rules.refusals)}`, '`yes`', '`no`'];
    case 'owner':
      if (cell.kind === 'none') return { kind: 'no owner' };
      if (name === null) return [`a person, team or queue${such(rules.people)}`, '`none`'];
      if (rules.teams.has(name.name)) return { kind: 'owner in', team: name };
      if (rules.queues.has(name.name)) return { kind: 'queued in', queue: name };
      return { kind: 'owner is', person: name };
    case 'ended as':
      if (cell.kind === 'none') return not({ kind: 'ended', as: null });
      return name ? { kind: 'ended', as: name } : [`an end of a handoff${such(outcomesByKind(rules).ends)}`, '`none`'];
    case 'waits for':
      if (cell.kind === 'none') return not({ kind: 'waits for', name: null });
      return name ? { kind: 'waits for', name } : [`a field${such(rules.fields)}`, '`none`'];
    case 'handed over by':
      if (cell.kind === 'none') return not({ kind: 'handed over', by: null });
      return name ? { kind: 'handed over', by: name } : [`a handoff${such(rules.handoffs)}`, '`none`'];
    case 'owner was reminded':
      if (answer === null) return ['`yes`', '`no`'];
      return answer ? { kind: 'owner was reminded' } : not({ kind: 'owner was reminded' });
  }
}

/** A score, a line of one, something that is owed or known of the lead; `null` for any other name. */
function ofName(name: Name, cell: Cell, rules: Rules): Expectation | readonly string[] | null {
  if (rules.scores.has(name.name)) return ofScore(name, cell);
  if (rules.scoreLines.has(name.name)) {
    if (cell.kind !== 'value' || cell.value.kind !== 'yes/no') return ['`yes`', '`no`'];
    return cell.value.value ? { kind: 'fired', line: name } : not({ kind: 'fired', line: name });
  }
  if (!outcomesByKind(rules).obligations.has(name.name))
    return rules.facts.has(name.name) ? factOfCell(name, cell) : ofAttribute(name, cell, rules);
  if (cell.kind === 'met') return { kind: 'met', obligation: name, inTime: cell.inTime };
  if (cell.kind === 'breached' || cell.kind === 'open') return { kind: cell.kind, obligation: name };
  if (cell.kind === 'due') return { kind: 'due', obligation: name, at: cell.time };
  return ['`was met in time`', '`was met late`', '`was breached`', '`is open`', '`is due` with a moment'];
}

/** What every lead has; `null` for any other name. */
function ofAttribute({ name }: Name, cell: Cell, rules: Rules): Expectation | readonly string[] | null {
  const attribute = leadAttributes.find((one) => one === name);
  if (attribute === undefined || attribute === 'stage' || attribute === 'owner') return null;
  if (cell.kind === 'unknown') return { kind: 'attribute', attribute, is: null };
  const { among } = valuesOfAttribute(attribute, rules);
  const is = nameIn(cell);
  return is ? { kind: 'attribute', attribute, is } : [`a name${such(among)}`, '`unknown`'];
}

function ofScore(column: Name, cell: Cell): Expectation | readonly string[] {
  // What is wrong with the points is wrong at the cell.
  const score = { ...column, at: cell.at };
  if (cell.kind === 'points') return { kind: 'score', score, points: cell.points, because: cell.because };
  if (cell.kind !== 'value' || cell.value.kind !== 'number')
    return ['points such as `35`, `>= 30` or `35 because big`'];
  return { kind: 'score', score, points: { kind: 'compare', is: '=', points: cell.value.value }, because: null };
}

function nameIn(cell: Cell): Name | null {
  return cell.kind === 'value' && cell.value.kind === 'name' ? cell.value : null;
}

function not(of: Expectation): Expectation {
  return { kind: 'not', of };
}

function such(among: ReadonlyMap<string, unknown>): string {
  const [first] = among.keys();
  return first === undefined ? '' : ` such as \`${first}\``;
}
