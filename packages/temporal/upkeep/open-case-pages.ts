import type { Subject } from '@smk/plan';
import { openCases, type OpenCase, type Store } from '@smk/store';

/** All open cases, so many at a time. */
export async function* openCasePages(store: Store, limit: number): AsyncGenerator<readonly OpenCase[]> {
  let after: Subject | null = null;
  for (;;) {
    const cases: readonly OpenCase[] = await openCases(store.db, { after, limit });
    yield cases;
    after = cases.at(-1)?.subject ?? null;
    if (cases.length < limit) return;
  }
}
