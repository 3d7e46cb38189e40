import {
  dataOfEvent,
  type EventLine,
  type EventScore,
  type EventTrace,
  type FactScore,
  type GroupTrace,
  type LineTree,
  type ScoreTree,
} from '@smk/plan';
import { compileGroups } from '../assessing/closures/fact-score.ts';
import { slotOf } from '../assessing/closures/names.ts';
import { conditionTree, happenedTree } from './condition-tree.ts';
import type { Judging, Sight } from './judging.ts';
import { conditionText } from './words/condition-text.ts';
import { durationText } from './words/value-text.ts';

/** A score of the lead that is placed, with what each of its lines and events did. */
export function scoreTree(judging: Judging, score: FactScore | EventScore, sight: Sight): ScoreTree {
  const { name, from, to, at } = score;
  const points = judging.frame.values[slotOf(judging.rules.names, 'score', name)] as number;
  const whole = { name, points, from, to, at };
  const groups = score.groups && { groups: groupsOf(judging, score) };
  switch (score.kind) {
    case 'facts':
      return { ...whole, lines: score.lines.map((line) => factLine(judging, line, sight)), events: [], ...groups };
    case 'events': {
      const events = judging.rules.eventScores.get(name)!.trace(judging.frame);
      return { ...whole, lines: score.lines.map((line) => eventLine(judging, line, events, sight)), events, ...groups };
    }
  }
}

function groupsOf({ rules, frame }: Judging, score: FactScore | EventScore): readonly GroupTrace[] {
  if (score.kind === 'facts')
    return compileGroups(score, rules.names).map(({ name, atMost, sum }) => ({
      name,
      points: Math.min(sum(frame), atMost),
      atMost,
    }));
  const compiled = rules.eventScores.get(score.name)!;
  return (score.groups ?? []).map(({ name, atMost }, index) => ({
    name,
    points: compiled.shownGroup(compiled.run(frame), index + 1, frame.asOf),
    atMost,
  }));
}

function factLine(judging: Judging, line: FactScore['lines'][number], sight: Sight): LineTree {
  const { name, points, means, at, when } = line;
  const condition = conditionTree(judging, when.condition, sight, { text: when.text });
  return { name, points, truth: condition.truth, text: when.text, means, at, condition };
}

function eventLine(judging: Judging, line: EventLine, events: readonly EventTrace[], sight: Sight): LineTree {
  const { name, points, means, at, on, where } = line;
  const truth = events.some((event) => event.line === name && !event.surplus);
  const text = eventLineText(judging, line);
  return {
    name,
    points,
    truth,
    text,
    means,
    at,
    condition: { text, truth, ...happenedTree(judging, on, where, sight) },
  };
}

function eventLineText({ plan }: Judging, { on, where, cap }: EventLine): string {
  const data = dataOfEvent(plan, on);
  return [
    `on ${on}`,
    ...(where === null ? [] : [` where ${conditionText(plan, where, data)}`]),
    ...(cap === null ? [] : [`, at most ${cap.count} within ${windowText(cap.within)}`]),
  ].join('');
}

const units = [
  ['weeks', 604_800_000],
  ['days', 86_400_000],
  ['hours', 3_600_000],
  ['minutes', 60_000],
] as const;

/** Milliseconds in the largest unit that fits. */
function windowText(milliseconds: number): string {
  const [unit, length] = units.find(([, one]) => milliseconds % one === 0 && milliseconds >= one * 2) ??
    units.find(([, one]) => milliseconds % one === 0) ?? ['minutes', 60_000];
  return durationText({ amount: milliseconds / length, unit, business: false });
}
