import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { assessNaively, prepare } from '@smk/engine';
import { compile, showProblem, yearsFor, type Source } from '@smk/language';
import type { Plan } from '@smk/plan';
import { expect, test } from 'vitest';
import { fencesOf, rewritten, sourcesOf, type Fence } from './case.ts';
import { leadFacts, moment } from './lead-facts.ts';
import { shownDecision, shownJson } from './shown.ts';

// One Markdown file a case: `smk FILE` and `list FILE` go in; `problems`, `plan PATH` and, after a `lead MOMENT`, `decision` come out.
// With CORPUS=write the outcomes are written into the files, to be read in the diff.
const here = new URL('./', import.meta.url);
const company: Source = { path: 'company.smk', text: readFileSync(new URL('company.smk', here), 'utf8') };

for (const file of globSync('cases/*.md', { cwd: here }).toSorted()) {
  const url = new URL(file, here);
  const markdown = readFileSync(url, 'utf8');
  test(/^# (.+)$/m.exec(markdown)![1]!, () => {
    const fences = fencesOf(markdown);
    const outcomes = outcomesOf(fences);
    expect(outcomes.length).toBeGreaterThan(0);
    const came = rewritten(markdown, outcomes);
    if (process.env['CORPUS'] === 'write') writeFileSync(url, came);
    else expect(came).toBe(markdown);
  });
}

function outcomesOf(fences: readonly Fence[]): { fence: Fence; text: string }[] {
  const sources = sourcesOf(fences, company);
  const { value, problems } = compile(sources, { years: yearsFor(sources, 2026) });
  // Problems that a case does not speak of would be lost.
  if (!fences.some(({ kind }) => kind === 'problems'))
    expect(problems.map((problem) => showProblem(problem, sources))).toEqual([]);
  let lead: Fence | null = null;
  return fences.flatMap((fence) => {
    if (fence.kind === 'lead') lead = fence;
    if (fence.kind === 'problems')
      return [{ fence, text: problems.map((problem) => showProblem(problem, sources)).join('\n') }];
    if (fence.kind === 'plan') return [{ fence, text: `${shownJson(partOf(value!.plan, fence.about))}\n` }];
    if (fence.kind === 'decision') return [{ fence, text: decide(value!.plan, lead!) }];
    return [];
  });
}

/** Both evaluators have to say the same. */
function decide(plan: Plan, lead: Fence): string {
  const [facts, asOf] = [leadFacts(lead.text), moment(lead.about)];
  const decision = shownDecision(prepare(plan).explain(facts, asOf));
  expect(shownDecision(assessNaively(plan, facts, asOf))).toBe(decision);
  return decision;
}

function partOf(plan: unknown, path: string): unknown {
  return path.split('.').reduce((part, key) => (part as Record<string, unknown>)[key], plan);
}
