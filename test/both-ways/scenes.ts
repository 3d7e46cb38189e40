import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { notCarriedOut } from '@smk/engine';
import { compile, showProblem, type Source } from '@smk/language';
import { casesIn } from '../conformance/read-case.ts';
import { companies } from '../language/docs.ts';
import type { Scene } from './play.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Every test in the repository that can be run for real. */
export const scenes = (): readonly Scene[] => allScenes().filter(canBeRun);

/**
 * Rules with clauses about leads that are refused when rules are published cannot, nor tests that say how many leads people have before
 * it begins: nobody can record those without leads of their own.
 */
function canBeRun({ plan, block }: Scene): boolean {
  const aboutLeads = { ...plan, reviews: [], promises: [], goals: [], feedback: [], channels: [], campaigns: [] };
  return (block.people?.loads ?? []).length === 0 && notCarriedOut(aboutLeads).length === 0;
}

/** Every test of every folder of rules in the repository, of the cases of conformance, and of the pages that describe the language. */
export function allScenes(): readonly Scene[] {
  const files = globSync('**/*.smk', {
    cwd: root,
    exclude: (path) => /node_modules|\/\.|corpus|conformance/.test(path),
  });
  const folders = [...new Set(files.map(dirname))].toSorted();
  const cases = casesIn(join(root, 'test/conformance')).filter(({ text }) => text('expect.txt') !== null);
  return [
    ...folders.flatMap(scenesIn),
    ...cases.flatMap(({ name, sources }) => scenesOf(`test/conformance/${name}`, sources)),
    ...companies.flatMap(([page, sources]) => scenesOf(`docs/${page}`, sources)),
  ];
}

/** The tests of a folder of rules. Throws with the problems that keep it from being run. */
const scenesIn = (folder: string): readonly Scene[] => scenesOf(folder, sourcesIn(join(root, folder)));

/** The tests of rules, which may have warnings. Throws with the problems that keep them from being run. */
export function scenesOf(from: string, sources: readonly Source[]): readonly Scene[] {
  const { value, problems } = compile(sources, { years: { from: 2025, to: 2028 } });
  if (!value) throw new Error(problems.map((problem) => showProblem(problem, sources)).join('\n'));
  // Leads that come in side by side are rehearsed only: a scene is one lead with a database of its own.
  const alone = value.tests.filter(({ together }) => together === undefined);
  return alone.map((block) => whole({ name: `${from}: ${block.name}`, plan: value.plan, block }));
}

/** A table may tell of a part of a lead, which nobody would take in: what it lacks is given, or not asked for. */
function whole({ name, plan, block }: Scene): Scene {
  const { key, fields } = plan.lead;
  const given = { [key]: 'lead@firma.example', ...block.given };
  const asked = fields.map((field) => ({ ...field, required: field.required && (given[field.name] ?? null) !== null }));
  return { name, plan: { ...plan, lead: { ...plan.lead, fields: asked } }, block: { ...block, given } };
}

function sourcesIn(folder: string): readonly Source[] {
  return globSync('**/*.{smk,txt,csv}', { cwd: folder }).map((path) => ({
    path,
    text: readFileSync(join(folder, path), 'utf8'),
  }));
}
