import type { Campaign, Channel, FeedbackRule, SplitBy } from '@smk/plan';
import type { CampaignClause, CampaignDeclaration } from '../1-parse/syntax-tree/campaign.ts';
import { attributeOf } from '../2-check/lead-attributes.ts';
import { clausesOf, type Placed, type Rules } from '../2-check/rules.ts';
import { leadScope } from '../2-check/scope.ts';
import { placedCondition } from './plan-condition.ts';
import { planAmount, planCounted, planMoney } from './plan-measure.ts';
import { titled, zoneOfCompany } from './plan-organisation.ts';
import { planOwes } from './plan-owes.ts';
import { datesFrom, momentAt } from './wall-time.ts';
import { duration, placeOf } from './written.ts';

export function planFeedback(rules: Rules): FeedbackRule[] {
  return [...rules.feedback.values()].map((placed) => {
    const raise = clausesOf(placed, 'raise')[0]?.part;
    return {
      ...titled(placed.part.name),
      from: placed.part.from.map(({ name }) => name),
      to: placed.part.to.name,
      about: clausesOf(placed, 'about').flatMap(({ part }) => part.names.map(titled)),
      owes: clausesOf(placed, 'owes').map((clause) => planOwes(clause, rules)),
      raise: raise ? { count: raise.count, within: duration(raise.within) } : null,
      at: placeOf(placed, placed.part.at),
    };
  });
}

export function planChannels(rules: Rules): Channel[] {
  return [...rules.channels.values()].map((placed) => ({
    ...titled(placed.part.name),
    at: placeOf(placed, placed.part.at),
  }));
}

export function planCampaigns(rules: Rules): Campaign[] {
  return [...rules.campaigns.values()].map((placed) => planCampaign(placed, rules));
}

function planCampaign(placed: Placed<CampaignDeclaration>, rules: Rules): Campaign {
  const { from, to } = clausesOf(placed, 'runs')[0]!.part;
  const zone = zoneOfCompany(rules);
  const audience = clausesOf(placed, 'audience')[0];
  const budget = clausesOf(placed, 'budget')[0]?.part.amount;
  const brief = clausesOf(placed, 'brief')[0]?.part;
  return {
    ...titled(placed.part.name),
    from: momentAt(zone, from, 0),
    to: momentAt(zone, datesFrom(to, 2)[1]!, 0),
    audience: audience ? placedCondition(audience.part.who, leadScope(rules, audience)) : null,
    contents: clausesOf(placed, 'content').map((content) => ({
      ...titled(content.part.name),
      channels: content.part.on.map(({ name }) => name),
      at: placeOf(content, content.part.at),
    })),
    budget: budget ? planMoney(budget) : null,
    goals: clausesOf(placed, 'campaign goal').map((goal) => planGoal(goal, rules)),
    owners: clausesOf(placed, 'owners').flatMap(({ part }) =>
      part.owners.map(({ person, department }) => ({ person: person.name, department: department.name })),
    ),
    brief: brief
      ? {
          parts: brief.parts.map((part) =>
            part.kind === 'conversion'
              ? { kind: part.kind, by: planSplitBy(part.by.name, rules) }
              : { kind: part.kind },
          ),
          over: duration(brief.over),
        }
      : null,
    owes: clausesOf(placed, 'owes').map((clause) => planOwes(clause, rules)),
    at: placeOf(placed, placed.part.at),
  };
}

type Goal = Extract<CampaignClause, { readonly kind: 'campaign goal' }>;

function planGoal(goal: Placed<Goal>, rules: Rules): Campaign['goals'][number] {
  const { count, amount, at } = goal.part;
  const planned = planAmount(amount);
  return {
    count: planCounted({ name: count, outcome: null, where: null, at }, goal, rules),
    atLeast: planned.kind === 'number' ? planned.number : 0,
    at: placeOf(goal, at),
  };
}

/** A field of the lead, or what every lead has. */
function planSplitBy(name: string, rules: Rules): SplitBy {
  const attribute = attributeOf(name, rules);
  return attribute === null ? { kind: 'field', name } : { kind: 'attribute', name: attribute };
}
