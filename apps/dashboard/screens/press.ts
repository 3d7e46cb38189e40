import type { Deeds } from '../live/use-deeds.ts';
import { safeText } from '../present/safe-text.ts';
import { commandFor, type Command } from '../state/keys.ts';
import type { Change, State } from '../state/state.ts';

/** What a key may reach for. */
export type Reach = {
  readonly state: State;
  readonly ids: readonly string[];
  /** The handoff or review that is selected or open. */
  readonly subject: string | null;
  readonly page: number;
  readonly scrollable: number;
  readonly dispatch: (change: Change) => void;
  readonly deeds: Deeds;
  readonly exit: () => void;
};

/** One key, pressed. A key that does nothing now says so. */
export function press(key: string, typed: string, reach: Reach): void {
  const { state, dispatch } = reach;
  if (state.mode.kind === 'filtering') return typeFilter(key, typed, state.mode.draft, reach);
  const command = commandFor(key, state.mode.kind);
  if (command !== null) return obey(command, reach);
  if (state.mode.kind === 'choosing' && /^[1-9]$/u.test(key)) return dispatch({ kind: 'pick', index: Number(key) - 1 });
  dispatch({ kind: 'say', tone: 'plain', text: `\`${safeText(key, 12)}\` does nothing here; ? shows what does.` });
}

function typeFilter(key: string, typed: string, draft: string, { dispatch }: Reach): void {
  if (key === 'enter') return dispatch({ kind: 'keep filter' });
  if (key === 'escape') return dispatch({ kind: 'back' });
  if (key === 'backspace') return dispatch({ kind: 'draft', text: draft.slice(0, -1) });
  if (key === typed) dispatch({ kind: 'draft', text: safeText(draft + typed, 80) });
}

function obey(command: Command, reach: Reach): void {
  const { state, ids, subject, page, dispatch, deeds } = reach;
  switch (command) {
    case 'up':
      return move(-1, reach);
    case 'down':
      return move(1, reach);
    case 'page up':
      return move(-page, reach);
    case 'page down':
      return move(page, reach);
    case 'top':
      return move(-1_000_000, reach);
    case 'bottom':
      return move(1_000_000, reach);
    case 'due':
    case 'handoffs':
    case 'reviews':
      return dispatch({ kind: 'go', screen: command });
    case 'open':
      return openSubject('summary', subject, dispatch);
    case 'summary':
    case 'timeline':
    case 'why':
      return openSubject(command, subject, dispatch);
    case 'accept':
    case 'reject':
    case 'contact':
    case 'end':
    case 'sign off':
      if (subject === null)
        return dispatch({ kind: 'say', tone: 'plain', text: `There is nothing selected to ${command}.` });
      return deeds.wish(command, subject);
    case 'filter':
      return dispatch({ kind: 'start filter' });
    case 'clear filter':
      dispatch({ kind: 'start filter' });
      dispatch({ kind: 'draft', text: '' });
      dispatch({ kind: 'keep filter' });
      return dispatch({ kind: 'move', by: 0, ids });
    case 'choose':
      if (state.mode.kind === 'choosing') dispatch({ kind: 'pick', index: state.mode.index });
      return;
    case 'yes':
      if (state.mode.kind === 'confirming') confirm(state.mode, reach);
      return;
    case 'back':
      return dispatch({ kind: 'back' });
    case 'help':
      return dispatch({ kind: 'help' });
    case 'quit':
      return reach.exit();
  }
}

function move(by: number, { state, ids, scrollable, dispatch }: Reach): void {
  if (state.mode.kind === 'detail') return dispatch({ kind: 'scroll', by, most: scrollable });
  if (state.mode.kind === 'choosing') return dispatch({ kind: 'point', by });
  dispatch({ kind: 'move', by, ids });
}

function openSubject(tab: 'summary' | 'timeline' | 'why', subject: string | null, dispatch: Reach['dispatch']): void {
  if (subject === null) return dispatch({ kind: 'say', tone: 'plain', text: 'There is nothing selected to open.' });
  dispatch({ kind: 'open', id: subject, tab });
}

function confirm(mode: Extract<State['mode'], { kind: 'confirming' }>, { dispatch, deeds }: Reach): void {
  const option = mode.choice.options[mode.index];
  // From the confirmation back through the choice to where it was asked for.
  dispatch({ kind: 'back' });
  if (option !== undefined) deeds.run(option.deed);
}
