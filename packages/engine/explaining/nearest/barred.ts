import type { Aim, Barred, LeadFacts, Moment, Plan } from '@smk/plan';
import { rankOf } from '../../standing/ranks.ts';
import { restsOf } from '../../standing/rests.ts';
import { sinceEver, stepOnTheWall } from '../../time/window-edges.ts';
import { refusedBy, waitingIn } from '../../assessing/closures/outcome.ts';
import { place, type Judging } from '../judging.ts';
import { ruleOf } from './aim.ts';

/** What keeps a lead off an aim whatever its facts are: of several the one that lasts longest; `null` if nothing does. */
export function barredFrom(judging: Judging, aim: Aim, facts: LeadFacts, asOf: Moment): Barred | null {
  const lasting = lastingBar(judging.plan, aim, facts, asOf);
  if (aim.kind === 'refused' || aim.kind === 'not refused' || lasting?.until === null) return lasting;
  place(judging, facts, asOf);
  const { rules, frame } = judging;
  const waiting = refusedBy(rules, frame).length > 0 ? null : waitingIn(rules, frame, facts.standing);
  if (waiting === null || waiting.until <= (lasting?.until ?? asOf)) return lasting;
  return { by: 'waiting', until: waiting.until };
}

function lastingBar(plan: Plan, aim: Aim, facts: LeadFacts, asOf: Moment): Barred | null {
  switch (aim.kind) {
    case 'refused':
    case 'not refused':
      return null;
    case 'stage':
      return recycledBelow(plan, aim.stage, facts, asOf);
    case 'routed': {
      const { refusedAt, closed } = facts.standing;
      if (closed) return { by: 'closed', until: null };
      const rule = ruleOf(plan, aim.handoff);
      const recycled = recycledBelow(plan, rule.becomes, facts, asOf);
      if (refusedAt === null || rule.unlessRefusedWithin === null) return recycled;
      const until = stepOnTheWall(sinceEver(plan.company.zone), refusedAt, rule.unlessRefusedWithin, 1);
      return until <= asOf || until <= (recycled?.until ?? asOf) ? recycled : { by: 'refused before', until };
    }
  }
}

function recycledBelow(plan: Plan, stage: string, { standing }: LeadFacts, asOf: Moment): Barred | null {
  if (rankOf(plan, standing.stage) >= rankOf(plan, stage)) return null;
  // What lasts longest comes first.
  const rest = restsOf(standing).find(({ below, until }) => {
    const bar = rankOf(plan, below);
    return asOf < until && bar !== -1 && bar <= rankOf(plan, stage);
  });
  return rest ? { by: 'recycled', until: rest.until } : null;
}
