import type { Expectation, Moment } from '@smk/plan';
import type { Expectation as Written } from '../1-parse/syntax-tree/expectation.ts';
import type { WallTime } from '../1-parse/syntax-tree/values.ts';
import { figureIn, measuresOf } from '../2-check/figures.ts';
import { factIn } from '../2-check/expected-fact.ts';
import type { Placed, Rules } from '../2-check/rules.ts';
import { leadScope } from '../2-check/scope.ts';
import { placedCondition } from './plan-condition.ts';
import { planAmount } from './plan-measure.ts';

/** How wall times are read, and which names are those of `wait` lines. */
export type Reading = { readonly moment: (time: WallTime) => Moment; readonly rules: Rules };

/** The same, and the test in which it stands. */
type ReadingOf = Reading & { readonly test: Placed<unknown> };

/** An expectation. What is waited for is a `wait` line where there is one of the name, and else a field. */
export function planExpectation(that: Written, reading: ReadingOf): Expectation {
  const { moment, rules, test } = reading;
  const fact = factIn(that, rules);
  if (fact !== null) return { kind: 'fact', when: placedCondition(fact, leadScope(rules, test)) };
  switch (that.kind) {
    case 'fact':
      return { kind: 'fact', when: placedCondition(that.when, leadScope(rules, test)) };
    case 'no stage':
    case 'no owner':
    case 'owner was reminded':
    case 'offered':
    case 'escalated':
    case 'waits for somebody':
    case 'closed':
      return { kind: that.kind };
    case 'asked':
      return { kind: 'asked', wait: that.wait.name, times: that.times };
    case 'promise':
      return { kind: 'promise', promise: that.promise.name, is: that.is };
    case 'no cases':
      return { kind: 'no cases', ...planFigureOf(that.measure.name, rules) };
    case 'figure':
      return {
        kind: 'figure',
        ...planFigureOf(that.measure.name, rules),
        is: that.is,
        amount: planAmount(that.amount),
      };
    case 'score': {
      const figure = figureIn(that, rules);
      if (figure) return planExpectation(figure, reading);
      return { kind: 'score', score: that.score.name, points: that.points, because: names(that.because) };
    }
    case 'fired':
      return { kind: 'fired', line: that.line.name };
    case 'stage':
      return { kind: 'stage', stage: that.stage.name };
    case 'attribute':
      return { kind: 'attribute', attribute: that.attribute, is: that.is?.name ?? null };
    case 'refused':
    case 'handed over':
      return { kind: that.kind, by: that.by?.name ?? null };
    case 'insufficient data':
      return { kind: 'insufficient data', because: names(that.because) };
    case 'owner in':
    case 'offered to another member':
      return { kind: that.kind, team: that.team.name };
    case 'owner is':
    case 'escalated to':
      return { kind: that.kind, person: that.person.name };
    case 'queued in':
      return { kind: 'queued in', queue: that.queue.name };
    case 'breached':
    case 'open':
      return { kind: that.kind, obligation: that.obligation.name };
    case 'due':
      return { kind: 'due', obligation: that.obligation.name, at: moment(that.at) };
    case 'met':
      return { kind: 'met', obligation: that.obligation.name, inTime: that.inTime };
    case 'ended':
      return { kind: 'ended', as: that.as?.name ?? null };
    case 'waits for':
      return that.name !== null && rules.waits.has(that.name.name)
        ? { kind: 'waiting', wait: that.name.name }
        : { kind: 'waits for', field: that.name?.name ?? null };
    case 'passed on':
      return { kind: 'passed on', name: that.name.name };
    case 'recycled until':
      return { kind: 'recycled until', until: moment(that.until) };
    case 'not':
      return { kind: 'not', of: planExpectation(that.of, reading) };
  }
}

function planFigureOf(measure: string, rules: Rules): { readonly review: string; readonly measure: string } {
  return { review: measuresOf(rules).get(measure)!.review.part.name.name, measure };
}

function names(of: readonly { readonly name: string }[] | null): readonly string[] | null {
  return of && of.map(({ name }) => name);
}
