import { globSync, readFileSync } from 'node:fs';
import { showProblem } from '@smk/language';
import { judge, meaningOf } from './judge.ts';
import { isAt, slipsOf } from './slips-of.ts';
const folder = new URL('../../../rules/', import.meta.url);
const rules = globSync('**/*.{smk,txt}', { cwd: folder }).map((path) => ({ path, text: readFileSync(new URL(path, folder), 'utf8') }));
const meant = meaningOf(rules)!;
const count = Number(process.argv[2] ?? 500), seed = Number(process.argv[3] ?? 1), show = process.argv[4] ?? '';
const started = performance.now();
const all = slipsOf(rules, count, seed).map((slip) => ({ slip, verdict: judge(slip.sources, meant, isAt(slip)) }));
const took = performance.now() - started;
const reported = all.filter(({ verdict }) => verdict.outcome === 'reported');
const right = reported.filter(({ verdict }) => verdict.rightLine);
const restored = reported.filter(({ verdict }) => verdict.restoredBy !== null);
for (const { slip, verdict } of all) {
  if (show.includes('w') && verdict.outcome === 'reported' && !verdict.rightLine || show.includes('h') && verdict.outcome === 'reported' && verdict.rightLine && verdict.restoredBy === null || show.includes('s') && verdict.outcome === 'sound') {
    console.log(`\n### ${slip.kind} ${slip.file}:${slip.line}\n- ${slip.before}\n+ ${slip.after}`);
    for (const p of verdict.problems) console.log(`   ${p.code} ${p.span.file}:${p.span.start.line}:${p.span.start.column} ${p.sentence} | ${p.hint}`);
  }
}
console.log({ took, all: all.length, same: all.filter((a) => a.verdict.outcome === 'same').length, sound: all.filter((a) => a.verdict.outcome === 'sound').length, reported: reported.length, right: right.length / reported.length, restored: restored.length / reported.length, byFix: reported.filter((a) => a.verdict.restoredBy === 'fix').length, one: reported.filter((a) => a.verdict.problems.length === 1).length / reported.length });
const kinds = Map.groupBy(reported, (a) => a.slip.kind);
for (const [k, v] of kinds) console.log(k.padEnd(20), v.length, 'right', v.filter((a) => a.verdict.rightLine).length, 'restored', v.filter((a) => a.verdict.restoredBy).length, 'fix', v.filter((a) => a.verdict.restoredBy === 'fix').length);
