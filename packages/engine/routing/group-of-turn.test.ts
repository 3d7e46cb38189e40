import { expect, test } from 'vitest';
import { giveBackTurn } from '../obligations/correct.ts';
import { openHandoff } from '../obligations/open-handoff.ts';
import { at, handoffOf } from '../obligations/sales-floor.ts';

const line = { file: 'x.smk', line: 7 };
const { rule, ...others } = handoffOf([]);
const to = { kind: 'teams', teams: ['desk'], people: ['anna'] } as const;
const slice = { ...others, rule: { ...rule, routes: [{ to, when: null, at: line }] } };
const reason = { ...rule.reasons[1]!, givesBackTurn: true } as const;

const givenBack = (person: string) => {
  const owner = { kind: 'person', person, team: 'desk' } as const;
  const by = { line, spentTurn: true, passedOver: [] };
  const opened = openHandoff(slice, { id: 'h1', at: at('Mon 10:00'), lacks: [], to: owner, by }).case;
  return giveBackTurn(slice, opened, reason, at('Mon 10:10')).effects;
};

test('a turn is given back where it was spent: of a person whom the line names in the line, of a member in the team', () => {
  const back = { kind: 'give back turn', team: 'desk', at: at('Mon 10:10') };
  expect(givenBack('anna')).toEqual([{ ...back, person: 'anna', group: 'desk + anna' }]);
  expect(givenBack('ben')).toEqual([{ ...back, person: 'ben' }]);
});
