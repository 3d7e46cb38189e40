import type { Fields, HandoffRule } from '@smk/plan';

/** The fields that a handoff needs and a lead lacks, in the order written. */
export function lacking(rule: HandoffRule, fields: Fields): readonly string[] {
  return rule.needs.filter((name) => !Object.hasOwn(fields, name) || (fields[name] ?? null) === null);
}
