import { isSeveral, type ItemType, type SingleValue } from '@smk/plan';
import { readValue, type Reader, type Reading } from './read-value.ts';

/** More than so many values are no attribute of a lead. */
const mostItems = 200;

/** A list from JSON, `["de", "fr"]`, or text, `de; fr`. An empty one of JSON is known to be empty. */
export function readList(of: ItemType, given: unknown, by: Reader): Reading {
  const items: readonly unknown[] | null = Array.isArray(given)
    ? given
    : typeof given === 'string'
      ? given.split(';')
      : null;
  if (items === null || items.length > mostItems) return { must: `a list of at most ${mostItems} values` };
  const read: SingleValue[] = [];
  for (const item of items) {
    const one = readValue(of, item, by);
    if ('must' in one) return { must: `a list, of which each is ${one.must}` };
    if (one.value !== null && !isSeveral(one.value)) read.push(one.value);
  }
  return { value: read };
}
