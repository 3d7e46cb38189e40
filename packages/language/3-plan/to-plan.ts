import type { Plan } from '@smk/plan';
import type { Rules } from '../2-check/rules.ts';
import { planHandoffs } from './plan-handoff.ts';
import { planEvents, planLead, planLets, planLists } from './plan-lead.ts';
import { planCalendars, planCompany, planDepartments, planPeople, planQueues, planTeams } from './plan-organisation.ts';
import { planQualifications } from './plan-qualification.ts';
import { planReviews } from './plan-review.ts';
import type { Years } from './years.ts';

/** Rules without errors as plain JSON, the same for the same text, years and time zone database. */
export function toPlan(rules: Rules, years: Years): Plan {
  const calendars = planCalendars(rules, years);
  return {
    format: 1,
    engine: 1,
    company: planCompany(rules, years),
    lead: planLead(rules),
    lets: planLets(rules),
    events: planEvents(rules),
    lists: planLists(rules),
    calendars,
    departments: planDepartments(rules),
    people: planPeople(rules),
    teams: planTeams(rules),
    queues: planQueues(rules),
    qualifications: planQualifications(rules),
    handoffs: planHandoffs(rules),
    reviews: planReviews(rules, calendars, years),
  };
}
