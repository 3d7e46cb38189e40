import fc from 'fast-check';
import { anyHours, type Somewhere } from './any-calendar.ts';
import { anyHandoffs } from './any-handoffs.ts';

/** The rules of some small company, as text. */
export const anyRules = (where: Somewhere): fc.Arbitrary<string> =>
  fc
    .record({
      office: anyHours(where),
      night: anyHours(where),
      sales: fc.constantFrom('', ', calendar night'),
      desk: fc.constantFrom('', ', calendar night'),
      weights: fc.tuple(fc.constantFrom('', ' weight 2', ' weight 3'), fc.constantFrom('', ' weight 2')),
      alone: fc.boolean(),
      decay: fc.constantFrom(
        '',
        'halves every 6 hours',
        'halves every 2 days',
        'halves every 14 days',
        'fades over 3 days',
        'falls to 20 after 1 day without an event',
        'falls to 5 after 12 hours without an event',
      ),
      doubt: fc.constantFrom(' may be a bot', ' may be a bot, confirmed by (called, asked) within 1 day'),
      wait: fc.constantFrom(
        '',
        '',
        'wait size_told up to 2 hours while size is unknown, then go on',
        'wait country_told up to 1 day while country is unknown, asking again every 6 hours, then go on',
      ),
      until: fc.constantFrom('', '', ' until interest < 5', ' until gone within 1 day'),
      refusal: fc.constantFrom('gone within 2 days', 'gone', 'country in (CN, RU)', 'not (country in near)'),
      engaged: fc.constantFrom('interest >= 10', 'fit >= 15', 'any of (interest >= 10, viewed within 1 day)'),
      ready: fc.constantFrom(
        'any of (fit >= 30 and interest >= 20, interest >= 35)',
        'interest >= 20 and not (viewed within 1 day)',
        'at least 2 of (size >= 50, interest >= 20, at least 2 viewed within 3 days, country in near)',
        'all of (fit >= 15, none of (gone within 3 days, country is unknown))',
        'fit >= 30',
      ),
      handoffs: anyHandoffs,
    })
    .map(
      (one) => `language 1

company "Generated" {
  time zone "${where.zone}"
  currency  EUR
  calendar  office
}

calendar office {
  ${one.office}
}

calendar night {
  ${one.night}
}

department marketing { led by mia }
department sales     { led by sofie${one.sales} }
department service   { led by sara }

person mia   "Mia"   <mia@generated.example>
person sofie "Sofie" <sofie@generated.example>
person sara  "Sara"  <sara@generated.example>
person tom   "Tom"   <tom@generated.example>
person ida   "Ida"   <ida@generated.example>
person kai   "Kai"   <kai@generated.example>

team desk in sales { members ${one.alone ? 'tom' : `tom${one.weights[0]}, ida${one.weights[1]}, sofie`}, led by sofie${one.desk} }
team night in sales { members sofie weight 2, mia, led by sofie, calendar night }
team care in service { members kai, ida, led by sara }

queue inbox in sales watched by tom
queue hall  in service watched by sara

lead by email {
  email   email        required personal
  company text         personal
  size    whole number
  country country
  consent yes/no
}

event asked  { seats whole number }
event viewed
event opened${one.doubt}
event called { reached yes/no }
event signed { deal_value money }
event gone

list near { DE, AT, NZ }

qualification some {
  score fit from -10 to 60 {
    +30 big  when size >= 50
    +15 home when country in near
    -20 tiny when size < 5
    +10 rest when company is known
  }
  score interest from -20 to 40 {
    ${one.decay}
    +25 asking on asked
    +10 many   on asked where seats >= 5
    +5  look   on viewed, at most 2 within 1 day
    +10 open   on opened
    -15 leave  on gone
  }
  refuse no_consent when consent is no
  refuse unwanted   when ${one.refusal}
  ${one.wait}
  stage engaged when ${one.engaged}${one.until}
  stage ready   when ${one.ready}
}

${one.handoffs}
`,
    );
