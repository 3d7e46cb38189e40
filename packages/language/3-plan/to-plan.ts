import type { Plan } from '@smk/plan';
import type { Rules } from '../2-check/rules.ts';
import { periodsOf } from './periods.ts';
import { planCampaigns, planChannels, planFeedback } from './plan-campaign.ts';
import { planHandoffs } from './plan-handoff.ts';
import { planEvents, planLead, planLets, planLists } from './plan-lead.ts';
import {
  planCalendars,
  planCompany,
  planDepartments,
  planPeople,
  planQueues,
  planTeams,
  zoneOfCompany,
} from './plan-organisation.ts';
import { planGoals, planPromises } from './plan-promise.ts';
import { planQualifications } from './plan-qualification.ts';
import { planRenamed } from './plan-renamed.ts';
import { planTables } from './plan-tables.ts';
import { planReviews } from './plan-review.ts';
import type { Years } from './years.ts';

/** Rules without errors as plain JSON, the same for the same text, years and time zone database. */
export function toPlan(rules: Rules, years: Years): Plan {
  const calendars = planCalendars(rules, years);
  const renamed = planRenamed(rules);
  return {
    format: 1,
    engine: 1,
    company: planCompany(rules, years),
    lead: planLead(rules),
    lets: planLets(rules),
    ...(rules.tables.size === 0 ? {} : { tables: planTables(rules) }),
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
    ...planMonth(rules, years),
    ...(renamed.length > 0 && { renamed }),
  };
}

/** Promises, goals, feedback and campaigns, each only where there are some. */
function planMonth(rules: Rules, years: Years): Partial<Plan> {
  const [promises, goals] = [planPromises(rules), planGoals(rules)];
  const [feedback, channels, campaigns] = [planFeedback(rules), planChannels(rules), planCampaigns(rules)];
  return {
    ...(promises.length > 0 && { promises }),
    ...(goals.length > 0 && { goals }),
    ...(feedback.length > 0 && { feedback }),
    ...(channels.length > 0 && { channels }),
    ...(campaigns.length > 0 && { campaigns }),
    ...(promises.length + goals.length > 0 && { periods: periodsOf(zoneOfCompany(rules), years) }),
  };
}
