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
  /** Shown in the line of hints at the bottom. */
  readonly hint: boolean;
};

/** Every key that does something, once: what is pressed is looked up here, and the help is printed from here. */
export const bindings: readonly Binding[] = [
  { keys: ['1'], does: 'due', label: 'what is due', in: ['list', 'detail'], hint: false },
  { keys: ['2'], does: 'handoffs', label: 'handoffs', in: ['list', 'detail'], hint: false },
  { keys: ['3'], does: 'reviews', label: 'reviews', in: ['list', 'detail'], hint: false },
  { keys: ['a'], does: 'accept', label: 'accept', in: ['list', 'detail'], hint: true },
  { keys: ['r'], does: 'reject', label: 'reject, with a reason', in: ['list', 'detail'], hint: true },
  { keys: ['c'], does: 'contact', label: 'log a contact', in: ['list', 'detail'], hint: true },
  { keys: ['e'], does: 'end', label: 'end, with an outcome', in: ['list', 'detail'], hint: false },
  { keys: ['s'], does: 'sign off', label: 'sign off a review', in: ['list', 'detail'], hint: true },
  { keys: ['w'], does: 'why', label: 'why the rules say so', in: ['list', 'detail'], hint: true },
  { keys: ['t'], does: 'timeline', label: 'timeline', in: ['list', 'detail'], hint: false },
  { keys: ['enter'], does: 'open', label: 'open', in: ['list'], hint: true },
  { keys: ['d', 'enter'], does: 'summary', label: 'summary', in: ['detail'], hint: false },
  { keys: ['up', 'k'], does: 'up', label: 'up', in: ['list', 'detail', 'choosing', 'help'], hint: false },
  { keys: ['down', 'j'], does: 'down', label: 'down', in: ['list', 'detail', 'choosing', 'help'], hint: false },
  { keys: ['pageup'], does: 'page up', label: 'a page up', in: ['list', 'detail'], hint: false },
  { keys: ['pagedown', ' '], does: 'page down', label: 'a page down', in: ['list', 'detail'], hint: false },
  { keys: ['g', 'home'], does: 'top', label: 'first row', in: ['list', 'detail'], hint: false },
  { keys: ['G', 'end'], does: 'bottom', label: 'last row', in: ['list', 'detail'], hint: false },
  { keys: ['/'], does: 'filter', label: 'filter the list: anna, who:anna, !late', in: ['list'], hint: true },
  { keys: ['x'], does: 'clear filter', label: 'show everything again', in: ['list'], hint: false },
  { keys: ['enter'], does: 'choose', label: 'take the marked one', in: ['choosing'], hint: true },
  { keys: ['y'], does: 'yes', label: 'yes, do it', in: ['confirming'], hint: true },
  { keys: ['escape', 'n'], does: 'back', label: 'no, go back', in: ['confirming'], hint: true },
  { keys: ['escape'], does: 'back', label: 'back', in: ['list', 'detail', 'choosing', 'help'], hint: true },
  { keys: ['?'], does: 'help', label: 'this help', in: ['list', 'detail', 'choosing', 'confirming'], hint: true },
  { keys: ['q'], does: 'quit', label: 'leave; everything goes on', in: ['list', 'detail', 'help'], hint: true },
];

/** What a key does in a mode, or nothing. */
export const commandFor = (key: string, mode: Mode['kind']): Command | null =>
  bindings.find((binding) => binding.in.includes(mode) && binding.keys.includes(key))?.does ?? null;
