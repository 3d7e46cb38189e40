import type { LeadAttribute, TouchAttribute } from '@smk/plan';
import type { Read } from './frame.ts';

/** A closure that reads what is known of a lead without a field for it. */
export function compileAttribute(name: LeadAttribute): Read {
  switch (name) {
    case 'stage':
      return ({ stage }) => stage;
    case 'owner':
      return ({ handling }) => handling.owner;
    case 'last_owner':
      return ({ handling }) => handling.lastOwner;
    case 'team':
      return ({ handling }) => handling.team;
    case 'reason':
      return ({ handling }) => handling.reason;
    case 'campaign':
    case 'content':
    case 'channel':
      return toldLast(name);
  }
}

/** What the latest event tells that has such data: of those that count, and have happened. */
function toldLast(name: TouchAttribute): Read {
  return ({ events, asOf }) => {
    for (let index = events.length - 1; index >= 0; index -= 1) {
      const { at, data } = events[index]!;
      if (at > asOf || !Object.hasOwn(data, name)) continue;
      const value = data[name];
      if (typeof value === 'string') return value;
    }
    return null;
  };
}
