import type { EventScore, ExplainedDecision, LineTrace, Score, ScoreTrace } from '@smk/plan';
import { endedStages } from '../ended-stages.ts';
import type { Frame } from './frame.ts';
import { slotOf } from './names.ts';
import type { Rules } from './rules.ts';
import { compileGroups } from './fact-score.ts';
import { compileTableTrace } from './table-trace.ts';
import { compileTraces } from './traces.ts';

/** Compiles the traces of a plan's scores, refusals and stages, for a frame whose steps have run. */
export function compileExplanation(rules: Rules): (frame: Frame) => ExplainedDecision['because'] {
  const { qualifications } = rules.plan;
  const scores = qualifications.flatMap((one) => one.scores);
  const traceScores = compileScores(scores, rules);
  // A copy has room for what it holds and no more.
  const blankScores: readonly (ScoreTrace | null)[] = scores.map(() => null);
  const parts = [
    qualifications.flatMap((one) => one.refusals),
    qualifications.flatMap((one) => one.waits ?? []),
    qualifications.flatMap((one) => one.stages),
    endedStages(rules.plan),
  ];
  const [refusals = 0, waits = 0, stages = 0, leaves = 0] = parts.map((part) => part.length);
  // All of them are judged again: an outcome stops at the first that decides.
  const traceJudged = compileTraces(parts.flat(), rules.names);
  const traceTables = rules.plan.tables?.map((table) => compileTableTrace(table, rules.names));
  const withTables = <Because>(because: Because, frame: Frame) =>
    traceTables === undefined ? because : { ...because, tables: traceTables.map((trace) => trace(frame)) };
  return (frame) => {
    const traces = traceJudged(frame);
    const onScores = blankScores.slice() as ScoreTrace[];
    for (let index = 0; index < onScores.length; index += 1) onScores[index] = traceScores[index]!(frame);
    if (waits + leaves === 0) {
      const onStages = refusals === 0 ? traces : traces.splice(refusals);
      const because = { scores: onScores, refusals: refusals === 0 ? none : traces, stages: onStages };
      return traceTables === undefined ? because : withTables(because, frame);
    }
    const because = {
      scores: onScores,
      refusals: traces.slice(0, refusals),
      ...(waits > 0 && { waits: traces.slice(refusals, refusals + waits) }),
      stages: traces.slice(refusals + waits, refusals + waits + stages),
      ...(leaves > 0 && { leaves: traces.slice(refusals + waits + stages) }),
    };
    return withTables(because, frame);
  };
}

/** Leads share what is empty. */
const none: readonly never[] = Object.freeze([]);

function compileScores(scores: readonly Score[], rules: Rules): readonly ((frame: Frame) => ScoreTrace)[] {
  return scores.map((score) => {
    if (score.kind === 'events') return compileEvents(score, rules);
    const { name, from, to, at } = score;
    const slot = slotOf(rules.names, 'score', name);
    const traceLines = compileTraces(score.lines, rules.names);
    const groups = compileGroups(score, rules.names);
    const trace = (frame: Frame): ScoreTrace => {
      const points = frame.values[slot] as number;
      return { name, points, from, to, at, lines: traceLines(frame), events: none };
    };
    if (groups.length === 0) return trace;
    return (frame) => ({
      ...trace(frame),
      groups: groups.map((group) => ({
        name: group.name,
        points: Math.min(group.sum(frame), group.atMost),
        atMost: group.atMost,
      })),
    });
  });
}

function compileEvents(score: EventScore, rules: Rules): (frame: Frame) => ScoreTrace {
  const { name, from, to, at } = score;
  const slot = slotOf(rules.names, 'score', name);
  const compiled = rules.eventScores.get(name)!;
  const index = [...rules.eventScores.keys()].indexOf(name);
  return (frame) => {
    const events = compiled.trace(frame);
    const groups = score.groups?.map(({ name: group, atMost }, place) => ({
      name: group,
      points: compiled.shownGroup(frame.running[index]!, place + 1, frame.asOf),
      atMost,
    }));
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
    return {
      name,
      points: frame.values[slot] as number,
      from,
      to,
      at,
      lines,
      events,
      ...(groups && { groups }),
    };
  };
}
