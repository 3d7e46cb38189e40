export { createApi } from './api.ts';
export { recordsOf } from './records.ts';
export { hashKey } from './protocol/auth.ts';
export type { ApiPorts, Language, Records } from './ports.ts';
export type { Report } from './protocol/errors.ts';
