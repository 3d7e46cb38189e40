import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compile, showProblem, type Source } from '@smk/language';
import { handoffFlow, journey, teamWeek, toMermaid, toSvg, type Picture } from '@smk/pictures';
import type { Plan } from '@smk/plan';
import { describe, expect, test } from 'vitest';

// Looked at by eye before they were kept: light, dark, and Mermaid as Mermaid draws it.
const root = join(import.meta.dirname, '..', '..');
const companies = { nordlicht: 'rules', kathmandu: 'test/companies/kathmandu', adelaide: 'test/companies/adelaide' };

function planOf(folder: string): Plan {
  const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  const sources = files
    .filter((path) => /\.(?:smk|txt)$/.test(path))
    .toSorted()
    .map((path): Source => ({ path, text: readFileSync(join(root, folder, path), 'utf8') }));
  const { value, problems } = compile(sources, { years: { from: 2026, to: 2028 } });
  if (!value) throw new Error(problems.map((problem) => showProblem(problem, sources)).join('\n'));
  return value.plan;
}

function picturesOf(plan: Plan): readonly (readonly [name: string, picture: Picture])[] {
  const team = plan.teams[0]!;
  return [
    ['journey', journey(plan)],
    ...plan.handoffs.map((rule): [string, Picture] => [rule.name, handoffFlow(plan, rule)]),
    [team.name, teamWeek(plan, team, '2026-11')!],
  ];
}

describe.each(Object.entries(companies))('%s', (company, folder) => {
  test.each(picturesOf(planOf(folder)))('%s', async (name, picture) => {
    await expect(toMermaid(picture)).toMatchFileSnapshot(`golden/${company}-${name}.mermaid`);
    const svg = toSvg(picture);
    await expect(svg).toMatchFileSnapshot(`golden/${company}-${name}.svg`);
    expect(overlapping(svg)).toEqual([]);
    expect(svg).toContain(`role="img" aria-labelledby="title description"`);
  });
});

test('a name with quotes, signs and markup stays a text in both formats', () => {
  const plan = planOf('rules');
  const evil = { ...plan.company, name: '<script>"&`|#35; %% \u202eA' };
  const picture = journey({ ...plan, company: evil });
  expect(toSvg(picture)).toContain('&lt;script&gt;&quot;&amp;`|#35; %%  A');
  expect(toSvg(picture)).not.toContain('<script');
  const rule = { ...plan.handoffs[0]!, title: 'a"] --> b{{<i>x#35;`' };
  expect(toMermaid(handoffFlow(plan, rule))).toContain('[["<b>a&quot;] --&gt; b{{&lt;i&gt;x&num;35;&grave;</b>');
});

/** Texts that would touch each other if each letter were as wide as in a narrow font's widest neighbour. */
function overlapping(svg: string): readonly string[] {
  const inside = svg.slice(svg.indexOf('<g '));
  const texts = [...inside.matchAll(/<text[^>]* x="([^"]+)" y="([^"]+)" font-size="(\d+)"([^>]*)>([^<]*)</g)].map(
    ([, x, y, size, more, text]) => {
      const width = text!.replace(/&\w+;/g, '.').length * Number(size) * 0.5;
      const left = more!.includes('middle') ? Number(x) - width / 2 : Number(x);
      return { text: text!, left, right: left + width, top: Number(y) - Number(size) * 0.8, bottom: Number(y) };
    },
  );
  return texts.flatMap((a, index) =>
    texts
      .slice(index + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.text} on ${b.text}`),
  );
}
