/** What the exit code of `smk` says. */
export const exitCode = { fine: 0, findings: 1, usage: 2, connection: 3, notAllowed: 4, interrupted: 130 } as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

/** Ends the command with one sentence for a person and an exit code. */
export class CommandFailure extends Error {
  override readonly name = 'CommandFailure';
  readonly code: ExitCode;
  constructor(code: ExitCode, sentence: string) {
    super(sentence);
    this.code = code;
  }
}
