import { nobodyActs, type Assumption } from '@smk/rehearsal';
import type { Command } from 'commander';
import { CommandFailure, exitCode } from './exit-code.ts';

export type PeopleOptions = {
  readonly accepting?: string;
  readonly acceptAfter: string;
  readonly contacting?: string;
  readonly contactAfter: string;
  readonly seed: string;
};

/** Options of a command that has to assume what people do. */
export const peopleOptions = (command: Command): Command =>
  command
    .option('--accepting <share>', 'how many of the owners accept, such as 80%')
    .option('--accept-after <minutes>', 'within how many open minutes half of those do', '45')
    .option('--contacting <share>', 'how many of those who accepted contact the lead')
    .option('--contact-after <minutes>', 'within how many open minutes half of those do', '120')
    .option('--seed <number>', 'the same number draws the same', '1');

/** What people are taken to do, `otherwise` being the share of those who do what is up to them, where none is told. */
export function peopleAsked(options: PeopleOptions, otherwise: number): Assumption {
  const accepting = options.accepting === undefined ? otherwise : shareIn(options.accepting);
  const contacting = options.contacting === undefined ? otherwise : shareIn(options.contacting);
  if (accepting === 0 && contacting === 0) return nobodyActs;
  return {
    accepting,
    contacting,
    acceptAfter: wholeIn(options.acceptAfter),
    contactAfter: wholeIn(options.contactAfter),
    seed: wholeIn(options.seed),
  };
}

function shareIn(text: string): number {
  const [, number, sign] = /^(\d+(?:\.\d+)?)\s*(%)?$/.exec(text) ?? [];
  const share = sign === '%' ? Number(number) / 100 : Number.NaN;
  if (share >= 0 && share <= 1) return share;
  throw new CommandFailure(exitCode.usage, `\`${text}\` is no share: write it as 80%.`);
}

function wholeIn(text: string): number {
  const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (!Number.isNaN(number)) return number;
  throw new CommandFailure(exitCode.usage, `\`${text}\` is no whole number: write it as 45.`);
}
