import type { HandoffRule, Place, Route } from '@smk/plan';

/** Where the line of a route at a place leads to; `null` if there is no such line. */
export function targetAt({ routes }: HandoffRule, line: Place | null): Route['to'] | null {
  return routes.find(({ at }) => at.file === line?.file && at.line === line.line)?.to ?? null;
}
