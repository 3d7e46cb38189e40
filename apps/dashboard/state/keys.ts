import type { Mode } from './state.ts';

export type Command =
  | 'up'
  | 'down'
  | 'page up'
  | 'page down'
  | 'top'
  | 'bottom'
  | 'due'
  | 'handoffs'
  | 'reviews'
  | 'open'
  | 'summary'
  | 'timeline'
  | 'why'
  | 'accept'
  | 'reject'
  | 'contact'
  | 'end'
  | 'sign off'
  | 'filter'
  | 'clear filter'
  | 'choose'
  | 'yes'
  | 'back'
  | 'help'
  | 'quit';

type Binding = {
  readonly keys: readonly string[];
  readonly does: Command;
  readonly label: string;
  readonly in: readonly Mode['kind'][];
  /** How the line of hints at the bottom calls it; `null` where only the help tells of it. */
  readonly hint: string | null;
};

/** Every key that does something, once: what is pressed is looked up here, and the help is printed from here. */
export const bindings: readonly Binding[] = [
  { keys: ['1'], does: 'due', label: 'what is due', in: ['list', 'detail'], hint: null },
  { keys: ['2'], does: 'handoffs', label: 'handoffs', in: ['list', 'detail'], hint: null },
  { keys: ['3'], does: 'reviews', label: 'reviews', in: ['list', 'detail'], hint: null },
  { keys: ['a'], does: 'accept', label: 'accept', in: ['list', 'detail'], hint: 'accept' },
  { keys: ['r'], does: 'reject', label: 'reject, with a reason', in: ['list', 'detail'], hint: 'reject' },
  { keys: ['c'], does: 'contact', label: 'log a contact', in: ['list', 'detail'], hint: 'contact' },
  { keys: ['e'], does: 'end', label: 'end, with an outcome', in: ['list', 'detail'], hint: null },
  { keys: ['s'], does: 'sign off', label: 'sign off a review', in: ['list', 'detail'], hint: 'sign off' },
  { keys: ['w'], does: 'why', label: 'why the rules say so', in: ['list', 'detail'], hint: 'why' },
  { keys: ['t'], does: 'timeline', label: 'timeline', in: ['list', 'detail'], hint: null },
  { keys: ['enter'], does: 'open', label: 'open', in: ['list'], hint: 'open' },
  { keys: ['d', 'enter'], does: 'summary', label: 'summary', in: ['detail'], hint: null },
  { keys: ['up', 'k'], does: 'up', label: 'up', in: ['list', 'detail', 'choosing', 'help'], hint: null },
  { keys: ['down', 'j'], does: 'down', label: 'down', in: ['list', 'detail', 'choosing', 'help'], hint: null },
  { keys: ['pageup'], does: 'page up', label: 'a page up', in: ['list', 'detail'], hint: null },
  { keys: ['pagedown', ' '], does: 'page down', label: 'a page down', in: ['list', 'detail'], hint: null },
  { keys: ['g', 'home'], does: 'top', label: 'first row', in: ['list', 'detail'], hint: null },
  { keys: ['G', 'end'], does: 'bottom', label: 'last row', in: ['list', 'detail'], hint: null },
  { keys: ['/'], does: 'filter', label: 'filter the list: anna, who:anna, !late', in: ['list'], hint: 'filter' },
  { keys: ['x'], does: 'clear filter', label: 'show everything again', in: ['list'], hint: null },
  { keys: ['enter'], does: 'choose', label: 'take the marked one', in: ['choosing'], hint: 'take' },
  { keys: ['y'], does: 'yes', label: 'yes, do it', in: ['confirming'], hint: 'yes' },
  { keys: ['escape', 'n'], does: 'back', label: 'no, go back', in: ['confirming'], hint: 'back' },
  { keys: ['escape'], does: 'back', label: 'back', in: ['list', 'detail', 'choosing', 'help'], hint: 'back' },
  { keys: ['?'], does: 'help', label: 'this help', in: ['list', 'detail', 'choosing', 'confirming'], hint: 'help' },
  { keys: ['q'], does: 'quit', label: 'leave; everything goes on', in: ['list', 'detail', 'help'], hint: 'quit' },
];

/** What a key does in a mode, or nothing. */
export const commandFor = (key: string, mode: Mode['kind']): Command | null =>
  bindings.find((binding) => binding.in.includes(mode) && binding.keys.includes(key))?.does ?? null;
