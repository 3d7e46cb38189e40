export type IdempotencyClaim = { readonly scope: string; readonly key: string };
