import { companyMoment, serverWait, type CompanyClock, type Moment } from '@smk/plan';
import { CancellationScope, condition, sleep } from '@temporalio/workflow';

/** A company's clock inside a workflow, and its one timer. */
export type Alarm = {
  now(): Moment;
  /** Waits until the company's clock shows `moment` (`null`: no moment), or until `woken` holds. May also return early. */
  until(moment: Moment | null, woken: () => boolean): Promise<void>;
};

/**
 * Invariant: at most one timer is open. A timer that is early enough stays when the moment moves back:
 * it rings once for nothing, which is rarer than a step that would cancel it and start another.
 */
export function createAlarm(clock: CompanyClock): Alarm {
  let ringsAt: Moment | null = null;
  let rung = 0;
  let timer = new CancellationScope();

  function set(at: Moment): void {
    if (ringsAt !== null && ringsAt <= at) return;
    timer.cancel();
    timer = new CancellationScope();
    ringsAt = at;
    timer
      .run(() => sleep(Math.max(1, at - Date.now())))
      .then(
        () => {
          ringsAt = null;
          rung += 1;
        },
        // Cancelled: another timer has taken its place, or the workflow is being cancelled, which its own wait reports.
        () => {},
      );
  }

  return {
    now: () => companyMoment(clock, Date.now()),
    async until(moment, woken) {
      const before = rung;
      if (moment !== null) set(Date.now() + serverWait(clock, Date.now(), moment));
      await condition(() => woken() || rung > before);
    },
  };
}
