import {
  assignedInputId,
  type Case,
  type Input,
  type PendingInput,
  type StepOutcome,
  type StepRecord,
} from '@smk/plan';
import {
  ApplicationFailure,
  allHandlersFinished,
  condition,
  setHandler,
  sleep,
  workflowInfo,
} from '@temporalio/workflow';
import { createAlarm } from './alarm.ts';
import { keepAnswers } from './answers.ts';
import type { Course, Rest, Running } from './course.ts';
import { createInbox, momentOf } from './inbox.ts';
import { act, nudge, state } from './messages.ts';
import { stepping } from './world.ts';

/** How late, in milliseconds of the server, an alarm may ring before the rows are asked for what came in meanwhile. */
const late = 2_000;

/** Carries a case out until nobody owes anything any more: takes inputs in order of their moments, else waits for the next one. */
export async function carryOut<C extends Case>(course: Course<C>, running: Running<C>): Promise<Rest<C>> {
  const { subject, clock } = running;
  const { recordStep, pendingInputs } = stepping(running.steps);
  const alarm = createAlarm(clock);
  const answers = keepAnswers(running.answered);
  const inbox = createInbox();
  let current = running.case;
  let nudged = false;
  let reading = false;

  setHandler(state, () => current);
  setHandler(nudge, () => {
    nudged = true;
  });
  setHandler(
    act,
    async (given) => {
      if (!answers.has(given.id)) inbox.add({ id: given.id, input: { kind: 'act', act: given } });
      await condition(() => answers.has(given.id));
      return answers.of(given.id)!;
    },
    {
      // A refused act leaves no trace in the history. While the case is about to change, it is the main loop that judges.
      validator(given) {
        const refusal =
          answers.has(given.id) || nudged || reading || inbox.first() !== null ? null : course.judge(current, given);
        if (refusal !== null) throw ApplicationFailure.nonRetryable(refusal.because, refusal.code);
      },
    },
  );

  /** One transaction; answers whether it was this run's to write, and who was picked in it. */
  async function record(next: C, rest: Omit<StepRecord, 'subject' | 'case'>): Promise<StepOutcome> {
    const outcome = await recordStep({ subject, case: next, ...rest });
    // Written by another run, or overtaken by an earlier input: carry on from what is stored, with what came in since.
    if (outcome.kind === 'stale') nudged = true;
    current = outcome.kind === 'stale' ? (outcome.case as C) : next;
    return outcome;
  }

  async function take(id: string | null, input: Input): Promise<void> {
    const { case: next, entries, effects } = course.step(current, input);
    const outcome = await record(next, { entries, effects, took: id === null ? [] : [id], refused: [] });
    // Settled elsewhere: by another run, or refused before word came that it is judged here.
    const settled = outcome.kind === 'stale' ? outcome.settled : ({ kind: 'done', step: next.step } as const);
    if (settled !== undefined && id !== null) inbox.remove(id);
    if (settled !== undefined && input.kind === 'act') answers.give(input.act.id, settled);
    if (outcome.kind === 'stale') return;
    const asked = effects.find((effect) => effect.kind === 'pick' || effect.kind === 'find');
    if (asked === undefined) return;
    const { attempt } = asked;
    const { row = assignedInputId(subject.id, attempt), at = asked.at, to = null, by, until } = outcome.picked ?? {};
    await take(row, { kind: 'assigned', attempt, to, at, ...(by && { by }), ...(until !== undefined && { until }) });
  }

  async function takeIn({ id, input }: PendingInput): Promise<void> {
    const refusal = input.kind === 'act' ? course.judge(current, input.act) : null;
    if (refusal === null && current.status !== 'ended') return take(id, input);
    if (refusal !== null && current.status !== 'ended') {
      // A step in which nothing happens marks the act's row, so that it does not come again.
      const outcome = await record(
        { ...current, step: current.step + 1 },
        { entries: [], effects: [], took: [], refused: [{ id, ...refusal }] },
      );
      if (outcome.kind === 'stale') return;
    }
    inbox.remove(id);
    if (refusal !== null) answers.give(id, { kind: 'refused', ...refusal });
  }

  for (let looked = false; ;) {
    if (nudged) {
      nudged = false;
      looked = reading = true;
      for (const pending of await pendingInputs(subject)) inbox.add(pending);
      reading = false;
    }
    const now = alarm.now();
    const due = course.nextMoment(current);
    const first = inbox.first();
    // What came due before an input was received happened before it.
    const until = first === null ? now : Math.min(now, momentOf(first.input));
    if (due !== null && due <= until) {
      // After an outage, acts may wait that were received in time.
      if (!looked && now - due > late * clock.rate) nudged = true;
      else await take(null, { kind: 'time', now: until });
    } else if (first !== null) {
      await takeIn(first);
    } else if (current.status === 'ended') {
      await condition(allHandlersFinished);
      return { kind: 'ended' };
    } else if (workflowInfo().continueAsNewSuggested) {
      // An Update that is answered in the very task that continues as new may be delivered to the next run again.
      await sleep(1);
      if (inbox.first() === null && !nudged && allHandlersFinished())
        return { kind: 'grown long', case: current, answered: answers.kept() };
    } else {
      looked = false;
      await alarm.until(due, () => nudged || inbox.first() !== null || workflowInfo().continueAsNewSuggested);
    }
  }
}
