import {
  readable,
  type CalendarTable,
  type Company,
  type Department,
  type Limit,
  type Person,
  type Queue,
  type Team,
} from '@smk/plan';
import { calendarOfCompany } from '../2-check/calendar-of.ts';
import { clausesOf, currencyOf, type Placed, type Rules } from '../2-check/rules.ts';
import type { CalendarDeclaration, CalendarEntry } from '../1-parse/syntax-tree/company.ts';
import type {
  CapacityClause,
  PersonDeclaration,
  QueueDeclaration,
  TeamDeclaration,
} from '../1-parse/syntax-tree/organisation.ts';
import type { Duration } from '../1-parse/syntax-tree/values.ts';
import { calendarTable, type DatedHours } from './calendar-table.ts';
import { slug } from './slug.ts';
import { placeOf } from './written.ts';
import type { Years } from './years.ts';
import { zoneTable } from './zone-table.ts';

export function planCompany(rules: Rules, years: Years): Company {
  const company = rules.companies[0]!;
  return {
    slug: slug(company.part.title.text),
    name: company.part.title.text,
    zone: zoneTable(zoneOfCompany(rules), years),
    currency: currencyOf(rules)!,
    calendar: calendarOfCompany(rules),
    at: placeOf(company, company.part.at),
  };
}

/** The IANA name of the company's time zone. */
export function zoneOfCompany(rules: Rules): string {
  return clausesOf(rules.companies[0]!, 'time zone')[0]!.part.zone.text;
}

export function planCalendars(rules: Rules, years: Years): CalendarTable[] {
  return [...rules.calendars.values()].map((placed) => planCalendar(placed, rules, years));
}

/** A calendar without a time zone of its own is in the company's. */
export function planCalendar(placed: Placed<CalendarDeclaration>, rules: Rules, years: Years): CalendarTable {
  return calendarTable(
    {
      name: placed.part.name.name,
      zone: clausesOf(placed, 'time zone')[0]?.part.zone.text ?? zoneOfCompany(rules),
      open: clausesOf(placed, 'open').flatMap(({ part }) =>
        part.hours.map(({ from, to }) => ({ days: part.days.flatMap(daysBetween), span: [from, to] as const })),
      ),
      holidaysOf: clausesOf(placed, 'public holidays').map(({ part }) => part.of),
      closed: clausesOf(placed, 'closed').flatMap(({ part }) => part.days),
      openOn: clausesOf(placed, 'open on').map(({ part }) => datedOf(part)),
      closedAt: clausesOf(placed, 'closed at').map(({ part }) => datedOf(part)),
    },
    years,
  );
}

function datedOf({ days, hours }: Extract<CalendarEntry, { readonly kind: 'open on' | 'closed at' }>): DatedHours {
  return { days, spans: hours.map(({ from, to }) => [from, to] as const) };
}

/** `fri to mon` goes over the weekend. */
function daysBetween({ from, to }: { readonly from: number; readonly to: number }): number[] {
  const count = ((to - from + 7) % 7) + 1;
  return Array.from({ length: count }, (_, index) => (from + index) % 7);
}

export function planDepartments(rules: Rules): Department[] {
  return [...rules.departments.values()].map((placed) => ({
    ...titled(placed.part.name),
    ledBy: clausesOf(placed, 'led by')[0]!.part.person.name,
    calendar: clausesOf(placed, 'calendar')[0]?.part.calendar.name ?? null,
    at: placeOf(placed, placed.part.at),
  }));
}

export function planPeople(rules: Rules): Person[] {
  return [...rules.people.values()].map((placed) => ({
    ...titled(placed.part.name),
    email: placed.part.email.text,
    ...(placed.part.speaks.length > 0 && { speaks: placed.part.speaks.map((one) => one.toLowerCase()) }),
    ...calendarIn(placed),
    ...capacityIn(placed),
    at: placeOf(placed, placed.part.at),
  }));
}

export function planTeams(rules: Rules): Team[] {
  return [...rules.teams.values()].map((placed) => ({
    ...titled(placed.part.name),
    department: placed.part.department.name,
    ledBy: clausesOf(placed, 'led by')[0]!.part.person.name,
    calendar: clausesOf(placed, 'calendar')[0]?.part.calendar.name ?? null,
    members: membersOf(placed),
    ...careOf(placed),
    at: placeOf(placed, placed.part.at),
  }));
}

function membersOf(team: Placed<TeamDeclaration>): Team['members'] {
  return clausesOf(team, 'members').flatMap(({ part }) =>
    part.members.map(({ person, weight, from, until }) => ({
      person: person.name,
      weight,
      ...(from !== null && { from }),
      ...(until !== null && { until }),
    })),
  );
}

/** A calendar of one's own; nothing where none is named. */
function calendarIn(placed: Placed<PersonDeclaration | QueueDeclaration>): { readonly calendar?: string } {
  const calendar = placed.part.body.clauses.find(({ kind }) => kind === 'calendar');
  return calendar?.kind === 'calendar' ? { calendar: calendar.calendar.name } : {};
}

function capacityIn(person: Placed<PersonDeclaration>): Pick<Person, 'capacity'> {
  const [capacity] = clausesOf(person, 'capacity');
  return capacity ? { capacity: limitsOf(capacity.part) } : {};
}

/** What a team says of how much its members take, of leave, and of what is caught up; nothing where it is silent. */
function careOf(team: Placed<TeamDeclaration>): Pick<Team, 'capacity' | 'absence' | 'catchUp'> {
  const capacities = clausesOf(team, 'capacity').map(({ part }) => part);
  const limits = (each: boolean) => capacities.filter((one) => one.each === each).flatMap(limitsOf);
  const [absence] = clausesOf(team, 'absence');
  const how = clausesOf(team, 'catch up')[0]?.part.how ?? 'none';
  return {
    ...(capacities.length > 0 && { capacity: { each: limits(true), all: limits(false) } }),
    ...(absence && {
      absence: { daysBefore: daysOf(absence.part.before), longerThan: daysOf(absence.part.longerThan) },
    }),
    ...(how !== 'none' && { catchUp: how }),
  };
}

const limitsOf = ({ limits }: CapacityClause): Limit[] => limits.map(({ most, of }) => ({ most, of }));
const daysOf = ({ amount, unit }: Duration): number => (unit === 'weeks' ? amount * 7 : amount);

export function planQueues(rules: Rules): Queue[] {
  return [...rules.queues.values()].map((placed) => ({
    ...titled(placed.part.name),
    department: placed.part.department.name,
    watchedBy: placed.part.watchedBy.name,
    ...calendarIn(placed),
    at: placeOf(placed, placed.part.at),
  }));
}

/** The name with its title, which is the name made readable where none is written. */
export function titled({ name, title }: { readonly name: string; readonly title: string | null }) {
  return { name, title: title ?? readable(name) };
}
