import { targetText } from '@smk/engine';
import type { Moment, Plan, Route } from '@smk/plan';
import { haveSameClocks } from './clocks.ts';
import { unopened, waits, type Journeys } from './follow-leads.ts';
import { mostTurns, turnsIn, type Tally, type Turns } from './tally.ts';

/** A handoff of either version or both. */
export type HandoffPair = {
  readonly name: string;
  readonly before: HandoffIn | null;
  readonly after: HandoffIn | null;
  /** The same route at the same moment has the same clocks in both. */
  readonly sameClocks: boolean;
  readonly owes: readonly string[];
};

/** Its lines, in words. */
type HandoffIn = { readonly index: number; readonly lines: readonly Pick<Opened, 'to' | 'owner' | 'line'>[] };

/** A handoff as it opened for a lead. `to` is null where it waits, `line` the line of the route that it took. */
export type Opened = {
  readonly at: Moment;
  readonly to: Route['to'] | null;
  readonly owner: string;
  readonly line: string | null;
};

export function handoffPairs(before: Plan, after: Plan): readonly HandoffPair[] {
  const names = new Set([...before.handoffs, ...after.handoffs].map(({ name }) => name));
  return [...names].map((name) => {
    const [old, now] = [handoffIn(before, name), handoffIn(after, name)];
    return {
      name,
      before: old,
      after: now,
      sameClocks: old !== null && now !== null && haveSameClocks(before, after, name),
      owes: after.handoffs.find((one) => one.name === name)?.owes.map((owed) => owed.name) ?? [],
    };
  });
}

function handoffIn(plan: Plan, name: string): HandoffIn | null {
  const index = plan.handoffs.findIndex((one) => one.name === name);
  return index === -1 ? null : { index, lines: plan.handoffs[index]!.routes.map(inWords) };
}

/** The handoff as it opened for a lead in one version; `null` if it did not. */
export function openingOf(handoff: HandoffIn | null, journeys: Journeys, lead: number): Opened | null {
  const route = handoff === null ? unopened : journeys.route[handoff.index]![lead]!;
  if (handoff === null || route === unopened) return null;
  const at = journeys.openedAt[handoff.index]![lead]!;
  if (route === waits) return { at, to: null, owner: 'waits for what it needs', line: null };
  const { to, owner, line } = handoff.lines[route]!;
  return { at, to, owner, line };
}

function inWords({ to, when }: Route): Pick<Opened, 'to' | 'owner' | 'line'> {
  const owner =
    to.kind === 'team' && to.by === undefined && to.speaking === undefined ? `team ${to.team}` : targetText(to);
  return { to, owner, line: when === null ? `otherwise to ${owner}` : `to ${owner} when ${when.text}` };
}

/** Keeps the turns that a handoff takes of its teams, to see later whose they are. */
export function keepTurns(tally: Tally, order: number, was: Opened | null, is: Opened | null): void {
  if (was?.to?.kind === 'team') keepTurn(turnsIn(tally, was.to.team).before, was.at, order);
  if (is?.to?.kind === 'team') keepTurn(turnsIn(tally, is.to.team).after, is.at, order);
}

function keepTurn(turns: Turns, at: Moment, order: number): void {
  if (turns.at.length >= mostTurns) {
    turns.more = true;
    return;
  }
  turns.at.push(at);
  turns.order.push(order);
}
