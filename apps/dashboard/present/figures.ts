import type { ReviewDetail } from '@smk/api/client';

type Measured = ReviewDetail['figures']['measures'][number];
type Figure = Measured['all'];

/** A figure as people read it: a count, a share with one decimal, an amount; always with how many it is made of. */
export function figureText(figure: Figure, unit: string | null): string {
  switch (figure.kind) {
    case 'no cases':
      return 'no cases';
    case 'count':
      return `${figure.count}${figure.n === figure.count ? '' : ` (of ${figure.n})`}`;
    case 'share':
      return `${(Math.round((figure.inTime * 1000) / figure.of) / 10).toFixed(1)}% (${figure.inTime} of ${figure.of})`;
    case 'sum':
      return `${unit === null ? new Intl.NumberFormat('en').format(figure.sum) : moneyText(unit, figure.sum)} (n ${figure.n})`;
  }
}

/** `EUR 50,000.00` from minor units. */
export const moneyText = (currency: string, minor: number): string =>
  new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'code' })
    .format(minor / 10 ** fractionDigits(currency))
    .replaceAll('\u00A0', ' ');

const fractionDigits = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
