import { useEffect, useState } from 'react';
import type { Read } from './read-all.ts';

/** The server's moment, ticking each second. */
export function useServerTime(clock: () => number): number {
  const [server, setServer] = useState(clock);
  useEffect(() => {
    const ticking = setInterval(() => setServer(clock()), 1000);
    return () => clearInterval(ticking);
  }, [clock]);
  return server;
}

/** The company's moment at a moment of the server, from what the API last said of its clock. */
export const companyTime = (clock: Read['clock'] | undefined, server: number): number =>
  clock === undefined ? server : clock.now + Math.round((server - clock.readAt) * clock.rate);
