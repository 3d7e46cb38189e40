import { proxySinks, type Sinks, type WorkflowInterceptors } from '@temporalio/workflow';

/** What a workflow decided, told to whoever replays it. It is in the bundle of the replay alone. */
export interface Decisions extends Sinks {
  decisions: { decided(what: string, with_: unknown): void };
}

const { decisions } = proxySinks<Decisions>();

/** Replay alone notices added and missing commands; what is in them (arguments, durations, answers) is told here. */
export const interceptors = (): WorkflowInterceptors => ({
  inbound: [
    {
      async handleUpdate(input, next) {
        const answer = await next(input);
        decisions.decided(`answered ${input.name}`, answer);
        return answer;
      },
    },
  ],
  outbound: [
    {
      scheduleActivity(input, next) {
        decisions.decided(input.activityType, input.args);
        return next(input);
      },
      scheduleLocalActivity(input, next) {
        decisions.decided(`in task ${input.activityType}`, input.args);
        return next(input);
      },
      startTimer(input, next) {
        decisions.decided('timer', input.durationMs);
        return next(input);
      },
      startChildWorkflowExecution(input, next) {
        decisions.decided(`child ${input.workflowType}`, [input.options.workflowId, input.options.args]);
        return next(input);
      },
    },
  ],
});
