import type { CampaignClause, CampaignDeclaration, CampaignOwner } from '../1-parse/syntax-tree/campaign.ts';
import { endsBeforeStart } from '../problems/logic.ts';
import { ownerOfAnother, wrongWay } from '../problems/month.ts';
import { checkAmount } from './check-amount.ts';
import { checkCondition } from './check-condition.ts';
import { checkDepartmentsOwe } from './check-departments-owe.ts';
import { checkLookBack } from './check-duration.ts';
import { checkTwice } from './check-twice.ts';
import { oneClause, requiredClause } from './clauses.ts';
import { checkCountable } from './counted.ts';
import { checkSplitBy } from './lead-attributes.ts';
import { clausesOf, whereIs, type Placed, type Rules } from './rules.ts';
import { known, leadScope, type Checked } from './scope.ts';
import { shown } from './shown.ts';

type Clause<Kind extends CampaignClause['kind']> = Placed<Extract<CampaignClause, { readonly kind: Kind }>>;

/** Each campaign runs from a day to a later one, is somebody's, and names contents, channels and goals that exist. */
export function* checkCampaigns(rules: Rules): Checked<void> {
  for (const campaign of rules.campaigns.values()) {
    yield* checkRuns(campaign);
    const audience = yield* oneClause(campaign, 'audience', 'the audience');
    if (audience) yield* checkCondition(audience.part.who.condition, leadScope(rules, audience));
    for (const content of clausesOf(campaign, 'content')) {
      for (const channel of content.part.on) yield* known(rules, content, channel, 'channel', rules.channels);
      yield* checkTwice(content.part.on, content);
    }
    const budget = yield* oneClause(campaign, 'budget', 'the budget');
    if (budget) yield* checkAmount(budget.part.amount, { unit: 'money', measured: 'budget' }, budget, rules);
    for (const goal of clausesOf(campaign, 'campaign goal')) yield* checkGoal(goal, rules);
    yield* checkOwners(campaign, rules);
    const brief = yield* oneClause(campaign, 'brief', 'the brief');
    if (brief) yield* checkBrief(brief, rules);
    yield* checkDepartmentsOwe(clausesOf(campaign, 'owes'), { what: 'approval', in: 'a campaign' }, rules);
  }
}

function* checkRuns(campaign: Placed<CampaignDeclaration>): Checked<void> {
  const missing = { in: nameOf(campaign), example: 'runs 2027-03-01 to 2027-05-31' };
  const runs = yield* requiredClause(campaign, 'runs', 'the days on which it runs', missing);
  if (!runs) return;
  const { from, to } = runs.part;
  if (from > to) yield endsBeforeStart(whereIs(runs), { from, to });
}

function* checkGoal(goal: Clause<'campaign goal'>, rules: Rules): Checked<void> {
  const { count, is, amount } = goal.part;
  yield* checkCountable(count, goal, rules);
  const sound = yield* checkAmount(amount, { unit: 'number', measured: count.name }, goal, rules);
  if (!sound || is === '>=') return;
  const number = shown(amount);
  yield wrongWay(whereIs({ ...goal, part: amount }), { written: `${is} ${number}`, instead: `>= ${number}` });
}

function* checkOwners(campaign: Placed<CampaignDeclaration>, rules: Rules): Checked<void> {
  const [person] = rules.people.keys();
  const [department] = rules.departments.keys();
  const example = `owners ${person ?? 'maria'} of ${department ?? 'marketing'}`;
  const owners = yield* requiredClause(campaign, 'owners', 'owners', { in: nameOf(campaign), example });
  if (!owners) return;
  for (const owner of owners.part.owners) yield* checkOwner(owner, owners, rules);
  yield* checkTwice(
    owners.part.owners.map((owner) => owner.person),
    owners,
  );
}

function* checkOwner(owner: CampaignOwner, owners: Placed<unknown>, rules: Rules): Checked<void> {
  const person = yield* known(rules, owners, owner.person, 'person', rules.people);
  const department = yield* known(rules, owners, owner.department, 'department', rules.departments);
  const is = departmentsOf(owner.person.name, rules);
  if (!person || !department || is.length === 0 || is.includes(owner.department.name)) return;
  yield ownerOfAnother(whereIs({ ...owners, part: owner }), {
    person: owner.person.name,
    department: owner.department.name,
    is,
  });
}

/** The departments that somebody leads or works in; none where the rules give no work but this. */
function departmentsOf(person: string, rules: Rules): readonly string[] {
  const led = [...rules.departments].filter(([, department]) =>
    clausesOf(department, 'led by').some(({ part }) => part.person.name === person),
  );
  const teams = [...rules.teams.values()].filter(
    (team) =>
      clausesOf(team, 'led by').some(({ part }) => part.person.name === person) ||
      clausesOf(team, 'members').some(({ part }) => part.members.some((member) => member.person.name === person)),
  );
  const queues = [...rules.queues.values()].filter(({ part }) => part.watchedBy.name === person);
  return [...led.map(([name]) => name), ...[...teams, ...queues].map(({ part }) => part.department.name)];
}

function* checkBrief(brief: Clause<'brief'>, rules: Rules): Checked<void> {
  for (const part of brief.part.parts) if (part.kind === 'conversion') yield* checkSplitBy(part.by, brief, rules);
  yield* checkLookBack(brief.part.over, brief);
}

function nameOf(campaign: Placed<CampaignDeclaration>): string {
  return `the campaign \`${campaign.part.name.name}\``;
}
