/** The machine cannot do what was asked; the message is one sentence for a person, with a way out. */
export class HostFailure extends Error {
  override readonly name = 'HostFailure';
}

/** The system's error code of something thrown (`ENOENT`, `EACCES`, …), or `null`. */
export function systemCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}
