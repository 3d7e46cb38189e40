import type { Client } from '@smk/api/client';
import { useApp, useInput, useWindowSize } from 'ink';
import { useEffect, useMemo, type ReactElement } from 'react';
import { Lines } from '../components/lines.tsx';
import { companyTime, useServerTime } from '../live/company-time.ts';
import { useDeeds } from '../live/use-deeds.ts';
import { useDetail } from '../live/use-detail.ts';
import { useLive } from '../live/use-live.ts';
import { keysIn } from '../state/key-name.ts';
import { useScreenState } from '../state/use-screen-state.ts';
import { bodyRoom, frame, type FrameInput } from './frame.ts';
import { press, type Reach } from './press.ts';
import { countsOf, shownList, subjectOf } from './shown-list.ts';
import { scrollable } from './scrolling.ts';

export type AppProps = { readonly client: Client; readonly operator: string; readonly clock: () => number };

/** The whole dashboard: what is read, what is selected, what a key does, and the frame that follows from it. */
export function App({ client, operator, clock }: AppProps): ReactElement {
  const { exit } = useApp();
  const { columns, rows } = useWindowSize();
  const { state, current, dispatch } = useScreenState();
  const { due, handoffs } = state.filter;
  const searched = useMemo(() => ({ due: due !== '', handoffs: handoffs !== '' }), [due, handoffs]);
  const { read, connection, fresh, freshUntil, revision, trouble } = useLive(client, clock, searched);
  const now = companyTime(read?.clock, useServerTime(clock));
  const list = useMemo(() => shownList(state, read, now), [state, read, now]);
  const subject = subjectOf(state, list);
  const detail = useDetail(client, subject, revision);
  const deeds = useDeeds(client, operator, dispatch);

  // The row under the cursor is kept by its id from the start: what becomes more pressing must not slip under it.
  useEffect(() => {
    dispatch({ kind: 'hold', screen: state.screen, ids: list.rows.map(({ id }) => id) });
  }, [dispatch, state.screen, list]);

  const fields = useMemo(() => read?.rules.fields.map(({ name }) => name) ?? [], [read]);
  const input: FrameInput = {
    state,
    list,
    detail,
    columns,
    rows,
    trouble,
    fields,
    counts: countsOf(read),
    standing: {
      company: read?.rules.company.name ?? '',
      rules: read?.rules.version.hash ?? '',
      operator,
      zone: read?.rules.company.zone ?? 'UTC',
      now,
      rate: read?.clock.rate ?? 1,
      connection,
      fresh,
      asOf: read === null || freshUntil === null ? null : companyTime(read.clock, freshUntil),
    },
  };
  useInput((typed, key) => {
    // Keys that arrive together, as from a fast typist or a script, count one by one, each on what the one before it left.
    for (const named of keysIn(typed, key)) {
      const state = current();
      const list = shownList(state, read, now);
      const reach: Reach = {
        state,
        ids: list.rows.map(({ id }) => id),
        subject: subjectOf(state, list),
        page: Math.max(1, bodyRoom(input) - 1),
        scrollable: scrollable({ ...input, state }),
        dispatch,
        deeds,
        exit,
      };
      press(named, reach);
    }
  });
  return <Lines lines={frame(input)} />;
}
