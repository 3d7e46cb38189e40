import type { MeasureOf } from '../1-parse/syntax-tree/measure.ts';
import type { PromiseDeclaration } from '../1-parse/syntax-tree/promise.ts';

/** What a measure is counted in. */
export type Unit = 'number' | 'money' | '%' | 'time' | 'business time';

/** A unit in a sentence: "a number". */
export const aUnit: Readonly<Record<Unit, string>> = {
  number: 'a number',
  money: 'money',
  '%': 'a share',
  time: 'a length of time',
  'business time': 'a length of open time',
};

type Delivered = Extract<PromiseDeclaration['body']['clauses'][number], { readonly kind: 'deliver' }>['what'];

/** What is measured, in a few words of the rules. */
export function shownMeasure(of: MeasureOf | Delivered): string {
  switch (of.kind) {
    case 'lead value':
      return 'lead value';
    case 'count':
    case 'share':
      return `${of.kind} of ${of.of.name.name}`;
    case 'sum':
      return `sum of ${of.of.name}`;
    case 'median':
    case 'percentile': {
      const words = of.kind === 'median' ? 'median of' : `percentile ${of.percent} of`;
      if (of.of.kind === 'value') return `${words} ${of.of.name.name}`;
      return `${words} ${of.of.business ? 'business ' : ''}time to ${of.of.obligation.name}`;
    }
    case 'rate':
      return `rate from ${of.from.name.name} to ${of.to.name.name}`;
  }
}
