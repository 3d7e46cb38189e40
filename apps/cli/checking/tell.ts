import { inOneFile } from '../caching/in-one-file.ts';
import type { Terminal } from '../terminal.ts';
import type { Checked } from './checked.ts';
import { sayHowMany } from './say-how-many.ts';

export const formats = ['text', 'json', 'sarif', 'github', 'junit'] as const;
export type Format = (typeof formats)[number];

/** Tells what was found, as people or one of several programs read it. */
export async function tell(folders: readonly Checked[], format: Format, terminal: Terminal): Promise<void> {
  if (format === 'text' && folders.every(({ problems }) => problems.length === 0))
    return folders.forEach((folder) => sayHowMany(folder, terminal));
  // Loaded where there is something to tell: it knows all pages of problems.
  const { tellProblems } = await inOneFile(
    new URL('tell-problems.ts', import.meta.url),
    () => import('./tell-problems.ts'),
  );
  tellProblems(folders, format, terminal);
}
