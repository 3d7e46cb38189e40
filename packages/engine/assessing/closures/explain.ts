import type { EventScore, EventTrace, ExplainedDecision, LineTrace, Refusal, Score, ScoreTrace, Stage } from '@smk/plan';
import { compileFactTraces } from './fact-traces.ts';
import type { Frame, Test } from './frame.ts';
import { lineOf, traceOf, type Line } from './line.ts';
import { slotOf } from './names.ts';
import type { Rules } from './rules.ts';
import { compileSights } from './saw.ts';

/** Compiles the traces of a plan's scores, refusals and stages, for a frame whose steps have run. */
export function compileExplanation(rules: Rules): (frame: Frame) => ExplainedDecision['because'] {
  const { qualifications } = rules.plan;
  const traceScores = compileScores(qualifications.flatMap((one) => one.scores), rules);
  const traceRefusals = compileJudged(qualifications.flatMap((one) => one.refusals), rules);
  const traceStages = compileJudged(qualifications.flatMap((one) => one.stages), rules);
  return (frame) => ({ scores: traceScores.map((trace) => trace(frame)), refusals: traceRefusals(frame), stages: traceStages(frame) });
}

function compileScores(scores: readonly Score[], rules: Rules): readonly ((frame: Frame) => ScoreTrace)[] {
  let first = 0;
  return scores.map((score) => {
    if (score.kind === 'events') return compileEvents(score, rules);
    const { name, from, to, at } = score;
    const slot = slotOf(rules.names, 'score', name);
    const traceLines = compileFactTraces(score.lines, first, rules.names);
    first += score.lines.length;
    return (frame) => ({ name, points: frame.values[slot] as number, from, to, at, lines: traceLines(frame), events: [] });
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
      return { name: line, truth: counted > 0, points, text: `on ${on}`, means, at: place, saw: { [on]: String(counted) } };
    });
    return { name, points: frame.values[slot] as number, from, to, at, lines, events };
  };
}

function compileJudged(judged: readonly (Refusal | Stage)[], rules: Rules): (frame: Frame) => LineTrace[] {
  const sights = compileSights(judged.map((one) => one.when.condition), rules.names);
  const lines = judged.map((one): Line & { readonly test: Test } => ({
    ...lineOf(one, null, sights),
    test: rules.names.tests.get(one.when.condition)!,
  }));
  return (frame) => {
    const seen = sights.see(frame);
    return lines.map((line) => traceOf(line, line.test(frame), seen));
  };
}
