import type { Problem } from '../protocol/problem.ts';

/** The API answered with a problem; the message is its sentence. */
export class ProblemAnswer extends Error {
  override readonly name = 'ProblemAnswer';
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.detail);
    this.problem = problem;
  }
}

/** No usable answer came: nobody listens, the deadline passed, or it was not our API that answered. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}
