import type { Problem } from '../protocol/problem.ts';
import { NoAnswer, ProblemAnswer } from './failures.ts';

/** The body of an answer that went well; throws `ProblemAnswer` for a problem. */
export async function bodyOf<Answer extends { readonly ok: boolean; json(): Promise<unknown> }>(
  answer: Promise<Answer>,
): Promise<Awaited<ReturnType<Answer['json']>>> {
  const response = await answer;
  if (!response.ok) throw await readProblem(response as unknown as Response);
  return response.json() as Promise<Awaited<ReturnType<Answer['json']>>>;
}

/** What went wrong, from an answer that did not go well. */
export async function readProblem(response: Response): Promise<Error> {
  const text = await response.text();
  if (response.headers.get('Content-Type')?.startsWith('application/problem+json'))
    return new ProblemAnswer(JSON.parse(text) as Problem);
  return new NoAnswer(
    `${response.url} answered ${response.status}, and not as this API does: see whether the address is right.`,
  );
}
