import { expect, test } from 'vitest';
import { parse } from './parse.ts';
import { blocks, declarationSamples } from './vocabulary.ts';
import { match } from './ohm.ts';

test.each(
  Object.entries(blocks).flatMap(([kind, { rule, samples }]) => samples.map((sample) => [kind, sample, rule] as const)),
)('in %s, the sample `%s` can be read', (_, sample, rule) => expect(match(sample, rule).succeeded()).toBe(true));

test.each(Object.entries(declarationSamples))('the sample of %s can be read', (_, sample) => {
  const text = sample.endsWith('{') ? `${sample}\n}` : sample;
  expect(parse([{ path: 'a.smk', text }]).problems).toEqual([]);
});
