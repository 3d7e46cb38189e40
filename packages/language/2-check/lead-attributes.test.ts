import { expect, test } from 'vitest';
import { part, saidOf, stage } from '../test-material/small-company.ts';

test.each(['stage is mql', 'owner is anna', 'last_owner is known', 'team is desk', 'channel is unknown'])(
  'what every lead has besides its fields is not asked about in conditions yet: %s',
  (condition) => {
    const [what] = condition.split(' ');
    expect(saidOf(stage(condition))).toEqual([
      `SMK1025 text.smk 2: \`${what}\` is not part of this version of the language. (Leave it out for now; a line that starts with \`#\` is a note to yourself.)`,
    ]);
  },
);

test('a field of such a name is a field', () => {
  const lead = part('lead', 'name      text', 'team      text');
  expect(saidOf({ ...stage('team is "north"'), ...lead })).toEqual([]);
});
