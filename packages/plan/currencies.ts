/** Active currencies of ISO 4217 whose minor unit is a hundredth. */
const twoDigits =
  'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC CUP CVE CZK ' +
  'DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT ' +
  'LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR ' +
  'RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS ' +
  'VED VES WST XCD XCG YER ZAR ZMW ZWG';
const noDigits = 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF';
const threeDigits = 'BHD IQD JOD KWD LYD OMR TND';

const digits = new Map<string, number>([
  ...twoDigits.split(' ').map((code): [string, number] => [code, 2]),
  ...noDigits.split(' ').map((code): [string, number] => [code, 0]),
  ...threeDigits.split(' ').map((code): [string, number] => [code, 3]),
]);

/** How many decimal places the minor unit of a currency has (EUR 2, JPY 0); `null` for what is no currency of ISO 4217. */
export function minorDigits(currency: string): number | null {
  return digits.get(currency) ?? null;
}
