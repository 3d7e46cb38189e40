import { useEffect, useState } from 'react';
import type { Live } from './use-live.ts';

/** The company's moment, ticking each second from what the API last said of its clock. */
export function useCompanyTime(read: Live['clock'], clock: () => number): number {
  const [server, setServer] = useState(clock);
  useEffect(() => {
    const ticking = setInterval(() => setServer(clock()), 1000);
    return () => clearInterval(ticking);
  }, [clock]);
  if (read === null) return server;
  return read.now + Math.max(0, server - read.readAt) * read.rate;
}
