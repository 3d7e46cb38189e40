/** What a workflow sees of the machine it happens to run on. */
export async function globals(): Promise<Readonly<Record<string, unknown>>> {
  const TheDate = new Date(0).constructor as DateConstructor;
  return {
    Intl: typeof globalThis.Intl,
    Temporal: typeof (globalThis as { Temporal?: unknown }).Temporal,
    'a date made by the constructor of a date': new TheDate().getTime() - Date.now(),
  };
}
