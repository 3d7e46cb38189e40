import type { Activities, Moment } from '@smk/plan';
import type { Store } from '@smk/store';
import { unbuilt } from '../unbuilt.ts';

export type ActivityPorts = { readonly store: Store; readonly now: () => Moment; readonly wake?: () => void };

/** What workflows ask of the world, each one transaction and safe to repeat. */
export const createActivities: (ports: ActivityPorts) => Activities = unbuilt;
