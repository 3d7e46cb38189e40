import { readMoment } from '@smk/engine';
import type { Moment, ZoneTable } from '@smk/plan';
import { CommandFailure, exitCode } from './exit-code.ts';

/** A moment of the command line, by the clocks of the company where it has no offset. Throws a `CommandFailure` for anything else. */
export function momentAsked(text: string, zone: ZoneTable): Moment {
  const moment = readMoment(text, zone);
  if (moment !== null) return moment;
  throw new CommandFailure(exitCode.usage, `\`${text}\` is no moment: write it as 2026-11-20T16:50 or 2026-11-20.`);
}
