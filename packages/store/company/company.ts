import type { CompanyClock } from '@smk/plan';
import type { Session } from '../database/session.ts';
import { unbuilt } from '../database/unbuilt.ts';

export type CompanyRow = { readonly slug: string; readonly name: string; readonly clock: CompanyClock };

/** The company of this installation; `null` before its first rules are published. */
export const readCompany: (db: Session) => Promise<CompanyRow | null> = unbuilt;
/** The company's clock; the server's own time until one is set. */
export const readClock: (db: Session) => Promise<CompanyClock> = unbuilt;
/** Sets the company's clock, before or after its first rules. */
export const setClock: (db: Session, clock: CompanyClock) => Promise<void> = unbuilt;
