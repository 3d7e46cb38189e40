import type { Plan } from '@smk/plan';

/** The events into whose data the rules look: whatever names an event and says more of it with a `where`, wherever in the plan. */
export function eventsLookedInto(plan: Plan): ReadonlySet<string> {
  const found = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { where, on, event } = value as { readonly where?: unknown; readonly on?: unknown; readonly event?: unknown };
    if (where !== undefined && where !== null)
      for (const name of [on, event]) if (typeof name === 'string') found.add(name);
    Object.values(value).forEach(walk);
  };
  walk(plan);
  return found;
}
