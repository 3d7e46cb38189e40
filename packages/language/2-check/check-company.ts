import { minorDigits } from '@smk/plan';
import { noCompany, saidTwice } from '../problems/logic.ts';
import { unknownCurrency } from '../problems/types.ts';
import { headOf, oneClause, requiredClause } from './clauses.ts';
import { lineOf, startOf, whereIs, type Rules } from './rules.ts';
import { known, type Checked } from './scope.ts';

/** The company is there once, with its time zone, currency and, where it names one, a calendar. */
export function* checkCompany(rules: Rules): Checked<void> {
  const [company, ...others] = rules.companies;
  if (!company) return yield* missing(rules);
  for (const other of others) yield saidTwice(headOf(other), { what: 'The company', first: lineOf(company) });
  const inIt = { in: 'the company' };
  yield* requiredClause(company, 'time zone', 'a time zone', { ...inIt, example: 'time zone "Europe/Berlin"' });
  const currency = yield* requiredClause(company, 'currency', 'a currency', { ...inIt, example: 'currency EUR' });
  if (currency && minorDigits(currency.part.code) === null)
    yield unknownCurrency(whereIs(currency), { code: currency.part.code });
  const calendar = yield* oneClause(company, 'calendar', 'a calendar');
  if (calendar) yield* known(rules, calendar, calendar.part.calendar, 'calendar', rules.calendars);
}

function* missing(rules: Rules): Checked<void> {
  if (!rules.tree.unreadable.has('company')) yield noCompany(startOf(rules));
}
