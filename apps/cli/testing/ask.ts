import { CommandFailure, exitCode } from '../exit-code.ts';

/** What `smk test` was asked to do. */
export type Asked = {
  readonly rules: string;
  readonly only: string | null;
  readonly format: 'text' | 'json' | 'junit';
  readonly coverage: boolean;
  readonly mutate: boolean;
  /** In percent, of each figure that was asked for; `null` where anything will do. */
  readonly threshold: number | null;
};

/** A threshold as it is typed, `80` or `80%`. */
export function thresholdOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  const percent = /^\d{1,3}(?:\.\d+)?%?$/.test(text) ? Number(text.replace('%', '')) : Number.NaN;
  if (percent >= 0 && percent <= 100) return percent;
  throw new CommandFailure(exitCode.usage, `\`${text}\` is no threshold: give a percentage such as 80%.`);
}
