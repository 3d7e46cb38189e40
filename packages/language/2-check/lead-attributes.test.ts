import { expect, test } from 'vitest';
import { casesBlock, handoff, part, saidOf, stage, testBlock, type Written } from '../test-material/small-company.ts';

const told = `event form_sent { campaign text, content text, channel one of (website, fair) }
channel website
campaign roof_spring {
  runs    2027-03-01 to 2027-05-31
  content ebook on website
  owners  maria of marketing
  goal    mql >= 1
}
`;

/** A line of the small company's route, with all that tells of campaigns beside it. */
const route = (condition: string): Written => ({
  ...handoff('    to desk in turn when employees >= 200', `    to desk in turn when ${condition}`),
  text: told,
});

test.each([
  'stage is mql',
  'stage in (mql)',
  'last_owner is known',
  'last_owner is anna',
  'last_owner in (anna, sven)',
  'last_owner is ours',
  'team is not desk',
  'reason is not_a_fit',
  'campaign is roof_spring',
  'content is ebook and channel is website',
  'any of (campaign is unknown, not (reason is not_a_fit))',
])('a route asks what every lead has: %s', (condition) => {
  expect(saidOf(route(condition))).toEqual([]);
});

test.each([
  ['stage is mqll', 'SMK2001 handoff.smk 4: There is no stage called `mqll`. (Did you mean `mql`?)'],
  ['last_owner is anne', 'SMK2001 handoff.smk 4: There is no person called `anne`. (Did you mean `anna`?)'],
  ['team is pile', 'SMK2001 handoff.smk 4: There is no team called `pile`: it is a queue. (There is `desk`.)'],
  [
    'reason is no_budget',
    'SMK2001 handoff.smk 4: There is no reason to reject called `no_budget`. (There is `not_a_fit`.)',
  ],
  [
    'campaign is roof_sprint',
    'SMK2001 handoff.smk 4: There is no campaign called `roof_sprint`. (Did you mean `roof_spring`?)',
  ],
  [
    'content in (ebook, ebooks)',
    'SMK2001 handoff.smk 4: There is no content of a campaign called `ebooks`. (Did you mean `ebook`?)',
  ],
  ['team > 3', 'SMK3001 handoff.smk 4: `team` is one of (desk) and `3` is a whole number: they cannot be compared.'],
  [
    'campaign',
    'SMK3012 handoff.smk 4: `campaign` alone is no condition: it is one of (roof_spring). (Compare it, or write `campaign is known`.)',
  ],
])('and compares it with names of its kind: %s', (condition, problem) => {
  expect(saidOf(route(condition))).toEqual([problem]);
});

test('what is decided cannot be asked for by what decides it', () => {
  expect(saidOf(stage('stage is mql'))).toEqual([
    'SMK4120 text.smk 2: `stage` is what the rules decide of the lead, and a `stage` line helps to decide it. (Compare the scores and fields that the stage looks at, or ask for it in a line of a `route`.)',
  ]);
  const whereElse = (name: string) =>
    `(Ask for it in a line of a \`route\`, or where a handoff begins: \`when a lead becomes mql where ${name} is unknown\`.)`;
  const comesOf = (name: string, where: string) =>
    `\`${name}\` comes of handing the lead over, and ${where} helps to decide whether that happens. ${whereElse(name)}`;
  expect(saidOf(stage('reason is unknown'))).toEqual([`SMK4120 text.smk 2: ${comesOf('reason', 'a `stage` line')}`]);
  expect(saidOf(part('qualification', 'when country is DE', 'when team is desk'))).toEqual([
    `SMK4120 qualification.smk 4: ${comesOf('team', 'a line of a score')}`,
  ]);
  expect(saidOf({ text: 'let more be sum of (team, fit)\n' })).toContain(
    `SMK4120 text.smk 1: ${comesOf('team', 'a `let`')}`,
  );
  expect(saidOf(route('owner is anna'))).toEqual([
    'SMK4120 handoff.smk 4: `owner` is what a route finds, so that no line of it can ask for it. (Write `last_owner` for whoever had the lead before.)',
  ]);
});

test('what brought the lead is asked for in stages too, where an event tells it', () => {
  const asked = stage('channel is website');
  expect(saidOf({ text: `${told}${asked.text}` })).toEqual([]);
  expect(saidOf({ text: `channel website\n${asked.text}` })).toEqual([
    'SMK4121 text.smk 3: `channel` is what the latest event tells that has such data, and no event has. (Write the data behind an event that brings leads: `event demo_requested { channel text }`.)',
  ]);
});

test('who has a lead is asked where a handoff begins', () => {
  expect(saidOf(handoff('becomes mql', 'becomes mql where owner is unknown and reason is unknown'))).toEqual([]);
});

test('a field of such a name is a field', () => {
  const lead = part('lead', 'name      text', 'team      text');
  expect(saidOf({ ...stage('team is "north"'), ...lead })).toEqual([]);
});

test('tests expect it', () => {
  const expected = ['last_owner is anna', 'team is not desk', 'reason is unknown', 'campaign is known'];
  expect(saidOf(testBlock(...expected.map((one) => `expect ${one}`)))).toEqual([]);
  expect(saidOf(testBlock('expect last_owner is ann'))).toEqual([
    'SMK2001 text.smk 4: There is no person called `ann`. (Did you mean `anna`?)',
  ]);
  expect(
    saidOf(
      casesBlock(
        'as of 2026-11-16 10:00',
        '| email              | expect last_owner | expect team |',
        '| "k@firma.example"  | anna              | unknown     |',
      ),
    ),
  ).toEqual([]);
});
