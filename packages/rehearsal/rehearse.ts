import { OutsideTables, textOf } from '@smk/engine';
import type { Act, HandoffCase, Place, Plan, TestBlock, TestStep } from '@smk/plan';
import type { Notice, RehearsedEntry } from './handoffs.ts';
import { meets } from './meets.ts';
import { momentText } from './moment-text.ts';
import { rehearseTogether, type InVain } from './together/rehearse-together.ts';
import { createWorld, type RehearsedDecision, type Watch, type World } from './world.ts';

/** How a test of the rules went. It passes if there are no failures. */
export type TestResult = {
  readonly name: string;
  readonly place: Place;
  readonly passed: boolean;
  readonly failures: readonly Failure[];
};

/** One sentence: what was expected at which line, and what was so instead. */
export type Failure = { readonly place: Place; readonly sentence: string };

/** A test that was run, with what was decided of its lead, and what was recorded of each handoff, in the order in which they were opened. */
export type Rehearsal = {
  readonly result: TestResult;
  readonly decisions: readonly RehearsedDecision[];
  readonly handoffs: readonly {
    readonly name: string;
    readonly case: HandoffCase;
    readonly journal: readonly RehearsedEntry[];
    readonly notices: readonly Notice[];
  }[];
};

/** Runs a test of the rules on a virtual clock, with everybody in the plan at work but those of whom it says otherwise. */
export function rehearse(plan: Plan, test: TestBlock, watch: Watch | null = null): Rehearsal {
  try {
    return rehearsed(plan, test, watch);
  } catch (error) {
    if (!(error instanceof OutsideTables)) throw error;
    // What is owed takes longer than calendars are known: no test can tell what comes of it.
    const sentence = `Line ${test.at.line} begins a test in which calendars do not reach as far as what is owed takes.`;
    const failures = [{ place: test.at, sentence }];
    return { result: { name: test.name, place: test.at, passed: false, failures }, decisions: [], handoffs: [] };
  }
}

function rehearsed(plan: Plan, test: TestBlock, watch: Watch | null): Rehearsal {
  const { worlds, inVain } = test.together
    ? rehearseTogether(plan, test, watch, (step, world) => take(step, plan, world))
    : rehearseOne(plan, test, watch);
  const failures = inVain.map(({ step, instead }) => failureOf(plan, test, step, instead));
  return {
    result: { name: test.name, place: test.at, passed: failures.length === 0, failures },
    decisions: worlds.flatMap(({ decisions }) => decisions),
    handoffs: worlds.flatMap(({ handoffs }) =>
      handoffs.map(({ rule, case: now, journal, notices }) => ({ name: rule.name, case: now, journal, notices })),
    ),
  };
}

function rehearseOne(plan: Plan, test: TestBlock, watch: Watch | null) {
  const world = createWorld(plan, test, watch);
  const inVain = test.steps.flatMap((step): InVain[] => {
    const instead = take(step, plan, world);
    return instead === null ? [] : [{ step, instead }];
  });
  return { worlds: [world], inVain };
}

/** Runs the tests of the rules, each on its own. */
export function runTests(plan: Plan, tests: readonly TestBlock[]): readonly TestResult[] {
  return tests.map((test) => rehearse(plan, test).result);
}

/** What was so instead, where something was expected or done in vain. */
function take(step: TestStep, plan: Plan, world: World): string | null {
  switch (step.kind) {
    case 'event':
      world.passTime(step.at);
      world.happen(step.name, step.data, step.at);
      return null;
    case 'change':
      world.passTime(step.at);
      world.change(step.fields, step.at);
      return null;
    case 'settled':
      world.passTime(step.at);
      return world.settle(step.event, step.as, step.at);
    case 'becomes absent':
      world.passTime(step.at);
      world.becomeAbsent(step.who, step.at);
      return null;
    case 'act':
      world.passTime(step.at);
      return world.act(step.who, actOf(step), step.at);
    case 'expect':
      // What happens at this very moment has happened when it is looked at: a step runs once its moment is over.
      world.passTime(step.at + 1);
      return meets(step.that, { plan, world, at: step.at });
  }
}

/** What was so instead of what a step of a test expects, or why what it has done could not be done. */
export function failureOf(plan: Plan, { dated }: TestBlock, step: TestStep, instead: string): Failure {
  const when = dated ? ` at ${momentText(plan.company.zone, step.at)}` : '';
  const how = step.kind === 'act' ? withoutFullStop(instead) : instead;
  return { place: step.place, sentence: `Line ${step.place.line} ${wanted(step)}${when}, but ${how}.` };
}

/** What somebody does in a step of a test. */
export function actOf({ does, as, data }: Extract<TestStep, { kind: 'act' }>): Act['does'] {
  switch (does) {
    case 'accepts':
      return { kind: 'accept' };
    case 'contacts':
      return { kind: 'contact' };
    case 'corrects':
      return { kind: 'correct' };
    case 'meets':
      return { kind: 'meet', what: as ?? '' };
    case 'ticks':
      return { kind: 'tick', item: as ?? '' };
    case 'rejects':
      return { kind: 'reject', because: as ?? '', ...(data && { data }) };
    case 'ends':
      return { kind: 'end', as: as ?? '', ...(data && { data }) };
  }
}

function wanted(step: TestStep): string {
  switch (step.kind) {
    case 'expect':
      return `expects \`${step.text}\``;
    case 'act':
      return `has \`${actText(step)}\``;
    case 'settled':
      return `has \`${step.event} is ${step.as}\``;
    case 'event':
      return `has \`${step.name}\``;
    case 'change':
      return 'has `lead changes`';
    case 'becomes absent':
      return `has \`${step.who} becomes absent\``;
  }
}

function actText({ who, does, as, data = {} }: Extract<TestStep, { kind: 'act' }>): string {
  const said = Object.entries(data).map(([name, value]) => `${name} ${textOf(value)}`);
  const outcome = as === null ? [] : [does === 'rejects' ? 'because' : 'as', as];
  return [who, does, ...outcome, ...(said.length === 0 ? [] : [`with ${said.join(', ')}`])].join(' ');
}

const withoutFullStop = (sentence: string): string =>
  `${sentence.charAt(0).toLowerCase()}${sentence.slice(1).replace(/\.$/, '')}`;
