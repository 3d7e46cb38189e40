import { join, resolve } from 'node:path';

/** Where an installation on one machine keeps what it has: everything under one folder. */
export type Place = {
  readonly folder: string;
  readonly lock: string;
  readonly postgres: string;
  readonly temporal: string;
  readonly adminKey: string;
  readonly log: (name: string) => string;
};

export function placeIn(folder: string): Place {
  const inside = resolve(folder);
  return {
    folder: inside,
    lock: join(inside, 'lock'),
    postgres: join(inside, 'postgres'),
    temporal: join(inside, 'temporal', 'temporal.db'),
    adminKey: join(inside, 'admin-key'),
    log: (name) => join(inside, 'log', `${name}.log`),
  };
}
