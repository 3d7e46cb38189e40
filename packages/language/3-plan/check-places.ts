import { nearestName } from '../2-check/nearest-name.ts';
import { clausesOf, whereIs, type Rules } from '../2-check/rules.ts';
import type { Checked } from '../2-check/scope.ts';
import { unknownRegion, unknownZone } from '../problems/names.ts';
import { lookUpRegion } from './public-holidays.ts';
import { isZone } from './zone-table.ts';

/** Time zones and regions that this machine's tables know: only here are they at hand. */
export function* checkPlaces(rules: Rules): Checked<void> {
  const calendars = [...rules.calendars.values()];
  const zones = [
    ...rules.companies.flatMap((company) => clausesOf(company, 'time zone')),
    ...calendars.flatMap((calendar) => clausesOf(calendar, 'time zone')),
  ];
  for (const clause of zones)
    if (!isZone(clause.part.zone.text))
      yield unknownZone(whereIs(clause, clause.part.zone.at), { zone: clause.part.zone.text });
  for (const clause of calendars.flatMap((calendar) => clausesOf(calendar, 'public holidays'))) {
    const region = clause.part.of;
    const found = lookUpRegion(region);
    if (found.kind === 'unknown country')
      yield unknownRegion(whereIs(clause), { region, of: null, parts: [], near: null });
    if (found.kind !== 'unknown part') continue;
    const parts = found.parts.map((part) => `${found.of}-${part}`);
    yield unknownRegion(whereIs(clause), { region, of: found.of, parts, near: nearestName(region, parts) });
  }
}
