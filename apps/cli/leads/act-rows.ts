import type { Moment } from '@smk/plan';
import type { WrittenAct } from '@smk/rehearsal';
import { actOf, type ActLayout } from './act-layout.ts';
import type { Shard } from './read-shard.ts';
import type { SaidIn } from './said-in.ts';
import { cellOf, eachRow, leadOf, textIn } from './row.ts';
import { addUnread, type Unread } from './unread.ts';

/** Reads what people did to the handoffs of a shard's leads, by the number of the lead, in order. */
export function readActRows(
  { file, acts }: Shard,
  layout: ActLayout,
  saidIn: SaidIn,
  moment: (given: unknown) => Moment | null,
  index: ReadonlyMap<string, number>,
  unread: Unread,
): ReadonlyMap<number, readonly WrittenAct[]> {
  const done = new Map<number, WrittenAct[]>();
  eachRow(file, acts, layout, (row, offset) => {
    if (row === null) return addUnread(unread, 'acts', offset, 'It is no JSON object.');
    const lead = leadOf(row, layout, index);
    if (lead === undefined) {
      unread.ofNobody += 1;
      return;
    }
    const at = moment(cellOf(row, layout.at, 'at'));
    const as = textIn(cellOf(row, layout.as, 'as')) || textIn(cellOf(row, -1, 'because'));
    const does = actOf(textIn(cellOf(row, layout.does, 'does')), as, saidIn(as, cellOf(row, -1, 'data')));
    if (at === null || does === null) return addUnread(unread, 'acts', offset, 'It is no act of a moment.');
    const ofLead = done.get(lead) ?? [];
    done.set(lead, ofLead);
    ofLead.push({ at, by: textIn(cellOf(row, layout.by, 'by')) || 'owner', does });
  });
  for (const ofLead of done.values()) ofLead.sort((a, b) => a.at - b.at);
  return done;
}
