import type {
  Afterwards,
  Effect,
  EndRule,
  HandoffCase,
  HandoffEnd,
  HandoffSlice,
  JournalEntry,
  Moment,
  Place,
} from '@smk/plan';
import { changesOfLead } from './brought.ts';
import { endAll } from './meet.ts';
import { momentAfter } from './moment-after.ts';
import { andThen, stepped, type Stepped } from './stepped.ts';

/** Nobody owes anything any more. */
export function endHandoff(before: HandoffCase, ended: HandoffEnd): Stepped<HandoffCase> {
  return andThen(endAll(before, ended.at), (after) => stepped({ ...after, status: 'ended', ended }));
}

/** Whoever gave the lead has it again: the handoff is over, and what follows on its return opens. */
export function returnToGiver(
  { rule }: HandoffSlice,
  before: HandoffCase,
  at: Moment,
  place: Place,
): Stepped<HandoffCase> {
  const whom = { kind: 'leader of', department: rule.from } as const;
  const returned = stepped(
    before,
    [{ at, what: { kind: 'returned' }, rule: place }],
    [{ kind: 'notify', whom, about: 'returned', obligation: null, at }],
  );
  const ended = andThen(returned, (so) => endHandoff(so, { at, kind: 'ended', as: 'returned' }));
  const opens = (rule.opensOnReturn ?? []).map((by) => handOver(by, at, place));
  return andThen(ended, (so) =>
    stepped(
      so,
      opens.map(({ entry }) => entry),
      opens.map(({ effect }) => effect),
    ),
  );
}

/** What becomes of the lead after a reason or an end, and the handoffs that open with it. */
export function afterwards(
  slice: HandoffSlice,
  ended: HandoffCase,
  outcome: Pick<EndRule, 'brings' | 'then' | 'opens' | 'at'>,
  at: Moment,
): Stepped<HandoffCase> {
  const { then, opens = [], brings = [], at: rule } = outcome;
  const also = opens.map((by) => handOver(by, at, rule));
  const so = becomesOf(slice, ended, then, at, rule);
  const changes = changesOfLead(brings, ended.ended?.data, at);
  // What was said is known to whoever gets the lead next, and opens nothing for a lead that is put back.
  const effects = then.kind === 'hand over' ? [...changes, ...so.effects] : [...so.effects, ...changes];
  return stepped(
    so.case,
    [...so.entries, ...also.map(({ entry }) => entry)],
    [...effects, ...also.map(({ effect }) => effect)],
  );
}

function becomesOf(
  slice: HandoffSlice,
  ended: HandoffCase,
  then: Afterwards,
  at: Moment,
  rule: Place,
): Stepped<HandoffCase> {
  switch (then.kind) {
    case 'close':
      return stepped(ended, [{ at, what: { kind: 'closed' }, rule }], [{ kind: 'close lead', at }]);
    case 'hand over': {
      const { entry, effect } = handOver(then.by, at, rule);
      return stepped(ended, [entry], [effect]);
    }
    case 'correct':
      throw new Error(`${slice.rule.name} was ended, and is to be handed over again.`);
    case 'recycle': {
      const until = momentAfter(slice, then.after, { kind: 'department', department: slice.rule.to }, at);
      const { kind: _, below = slice.rule.becomes, ...rest } = then;
      if (below === null) throw new Error(`${slice.rule.name} has no stage to recycle a lead below.`);
      const recycled: JournalEntry = { at, what: { kind: 'recycled', until }, rule };
      return stepped(ended, [recycled], [{ kind: 'recycle', below, ...rest, since: at, until }]);
    }
  }
}

/** Another handoff opens: what is recorded of it, and what the world is asked to do. */
function handOver(by: string, at: Moment, rule: Place): { readonly entry: JournalEntry; readonly effect: Effect } {
  return { entry: { at, what: { kind: 'handed over', by }, rule }, effect: { kind: 'hand over', by, at } };
}
