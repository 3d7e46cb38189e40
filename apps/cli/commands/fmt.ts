import { format, type Formatted } from '@smk/language';
import { Command, Option } from 'commander';
import { exitCode, type ExitCode } from '../exit-code.ts';
import { readText, replaceText, textOf, Unusable } from '../fmt/rules-file.ts';
import { json, rulesPath } from '../options.ts';
import { changedLines } from '../present/changed-lines.ts';
import { paintFor } from '../present/paint.ts';
import { rulesFiles } from '../rules-folder.ts';
import type { Terminal } from '../terminal.ts';
import type { World } from '../world.ts';

type Options = { readonly check: boolean; readonly stdin: boolean; readonly json: boolean };

/** A file laid out, or why it cannot be. */
type Outcome =
  | { readonly kind: 'laid out'; readonly file: string; readonly before: string; readonly after: Formatted }
  | { readonly kind: 'unusable'; readonly file: string; readonly sentence: string };

/** `smk fmt`: brings rules into their canonical form, or says which are not in it. Findings with `--check` if there are some. */
function fmt(paths: readonly string[], { check, json }: Options, terminal: Terminal): ExitCode {
  const outcomes = rulesFiles(paths).map((file) => {
    return tried(file, () => {
      const laid = layOut(file, readText(file));
      if (!check && isChanged(laid)) replaceText(file, laid.after.text);
      return laid;
    });
  });
  tell(outcomes, { check, json }, terminal);
  return codeOf(outcomes, check);
}

/** Lays out what is piped in, for editors: the text goes to stdout, or what `--check` finds. */
async function fmtInput({ check, json }: Options, { input, terminal }: World): Promise<ExitCode> {
  const bytes = await input();
  const outcome = tried('-', () => layOut('-', textOf(bytes, 'The input')));
  if (check || json || outcome.kind === 'unusable') tell([outcome], { check, json }, terminal);
  else if (outcome.after.text !== '') terminal.print(outcome.after.text.slice(0, -1));
  return codeOf([outcome], check);
}

function layOut(file: string, before: string): Extract<Outcome, { kind: 'laid out' }> {
  return { kind: 'laid out', file, before, after: format({ path: file, text: before }) };
}

function tried(file: string, doing: () => Outcome): Outcome {
  try {
    return doing();
  } catch (error) {
    if (!(error instanceof Unusable)) throw error;
    return { kind: 'unusable', file, sentence: error.message };
  }
}

const isChanged = (outcome: Outcome): boolean => outcome.kind === 'laid out' && outcome.after.text !== outcome.before;

function codeOf(outcomes: readonly Outcome[], check: boolean): ExitCode {
  if (outcomes.some(({ kind }) => kind === 'unusable')) return exitCode.usage;
  return check && outcomes.some(isChanged) ? exitCode.findings : exitCode.fine;
}

function tell(outcomes: readonly Outcome[], { check, json }: Omit<Options, 'stdin'>, terminal: Terminal): void {
  if (json) return terminal.print(JSON.stringify({ schema: 'smk.fmt/1', files: outcomes.map(asJson) }, null, 2));
  const paint = paintFor(terminal.colour);
  for (const outcome of outcomes) {
    if (outcome.kind === 'unusable') terminal.say(outcome.sentence);
    else {
      const { file, before, after } = outcome;
      if (isChanged(outcome)) terminal.print(check ? paint.bold(file) : file);
      if (check) for (const line of changedLines(before, after.text, paint)) terminal.print(line);
      for (const line of after.left) terminal.say(`${file}:${line} cannot be read, and is left as it stands.`);
    }
  }
  const usable = outcomes.filter(({ kind }) => kind === 'laid out').length;
  if (usable === 0) return;
  const changed = outcomes.filter(isChanged).length;
  const of = `${changed} of ${usable} file${usable === 1 ? '' : 's'}`;
  if (!check) terminal.say(`${of} laid out anew`);
  else terminal.say(changed === 0 ? 'all in canonical form' : `${of} not in canonical form: run \`smk fmt\``);
}

function asJson(outcome: Outcome): object {
  if (outcome.kind === 'unusable') return { file: outcome.file, problem: outcome.sentence };
  const { file, after } = outcome;
  return { file, changed: isChanged(outcome), left: after.left, ...(file === '-' ? { text: after.text } : {}) };
}

export const fmtCommand = (world: World): Command =>
  new Command('fmt')
    .description('bring rules into their canonical form')
    .argument('[paths...]', 'rules folders, or .smk files; - for stdin', [rulesPath(world.env)])
    .addOption(new Option('--check', 'change nothing; say what is not in canonical form').default(false))
    .addOption(new Option('--stdin', 'read rules from stdin, write them to stdout').default(false))
    .addOption(json())
    .action(async (paths: string[], options: Options) =>
      world.finish(
        options.stdin || paths.includes('-') ? await fmtInput(options, world) : fmt(paths, options, world.terminal),
      ),
    );
