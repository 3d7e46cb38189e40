import type { Deeds } from '../live/use-deeds.ts';
import { safeText } from '../present/safe-text.ts';
import { commandFor, type Command } from '../state/keys.ts';
import type { Change, Deed, Said, State } from '../state/state.ts';

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

/** One key, pressed, by its name. A key that does nothing now says so. */
export function press(key: string, reach: Reach): void {
  const { state, dispatch } = reach;
  if (state.mode.kind === 'filtering') return type(key, state.mode.draft, { kind: 'keep filter' }, reach);
  if (state.mode.kind === 'filling') return type(key, state.mode.draft, { kind: 'fill' }, reach);
  const command = commandFor(key, state.mode.kind);
  if (command !== null) return obey(command, reach);
  if (state.mode.kind === 'choosing' && /^[1-9]$/u.test(key)) return dispatch({ kind: 'pick', index: Number(key) - 1 });
  if (key === 'escape') return backFromList(reach);
  dispatch({ kind: 'say', tone: 'plain', text: nothingBy(key, state.mode.kind) });
}

function nothingBy(key: string, mode: State['mode']['kind']): string {
  if (key === 'unused') return 'That key does nothing here; ? shows what does.';
  if (mode === 'confirming') return `Only y does it; \`${safeText(key, 12)}\` does nothing.`;
  return `\`${safeText(key, 12)}\` does nothing here; ? shows what does.`;
}

/** From the list there is nowhere to go back to but from its filter. */
function backFromList({ state, dispatch }: Reach): void {
  if (state.filter[state.screen] !== '') return dispatch({ kind: 'clear filter' });
  dispatch({ kind: 'say', tone: 'plain', text: 'There is nothing to go back to; q leaves.' });
}

function type(key: string, draft: string, entered: Change, { dispatch }: Reach): void {
  if (key === 'enter') return dispatch(entered);
  if (key === 'escape') return dispatch({ kind: 'back' });
  if (key === 'backspace') return dispatch({ kind: 'draft', text: Array.from(draft).slice(0, -1).join('') });
  if (Array.from(key).length === 1) dispatch({ kind: 'draft', text: safeText(draft + key, 80) });
}

function obey(command: Command, reach: Reach): void {
  const { state, subject, page, dispatch, deeds } = reach;
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
      return openSubject(command, subject, dispatch);
    case 'why':
      if (subject?.startsWith('review:') === true)
        return dispatch({
          kind: 'say',
          tone: 'plain',
          text: 'Rules decide on leads; a review has figures: press enter.',
        });
      return openSubject('why', subject, dispatch);
    case 'accept':
    case 'reject':
    case 'contact':
    case 'end':
    case 'meet':
    case 'sign off':
      if (subject === null)
        return dispatch({ kind: 'say', tone: 'plain', text: `There is nothing selected to ${command}.` });
      return deeds.wish(command, subject);
    case 'filter':
      return dispatch({ kind: 'start filter' });
    case 'clear filter':
      if (state.filter[state.screen] === '')
        return dispatch({ kind: 'say', tone: 'plain', text: 'No filter is set; / sets one.' });
      return dispatch({ kind: 'clear filter' });
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
  if (state.mode.kind === 'detail' || state.mode.kind === 'help')
    return dispatch({ kind: 'scroll', by, most: scrollable });
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
  if (option !== undefined) deeds.run(withSaid(option.deed, mode.said));
}

function withSaid(deed: Deed, said: Said): Deed {
  const asksForSome = (deed.kind === 'reject' || deed.kind === 'end') && Object.keys(said).length > 0;
  return asksForSome ? { ...deed, data: said } : deed;
}
