import type { ActionDict } from 'ohm-js';
import type { ClauseHead } from './heads.ts';
import { reads } from './reading.ts';
import type { CalendarEntry, Dates, OpenHours, Weekday } from '../syntax-tree/company.ts';
import type { Condition, EventMatch, When } from '../syntax-tree/conditions.ts';
import type {
  Afterwards,
  EndLine,
  Escalation,
  LadderLine,
  OwesClause,
  Passed,
  ReasonLine,
  RouteLine,
  Target,
  Waking,
} from '../syntax-tree/handoff.ts';
import type { CapacityClause, Limit, Member, TeamClause } from '../syntax-tree/organisation.ts';
import type { ScoreEntry } from '../syntax-tree/qualification.ts';
import type { Duration } from '../syntax-tree/values.ts';
import type { Name, NewName, Text } from '../syntax-tree/words.ts';

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** Clauses of all blocks but tests. */
export const clausesReading: ActionDict<unknown> = {
  TimeZone: reads(({ at, read }, _words, zone) => ({ kind: 'time zone', zone: read<Text>(zone), at })),
  CalendarOf: reads(({ at, read }, _word, calendar) => ({ kind: 'calendar', calendar: read<Name>(calendar), at })),
  LedBy: reads(({ at, read }, _words, person) => ({ kind: 'led by', person: read<Name>(person), at })),
  Currency: reads(({ at }, _word, code) => ({ kind: 'currency', code: code.sourceString, at })),

  CalendarClause_open: reads(({ at, each }, _word, days, hours) => {
    return { kind: 'open', days: each<Days>(days), hours: each<OpenHours>(hours), at } satisfies CalendarEntry;
  }),
  CalendarClause_openOn: reads(({ at, each }, _open, days, hours) => {
    return { kind: 'open on', days: each<Dates>(days), hours: each<OpenHours>(hours), at } satisfies CalendarEntry;
  }),
  CalendarClause_holidays: reads(({ at }, _closed, _words, region) => {
    return { kind: 'public holidays', of: region.sourceString, at } satisfies CalendarEntry;
  }),
  CalendarClause_closedAt: reads(({ at, each }, _closed, days, hours) => {
    return { kind: 'closed at', days: each<Dates>(days), hours: each<OpenHours>(hours), at } satisfies CalendarEntry;
  }),
  CalendarClause_closed: reads(({ at, each }, _closed, days) => {
    return { kind: 'closed', days: each<Dates>(days), at } satisfies CalendarEntry;
  }),
  Dates_several: reads(({ at, read }, from, _to, to) => {
    return { from: read<DateTree>(from).date, to: read<DateTree>(to).date, at } satisfies Dates;
  }),
  Dates_one: reads(({ at, read }, day) => {
    const { date } = read<DateTree>(day);
    return { from: date, to: date, at } satisfies Dates;
  }),
  Days_several: reads(
    ({ at, read }, from, _to, to) => ({ from: read<Weekday>(from), to: read<Weekday>(to), at }) satisfies Days,
  ),
  Days_one: reads(({ at, read }, day) => ({ from: read<Weekday>(day), to: read<Weekday>(day), at }) satisfies Days),
  Weekday: reads(({ text }, _word) => weekdays.indexOf(text)),
  Hours: reads(
    ({ at, read }, from, _to, to) => ({ from: read<number>(from), to: read<number>(to), at }) satisfies OpenHours,
  ),

  TeamClause_members: reads(({ at, each }, _word, members) => {
    return { kind: 'members', members: each<Member>(members), at } satisfies TeamClause;
  }),
  TeamClause_absence: reads(({ at, read }, _words, before, _than, longerThan) => {
    const longest = read<Duration>(longerThan);
    return { kind: 'absence', before: read<Duration>(before), longerThan: longest, at } satisfies TeamClause;
  }),
  TeamClause_catchUp: reads(({ at }, _words, how) => {
    return { kind: 'catch up', how: how.sourceString as 'none', at } satisfies TeamClause;
  }),
  Capacity_each: reads(({ at, each }, _word, _each, limits) => {
    return { kind: 'capacity', each: true, limits: each<Limit>(limits), at } satisfies CapacityClause;
  }),
  Capacity_all: reads(({ at, each }, _word, limits) => {
    return { kind: 'capacity', each: false, limits: each<Limit>(limits), at } satisfies CapacityClause;
  }),
  Limit: reads(({ at, read }, most, of) => {
    return { most: read<number>(most), of: periods[of.ctorName] ?? 'open', at } satisfies Limit;
  }),
  Member: reads(({ at, read, maybe }, person, weight, from, until) => {
    return {
      person: read<Name>(person),
      weight: maybe<number>(weight) ?? 1,
      from: maybe<DateTree>(from)?.date ?? null,
      until: maybe<DateTree>(until)?.date ?? null,
      at,
    } satisfies Member;
  }),
  MemberFrom: reads(({ read }, _word, day) => read(day)),
  MemberUntil: reads(({ read }, _word, day) => read(day)),
  Weight: reads(({ read }, _word, weight) => read(weight)),

  QualificationClause_score: reads(({ at, read }, _word, name, _from, from, _to, to) => {
    return { kind: 'score', name: read(name), from: read(from), to: read(to), at } satisfies ClauseHead;
  }),
  QualificationClause_refuse: reads(({ at, read, maybe }, _word, name, when, means) => {
    const line = { name: read<NewName>(name), to: null, when: read<When>(when), means: maybe<string>(means) };
    return { kind: 'refuse', ...line, at } satisfies ClauseHead;
  }),
  QualificationClause_divert: reads(({ at, read, maybe }, _word, name, _to, _queue, queue, when, means) => {
    const line = { name: read<NewName>(name), to: read<Name>(queue), when: read<When>(when) };
    return { kind: 'refuse', ...line, means: maybe<string>(means), at } satisfies ClauseHead;
  }),
  QualificationClause_wait: reads(
    ({ at, read, maybe }, _wait, name, _upTo, upTo, when, asking, _comma, _words, means) => {
      return {
        kind: 'wait',
        name: read(name),
        upTo: read(upTo),
        when: read(when),
        askingEvery: maybe<Duration>(asking),
        means: maybe(means),
        at,
      } satisfies ClauseHead;
    },
  ),
  AskingAgain: reads(({ read }, _comma, _words, every) => read(every)),
  QualificationClause_stage: reads(({ at, read, maybe }, _word, name, when, until, means) => {
    return {
      kind: 'stage',
      name: read(name),
      when: read(when),
      until: maybe<When>(until),
      means: maybe(means),
      at,
    } satisfies ClauseHead;
  }),
  ScoreClause_halves: reads(
    ({ at, read }, _halves, _every, every) =>
      ({ kind: 'halves', every: read<Duration>(every), at }) satisfies ScoreEntry,
  ),
  ScoreClause_fades: reads(
    ({ at, read }, _words, over) => ({ kind: 'fades', over: read<Duration>(over), at }) satisfies ScoreEntry,
  ),
  ScoreClause_falls: reads(({ at, read }, _words, to, _after, after, _without) => {
    return { kind: 'falls', to: read<number>(to), after: read<Duration>(after), at } satisfies ScoreEntry;
  }),
  ScoreClause_pauses: reads(
    ({ at, read }, _words, handoff, _isOpen) =>
      ({ kind: 'pauses', handoff: read<Name>(handoff), at }) satisfies ScoreEntry,
  ),
  ScoreClause_group: reads(({ at, read }, _word, name, _atMost, most) => {
    return { kind: 'group', name: read(name), atMost: read(most), at } satisfies ClauseHead;
  }),
  ScoreLine_fact: reads(({ at, read, maybe }, points, name, when, means) => {
    const line = { points: read<number>(points), name: read<NewName>(name), means: maybe<string>(means) };
    return { kind: 'fact line', ...line, when: read<When>(when), at } satisfies ScoreEntry;
  }),
  ScoreLine_event: reads(({ at, read, maybe }, points, name, _on, on, cap, means) => {
    const line = { points: read<number>(points), name: read<NewName>(name), means: maybe<string>(means) };
    return { kind: 'event line', ...line, on: read<EventMatch>(on), cap: maybe<CapTree>(cap), at } satisfies ScoreEntry;
  }),
  Cap: reads(({ at, read }, _comma, _atMost, count, _within, within) => {
    return { count: read<number>(count), within: read<Duration>(within), at } satisfies CapTree;
  }),

  HandoffClause_becomes: reads(({ at, read, maybe }, _when, _words, stage, where, unless) => {
    const opening = { stage: read<Name>(stage), where: maybe<When>(where) };
    return { kind: 'becomes', ...opening, unlessRefusedWithin: maybe(unless), at } satisfies ClauseHead;
  }),
  Unless: reads(({ read }, _comma, _words, within) => read(within)),
  HandoffClause_follows: reads(({ at, read }, _when, handoff, _ends, outcome) => {
    return { kind: 'follows', handoff: read(handoff), outcome: read(outcome), at } satisfies ClauseHead;
  }),
  HandoffClause_needs: reads(
    ({ at, read }, _word, fields) => ({ kind: 'needs', fields: read(fields), at }) satisfies ClauseHead,
  ),
  HandoffClause_route: reads(({ at }, _word) => ({ kind: 'route', at }) satisfies ClauseHead),
  HandoffClause_ends: reads(({ at }, _word) => ({ kind: 'ends', at }) satisfies ClauseHead),
  HandoffClause_mayReject: reads(
    ({ at, read }, by, _words) => ({ kind: 'may reject', by: read(by), at }) satisfies ClauseHead,
  ),
  HandoffClause_passes: reads(
    ({ at, each }, _words, passed) => ({ kind: 'passes on', passed: each<Passed>(passed), at }) satisfies ClauseHead,
  ),
  Passed_events: reads(
    ({ at, read }, _last, count, _events) => ({ kind: 'events', count: read<number>(count), at }) satisfies Passed,
  ),
  Passed_name: reads(({ read }, name) => read(name)),
  HandoffClause_checklist: reads(
    ({ at, read }, _word, items) => ({ kind: 'checklist', items: read(items), at }) satisfies ClauseHead,
  ),
  Owes: reads(({ at, read, each, maybe }, by, _owes, owed, before, _within, within, from, counter, metBy) => {
    const { what, count } = read<{ readonly what: Name; readonly count: number | null }>(owed);
    return {
      kind: 'owes',
      by: each<Name>(by),
      what: { ...what, formerly: maybe<readonly Name[]>(before) ?? [] },
      count,
      within: read(within),
      from: maybe(from),
      ...(maybe<Counter>(counter) ?? ofWhoeverAnswers),
      metBy: maybe(metBy),
      at,
    } satisfies ClauseHead;
  }),
  Owed_several: reads(({ read }, count, what) => ({ what: read<Name>(what), count: read<number>(count) })),
  Owed_once: reads(({ read }, what) => ({ what: read<Name>(what), count: null })),
  CountedFrom_assignment: reads((_reading, _words) => ({ kind: 'assignment' }) satisfies OwesClause['from']),
  CountedFrom_met: reads(
    ({ read }, _of, name) => ({ kind: 'met', name: read<Name>(name) }) satisfies OwesClause['from'],
  ),
  Counter_calendar: reads(
    ({ read }, _words, calendar) => ({ calendar: read<Name>(calendar), hours: null }) satisfies Counter,
  ),
  Counter_both: reads(
    (_reading, _words, _and, _owner) => ({ calendar: null, hours: 'team and owner' }) satisfies Counter,
  ),
  Counter_team: reads((_reading, _words) => ({ calendar: null, hours: 'team' }) satisfies Counter),
  MetBy: reads(({ read }, _comma, _words, match) => read(match)),

  RouteClause_otherwise: reads(({ at, read }, _word, to, wait) => {
    const orWait = wait.numChildren > 0;
    return { kind: 'route line', to: read(to), orWait, otherwise: true, when: null, at } satisfies RouteLine;
  }),
  RouteClause_line: reads(({ at, read, maybe }, to, wait, when, last) => {
    const orWait = wait.numChildren + last.numChildren > 0;
    return { kind: 'route line', to: read(to), orWait, otherwise: false, when: maybe(when), at } satisfies RouteLine;
  }),
  Target_queue: reads(({ read }, _to, _queue, queue) => ({ kind: 'queue', queue: read(queue) }) satisfies Target),
  Target_teams: reads(({ read, maybe }, _to, _open, names, _shut, _inTurn, speaking) => {
    return { kind: 'teams', of: read(names), speaking: maybe(speaking) } satisfies Target;
  }),
  Target_team: reads(({ read, maybe }, _to, team, how, speaking) => {
    const by = how.ctorName === 'byOpenLoad' ? 'open load' : 'turn';
    return { kind: 'team', team: read(team), by, speaking: maybe(speaking) } satisfies Target;
  }),
  Target_owner: reads(({ read }, _to, who) => ({ kind: 'owner', who: read(who) }) satisfies Target),
  Speaking: reads(({ read }, _word, language) => read(language)),

  LadderClause_after: reads(({ at, read }, _after, after, step) => {
    const moment = { kind: 'after', duration: read<Duration>(after) } as const;
    return { kind: 'ladder line', moment, step: read(step), at } satisfies LadderLine;
  }),
  LadderClause_before: reads(({ at, read }, before, _words, step) => {
    const moment = { kind: 'before due', duration: read<Duration>(before) } as const;
    return { kind: 'ladder line', moment, step: read(step), at } satisfies LadderLine;
  }),
  LadderClause_absent: reads(({ at, read }, _words, step) => {
    return { kind: 'ladder line', moment: { kind: 'owner absent' }, step: read(step), at } satisfies LadderLine;
  }),
  LadderStep_along: reads(({ each }, _words, to) => ({ kind: 'along', to: each<Escalation>(to) }) satisfies Step),
  LadderStep_notify: reads(({ read }, _word, to) => ({ kind: 'notify', to: read(to) }) satisfies Step),
  LadderStep_toQueue: reads(({ read }, _words, _queue, queue) => {
    return { kind: 'reassign', to: { kind: 'queue', queue: read<Name>(queue) } } satisfies Step;
  }),
  LadderStep_toTeam: reads(({ read }, _words, team, _inTurn) => {
    const to = { kind: 'team', team: read<Name>(team), by: 'turn', speaking: null } as const;
    return { kind: 'reassign', to } satisfies Step;
  }),
  LadderStep_return: reads((_reading, _word) => ({ kind: 'return' }) satisfies Step),
  LadderStep_remind: reads((_reading, _words) => ({ kind: 'remind' })),
  LadderStep_offer: reads(({ maybe }, _words, atMost) => ({
    kind: 'offer',
    atMost: maybe<number>(atMost),
  })),
  LadderStep_escalate: reads(({ read }, _words, to) => ({ kind: 'escalate', to: read<Escalation>(to) })),
  AtMostTimes: reads(({ read }, _comma, _atMost, count, _times) => read(count)),
  Escalation_team: reads((_reading, _words) => ({ kind: 'leader of team' }) satisfies Escalation),
  Escalation_department: reads((_reading, _words) => ({ kind: 'leader of department' }) satisfies Escalation),
  Escalation_of: reads(
    ({ read }, _words, department) => ({ kind: 'leader of', department: read<Name>(department) }) satisfies Escalation,
  ),
  Escalation_person: reads(({ read }, person) => ({ kind: 'person', person: read<Name>(person) }) satisfies Escalation),

  ReasonClause: reads(({ at, read, maybe }, name, brings, back, _then, then) => {
    return {
      kind: 'reason',
      name: read<NewName>(name),
      brings: maybe<readonly Name[]>(brings) ?? [],
      givesBackTurn: back.numChildren > 0,
      then: read<Afterwards>(then),
      at,
    } satisfies ReasonLine;
  }),
  EndClause: reads(({ at, read, maybe }, name, brings, on, _then, then) => {
    return {
      kind: 'end',
      name: read<NewName>(name),
      brings: maybe<readonly Name[]>(brings) ?? [],
      on: maybe<EventMatch>(on),
      then: read<Afterwards>(then),
      at,
    } satisfies EndLine;
  }),
  Brings: reads(({ read }, _with, names) => read(names)),
  OnEvent: reads(({ read }, _on, match) => read(match)),
  Afterwards_close: reads(({ at }, _word) => ({ kind: 'close', at }) satisfies Afterwards),
  Afterwards_recycle: reads(({ at, each, maybe }, _recycle, wakings, queue) => {
    return { kind: 'recycle', wakings: each<Waking>(wakings), queue: maybe<Name>(queue), at } satisfies Afterwards;
  }),
  Afterwards_handOver: reads(
    ({ at, read }, _words, by) => ({ kind: 'hand over', by: read(by), at }) satisfies Afterwards,
  ),
  Afterwards_correct: reads(({ at, read }, by, _owes, what, _within, within, _comma, _then, _again) => {
    return { kind: 'correct', by: read(by), what: read(what), within: read(within), at } satisfies Afterwards;
  }),
  Waking_after: reads(({ at, read }, _after, after) => ({ kind: 'after', after: read(after), at }) satisfies Waking),
  Waking_on: reads(({ at, read, maybe }, _on, event, where) => {
    const on = { event: read<Name>(event), where: maybe<Condition>(where) };
    return { kind: 'on', on, at } satisfies Waking;
  }),
  Waking_at: reads(({ at, read }, _at, field) => ({ kind: 'at', field: read(field), at }) satisfies Waking),
  Resting: reads(({ read }, _in, _queue, queue) => read(queue)),
};

type Step = LadderLine['step'];

const periods: Readonly<Record<string, Limit['of']>> = { newADay: 'day', newAWeek: 'week', newAMonth: 'month' };

type Days = Extract<CalendarEntry, { kind: 'open' }>['days'][number];
type DateTree = { readonly date: string };
type CapTree = NonNullable<Extract<ScoreEntry, { kind: 'event line' }>['cap']>;

/** Whose hours count. */
type Counter = Pick<OwesClause, 'calendar' | 'hours'>;
const ofWhoeverAnswers: Counter = { calendar: null, hours: null };
