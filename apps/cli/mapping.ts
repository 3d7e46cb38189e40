import { CommandFailure, exitCode } from './exit-code.ts';

/** Where columns go, by their header; `null` leaves one out. */
export type Mapping = Readonly<Record<string, string | null>>;

/** Adds a `Header=field` of the command line. Throws a `CommandFailure` for anything else. */
export function addMapping(pair: string, before: Mapping): Mapping {
  const at = pair.lastIndexOf('=');
  if (at < 1) throw new CommandFailure(exitCode.usage, `\`${pair}\` maps nothing: write it as --map "Header=field".`);
  return { ...before, [pair.slice(0, at)]: pair.slice(at + 1) || null };
}
