import type { Act, Brought, HandoffRule, HandoffSlice } from '@smk/plan';

/** What somebody said with an act, as far as these rules ask for it. */
export function saidOf(rule: HandoffRule, does: Act['does']): Act['does'] {
  if (does.kind !== 'reject' && does.kind !== 'end') return does;
  const { data = {}, ...rest } = does;
  const asked = Object.entries(data).filter(([name]) => askedBy(rule, does).some((one) => one.name === name));
  return asked.length > 0 ? { ...rest, data: Object.fromEntries(asked) } : rest;
}

/** Rules that ask with an act for no more than was said. */
export function askingFor(slice: HandoffSlice, does: Act['does']): HandoffSlice {
  if (does.kind !== 'reject' && does.kind !== 'end') return slice;
  const said = (brings: readonly Brought[]) => brings.filter(({ name }) => Object.hasOwn(does.data ?? {}, name));
  const asking = <Outcome extends { readonly brings?: readonly Brought[] }>(outcomes: readonly Outcome[]) =>
    outcomes.map((one) => (one.brings ? { ...one, brings: said(one.brings) } : one));
  return { ...slice, rule: { ...slice.rule, reasons: asking(slice.rule.reasons), ends: asking(slice.rule.ends) } };
}

function askedBy(rule: HandoffRule, does: Extract<Act['does'], { kind: 'reject' | 'end' }>): readonly Brought[] {
  const outcomes = does.kind === 'reject' ? rule.reasons : rule.ends;
  const called = does.kind === 'reject' ? does.because : does.as;
  return outcomes.find(({ name }) => name === called)?.brings ?? [];
}
