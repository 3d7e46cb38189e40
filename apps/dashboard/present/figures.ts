import type { ReviewDetail } from '@smk/api/client';

type Measured = ReviewDetail['figures'][number];
type Figure = Measured['all'];

/** A figure as people read it: a count, a share with one decimal, an amount; always with how many it is made of. */
export function figureText(measured: Measured, figure: Figure): string {
  if (figure.value === null) return 'no cases';
  return `${valueText(measured, figure.value)} (n ${figure.n})`;
}

function valueText(measured: Measured, value: number): string {
  if (measured.kind === 'share in time') return `${(Math.round(value * 1000) / 10).toFixed(1)}%`;
  if (measured.unit === null) return new Intl.NumberFormat('en').format(value);
  return moneyText(measured.unit, value);
}

/** `EUR 50,000.00` from minor units. */
export const moneyText = (currency: string, minor: number): string =>
  new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'code' })
    .format(minor / 10 ** fractionDigits(currency))
    .replaceAll('\u00A0', ' ');

const fractionDigits = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
