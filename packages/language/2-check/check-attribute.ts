import { isTouch, type LeadAttribute, type TouchAttribute } from '@smk/plan';
import type { Name } from '../1-parse/syntax-tree/words.ts';
import { circularAttribute, neverTold } from '../problems/attributes.ts';
import { fieldsOf, type Rules } from './rules.ts';
import { at, type Checked, type Scope } from './scope.ts';

/** What every lead has can be known where it is asked for, and does not come out of what is decided there. */
export function* checkAttribute(name: Name, attribute: LeadAttribute, scope: Scope): Checked<void> {
  const { decides, rules } = scope;
  const place = at(scope, name.at);
  if (isTouch(attribute)) {
    if (!isTold(attribute, rules)) yield neverTold(place, { attribute, event: eventIn(rules) });
  } else if (decides && (decides.what === 'stage' || attribute === 'owner'))
    yield circularAttribute(place, { attribute, decides: decides.what, in: decides.in });
}

/** Whether an event tells it, or may do so in text that could not be read. */
function isTold(attribute: TouchAttribute, { events, tree }: Rules): boolean {
  if (tree.unreadable.size > 0) return true;
  return [...events.values()].some((event) =>
    fieldsOf(event).some(
      ({ part: { name, type } }) => name.name === attribute && ['text', 'one of'].includes(type.kind),
    ),
  );
}

function eventIn({ events }: Rules): string {
  const [first = 'form_sent'] = events.keys();
  return first;
}
