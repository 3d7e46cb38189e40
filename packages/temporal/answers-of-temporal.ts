import { isGrpcServiceError } from '@temporalio/client';

/** Codes of gRPC, as its specification numbers them. */
const codes = { 'already exists': 6, unimplemented: 12, 'not found': 5 } as const;

/** Whether a call to Temporal failed with this answer, at any depth of its causes. */
export function isAnswer(failure: unknown, answer: keyof typeof codes): boolean {
  for (let at: unknown = failure; at instanceof Error; at = at.cause) {
    if (isGrpcServiceError(at) && at.code === codes[answer]) return true;
  }
  return false;
}
