import {
  chmodSync,
  lstatSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { exampleRules, smk } from './smk.ts';

const careless = 'language 1\nlist   dach {DE,AT}\n';
const canonical = 'language 1\n\nlist dach { DE, AT }\n';

const folders: string[] = [];
function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'smk-fmt-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

test('files are rewritten, each named; whatever is in canonical form is not touched', async () => {
  const folder = folderWith({ 'a.smk': careless, 'b.smk': canonical, 'list.txt': 'a  b\n' });
  chmodSync(join(folder, 'a.smk'), 0o640);
  const before = statSync(join(folder, 'b.smk')).ino;
  expect(await smk(['fmt', folder])).toEqual({
    code: 0,
    out: `${join(folder, 'a.smk')}\n`,
    talk: '1 of 2 files laid out anew\n',
  });
  expect(readFileSync(join(folder, 'a.smk'), 'utf8')).toBe(canonical);
  expect(statSync(join(folder, 'a.smk')).mode & 0o777).toBe(0o640);
  expect(statSync(join(folder, 'b.smk')).ino).toBe(before);
  expect(readdirSync(folder).toSorted()).toEqual(['a.smk', 'b.smk', 'list.txt']);
});

test('`--check` changes nothing, shows what differs, and ends with 1', async () => {
  const folder = folderWith({ 'a.smk': careless.replaceAll('\n', '\r\n'), 'b.smk': canonical });
  const file = join(folder, 'a.smk');
  expect(await smk(['fmt', '--check', folder])).toEqual({
    code: 1,
    out: `${file}
  1 - language 1·
  1 + language 1
  2 + 
  2 - list   dach {DE,AT}·
  3 + list dach { DE, AT }
`,
    talk: '1 of 2 files not in canonical form: run `smk fmt`\n',
  });
  expect(readFileSync(file, 'utf8')).toContain('\r\n');
  expect(await smk(['fmt', '--check', exampleRules])).toEqual({ code: 0, out: '', talk: 'all in canonical form\n' });
});

test('what is piped in comes out, and nothing else', async () => {
  expect(await smk(['fmt', '-'], { input: careless })).toEqual({ code: 0, out: canonical, talk: '' });
  expect(await smk(['fmt', '--stdin'], { input: '' })).toEqual({ code: 0, out: '', talk: '' });
  expect((await smk(['fmt', '--stdin', '--check'], { input: careless })).code).toBe(1);
});

test('as JSON each file says whether it changed, and which lines are left as they stand', async () => {
  const { code, out } = await smk(['fmt', '-', '--json'], { input: 'event  a\nteam t {\n  led by x\n' });
  expect({ code, told: JSON.parse(out) as unknown }).toEqual({
    code: 0,
    told: {
      schema: 'smk.fmt/1',
      files: [{ file: '-', changed: true, left: [2], text: 'event a\n\nteam t {\n  led by x\n' }],
    },
  });
});

test('what cannot be read is said in one sentence and left, what is wrong in a file too; the others are laid out', async () => {
  const latin = Buffer.from('company "M\u00fcller" {\n}\n', 'latin1');
  const folder = folderWith({ 'a.smk': latin, 'b.smk': careless, 'c.smk': 'team t {\n  led by x\n' });
  const { code, out, talk } = await smk(['fmt', folder]);
  expect({ code, out }).toEqual({ code: 2, out: `${join(folder, 'b.smk')}\n` });
  expect(talk).toBe(`${join(folder, 'a.smk')} is no text in UTF-8, and is left as it is: save it as UTF-8 first.
${join(folder, 'c.smk')}:1 cannot be read, and is left as it stands.
1 of 2 files laid out anew
`);
  expect(readFileSync(join(folder, 'a.smk'))).toEqual(latin);
});

test('a link goes on leading to the file', async () => {
  const folder = folderWith({ 'a.kept': careless });
  symlinkSync('a.kept', join(folder, 'a.smk'));
  expect((await smk(['fmt', join(folder, 'a.smk')])).code).toBe(0);
  expect(lstatSync(join(folder, 'a.smk')).isSymbolicLink()).toBe(true);
  expect(readFileSync(join(folder, 'a.kept'), 'utf8')).toBe(canonical);
});

test('paths without rules are wrong usage', async () => {
  const folder = folderWith({ 'a.txt': '' });
  expect((await smk(['fmt', '/nowhere'])).talk).toBe('There is no /nowhere: name .smk files, or folders with them.\n');
  expect((await smk(['fmt', join(folder, 'a.txt')])).talk).toMatch(/a\.txt is no \.smk file: name one, or a folder/);
  expect(await smk(['fmt', folder])).toEqual({ code: 2, out: '', talk: `There is no .smk file in ${folder}.\n` });
});
