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
  | 'meet'
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
  /** How the line of hints at the bottom calls it; absent where only the help tells of it. */
  readonly hint?: string;
  /** What it is for, where it is for one of them only. */
  readonly on?: 'handoff' | 'review' | 'either';
};

const shown = ['list', 'detail'] as const;
const scrolled = ['list', 'detail', 'help'] as const;
const pointed = ['list', 'detail', 'choosing', 'help'] as const;

/** Every key that does something, once: what is pressed is looked up here, and the help is printed from here. */
export const bindings: readonly Binding[] = [
  { keys: ['a'], does: 'accept', label: 'accept', in: shown, hint: 'accept', on: 'handoff' },
  { keys: ['r'], does: 'reject', label: 'reject, with a reason', in: shown, hint: 'reject', on: 'handoff' },
  { keys: ['c'], does: 'contact', label: 'log a contact', in: shown, hint: 'contact', on: 'handoff' },
  { keys: ['e'], does: 'end', label: 'end, with an outcome', in: shown, hint: 'end', on: 'handoff' },
  { keys: ['m'], does: 'meet', label: 'what else is owed is done', in: shown },
  { keys: ['s'], does: 'sign off', label: 'sign off a review', in: shown, hint: 'sign off', on: 'review' },
  { keys: ['enter'], does: 'open', label: 'open', in: ['list'], hint: 'open', on: 'either' },
  { keys: ['w'], does: 'why', label: 'why the rules say so', in: shown, hint: 'why', on: 'handoff' },
  { keys: ['t'], does: 'timeline', label: 'timeline', in: shown, hint: 'timeline', on: 'either' },
  { keys: ['d', 'enter'], does: 'summary', label: 'summary', in: ['detail'], hint: 'summary' },
  { keys: ['1'], does: 'due', label: 'what is due', in: shown },
  { keys: ['2'], does: 'handoffs', label: 'handoffs', in: shown },
  { keys: ['3'], does: 'reviews', label: 'reviews', in: shown },
  { keys: ['/'], does: 'filter', label: 'filter: anna who:anna !late', in: ['list'], hint: 'filter' },
  { keys: ['x'], does: 'clear filter', label: 'show everything again', in: ['list'] },
  { keys: ['up', 'k'], does: 'up', label: 'up', in: pointed },
  { keys: ['down', 'j'], does: 'down', label: 'down', in: pointed },
  { keys: ['pageup'], does: 'page up', label: 'a page up', in: scrolled },
  { keys: ['pagedown', ' '], does: 'page down', label: 'a page down', in: scrolled },
  { keys: ['g', 'home'], does: 'top', label: 'first row', in: scrolled },
  { keys: ['G', 'end'], does: 'bottom', label: 'last row', in: scrolled },
  { keys: ['enter'], does: 'choose', label: 'take the marked one', in: ['choosing'], hint: 'take' },
  { keys: ['y'], does: 'yes', label: 'yes, do it', in: ['confirming'], hint: 'yes' },
  { keys: ['escape', 'n'], does: 'back', label: 'no, go back', in: ['confirming'], hint: 'back' },
  { keys: ['escape'], does: 'back', label: 'back', in: ['detail', 'choosing', 'help'], hint: 'back' },
  { keys: ['?'], does: 'help', label: 'this help', in: ['list', 'detail', 'choosing', 'confirming'], hint: 'help' },
  { keys: ['q'], does: 'quit', label: 'leave the dashboard', in: ['list', 'detail', 'help'], hint: 'quit' },
];

/** What a key does in a mode, or nothing. */
export const commandFor = (key: string, mode: Mode['kind']): Command | null =>
  bindings.find((binding) => binding.in.includes(mode) && binding.keys.includes(key))?.does ?? null;
