import { leadEvents, leadFields, leadValue, prepare, prepareBulk, type BulkAnswer, type LeadBatch } from '@smk/engine';
import type { HandoffRule, Plan } from '@smk/plan';
import { followLead, type Journey } from './journey.ts';
import { isFollowedAlone, timeAloneCanRaise } from './time-alone.ts';

/** How a lead ends, as a number: the rank of its stage, or one of these. */
export const ends = { notTakenIn: -3, refused: -2, noStage: -1 } as const;

/** A route of a handoff that waits for what it needs, and of one that did not open. */
export const waits = -2;
export const unopened = -1;

/** The journeys of a batch's leads under one plan. Written over when the next batch is followed. */
export type Journeys = {
  readonly answer: BulkAnswer;
  readonly end: Int16Array;
  /** The highest stage held at each instant. */
  readonly held: Int16Array;
  /** For each handoff of the plan and each lead: when it opened, `NaN` where it did not, and the route that it took. */
  readonly openedAt: readonly Float64Array[];
  readonly route: readonly Int16Array[];
};

/**
 * Compiles a plan to follow many leads at once. What comes out for each is what `followLead` says of it by itself.
 * `takenIn` is 1 for a lead that the plan's intake lets in.
 */
export function followerOf(plan: Plan): (batch: LeadBatch, takenIn: Uint8Array) => Journeys {
  const assess = prepareBulk(plan);
  const assessor = prepare(plan);
  const stages = plan.qualifications.flatMap((one) => one.stages).map(({ name }) => name);
  const rules = plan.handoffs.map((rule) => ({
    rule,
    rank: rule.becomes === null ? -1 : stages.indexOf(rule.becomes),
  }));
  const raises = timeAloneCanRaise(plan);
  const eachAlone = isFollowedAlone(plan);
  const names = plan.events.map(({ name }) => name);
  const room = createRoom(plan.handoffs.length);

  return (batch, takenIn) => {
    const answer = assess(batch);
    const { end, held, openedAt, route } = room(batch);
    for (let lead = 0; lead < batch.leads; lead += 1) {
      for (const opened of openedAt) opened[lead] = Number.NaN;
      for (const taken of route) taken[lead] = unopened;
      const from = batch.instantsFrom[lead]!;
      const to = batch.instantsFrom[lead + 1]!;
      if (takenIn[lead] === 0) {
        held.fill(-1, from, to);
        end[lead] = ends.notTakenIn;
        continue;
      }
      const alone = walk(lead, from, to);
      if (alone || eachAlone || (raises && batch.eventsFrom[lead + 1]! > batch.eventsFrom[lead]!))
        followAlone(lead, from, to);
    }
    return { answer, end, held, openedAt, route };

    /** Whether it has to be followed by itself after all. */
    function walk(lead: number, from: number, to: number): boolean {
      let stage = -1;
      let wasRefused = false;
      let alone = false;
      for (let instant = from; instant < to; instant += 1) {
        if (answer.refused[instant] === 1) wasRefused = true;
        else if (answer.reached[instant]! > stage) {
          for (const [index, { rule, rank }] of rules.entries()) {
            if (rank <= stage || rank > answer.reached[instant]!) continue;
            // An embargo may hold it back until a moment at which nothing else happens.
            if (wasRefused && rule.unlessRefusedWithin !== null) alone = true;
            openedAt[index]![lead] = batch.at[instant]!;
            route[index]![lead] = routeOf(rule, lead, instant);
          }
          stage = answer.reached[instant]!;
        }
        held[instant] = stage;
      }
      end[lead] = answer.refused[to - 1] === 1 ? ends.refused : stage;
      return alone;
    }

    function routeOf(rule: HandoffRule, lead: number, instant: number): number {
      if (rule.needs.some((name) => leadValue(batch, name, lead) === null)) return waits;
      return rule.routes.findIndex(({ when }) => {
        if (when === null) return true;
        const { level, values } = answer.truth(when.condition);
        return values[level === 'lead' ? lead : instant] === 2;
      });
    }

    function followAlone(lead: number, from: number, to: number): void {
      const instants = [...batch.at.subarray(from, to)];
      const journey = followLead(plan, assessor, {
        fields: leadFields(batch, lead),
        events: leadEvents(batch, names, lead),
        instants,
      });
      end[lead] = codeOf(journey, stages);
      for (const [index, { rule }] of rules.entries()) {
        const opening = journey.openings.find(({ handoff }) => handoff === rule.name);
        openedAt[index]![lead] = opening?.at ?? Number.NaN;
        route[index]![lead] = opening === undefined ? unopened : (opening.route ?? waits);
      }
    }
  };
}

function codeOf({ end }: Journey, stages: readonly string[]): number {
  switch (end.kind) {
    case 'not taken in':
      return ends.notTakenIn;
    case 'refused':
      return ends.refused;
    case 'no stage':
      return ends.noStage;
    case 'stage':
      return stages.indexOf(end.stage);
  }
}

/** Arrays that grow with the batches. */
function createRoom(handoffs: number) {
  let end = new Int16Array(0);
  let held = new Int16Array(0);
  let openedAt: Float64Array[] = [];
  let route: Int16Array[] = [];
  return (batch: LeadBatch) => {
    const instants = batch.instantsFrom[batch.leads]!;
    if (held.length < instants) held = new Int16Array(instants);
    if (end.length < batch.leads) {
      end = new Int16Array(batch.leads);
      openedAt = Array.from({ length: handoffs }, () => new Float64Array(batch.leads));
      route = Array.from({ length: handoffs }, () => new Int16Array(batch.leads));
    }
    return { end, held, openedAt, route };
  };
}
