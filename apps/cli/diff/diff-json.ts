import type { ShownDiff } from './shown-diff.ts';

/** An outcome diff for programs. What comes later is added; what is here keeps its meaning while the schema has this number. */
export function diffJson({ before, after, report, events, unread, zone }: ShownDiff): string {
  const { asOf, ...told } = report;
  return JSON.stringify(
    { schema: 'smk.diff/1', before, after, asOf: new Date(asOf).toISOString(), zone, events, leftOut: unread, ...told },
    null,
    2,
  );
}
