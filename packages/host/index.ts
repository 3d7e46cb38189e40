export { HostFailure } from './host-failure.ts';
export { freePort, isPortFree } from './free-port.ts';
export { takeLock } from './lock.ts';
export { startPostgres } from './postgres.ts';
export type { Postgres } from './postgres.ts';
