import type { Moment, Plan } from '@smk/plan';
import { z } from 'zod';
import { moment } from '../protocol/values.ts';
import type { Told } from '../protocol/values.ts';
import { rulesVersion } from './rules-rows.ts';
import type { RulesVersion } from './rules-rows.ts';

const named = z.object({ name: z.string(), title: z.string() });

export const activeRules = z
  .object({
    version: rulesVersion,
    since: moment,
    company: z.object({ slug: z.string(), name: z.string(), zone: z.string(), currency: z.string() }),
    key: z.string(),
    departments: z.array(named.extend({ ledBy: z.string() })),
    teams: z.array(named.extend({ department: z.string(), members: z.array(z.string()) })),
    queues: z.array(named.extend({ department: z.string(), watchedBy: z.string() })),
    people: z.array(named),
    fields: z.array(z.object({ name: z.string(), kind: z.string(), required: z.boolean(), also: z.array(z.string()) })),
    events: z.array(z.object({ name: z.string(), data: z.array(z.string()) })),
    stages: z.array(z.string()),
    scores: z.array(z.object({ name: z.string(), from: z.number(), to: z.number() })),
    handoffs: z.array(
      named.extend({
        from: z.string(),
        to: z.string(),
        owes: z.array(z.string()),
        reasons: z.array(named),
        ends: z.array(named),
      }),
    ),
    reviews: z.array(named.extend({ measures: z.array(z.string()) })),
  })
  .meta({ id: 'ActiveRules', description: 'What the active rules are made of, for screens and forms.' });
export type ActiveRules = Told<typeof activeRules>;

type Named = { readonly name: string; readonly title: string };

/** What a plan is made of. */
export function toActiveRules(plan: Plan, version: RulesVersion, since: Moment): ActiveRules {
  const { slug, name, zone, currency } = plan.company;
  const nameOf = ({ name: known, title }: Named): Named => ({ name: known, title });
  return {
    version,
    since,
    company: { slug, name, zone: zone.zone, currency },
    key: plan.lead.key,
    departments: plan.departments.map((department) => ({ ...nameOf(department), ledBy: department.ledBy })),
    teams: plan.teams.map((team) => ({
      ...nameOf(team),
      department: team.department,
      members: team.members.map(({ person }) => person),
    })),
    queues: plan.queues.map((queue) => ({
      ...nameOf(queue),
      department: queue.department,
      watchedBy: queue.watchedBy,
    })),
    people: plan.people.map(nameOf),
    fields: plan.lead.fields.map(({ name: field, type, required, also }) => ({
      name: field,
      kind: type.kind,
      required,
      also,
    })),
    events: plan.events.map((event) => ({ name: event.name, data: event.data.map((field) => field.name) })),
    stages: plan.qualifications.flatMap(({ stages }) => stages.map((stage) => stage.name)),
    scores: plan.qualifications.flatMap(({ scores }) =>
      scores.map((score) => ({ name: score.name, from: score.from, to: score.to })),
    ),
    handoffs: plan.handoffs.map((rule) => ({
      ...nameOf(rule),
      from: rule.from,
      to: rule.to,
      owes: rule.owes.map((owed) => owed.name),
      reasons: rule.reasons.map(nameOf),
      ends: rule.ends.map(nameOf),
    })),
    reviews: plan.reviews.map((rule) => ({ ...nameOf(rule), measures: rule.measures.map((measure) => measure.name) })),
  };
}
