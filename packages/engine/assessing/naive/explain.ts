import type {
  Condition,
  FactLine,
  LineTrace,
  Operand,
  Refusal,
  Score,
  ScoreTrace,
  Stage,
  TableRow,
  TableTrace,
  Wait,
} from '@smk/plan';
import { operandName, rowsToShow, shown } from '../shown.ts';
import { operandsOf } from '../unknown/fields-in.ts';
import { countOf, truthOf } from './condition.ts';
import { eventTraces, groupTraces, scoreOf } from './score.ts';
import type { Situation } from './situation.ts';
import { valueOf } from './value.ts';

/** A score with what each of its lines and events did. */
export function scoreTrace(score: Score, situation: Situation): ScoreTrace {
  const { name, from, to, at } = score;
  const points = scoreOf(name, situation);
  const groups = score.groups && { groups: groupTraces(score, situation) };
  if (score.kind === 'facts')
    return { name, points, from, to, at, lines: lineTraces(score.lines, situation), events: [], ...groups };
  const events = eventTraces(score, situation);
  const lines = score.lines.map((line): LineTrace => {
    const counted = events.filter((event) => event.line === line.name && !event.surplus).length;
    return {
      name: line.name,
      truth: counted > 0,
      points: line.points,
      text: `on ${line.on}`,
      means: line.means,
      at: line.at,
      saw: { [line.on]: String(counted) },
    };
  });
  return { name, points, from, to, at, lines, events, ...groups };
}

/** Each table's value with what each of its rows looked at. */
export function tableTraces(situation: Situation): readonly TableTrace[] {
  const { plan } = situation;
  return (plan.tables ?? []).map(({ name, rows, at }) => {
    const operand: Operand = { kind: 'table', name };
    return {
      name,
      value: shown(plan, operand, valueOf(operand, situation, {})),
      at,
      rows: rowsToShow(lineTraces(rows, situation)),
    };
  });
}

/** Each line's outcome with the values that it looked at. */
export function lineTraces(
  lines: readonly (FactLine | Refusal | Wait | Stage | TableRow)[],
  situation: Situation,
): readonly LineTrace[] {
  return lines.map((line) => ({
    name: line.name,
    truth: truthOf(line.when.condition, situation, {}),
    points: 'points' in line ? line.points : null,
    text: line.when.text,
    means: 'means' in line ? line.means : null,
    at: line.at,
    saw: sawOf(line.when.condition, situation),
  }));
}

function sawOf(condition: Condition, situation: Situation): Readonly<Record<string, string>> {
  if (condition.kind === 'happened') return { [condition.event]: String(countOf(condition, situation).sure) };
  if (condition.kind === 'not') return sawOf(condition.of, situation);
  if ('of' in condition) return Object.assign({}, ...condition.of.map((one) => sawOf(one, situation)));
  const named = operandsOf(condition)
    .map(underlying)
    .filter((operand) => operand.kind !== 'value');
  return Object.fromEntries(
    named.map((operand) => [operandName(operand), shown(situation.plan, operand, valueOf(operand, situation, {}))]),
  );
}

/** What stands behind `domain of`: the whole text is what was looked at. */
function underlying(operand: Operand): Operand {
  return operand.kind === 'domain of' ? underlying(operand.of) : operand;
}
