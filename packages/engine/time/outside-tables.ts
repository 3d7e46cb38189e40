/** Thrown where a plan is asked about a moment that its calendars and zones do not reach: rules published later reach further. */
export class OutsideTables extends RangeError {
  override readonly name = 'OutsideTables';
}
