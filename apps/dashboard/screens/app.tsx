import type { Client } from '@smk/api/client';
import { useApp, useInput, useWindowSize } from 'ink';
import { useMemo, type ReactElement } from 'react';
import { Lines } from '../components/lines.tsx';
import { useCompanyTime } from '../live/use-company-time.ts';
import { useDeeds } from '../live/use-deeds.ts';
import { useDetail } from '../live/use-detail.ts';
import { useLive, type Live } from '../live/use-live.ts';
import { dueList } from '../present/due.ts';
import { passes } from '../present/filter.ts';
import { handoffList } from '../present/handoffs.ts';
import { byTitle, type List } from '../present/list.ts';
import { reviewList } from '../present/reviews.ts';
import { keyName } from '../state/key-name.ts';
import { selectedIndex, type Screen, type State } from '../state/state.ts';
import { useScreenState } from '../state/use-screen-state.ts';
import { press, type Reach } from './press.ts';
import { detailScroll, frame, type FrameInput } from './frame.ts';

export type AppProps = { readonly client: Client; readonly operator: string; readonly clock: () => number };

/** The whole dashboard: what is read, what is selected, what a key does, and the frame that follows from it. */
export function App({ client, operator, clock }: AppProps): ReactElement {
  const { exit } = useApp();
  const { columns, rows } = useWindowSize();
  const { state, current, dispatch } = useScreenState();
  const live = useLive(client, clock);
  const now = useCompanyTime(live.clock, clock);
  const list = useMemo(
    () => filtered(listOf(state.screen, live, now), state.filter[state.screen]),
    [state.screen, state.filter, live, now],
  );
  const ids = list.rows.map(({ id }) => id);
  const subject = subjectOf(state, ids[selectedIndex(state, ids)]);
  const detail = useDetail(client, subject, live.revision);
  const deeds = useDeeds(client, operator, dispatch);
  const input: FrameInput = {
    state,
    list,
    detail,
    columns,
    rows,
    trouble: live.trouble,
    counts: countsOf(live),
    standing: {
      company: live.rules?.company.name ?? '',
      rules: live.rules?.version.hash ?? '',
      operator,
      zone: live.rules?.company.zone ?? 'UTC',
      now,
      rate: live.clock?.rate ?? 1,
      connection: live.connection,
    },
  };
  useInput((typed, key) => {
    const reach = (): Reach => ({
      state: current(),
      ids,
      subject,
      page: Math.max(1, rows - 7),
      scrollable: detailScroll(input),
      dispatch,
      deeds,
      exit,
    });
    const named = keyName(typed, key);
    // Keys that arrive together, as from a fast typist or a script, count one by one; the draft of a filter takes them whole.
    const keys = named === typed && current().mode.kind !== 'filtering' ? [...typed] : [named];
    for (const each of keys) press(each, named === typed ? each : typed, reach());
  });
  return <Lines lines={frame(input)} />;
}

function listOf(screen: Screen, live: Live, now: number): List {
  switch (screen) {
    case 'due':
      return dueList(live.obligations, now);
    case 'handoffs':
      return handoffList(live.handoffs, now);
    case 'reviews':
      return reviewList(live.reviews);
  }
}

function filtered(list: List, filter: string): List {
  if (filter === '') return list;
  const rows = list.rows.filter((row) => passes(filter, byTitle(list.columns, row)));
  return { ...list, rows, empty: `Nothing here has “${filter}”: x shows everything again.` };
}

const countsOf = (live: Live): Readonly<Record<Screen, number>> => ({
  due: live.obligations.length,
  handoffs: live.handoffs.filter(({ status }) => status !== 'ended').length,
  reviews: live.reviews.filter(({ status }) => status === 'open').length,
});

/** The handoff or review that the screen is about: the one opened, else the selected row's. */
function subjectOf(state: State, row: string | undefined): string | null {
  const opened = openedIn(state.mode);
  if (opened !== null) return opened;
  if (row === undefined) return null;
  if (state.screen === 'handoffs') return `handoff:${row}`;
  if (state.screen === 'reviews') return `review:${row}`;
  // A row of the due list is `subject kind:subject id:obligation`.
  return row.slice(0, row.lastIndexOf(':'));
}

function openedIn(mode: State['mode']): string | null {
  if (mode.kind === 'detail') return mode.id;
  return 'back' in mode ? openedIn(mode.back) : null;
}
