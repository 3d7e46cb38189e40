import type { Condition, EventTrace, FactLine, LineTrace, Operand, Refusal, Score, ScoreTrace, Stage, Truth } from '@smk/plan';
import { isPersonal, operandName, textOf } from '../shown.ts';
import { operandsOf } from '../unknown/fields-in.ts';
import { TRUE, FALSE, type Frame, type Kleene, type Names, type Read } from './frame.ts';
import { compileHappened } from './happened.ts';
import { compileOperand } from './operand.ts';
import type { Rules } from './rules.ts';

/** Closures that tell why, for a frame whose steps have run. */
export type Explainer = {
  readonly scores: (frame: Frame) => ScoreTrace[];
  readonly refusals: (frame: Frame) => LineTrace[];
  readonly stages: (frame: Frame) => LineTrace[];
};

/** Compiles the traces of a plan's scores, refusals and stages. */
export function compileExplainer(rules: Rules): Explainer {
  const { plan, names } = rules;
  let next = 0;
  const scores = plan.qualifications.flatMap((one) => one.scores).map((score, index) => {
    const first = next;
    next += score.kind === 'facts' ? score.lines.length : 0;
    return compileScore(score, index, first, rules);
  });
  const whole = (lines: readonly (Refusal | Stage)[]) => {
    const traces = lines.map((line) => compileLine(line, null, names));
    const tests = lines.map((line) => names.tests.get(line.when.condition)!);
    return (frame: Frame) => traces.map((trace, index) => trace(frame, tests[index]!(frame)));
  };
  return {
    scores: (frame) => scores.map((trace) => trace(frame)),
    refusals: whole(plan.qualifications.flatMap((one) => one.refusals)),
    stages: whole(plan.qualifications.flatMap((one) => one.stages)),
  };
}

function compileScore(score: Score, index: number, first: number, rules: Rules): (frame: Frame) => ScoreTrace {
  const { name, from, to, at } = score;
  if (score.kind === 'facts') {
    const lines = score.lines.map((line) => compileLine(line, line.points, rules.names));
    return (frame) => {
      const traces = lines.map((line, place) => line(frame, frame.lines[first + place]!));
      return { name, points: frame.scores[index]!, from, to, at, lines: traces, events: [] };
    };
  }
  const { run } = rules.eventScores.find((one) => one.index === index)!;
  return (frame) => {
    const events: EventTrace[] = [];
    run(frame, events);
    const lines = score.lines.map((line): LineTrace => {
      const counted = events.filter((event) => event.line === line.name && !event.surplus).length;
      const { name: lineName, points, means, at: place } = line;
      return { name: lineName, truth: counted > 0, points, text: `on ${line.on}`, means, at: place, saw: { [line.on]: String(counted) } };
    });
    return { name, points: frame.scores[index]!, from, to, at, lines, events };
  };
}

function compileLine(line: FactLine | Refusal | Stage, points: number | null, names: Names): (frame: Frame, truth: Kleene) => LineTrace {
  const { name, means, at } = line;
  const { text, condition } = line.when;
  const saw = compileSaw(seenIn(condition, names));
  return (frame, truth) => ({ name, truth: truthOf(truth), points, text, means, at, saw: saw(frame) });
}

type Seen = { readonly name: string; readonly show: (frame: Frame) => string };

/** What a condition looks at, each name once: the last one counts. */
function seenIn(condition: Condition, names: Names): readonly Seen[] {
  const seen = new Map<string, Seen>();
  for (const one of collect(condition, names)) seen.set(one.name, one);
  return [...seen.values()];
}

function collect(condition: Condition, names: Names): readonly Seen[] {
  if (condition.kind === 'happened') {
    const { count } = compileHappened(condition, names);
    return [{ name: condition.event, show: (frame) => String(count(frame)) }];
  }
  if (condition.kind === 'not') return collect(condition.of, names);
  if ('of' in condition) return condition.of.flatMap((one) => collect(one, names));
  return operandsOf(condition)
    .filter((operand) => operand.kind !== 'value')
    .map((operand) => ({ name: operandName(operand), show: show(underlying(operand), names) }));
}

function show(operand: Operand, names: Names): (frame: Frame) => string {
  const read: Read = compileOperand(operand, names);
  if (isPersonal(names.plan, operand)) return (frame) => (read(frame) === null ? 'unknown' : '•••');
  return (frame) => textOf(read(frame));
}

function compileSaw(seen: readonly Seen[]): (frame: Frame) => Readonly<Record<string, string>> {
  const template: Record<string, string> = Object.fromEntries(seen.map((one) => [one.name, '']));
  return (frame) => {
    const saw = { ...template };
    for (const { name, show: text } of seen) saw[name] = text(frame);
    return saw;
  };
}

/** What stands behind `domain of`: the whole text is what was looked at. */
function underlying(operand: Operand): Operand {
  return operand.kind === 'domain of' ? underlying(operand.of) : operand;
}

function truthOf(truth: Kleene): Truth {
  if (truth === TRUE) return true;
  return truth === FALSE ? false : 'unknown';
}
