import { useCallback, useRef, useState } from 'react';
import { change, firstState, type Change, type State } from './state.ts';

/** The screen's state; `current` is the newest even between two drawings, since keys may arrive faster than frames. */
export function useScreenState(): {
  readonly state: State;
  readonly current: () => State;
  readonly dispatch: (by: Change) => void;
} {
  const newest = useRef(firstState);
  const [state, setState] = useState(firstState);
  const dispatch = useCallback((by: Change) => {
    newest.current = change(newest.current, by);
    setState(newest.current);
  }, []);
  const current = useCallback(() => newest.current, []);
  return { state, current, dispatch };
}
