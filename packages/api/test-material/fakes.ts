import type { Taken } from '@smk/activities';
import { createApi } from '../api.ts';
import type { ApiPorts, Records } from '../ports.ts';
import { hashKey } from '../protocol/auth.ts';

export const key = 'k'.repeat(43);

/** Ports of which each is missed as soon as it is asked for, but for those given. */
export function portsWith(
  given: Omit<Partial<ApiPorts>, 'records' | 'intake' | 'acts'> & {
    readonly records?: Partial<Records>;
    readonly intake?: Partial<ApiPorts['intake']>;
    readonly acts?: Partial<ApiPorts['acts']>;
  },
): ApiPorts {
  const records: Partial<Records> = {
    activeHash: async () => null,
    directory: async () => ({ departments: [], people: [], teams: [], queues: [] }),
    ...given.records,
  };
  const ports: Partial<ApiPorts> = {
    now: () => 1_795_444_800_000,
    serverNow: () => 1_795_444_800_000,
    clockWasSet: async () => {},
    adminKeyHash: hashKey(key),
    report: () => {},
    stopping: new AbortController().signal,
    ...(given as Partial<ApiPorts>),
  };
  return { ...ports, records: records as Records } as ApiPorts;
}

/** An API of these ports, asked as by somebody with the key. */
export function apiWith(given: Parameters<typeof portsWith>[0]) {
  const api = createApi(portsWith(given));
  const ask = async (
    method: string,
    path: string,
    options: { readonly body?: unknown; readonly text?: string; readonly headers?: Record<string, string> } = {},
  ): Promise<Response> => {
    const body = options.text ?? (options.body === undefined ? undefined : JSON.stringify(options.body));
    const headers = {
      Authorization: `Bearer ${key}`,
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...options.headers,
    };
    return api.request(path, { method, headers, ...(body === undefined ? {} : { body }) });
  };
  return { api, ask };
}

/** What intake answers for a new lead that reached no stage. */
export const takenLead: Taken = {
  kind: 'taken',
  lead: 'l1',
  key: 'k@firma.example',
  created: true,
  version: 1,
  plan: 'p1',
  stage: null,
  outcome: { kind: 'not yet' },
  scores: { fit: 15 },
  reasons: ['home_market'],
  owner: null,
  handoff: null,
  repeated: [],
};
