import type { Figure } from '@smk/engine';
import { minorDigits, type Plan } from '@smk/plan';

/** A figure as the second half of a sentence: `was 40% (2 of 5)`. */
export function figureText({ company }: Plan, figure: Figure): string {
  switch (figure.kind) {
    case 'no cases':
      return 'had no cases';
    case 'number':
      return `was ${figure.number}`;
    case 'money':
      return `was ${moneyText(company.currency, figure.minor)}`;
    case 'share':
      return `was ${Math.round((figure.part * 10_000) / figure.of) / 100}% (${figure.part} of ${figure.of})`;
    case 'time':
      return `was ${Math.round(figure.length / 60_000)} ${figure.business ? 'business ' : ''}minutes`;
  }
}

function moneyText(currency: string, minor: number): string {
  return `${currency} ${minor / 10 ** (minorDigits(currency) ?? 0)}`;
}
