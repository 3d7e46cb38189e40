import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { pageFiles } from './page-markdown.ts';

// `pnpm problem-pages`: writes the pages of all problems, and takes away those of problems that are no more.
const folder = new URL('../../docs/problems/', import.meta.url);
const files = pageFiles();
mkdirSync(folder, { recursive: true });
for (const name of readdirSync(folder)) if (!files.has(name)) rmSync(new URL(name, folder));
for (const [name, text] of files) writeFileSync(new URL(name, folder), text);
process.stdout.write(`${files.size} pages in docs/problems\n`);
