export type Screen = 'due' | 'handoffs' | 'reviews';
export type Tab = 'summary' | 'timeline' | 'why';

/** What is said with a deed, by name, as it was typed. */
export type Said = Readonly<Record<string, string>>;

/** What somebody can do from the keyboard. */
export type Deed =
  | { readonly kind: 'accept' | 'contact' | 'correct'; readonly handoff: string }
  | { readonly kind: 'reject'; readonly handoff: string; readonly because: string; readonly data?: Said }
  | { readonly kind: 'end'; readonly handoff: string; readonly as: string; readonly data?: Said }
  | { readonly kind: 'meet'; readonly handoff: string; readonly what: string }
  | { readonly kind: 'tick'; readonly handoff: string; readonly item: string }
  | { readonly kind: 'sign off'; readonly review: string; readonly department: string };

/** One thing of a closed list to be chosen, then confirmed by `y`; between them what it asks for is typed. */
export type Choice = { readonly title: string; readonly options: readonly Option[] };

type Option = { readonly label: string; readonly deed: Deed; readonly asks?: readonly Asked[] };

/** What has to be said with a deed; `options` where it is one of some. */
export type Asked = { readonly name: string; readonly type: string; readonly options: readonly string[] };

/** An option that was picked, with what is said with it so far. */
type Picked = { readonly choice: Choice; readonly index: number; readonly said: Said; readonly back: Mode };

export type Mode =
  | { readonly kind: 'list' }
  | { readonly kind: 'filtering'; readonly draft: string }
  | { readonly kind: 'detail'; readonly id: string; readonly tab: Tab; readonly scroll: number }
  | { readonly kind: 'choosing'; readonly choice: Choice; readonly index: number; readonly back: Mode }
  | (Picked & { readonly kind: 'filling'; readonly draft: string })
  | (Picked & { readonly kind: 'confirming' })
  | { readonly kind: 'help'; readonly scroll: number; readonly back: Mode };

export type State = {
  readonly screen: Screen;
  /** The selected row of each screen by its id, so that a live list does not move under the cursor. */
  readonly selected: Readonly<Record<Screen, { readonly id: string | null; readonly index: number }>>;
  readonly filter: Readonly<Record<Screen, string>>;
  readonly mode: Mode;
  readonly message: { readonly tone: 'good' | 'bad' | 'plain'; readonly text: string } | null;
};

export type Change =
  | { readonly kind: 'go'; readonly screen: Screen }
  | { readonly kind: 'move'; readonly by: number; readonly ids: readonly string[] }
  /** The list as it is now: the row under the cursor is remembered by its id. */
  | { readonly kind: 'hold'; readonly screen: Screen; readonly ids: readonly string[] }
  | { readonly kind: 'open'; readonly id: string; readonly tab: Tab }
  | { readonly kind: 'scroll'; readonly by: number; readonly most: number }
  | { readonly kind: 'start filter' }
  | { readonly kind: 'draft'; readonly text: string }
  | { readonly kind: 'keep filter' }
  /** What was typed is what the deed asks for. */
  | { readonly kind: 'fill' }
  | { readonly kind: 'clear filter' }
  | { readonly kind: 'choose'; readonly choice: Choice }
  | { readonly kind: 'point'; readonly by: number }
  | { readonly kind: 'pick'; readonly index: number }
  | { readonly kind: 'back' }
  | { readonly kind: 'help' }
  | { readonly kind: 'say'; readonly tone: 'good' | 'bad' | 'plain'; readonly text: string };

const nothing = { id: null, index: 0 };

export const firstState: State = {
  screen: 'due',
  selected: { due: nothing, handoffs: nothing, reviews: nothing },
  filter: { due: '', handoffs: '', reviews: '' },
  mode: { kind: 'list' },
  message: null,
};

/** The row that is selected now: the one of the remembered id, else whatever stands where it stood. */
export function selectedIndex(state: State, ids: readonly string[]): number {
  const { id, index } = state.selected[state.screen];
  const found = id === null ? -1 : ids.indexOf(id);
  return found >= 0 ? found : Math.max(0, Math.min(index, ids.length - 1));
}

/** The dashboard's state after a change. */
export function change(state: State, by: Change): State {
  switch (by.kind) {
    case 'go':
      return { ...state, screen: by.screen, mode: { kind: 'list' }, message: null };
    case 'move': {
      const index = Math.max(0, Math.min(selectedIndex(state, by.ids) + by.by, by.ids.length - 1));
      const selected = { ...state.selected, [state.screen]: { id: by.ids[index] ?? null, index } };
      return { ...state, selected, message: null };
    }
    case 'hold': {
      const index = selectedIndex({ ...state, screen: by.screen }, by.ids);
      const id = by.ids[index] ?? null;
      const before = state.selected[by.screen];
      if (id === null || (id === before.id && index === before.index)) return state;
      return { ...state, selected: { ...state.selected, [by.screen]: { id, index } } };
    }
    case 'open':
      return { ...state, mode: { kind: 'detail', id: by.id, tab: by.tab, scroll: 0 }, message: null };
    case 'scroll': {
      if (state.mode.kind !== 'detail' && state.mode.kind !== 'help') return state;
      const scroll = Math.max(0, Math.min(state.mode.scroll + by.by, by.most));
      return { ...state, mode: { ...state.mode, scroll } };
    }
    case 'start filter':
      return { ...state, mode: { kind: 'filtering', draft: state.filter[state.screen] }, message: null };
    case 'draft':
      return state.mode.kind === 'filtering' || state.mode.kind === 'filling'
        ? { ...state, mode: { ...state.mode, draft: by.text } }
        : state;
    case 'fill': {
      const asked = askedNow(state.mode);
      if (state.mode.kind !== 'filling' || asked === null) return state;
      const value = state.mode.draft.trim();
      if (value === '') return change(state, { kind: 'say', tone: 'plain', text: `${asked.name} is needed.` });
      const { choice, index, said, back } = state.mode;
      return { ...state, mode: next({ choice, index, back, said: { ...said, [asked.name]: value } }), message: null };
    }
    case 'keep filter': {
      if (state.mode.kind !== 'filtering') return state;
      const filter = { ...state.filter, [state.screen]: state.mode.draft.trim() };
      return { ...state, filter, mode: { kind: 'list' } };
    }
    case 'clear filter':
      return { ...state, filter: { ...state.filter, [state.screen]: '' }, message: null };
    case 'choose':
      // An answer that came late must not take the keys of whoever is typing something else by now.
      if (state.mode.kind !== 'list' && state.mode.kind !== 'detail') return state;
      return { ...state, mode: { kind: 'choosing', choice: by.choice, index: 0, back: state.mode }, message: null };
    case 'point': {
      if (state.mode.kind !== 'choosing') return state;
      const last = state.mode.choice.options.length - 1;
      return { ...state, mode: { ...state.mode, index: Math.max(0, Math.min(state.mode.index + by.by, last)) } };
    }
    case 'pick': {
      if (state.mode.kind !== 'choosing' || state.mode.choice.options[by.index] === undefined) return state;
      const { choice, back } = state.mode;
      return { ...state, mode: next({ choice, index: by.index, back, said: {} }) };
    }
    case 'back':
      return { ...state, mode: whereBackLeads(state.mode), message: null };
    case 'help':
      return state.mode.kind === 'help' ? state : { ...state, mode: { kind: 'help', scroll: 0, back: state.mode } };
    case 'say':
      return { ...state, message: { tone: by.tone, text: by.text } };
  }
}

/** What is asked for now, where something is. */
export function askedNow(mode: Mode): Asked | null {
  if (mode.kind !== 'filling') return null;
  return missing(mode) ?? null;
}

const missing = ({ choice, index, said }: Picked): Asked | undefined =>
  choice.options[index]?.asks?.find(({ name }) => !Object.hasOwn(said, name));

/** What an option asks for is typed before it is confirmed. */
const next = (picked: Picked): Mode =>
  missing(picked) === undefined ? { kind: 'confirming', ...picked } : { kind: 'filling', draft: '', ...picked };

function whereBackLeads(mode: Mode): Mode {
  if (mode.kind === 'choosing' || mode.kind === 'filling' || mode.kind === 'confirming' || mode.kind === 'help')
    return mode.back;
  return { kind: 'list' };
}
