import { Command, Option } from 'commander';
import { writeFileSync } from 'node:fs';
import { toMermaid, toSvg } from '@smk/pictures';
import { soundRules } from '../compile-rules.ts';
import { CommandFailure, exitCode, type ExitCode } from '../exit-code.ts';
import { rulesPath } from '../options.ts';
import { pictureOf } from '../picture-of.ts';
import { readRules } from '../rules-folder.ts';
import type { Terminal } from '../terminal.ts';
import type { World } from '../world.ts';

type Asked = {
  readonly paths: readonly string[];
  readonly of: readonly string[];
  readonly format: 'mermaid' | 'svg';
  readonly out: string | null;
};

/** `smk graph`: a picture of what rules say, on stdout or into a file. */
function graph({ paths, of, format, out }: Asked, now: number, terminal: Terminal): ExitCode {
  const [path = '', ...others] = paths;
  if (others.length > 0) throw new CommandFailure(exitCode.usage, 'A picture is of one company: name one folder.');
  const { plan } = soundRules(readRules(path), terminal);
  const picture = pictureOf(plan, of, new Date(now).toISOString().slice(0, 7));
  const text = format === 'svg' ? toSvg(picture) : toMermaid(picture);
  if (out === null) terminal.print(text.trimEnd());
  else {
    save(out, text);
    terminal.say(`${out}: ${picture.title}`);
  }
  return exitCode.fine;
}

function save(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    const { code } = error as { readonly code?: string };
    const because = code === 'ENOENT' ? 'its folder is not there' : code === 'EISDIR' ? 'it is a folder' : `${code}`;
    throw new CommandFailure(exitCode.usage, `${file} cannot be written: ${because}.`);
  }
}

type Options = { readonly of: readonly string[]; readonly format: Asked['format']; readonly out?: string };

export const graphCommand = ({ env, terminal, now, finish }: World): Command =>
  new Command('graph')
    .description('draw the way of a lead, a handoff, or the calendar of a team')
    .argument('[paths...]', 'a rules folder')
    .addOption(new Option('--format <format>', 'how it is drawn').choices(['mermaid', 'svg']).default('mermaid'))
    .addOption(new Option('--of <what...>', '`journey`, `handoff NAME` or `team NAME`').default(['journey'], 'journey'))
    .option('--out <file>', 'the file to write; stdout without it')
    .action((paths: string[], { of, format, out }: Options) => {
      // The list that `--of` takes has no end of its own.
      const own = of[0] === 'journey' ? 1 : 2;
      const folders = [...paths, ...of.slice(own)];
      const asked = { paths: folders.length === 0 ? [rulesPath(env)] : folders, of: of.slice(0, own), format };
      finish(graph({ ...asked, out: out ?? null }, now(), terminal));
    });
