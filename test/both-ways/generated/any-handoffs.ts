import fc from 'fast-check';

const some = fc.constantFrom;

const within = some(
  '20 minutes',
  '1 business hour',
  '90 business minutes',
  '1 hour',
  '4 business hours',
  '1 business day',
  '1 day',
);

const steps = [
  'after 10 minutes remind owner',
  'after 30 business minutes remind owner',
  'after 30 minutes offer to the next in the team',
  'after 1 hour offer to the next in the team, at most 3 times',
  'after 1 business hour offer to the next in the team, at most 2 times',
  'after 2 hours escalate to leader of team',
  'after 3 business hours escalate to leader of department',
  'after 1 day escalate to leader of marketing',
  'after 2 business days escalate to kai',
];

/** Steps in order, with one offer at most; none that needs a team where there is none. */
function ladder(team: 'team' | 'no team'): fc.Arbitrary<readonly string[]> {
  const isOffer = (step: string): boolean => step.includes('offer');
  const possible = team === 'team' ? steps : steps.filter((step) => !step.includes('team'));
  return fc
    .subarray(possible, { maxLength: 4 })
    .map((some) => some.filter((step, n) => !isOffer(step) || some.findIndex(isOffer) === n));
}

const then = some(
  'close',
  'recycle after 20 minutes',
  'recycle after 1 day',
  'recycle after 3 days',
  'recycle after 2 months',
);

const owes = (by: string, what: string, team: 'team' | 'no team'): fc.Arbitrary<string> =>
  fc
    .record({
      within,
      met: what === 'accept' ? fc.constant('') : some('', ', met by called', ', met by called where reached'),
      ladder: ladder(team),
    })
    .map((one) => {
      const owed = `  ${by} owes ${what} within ${one.within}${one.met}`;
      return one.ladder.length === 0 ? owed : `${owed} {\n    ${one.ladder.join('\n    ')}\n  }`;
    });

const needs = some('', '  needs country\n', '  needs company, size\n');

const unless = some('', ', unless refused within 2 hours', ', unless refused within 5 days');

const toSales = fc
  .record({
    stage: some('engaged', 'ready'),
    unless,
    needs,
    route: some(
      'otherwise to desk in turn',
      'to desk in turn when country in near\n    otherwise to queue inbox',
      'to queue inbox when size >= 50\n    otherwise to desk in turn',
      'to (desk, night) in turn when country in near\n    otherwise to queue inbox',
      'to night in turn or wait when size >= 50\n    otherwise to desk in turn',
    ),
    accept: owes('sales', 'accept', 'team'),
    contact: fc.option(owes('sales', 'contact', 'team'), { nil: '' }),
    no: fc.tuple(then, then),
    correction: within,
    welcome: within,
    visits: within,
    // What ends one of two handoffs may end the other.
    lost: some('', '', 'on gone '),
    ends: fc.tuple(then, then, then),
  })
  .map(
    (one) => `handoff to_sales from marketing to sales {
  when a lead becomes ${one.stage}${one.unless}
${one.needs}  checklist dated
  route {
    ${one.route}
  }
${one.accept}
${one.contact}
  sales owes welcome within ${one.welcome}
  sales owes 2 visits within ${one.visits}, met by viewed
  sales may reject because {
    too_small then ${one.no[0]}
    odd       then ${one.no[1]}
    again     gives back the turn then close
    typo      then marketing owes correction within ${one.correction}, then hand over again
  }
  ends {
    won_big on signed where deal_value >= EUR 5_000 then ${one.ends[0]}
    won     on signed then ${one.ends[1]}
    lost    ${one.lost}then ${one.ends[2]}
  }
}`,
  );

const toService = some('team', 'no team')
  .chain((team) =>
    fc.record({
      team: fc.constant(team),
      unless,
      accept: owes('service', 'accept', team),
      kept: some('', 'on signed '),
      ends: fc.tuple(then, then, then),
    }),
  )
  .map(
    (one) => `handoff to_service from sales to service {
  when a lead becomes ready${one.unless}
  route { otherwise to ${one.team === 'team' ? 'care in turn' : 'queue hall'} }
${one.accept}
  service may reject because { too_small then ${one.ends[2]} }
  ends {
    kept ${one.kept}then ${one.ends[0]}
    lost on gone then ${one.ends[1]}
  }
}`,
  );

/** One handoff, or two of one lead. */
export const anyHandoffs: fc.Arbitrary<string> = fc
  .tuple(toSales, fc.option(toService, { nil: '' }))
  .map(([sales, service]) => `${sales}\n\n${service}`);
