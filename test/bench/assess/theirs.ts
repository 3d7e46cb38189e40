import { deepStrictEqual } from 'node:assert/strict';
import type { LeadFacts } from '@smk/plan';
import { cpuMs, type Contender } from './contender.ts';
import type { PointsOf } from './peers/peer.ts';

/** The points that each lead has in another engine, and how many milliseconds of CPU time that took. */
export async function pointsOfAll(pointsOf: PointsOf, leads: readonly LeadFacts[]) {
  const begun = cpuMs();
  const points: number[] = [];
  for (const { fields } of leads) points.push(await pointsOf(fields));
  return { points, took: cpuMs() - begun };
}

/** Those that answer later are asked so many at a time, as a server would ask them. */
const abreast = 8;

/** Another engine, once it is found to give the points expected of each lead. A slow one does a part of the leads at a time, one after the other. */
export async function theirs(
  pointsOf: PointsOf,
  leads: readonly LeadFacts[],
  points: readonly number[],
  threshold: number,
  roundMs: number,
): Promise<Contender> {
  const found = await pointsOfAll(pointsOf, leads);
  deepStrictEqual(found.points, points);
  const part = Math.min(leads.length, Math.max(1, Math.round((leads.length * roundMs) / found.took)));
  let next = 0;
  return {
    leads: part,
    async run() {
      let reached = 0;
      const later: Promise<number>[] = [];
      for (let done = 1; done <= part; done += 1) {
        const answer = pointsOf(leads[next]!.fields);
        next = (next + 1) % leads.length;
        if (typeof answer !== 'number') later.push(answer);
        else if (answer >= threshold) reached += 1;
        if (later.length === abreast || (done === part && later.length > 0))
          for (const points of await Promise.all(later.splice(0))) if (points >= threshold) reached += 1;
      }
      return reached;
    },
  };
}
