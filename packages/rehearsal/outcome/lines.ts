import { durationText } from '@smk/engine';
import { canonicalJson, type Condition, type Decay, type Plan } from '@smk/plan';

/** A line of the rules by which a lead can fare otherwise: of a score, a refusal, a stage. `points` is null where it adds none. */
export type Line = {
  readonly id: string;
  readonly kind: 'fact line' | 'event line' | 'score' | 'refusal' | 'stage';
  readonly text: string;
  readonly points: number | null;
  readonly condition: Condition | null;
  /** The event that it waits for, and the score to which it adds. */
  readonly event: string | null;
  readonly score: string | null;
  /** All that makes it what it is: two lines of one name and one essence say the same, but for what they name. */
  readonly essence: string;
  /** The fields that it looks at, itself or through a let; what it looks at through a score is told by the score. */
  readonly fields: readonly string[];
};

/** The lines of a plan by their ids. */
export function linesOf(plan: Plan): ReadonlyMap<string, Line> {
  const lines: Line[] = plan.qualifications.flatMap((one) => [
    ...one.scores.flatMap((score): Line[] => {
      if (score.kind === 'facts') {
        return score.lines.map((line) => ({
          ...lineOn(plan, `${score.name}.${line.name}`, line.when.condition),
          kind: 'fact line',
          text: `${signed(line.points)} ${line.name} when ${line.when.text}`,
          points: line.points,
          score: score.name,
        }));
      }
      const { halvesEvery, from, to } = score;
      const whole: Line = {
        ...lineless,
        id: score.name,
        kind: 'score',
        text: `score ${score.name} from ${from} to ${to}${halvesEvery === null ? '' : `, halves every ${days(halvesEvery)}`}${decayText(score.decay)}`,
        score: score.name,
        essence: canonicalJson({ ...score, lines: [], at: null }),
      };
      const parts = score.lines.map((line): Line => ({
        ...lineless,
        id: `${score.name}.${line.name}`,
        kind: 'event line',
        text: `${signed(line.points)} ${line.name} on ${line.on}${line.cap === null ? '' : `, at most ${line.cap.count} within ${days(line.cap.within)}`}`,
        points: line.points,
        event: line.on,
        score: score.name,
        essence: canonicalJson({ ...line, means: null, at: null }),
      }));
      return [whole, ...parts];
    }),
    ...one.refusals.map((refusal): Line => ({
      ...lineOn(plan, refusal.name, refusal.when.condition),
      kind: 'refusal',
      text: `refuse ${refusal.name} when ${refusal.when.text}`,
    })),
    ...one.stages.map((stage): Line => ({
      ...lineOn(plan, stage.name, stage.when.condition),
      kind: 'stage',
      text: `stage ${stage.name} when ${stage.when.text}${stage.until === undefined ? '' : ` until ${stage.until.text}`}`,
      essence: canonicalJson([stage.when.condition, stage.until?.condition ?? null]),
    })),
  ]);
  return new Map(lines.map((line) => [line.id, line]));
}

const lineless: Pick<Line, 'points' | 'condition' | 'event' | 'score' | 'fields'> = {
  points: null,
  condition: null,
  event: null,
  score: null,
  fields: [],
};

const lineOn = (plan: Plan, id: string, condition: Condition) => ({
  ...lineless,
  id,
  condition,
  essence: canonicalJson(condition),
  fields: [...fieldsSeen(plan, condition)],
});

/** Every field or let named anywhere within, whatever kinds of conditions there may be. */
function fieldsSeen(plan: Plan, part: unknown): ReadonlySet<string> {
  if (typeof part !== 'object' || part === null) return new Set();
  const { kind, name } = part as { readonly kind?: unknown; readonly name?: unknown };
  if (kind === 'field' && typeof name === 'string') return new Set([name]);
  const within = kind === 'let' ? plan.lets.find((one) => one.name === name)!.of : Object.values(part);
  return new Set(within.flatMap((one: unknown) => [...fieldsSeen(plan, one)]));
}

const signed = (points: number): string => (points < 0 ? String(points) : `+${points}`);

function days(milliseconds: number): string {
  const hours = milliseconds / 3_600_000;
  return hours % 24 === 0 ? `${hours / 24} days` : `${hours} hours`;
}

function decayText(decay: Decay | undefined): string {
  switch (decay?.kind) {
    case undefined:
      return '';
    case 'fades':
      return `, fades over ${decay.days} days`;
    case 'falls':
      return decay.steps.map(({ to, after }) => `, falls to ${to} after ${durationText(after)}`).join('');
  }
}
