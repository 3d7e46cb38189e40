import type { Input, Moment, PendingInput } from '@smk/plan';

/** Inputs on their way into a case, in order of their moments; each once. */
export type Inbox = {
  add(input: PendingInput): void;
  remove(id: string): void;
  /** The earliest; of two at the same moment, the one that came first. */
  first(): PendingInput | null;
};

export function createInbox(): Inbox {
  const waiting = new Map<string, PendingInput>();
  return {
    add(input) {
      if (!waiting.has(input.id)) waiting.set(input.id, input);
    },
    remove: (id) => void waiting.delete(id),
    first() {
      let earliest: PendingInput | null = null;
      for (const each of waiting.values()) {
        if (earliest === null || momentOf(each.input) < momentOf(earliest.input)) earliest = each;
      }
      return earliest;
    },
  };
}

/** The moment an input is about. */
export function momentOf(input: Input): Moment {
  switch (input.kind) {
    case 'act':
      return input.act.at;
    case 'time':
      return input.now;
    case 'event':
    case 'assigned':
    case 'owner absent':
    case 'withdrawn':
      return input.at;
  }
}
