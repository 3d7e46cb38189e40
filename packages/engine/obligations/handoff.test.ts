import { describe, expect, test } from 'vitest';
import { handoffOf, offer, owes, play, remind, usualOwes } from './sales-floor.ts';

const usual = handoffOf();
const onlyAccept = handoffOf(usualOwes.slice(0, 1));
/** The journal without the four lines that every one begins with. */
const rest = (script: string, slice = usual): string =>
  play(slice, script)
    .lines.split('\n')
    .slice(slice.rule.owes.length + 2)
    .join('\n');
const states = (script: string, slice = usual): string =>
  play(slice, script)
    .case.obligations.map(({ id, state, breachedAt }) => `${id} ${state}${breachedAt === null ? '' : ' breached'}`)
    .join(', ');

describe('an owner who does nothing', () => {
  test('is reminded, loses the lead to the next in the team, who loses it too, until the leader is told', () => {
    expect(play(usual, 'Mon 10:00 opens for anna\n Mon 17:00 time').lines).toBe(`\
Mon 10:00 opened mql_to_sales
Mon 10:00 assigned to anna, attempt 1
Mon 10:00 owed accept by sales, due Mon 11:00
Mon 10:00 owed contact by sales, due Mon 14:00
Mon 10:30 reminded anna of accept
Mon 11:00 breached accept of anna
Mon 11:00 offered accept#2 to ben, attempt 2
Mon 11:00 owed accept#2 by sales, due Mon 12:00
Mon 12:00 breached accept#2 of ben
Mon 12:00 offered accept#3 to chloe, attempt 3
Mon 12:00 owed accept#3 by sales, due Mon 13:00
Mon 13:00 breached accept#3 of chloe
Mon 13:00 escalated accept#3 to leader of team
Mon 14:00 breached contact of chloe
Mon 14:00 escalated contact to leader of team`);
  });

  test('costs everybody a notice who has it or leads', () => {
    expect(play(usual, 'Mon 10:00 opens for anna\n Mon 17:00 time').notices).toBe(`\
Mon 10:00 tell anna: assigned
Mon 10:30 tell anna: reminder
Mon 11:00 tell ben: offered
Mon 12:00 tell chloe: offered
Mon 13:00 tell leader of team: escalation
Mon 14:00 tell leader of team: escalation`);
  });

  test('on a Friday afternoon has until Monday morning', () => {
    expect(rest('Fri 16:40 opens for anna\n Mon+1 09:41 time', onlyAccept)).toBe(`\
Mon+1 09:10 reminded anna of accept
Mon+1 09:40 breached accept of anna
Mon+1 09:40 offered accept#2 to ben, attempt 2
Mon+1 09:40 owed accept#2 by sales, due Mon+1 10:40`);
  });

  test('is a queue: there is no next one, and the department’s leader is told', () => {
    expect(rest('Mon 10:00 opens for sdr\n Mon 13:01 time')).toBe(`\
Mon 10:30 reminded sdr of accept
Mon 11:00 breached accept of sdr
Mon 11:00 nobody left for accept
Mon 13:00 escalated accept to leader of sales`);
  });

  test('keeps the lead when everybody has been tried, and the ladder goes on', () => {
    const often = handoffOf([owes('accept', 1, 10, offer(1, 5, 12), remind(4, 13))]);
    expect(rest('Mon 10:00 opens for anna\n Mon 17:00 time', often)).toBe(`\
Mon 11:00 breached accept of anna
Mon 11:00 offered accept#2 to ben, attempt 2
Mon 11:00 owed accept#2 by sales, due Mon 12:00
Mon 12:00 breached accept#2 of ben
Mon 12:00 offered accept#3 to chloe, attempt 3
Mon 12:00 owed accept#3 by sales, due Mon 13:00
Mon 13:00 breached accept#3 of chloe
Mon 13:00 nobody left for accept#3
Mon 14:00 reminded chloe of accept#3`);
  });

  test('may lose it before the due moment, which is a breach then', () => {
    const early = handoffOf([owes('accept', 2, 10, offer(1, 1, 12))]);
    expect(rest('Mon 10:00 opens for anna\n Mon 12:30 ben accepts', early)).toBe(`\
Mon 11:00 breached accept of anna
Mon 11:00 offered accept#2 to ben, attempt 2
Mon 11:00 owed accept#2 by sales, due Mon 13:00
Mon 12:30 accepted by ben
Mon 12:30 met accept#2 by ben in time`);
  });
});

describe('an act', () => {
  test('accepts in time: the rest of the ladder is gone, contact is still owed', () => {
    expect(rest('Mon 10:00 opens for anna\n Mon 10:40 anna accepts\n Mon 14:01 time')).toBe(`\
Mon 10:30 reminded anna of accept
Mon 10:40 accepted by anna
Mon 10:40 met accept by anna in time
Mon 14:00 breached contact of anna
Mon 14:00 escalated contact to leader of team`);
  });

  test('at exactly the due moment is in time, a second later the next one has it', () => {
    expect(rest('Mon 10:00 opens for anna\n Mon 11:00 anna accepts')).toContain('met accept by anna in time');
    expect(rest('Mon 10:00 opens for anna\n Mon 11:00:01 anna accepts')).toContain('met accept#2 by anna in time');
  });

  test('of somebody else counts and is recorded under that name', () => {
    expect(rest('Mon 10:00 opens for anna\n Mon 10:20 sven accepts')).toBe(
      'Mon 10:20 accepted by sven\nMon 10:20 met accept by sven in time',
    );
  });

  test('that comes late is late, and the breach was recorded before', () => {
    expect(rest('Mon 10:00 opens for sdr\n Mon 16:00 anna contacts')).toContain(`\
Mon 16:00 contacted by anna
Mon 16:00 met accept by anna late
Mon 16:00 met contact by anna late`);
  });

  test('by contacting meets accept too, and leaves rejecting open', () => {
    expect(rest('Mon 10:00 opens for anna\n Mon 10:20 anna contacts\n Mon 10:25 anna rejects because duplicate'))
      .toBe(`\
Mon 10:20 contacted by anna
Mon 10:20 met accept by anna in time
Mon 10:20 met contact by anna in time
Mon 10:25 rejected by anna because duplicate
Mon 10:25 closed`);
  });

  test('by rejecting meets accept, withdraws contact, and the lead comes back after three days', () => {
    expect(rest('Mon 10:00 opens for anna\n Mon 10:20 anna rejects because not_a_fit')).toBe(`\
Mon 10:20 rejected by anna because not_a_fit
Mon 10:20 met accept by anna in time
Mon 10:20 withdrawn contact
Mon 10:20 recycled until Thu 10:20`);
  });

  test('by ending leaves what was breached missed, and withdraws what was not yet due', () => {
    const script = 'Mon 10:00 opens for sdr\n Mon 13:30 anna accepts\n Mon 13:40 anna ends as no_answer';
    expect(states(script)).toBe('accept met breached, contact withdrawn');
    expect(states(script.replace('13:40', '14:40'))).toBe('accept met breached, contact missed breached');
  });

  test('that was received in time counts in time, although its breach was recorded already', () => {
    const script = 'Mon 10:00 opens for sdr\n Mon 11:30 hears of Mon 10:59: sven accepts';
    expect(rest(script)).toContain('Mon 11:00 breached accept of sdr');
    expect(rest(script)).toContain('Mon 10:59 met accept by sven in time');
    expect(states(script)).toBe('accept met, contact open');
  });

  test('that was received in time gives the lead back, although it had been offered on', () => {
    const script = 'Mon 10:00 opens for anna\n Mon 11:30 hears of Mon 10:59: anna accepts\n Mon 14:00:01 time';
    expect(rest(script)).toContain(`\
Mon 10:59 accepted by anna
Mon 10:59 met accept by anna in time
Mon 11:00 withdrawn accept#2
Mon 11:00 assigned to anna, attempt 3
Mon 14:00 breached contact of anna`);
    expect(states(script)).toBe('accept met, contact open breached, accept#2 withdrawn');
    expect(play(usual, script).notices).toContain('Mon 11:00 tell ben: withdrawn\nMon 11:00 tell anna: assigned');
  });

  test('that was received in time leaves the lead to the next one who accepted meanwhile', () => {
    const script =
      'Mon 10:00 opens for anna\n Mon 11:20 ben accepts\n Mon 11:30 hears of Mon 10:50: event call_logged meets contact';
    expect(states(script)).toBe('accept met, contact met, accept#2 met');
    expect(play(usual, script).case.owner).toMatchObject({ person: 'ben' });
  });

  test('of the one before, after the offer, meets what the next one owes', () => {
    expect(rest('Mon 10:00 opens for anna\n Mon 11:20 anna accepts', onlyAccept)).toContain(
      'Mon 11:20 met accept#2 by anna in time',
    );
  });
});

describe('an event of the lead', () => {
  test('meets contact, and accept with it', () => {
    expect(rest('Mon 10:00 opens for anna\n Mon 10:20 event call_logged meets contact')).toBe(`\
Mon 10:20 met accept by call_logged in time
Mon 10:20 met contact by call_logged in time`);
  });

  test('ends the handoff at any time, accepted or not', () => {
    expect(rest('Mon 10:00 opens for anna\n Mon 10:20 event deal_won ends won')).toBe(`\
Mon 10:20 ended by deal_won as won
Mon 10:20 withdrawn accept
Mon 10:20 withdrawn contact
Mon 10:20 closed`);
  });

  test('counts by when it happened: before the due moment is in time, whenever it arrives', () => {
    expect(rest('Mon 10:00 opens for sdr\n Mon 16:00 hears of Mon 13:59: event call_logged meets contact')).toContain(
      'met contact by call_logged in time',
    );
  });

  test('from before the handoff says nothing about it', () => {
    expect(
      states('Mon 10:00 opens for anna\n Mon 10:10 hears of Mon 09:59: event call_logged meets contact ends won'),
    ).toBe('accept open, contact open');
  });
});

describe('a handoff that lacks what it needs', () => {
  test('waits for its giver, and clocks start when somebody is found', () => {
    expect(play(usual, 'Mon 10:00 opens lacking country\n Tue 12:00 found anna').lines).toBe(`\
Mon 10:00 opened mql_to_sales
Mon 10:00 lacks country
Mon 10:00 owed needs by marketing
Tue 12:00 met needs by marketing in time
Tue 12:00 assigned to anna, attempt 1
Tue 12:00 owed accept by sales, due Tue 13:00
Tue 12:00 owed contact by sales, due Tue 16:00`);
  });

  test('tells the giver what is needed', () => {
    expect(play(usual, 'Mon 10:00 opens lacking country').notices).toBe('Mon 10:00 tell marketing: needs');
  });

  test('is withdrawn with nobody to tell when the lead is refused', () => {
    const story = play(usual, 'Mon 10:00 opens lacking country\n Mon 12:00 refusal no_consent');
    expect(story.lines).toContain('Mon 12:00 withdrawn because no_consent\nMon 12:00 withdrawn needs');
    expect(story.case.status).toBe('ended');
  });
});

test('a refusal withdraws the handoff and tells its owner', () => {
  const story = play(usual, 'Mon 10:00 opens for anna\n Mon 10:10 refusal no_consent\n Tue 12:00 time');
  expect(story.lines.split('\n').slice(4)).toEqual([
    'Mon 10:10 withdrawn because no_consent',
    'Mon 10:10 withdrawn accept',
    'Mon 10:10 withdrawn contact',
  ]);
  expect(story.notices).toContain('Mon 10:10 tell anna: withdrawn');
});

describe('after an outage', () => {
  test('an overtaken reminder is skipped, an offer counts from when it is made, later steps follow in due order', () => {
    expect(rest('Mon 10:00 opens for anna\n Mon 15:30 the lights are on again\n Tue 10:00 time')).toBe(`\
Mon 10:30 skipped remind of accept
Mon 11:00 breached accept of anna
Mon 15:30 offered accept#2 to ben, attempt 2
Mon 15:30 owed accept#2 by sales, due Mon 16:30
Mon 13:00 escalated accept#2 to leader of team
Mon 14:00 breached contact of ben
Mon 14:00 escalated contact to leader of team
Mon 16:30 breached accept#2 of ben
Mon 16:30 offered accept#3 to chloe, attempt 3
Mon 16:30 owed accept#3 by sales, due Tue 09:30
Tue 09:30 breached accept#3 of chloe`);
  });

  test('a reminder that nothing has overtaken is still given', () => {
    expect(rest('Mon 10:00 opens for anna\n Mon 10:50 the lights are on again')).toBe(
      'Mon 10:30 reminded anna of accept',
    );
  });
});

test('each entry carries the line of its rule', () => {
  const { journal } = play(usual, 'Mon 10:00 opens for anna\n Mon 11:30 ben accepts\n Mon 14:01 ben ends as won');
  expect(journal.map(({ what, rule }) => `${what.kind} ${rule?.line}`)).toEqual([
    'opened 1',
    'assigned 1',
    'owed 10',
    'owed 20',
    'reminded 11',
    'breached 10',
    'offered 12',
    'owed 10',
    'accepted 10',
    'met 10',
    'breached 20',
    'escalated 21',
    'ended 40',
    'closed 40',
  ]);
});
