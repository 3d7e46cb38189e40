const currencies: Readonly<Record<string, string>> = { '€': 'EUR', $: 'USD', '£': 'GBP', '¥': 'JPY' };

/** `24.12.2026`, `12/24/2026` or `2026-1-5` with year, month and day in this order; `null` where day and month could be either. */
export function isoDate(text: string): string | null {
  const [a = '', b = '', c = ''] = text.split(/[./-]/);
  if (a.length === 4) return joined(a, b, c);
  if (text.includes('.')) return joined(c, b, a);
  if (Number(a) > 12) return joined(c, b, a);
  return Number(b) > 12 ? joined(c, a, b) : null;
}

function joined(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** `$20M` or `50.000 €` with the currency's letters first and all digits. */
export function withCurrency(text: string): string {
  const sign = /[€$£¥]/.exec(text)?.[0] ?? '€';
  return `${currencies[sign]} ${spelledAmount(text.replace(/[€$£¥]/g, ''))}`;
}

/** `1.5M` or `20k` in digits, set apart by thousands. */
export function spelledAmount(text: string): string {
  const plain = text.replace(/\s|_/g, '');
  const factor = /k$/i.test(plain) ? 1_000 : /m(?:io)?$/i.test(plain) ? 1_000_000 : 1;
  const digits = plain.replace(/[a-z]+$/i, '');
  // A group of three after a dot or comma is thousands, any other a fraction.
  const number = /^\d{1,3}(?:[.,]\d{3})+$/.test(digits)
    ? digits.replace(/[.,]/g, '')
    : digits.replace(/,(?=\d{3})/g, '').replace(',', '.');
  const value = Math.round(Number(number.replace(/[.,]$/, '')) * factor * 100) / 100;
  return Number.isFinite(value) ? grouped(value) : digits;
}

function grouped(value: number): string {
  const [whole = '', fraction] = String(value).split('.');
  const groups = whole.replace(/\B(?=(?:\d{3})+$)/g, '_');
  return fraction === undefined ? groups : `${groups}.${fraction}`;
}

/** `9:00`, `9am` or `5:30 pm` as hours and minutes of 24 hours. */
export function spelledTime(text: string): string | null {
  const [, hour = '', minute = '00'] = /^(\d{1,2})(?::(\d{2}))?/.exec(text) ?? [];
  const late = /pm$/i.test(text) && Number(hour) < 12 ? 12 : 0;
  const early = /am$/i.test(text) && Number(hour) === 12 ? -12 : 0;
  const hours = Number(hour) + late + early;
  return hours > 24 ? null : `${String(hours).padStart(2, '0')}:${minute}`;
}
