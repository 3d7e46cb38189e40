import { handoffSlice, openHandoff, OutsideTables } from '@smk/engine';
import { canonicalJson, type Answerable, type HandoffSlice, type Moment, type Plan, type Route } from '@smk/plan';

/** When each thing is due that a handoff makes somebody owe, by its name. `null` where the calendars do not reach that far. */
export type Clocks = ReadonlyMap<string, Moment | null>;

/** Tells the clocks of a handoff that opened at a moment and took a route. */
export function clocksOf(plan: Plan, handoff: string): (route: Route['to'], at: Moment) => Clocks {
  const slice = handoffSlice(plan, 'outcome', handoff);
  return (route, at) => {
    try {
      const { obligations } = openHandoff(slice, {
        id: 'outcome',
        at,
        lacks: [],
        to: whoAnswers(slice.rule.to, route),
      }).case;
      return new Map(obligations.map(({ id, due }) => [id, due]));
    } catch (error) {
      if (!(error instanceof OutsideTables)) throw error;
      return new Map(slice.rule.owes.map(({ name }) => [name, null]));
    }
  };
}

/** Whether the clocks of two versions of a handoff are the same for the same route at the same moment. */
export function haveSameClocks(before: Plan, after: Plan, handoff: string): boolean {
  return clockwork(handoffSlice(before, '', handoff)) === clockwork(handoffSlice(after, '', handoff));
}

/** Of a team it does not matter who: the calendar is the team's. Who it is that a line names, nobody knows before. */
function whoAnswers(department: string, to: Route['to']): Answerable {
  switch (to.kind) {
    case 'queue':
      return to;
    case 'team':
      return { kind: 'person', person: '', team: to.team };
    case 'teams': {
      const [team] = to.teams;
      return team === undefined ? { kind: 'department', department } : { kind: 'person', person: '', team };
    }
    case 'owner':
      return { kind: 'department', department };
  }
}

function clockwork({ rule, calendars, calendarOf, zone }: HandoffSlice): string {
  const owes = rule.owes.map(({ name, by, within, from, calendar }) => ({ name, by, within, from, calendar }));
  return canonicalJson({ owes, to: rule.to, calendars, calendarOf, zone });
}
