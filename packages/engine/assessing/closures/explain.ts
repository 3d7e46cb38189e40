import type {
  EventScore,
  EventTrace,
  ExplainedDecision,
  LineTrace,
  Refusal,
  Score,
  ScoreTrace,
  Stage,
} from '@smk/plan';
import type { Frame } from './frame.ts';
import { slotOf } from './names.ts';
import type { Rules } from './rules.ts';
import { compileTraces } from './traces.ts';

/** Compiles the traces of a plan's scores, refusals and stages, for a frame whose steps have run. */
export function compileExplanation(rules: Rules): (frame: Frame) => ExplainedDecision['because'] {
  const { qualifications } = rules.plan;
  const scores = qualifications.flatMap((one) => one.scores);
  const traceScores = compileScores(scores, rules);
  const judged = [...qualifications.flatMap((one) => one.refusals), ...qualifications.flatMap((one) => one.stages)];
  const refusals = qualifications.flatMap((one) => one.refusals).length;
  const first = scores.flatMap((score) => (score.kind === 'facts' ? score.lines : [])).length;
  const traceJudged = compileJudged(judged, first, rules);
  return (frame) => {
    const traces = traceJudged(frame);
    const stages = refusals === 0 ? traces : traces.splice(refusals);
    return { scores: traceScores.map((trace) => trace(frame)), refusals: refusals === 0 ? [] : traces, stages };
  };
}

function compileScores(scores: readonly Score[], rules: Rules): readonly ((frame: Frame) => ScoreTrace)[] {
  let first = 0;
  return scores.map((score) => {
    if (score.kind === 'events') return compileEvents(score, rules);
    const { name, from, to, at } = score;
    const slot = slotOf(rules.names, 'score', name);
    const traceLines = compileTraces(score.lines, first, rules.names);
    first += score.lines.length;
    return (frame) => ({
      name,
      points: frame.values[slot] as number,
      from,
      to,
      at,
      lines: traceLines(frame),
      events: [],
    });
  });
}

function compileEvents(score: EventScore, rules: Rules): (frame: Frame) => ScoreTrace {
  const { name, from, to, at } = score;
  const slot = slotOf(rules.names, 'score', name);
  const { run } = rules.eventScores.get(name)!;
  return (frame) => {
    const events: EventTrace[] = [];
    run(frame, events);
    const lines = score.lines.map(({ name: line, points, on, means, at: place }): LineTrace => {
      const counted = events.filter((event) => event.line === line && !event.surplus).length;
      return {
        name: line,
        truth: counted > 0,
        points,
        text: `on ${on}`,
        means,
        at: place,
        saw: { [on]: String(counted) },
      };
    });
    return { name, points: frame.values[slot] as number, from, to, at, lines, events };
  };
}

/** Refusals and stages are judged again, all of them: an outcome stops at the first that decides. */
function compileJudged(
  judged: readonly (Refusal | Stage)[],
  first: number,
  rules: Rules,
): (frame: Frame) => LineTrace[] {
  const tests = judged.map((one) => rules.names.tests.get(one.when.condition)!);
  const trace = compileTraces(judged, first, rules.names);
  return (frame) => {
    for (let index = 0; index < tests.length; index += 1) frame.lines[first + index] = tests[index]!(frame);
    return trace(frame);
  };
}
