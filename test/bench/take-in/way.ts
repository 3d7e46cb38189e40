/** A way for a lead to come in under an idempotency key; settles once it is committed. */
export type Way = (key: string, fields: Readonly<Record<string, unknown>>) => Promise<void>;
