import { languageOf, type SingleValue } from '@smk/plan';
import type { Value } from '../1-parse/syntax-tree/values.ts';
import { minutesIn } from '../2-check/minutes-in.ts';
import { readMoney } from '../2-check/money.ts';
import type { Rules } from '../2-check/rules.ts';
import type { Type } from '../2-check/types.ts';
import { zoneOfCompany } from './plan-organisation.ts';
import { momentAt, momentText } from './wall-time.ts';

/** A written value as a fact of `type`; a name is an option, a person or a language. */
export function factValue(value: Value, rules: Rules, type: Type | null = null): SingleValue {
  switch (value.kind) {
    case 'text':
      return (type?.kind === 'language' ? languageOf(value.text) : null) ?? value.text;
    case 'language':
      return languageOf(value.tag) ?? value.tag;
    case '%':
    case 'pp':
      return value.value;
    case 'moment':
      return momentText(momentAt(zoneOfCompany(rules), value.date, value.minute));
    case 'duration':
      return minutesIn(value.length);
    case 'name':
      return value.name;
    case 'number':
    case 'yes/no':
      return value.value;
    case 'date':
      return value.date;
    case 'country':
      return value.code;
    case 'money': {
      const money = readMoney(value.currency, value.amount);
      if (typeof money === 'string') throw new Error(`An amount passed the check that is none: ${money}.`);
      return money;
    }
  }
}
