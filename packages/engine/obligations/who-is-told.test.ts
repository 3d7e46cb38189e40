import { expect, test } from 'vitest';
import { personFor, whoIsTold, type Concern, type Holders } from './who-is-told.ts';

const holders: Holders = {
  departments: [{ name: 'sales', ledBy: 'sven' }],
  teams: [{ name: 'dach_desk', ledBy: 'anna' }],
  queues: [{ name: 'sdr_desk', watchedBy: 'kim' }],
};
const owing = (person: string): Concern => ({ answerable: { kind: 'person', person, team: 'dach_desk' }, by: 'sales' });

test('a leader of the team is told of what a member owes, and the leader of the department of what that leader owes', () => {
  expect(whoIsTold(holders, { kind: 'leader of team' }, owing('ben'))).toBe('anna');
  expect(whoIsTold(holders, { kind: 'leader of team' }, owing('anna'))).toBe('sven');
});

test('where a queue owes, its team is the department', () => {
  const queue = { answerable: { kind: 'queue', queue: 'sdr_desk' }, by: 'sales' } as const;
  expect(whoIsTold(holders, { kind: 'leader of team' }, queue)).toBe('sven');
  expect(personFor(holders, queue.answerable)).toBe('kim');
});

test('nobody is told where the role has no holder, or nobody owes', () => {
  expect(whoIsTold(holders, { kind: 'leader of', department: 'service' }, owing('ben'))).toBeNull();
  expect(whoIsTold(holders, { kind: 'leader of department' }, { answerable: null, by: null })).toBeNull();
});
