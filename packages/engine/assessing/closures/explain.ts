import type { EventScore, ExplainedDecision, FactScore, LineTrace, Score, ScoreTrace } from '@smk/plan';
import { endedStages } from '../ended-stages.ts';
import type { Frame } from './frame.ts';
import { slotOf, type Names } from './names.ts';
import type { Placing, Rules } from './rules.ts';
import { asScore, compileGroups } from './fact-score.ts';
import { stepsOf } from './steps.ts';
import { compileTableTrace } from './table-trace.ts';
import { compileTraces } from './traces.ts';

/** What explains: the steps that keep the traces of scores beside working them out, and a closure that tells for a frame in which they have run. */
export type Explaining = Placing & { readonly because: (frame: Frame) => ExplainedDecision['because'] };

/** Compiles the traces of a plan's scores, refusals and stages. */
export function compileExplanation(rules: Rules): Explaining {
  const steps = stepsOf(rules.plan).map(({ kind, is }, index) =>
    kind === 'score' && is.kind === 'facts' ? compileTraced(is, rules.names) : rules.steps[index]!,
  );
  return { names: rules.names, steps, because: compileBecause(rules) };
}

/** A step that works a score out from the traces of its lines, and keeps them. */
function compileTraced(score: FactScore, names: Names): (frame: Frame) => void {
  const slot = slotOf(names, 'score', score.name);
  const traceLines = compileTraces(score.lines, names);
  const room = roomFor<LineTrace>(score.lines.length);
  const points = asScore(score, names, (frame) => {
    const traces = room();
    frame.traces[slot] = traces;
    return traceLines(frame, traces);
  });
  return (frame) => {
    frame.values[slot] = points(frame);
  };
}

/** Makes room for as many and no more: a few of them in place, which costs nothing, and more by copying. */
function roomFor<T>(many: number): () => T[] {
  const blank: readonly (T | null)[] = Array.from({ length: many }, () => null);
  if (many === 1) return () => [null] as T[];
  if (many === 2) return () => [null, null] as T[];
  if (many === 3) return () => [null, null, null] as T[];
  return () => blank.slice() as T[];
}

function compileBecause(rules: Rules): Explaining['because'] {
  const { qualifications } = rules.plan;
  const scores = qualifications.flatMap((one) => one.scores);
  const traceScores = compileScores(scores, rules);
  const roomForScores = roomFor<ScoreTrace>(scores.length);
  const parts = [
    qualifications.flatMap((one) => one.refusals),
    qualifications.flatMap((one) => one.waits ?? []),
    qualifications.flatMap((one) => one.stages),
    endedStages(rules.plan),
  ];
  const [refusals = 0, waits = 0, stages = 0, leaves = 0] = parts.map((part) => part.length);
  // All of them are judged again: an outcome stops at the first that decides.
  const judged = parts.flat();
  const traceJudged = compileTraces(judged, rules.names);
  const room = roomFor<LineTrace>(judged.length);
  const traceTables = rules.plan.tables?.map((table) => compileTableTrace(table, rules.names));
  const withTables = <Because>(because: Because, frame: Frame) =>
    traceTables === undefined ? because : { ...because, tables: traceTables.map((trace) => trace(frame)) };
  return (frame) => {
    const traces = room();
    traceJudged(frame, traces);
    const onScores = roomForScores();
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
    const groups = compileGroups(score, rules.names);
    const trace = (frame: Frame): ScoreTrace => {
      const points = frame.values[slot] as number;
      return { name, points, from, to, at, lines: frame.traces[slot]!, events: none };
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
