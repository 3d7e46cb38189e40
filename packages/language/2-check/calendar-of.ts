import { clausesOf, type Rules } from './rules.ts';

/** The calendar of a team, else its department's, else the company's; `null` if none is named. */
export function calendarOfTeam(team: string, rules: Rules): string | null {
  const declared = rules.teams.get(team);
  if (!declared) return calendarOfCompany(rules);
  return (
    clausesOf(declared, 'calendar')[0]?.part.calendar.name ?? calendarOfDepartment(declared.part.department.name, rules)
  );
}

/** The calendar of a queue, else its department's, else the company's; `null` if none is named. */
export function calendarOfQueue(queue: string, rules: Rules): string | null {
  const declared = rules.queues.get(queue);
  if (!declared) return calendarOfCompany(rules);
  return (
    clausesOf(declared, 'calendar')[0]?.part.calendar.name ?? calendarOfDepartment(declared.part.department.name, rules)
  );
}

/** The calendar of a department, else the company's. */
export function calendarOfDepartment(department: string, rules: Rules): string | null {
  const declared = rules.departments.get(department);
  return (declared && clausesOf(declared, 'calendar')[0]?.part.calendar.name) ?? calendarOfCompany(rules);
}

/** Whether a missing calendar is missing: not if the company is, or if one may stand in what could not be read. */
export function calendarsAreRead(rules: Rules): boolean {
  const bodies = [
    ...rules.companies,
    ...rules.departments.values(),
    ...rules.teams.values(),
    ...rules.queues.values(),
  ].map(({ part }) => part.body);
  return (
    rules.companies.length > 0 && !rules.tree.unreadable.has('calendar') && bodies.every(({ complete }) => complete)
  );
}

export function calendarOfCompany(rules: Rules): string | null {
  const [company] = rules.companies;
  return (company && clausesOf(company, 'calendar')[0]?.part.calendar.name) ?? null;
}
