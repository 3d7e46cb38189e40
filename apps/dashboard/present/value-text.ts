import type { HandoffDetail } from '@smk/api/client';
import { moneyText } from './figures.ts';
import { safeText } from './safe-text.ts';

export type Value = HandoffDetail['facts']['fields'][string];

/** A value as people write it. */
export function valueText(value: Value): string {
  if (value === null) return 'unknown';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value !== 'object') return safeText(String(value));
  return 'currency' in value ? moneyText(value.currency, value.minor) : value.map(valueText).join(', ');
}
