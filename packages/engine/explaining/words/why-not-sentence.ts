import type { Aim, Barred, NearestMiss, Plan } from '@smk/plan';
import { isoDate } from '../../time/dates.ts';
import { DAY, MINUTE, wallTime } from '../../time/wall-clock.ts';
import { sinceEver } from '../../time/window-edges.ts';
import { targetText } from './target-text.ts';

/** Why something is not so and what would have made it so, in one sentence. */
export function whyNotSentence(plan: Plan, aim: Aim, barred: Barred | null, nearest: NearestMiss): string {
  // A name of the rules stays as it is written.
  return whole(plan, aim, barred, nearest).replace(
    /^(?:it|no|nothing)\b/,
    (word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`,
  );
}

function whole(plan: Plan, aim: Aim, barred: Barred | null, nearest: NearestMiss): string {
  if (barred === null) return sentence(aim, nearest, '');
  const because = reasonFor(plan, aim, barred);
  if (nearest.kind === 'so already')
    return `${because}${barred.until === null ? '' : '; as things stand it would be so then'}.`;
  return `${because}; ${sentence(aim, nearest, barred.until === null ? 'besides, ' : 'then ')}`;
}

function sentence(aim: Aim, nearest: NearestMiss, before: string): string {
  switch (nearest.kind) {
    case 'so already':
      return `${before}${aimText(aim, 'is')}.`;
    case 'none found':
      return `${before}no change that was tried makes it so that ${aimText(aim, 'is')}.`;
    case 'changes': {
      const changes = nearest.changes.map(({ text }) => text);
      const last = changes.at(-1)!;
      const all = changes.length === 1 ? last : `${changes.slice(0, -1).join(', ')} and ${last}`;
      return `${before}${aimText(aim, 'would be')} with ${all}${nearest.smallest ? '' : ' (perhaps with less)'}.`;
    }
  }
}

function aimText(aim: Aim, verb: 'is' | 'would be'): string {
  const it = (would: string, is: string): string => (verb === 'is' ? is : would);
  switch (aim.kind) {
    case 'stage':
      return it(`${aim.stage} would be reached`, `${aim.stage} is reached`);
    case 'refused':
      if (aim.by === null) return it('it would be refused', 'it is refused');
      return it(`${aim.by} would refuse it`, `${aim.by} refuses it`);
    case 'not refused':
      return it('it would not be refused', 'it is not refused');
    case 'routed': {
      const to = targetText(aim.to);
      return it(`${aim.handoff} would go to ${to}`, `${aim.handoff} goes to ${to}`);
    }
  }
}

function reasonFor(plan: Plan, aim: Aim, { by, until }: Barred): string {
  const stage =
    aim.kind === 'stage'
      ? aim.stage
      : (plan.handoffs.find(({ name }) => aim.kind === 'routed' && name === aim.handoff)?.becomes ?? '');
  const when = until === null ? '' : ` before ${onTheWall(plan, until)}`;
  switch (by) {
    case 'recycled':
      return `${stage} is not entered again${when}, since the lead was recycled`;
    case 'refused before':
      return `nothing is handed over${when}, since the lead was refused`;
    case 'waiting':
      return `nothing is decided${when}, since the lead waits`;
    case 'closed':
      return 'nothing is handed over any more, since the lead was closed';
  }
}

function onTheWall(plan: Plan, moment: number): string {
  const wall = wallTime(sinceEver(plan.company.zone), moment);
  const minute = Math.floor((wall - Math.floor(wall / DAY) * DAY) / MINUTE);
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${isoDate(Math.floor(wall / DAY))} ${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`;
}
