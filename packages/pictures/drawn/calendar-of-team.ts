import type { CalendarTable, Plan, Team } from '@smk/plan';

/** The calendar by which a team works: its own, else its department's, else the company's. */
export function calendarOfTeam(plan: Plan, team: Team): CalendarTable | null {
  const department = plan.departments.find(({ name }) => name === team.department);
  const name = team.calendar ?? department?.calendar ?? plan.company.calendar;
  return plan.calendars.find((calendar) => calendar.name === name) ?? null;
}
