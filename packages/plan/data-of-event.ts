import type { Field, Plan } from './plan.ts';

/** The data that the rules declare for an event; none for one that they do not know. */
export function dataOfEvent({ events }: Plan, event: string): readonly Field[] {
  return events.find(({ name }) => name === event)?.data ?? [];
}
