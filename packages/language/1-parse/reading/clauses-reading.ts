import type { ActionDict } from 'ohm-js';
import type { ClauseHead } from './heads.ts';
import { reads } from './reading.ts';
import type { CalendarEntry, ClosedDays, OpenHours, Weekday } from '../syntax-tree/company.ts';
import type { EventMatch, When } from '../syntax-tree/conditions.ts';
import type { Afterwards, EndLine, Escalation, LadderLine, ReasonLine, RouteLine } from '../syntax-tree/handoff.ts';
import type { Member, TeamClause } from '../syntax-tree/organisation.ts';
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
  CalendarClause_holidays: reads(({ at }, _closed, _words, region) => {
    return { kind: 'public holidays', of: region.sourceString, at } satisfies CalendarEntry;
  }),
  CalendarClause_closed: reads(({ at, each }, _closed, days) => {
    return { kind: 'closed', days: each<ClosedDays>(days), at } satisfies CalendarEntry;
  }),
  ClosedDays_several: reads(({ at, read }, from, _to, to) => {
    return { from: read<DateTree>(from).date, to: read<DateTree>(to).date, at } satisfies ClosedDays;
  }),
  ClosedDays_one: reads(({ at, read }, day) => {
    const { date } = read<DateTree>(day);
    return { from: date, to: date, at } satisfies ClosedDays;
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
  Member: reads(({ at, read, maybe }, person, weight) => {
    return { person: read<Name>(person), weight: maybe<number>(weight) ?? 1, at } satisfies Member;
  }),
  Weight: reads(({ read }, _word, weight) => read(weight)),

  QualificationClause_score: reads(({ at, read }, _word, name, _from, from, _to, to) => {
    return { kind: 'score', name: read(name), from: read(from), to: read(to), at } satisfies ClauseHead;
  }),
  QualificationClause_refuse: reads(({ at, read, maybe }, _word, name, when, means) => {
    return { kind: 'refuse', name: read(name), when: read(when), means: maybe(means), at } satisfies ClauseHead;
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

  HandoffClause_becomes: reads(({ at, read, maybe }, _when, _words, stage, unless) => {
    return { kind: 'becomes', stage: read(stage), unlessRefusedWithin: maybe(unless), at } satisfies ClauseHead;
  }),
  Unless: reads(({ read }, _comma, _words, within) => read(within)),
  HandoffClause_needs: reads(
    ({ at, read }, _word, fields) => ({ kind: 'needs', fields: read(fields), at }) satisfies ClauseHead,
  ),
  HandoffClause_route: reads(({ at }, _word) => ({ kind: 'route', at }) satisfies ClauseHead),
  HandoffClause_ends: reads(({ at }, _word) => ({ kind: 'ends', at }) satisfies ClauseHead),
  HandoffClause_mayReject: reads(
    ({ at, read }, by, _words) => ({ kind: 'may reject', by: read(by), at }) satisfies ClauseHead,
  ),
  Owes: reads(({ at, read, each, maybe }, by, _owes, what, before, _within, within, metBy) => {
    return {
      kind: 'owes',
      by: each<Name>(by),
      what: { ...read<Name>(what), formerly: maybe<readonly Name[]>(before) ?? [] },
      within: read(within),
      metBy: maybe(metBy),
      at,
    } satisfies ClauseHead;
  }),
  MetBy: reads(({ read }, _comma, _words, match) => read(match)),

  RouteClause_otherwise: reads(({ at, read }, _word, to) => {
    return { kind: 'route line', to: read(to), otherwise: true, when: null, at } satisfies RouteLine;
  }),
  RouteClause_line: reads(({ at, read, maybe }, to, when) => {
    return { kind: 'route line', to: read(to), otherwise: false, when: maybe<When>(when), at } satisfies RouteLine;
  }),
  Target_queue: reads(({ read }, _to, _queue, queue) => ({ kind: 'queue', queue: read<Name>(queue) })),
  Target_team: reads(({ read }, _to, team, _inTurn) => ({ kind: 'team', team: read<Name>(team) })),

  LadderClause: reads(({ at, read }, _after, after, step) => {
    return { kind: 'ladder line', after: read(after), step: read(step), at } satisfies LadderLine;
  }),
  LadderStep_remind: reads((_reading, _words) => ({ kind: 'remind' })),
  LadderStep_offer: reads(({ maybe }, _words, atMost) => ({ kind: 'offer', atMost: maybe<number>(atMost) })),
  LadderStep_escalate: reads(({ read }, _words, to) => ({ kind: 'escalate', to: read<Escalation>(to) })),
  AtMostTimes: reads(({ read }, _comma, _atMost, count, _times) => read(count)),
  Escalation_team: reads((_reading, _words) => ({ kind: 'leader of team' }) satisfies Escalation),
  Escalation_department: reads((_reading, _words) => ({ kind: 'leader of department' }) satisfies Escalation),
  Escalation_of: reads(
    ({ read }, _words, department) => ({ kind: 'leader of', department: read<Name>(department) }) satisfies Escalation,
  ),
  Escalation_person: reads(({ read }, person) => ({ kind: 'person', person: read<Name>(person) }) satisfies Escalation),

  ReasonClause: reads(({ at, read }, name, _then, then) => {
    return { kind: 'reason', name: read<NewName>(name), then: read<Afterwards>(then), at } satisfies ReasonLine;
  }),
  EndClause: reads(({ at, read, maybe }, name, on, _then, then) => {
    return {
      kind: 'end',
      name: read<NewName>(name),
      on: maybe<EventMatch>(on),
      then: read<Afterwards>(then),
      at,
    } satisfies EndLine;
  }),
  OnEvent: reads(({ read }, _on, match) => read(match)),
  Afterwards_close: reads(({ at }, _word) => ({ kind: 'close', at }) satisfies Afterwards),
  Afterwards_recycle: reads(
    ({ at, read }, _recycle, _after, after) =>
      ({ kind: 'recycle', after: read<Duration>(after), at }) satisfies Afterwards,
  ),
};

type Days = Extract<CalendarEntry, { kind: 'open' }>['days'][number];
type DateTree = { readonly date: string };
type CapTree = NonNullable<Extract<ScoreEntry, { kind: 'event line' }>['cap']>;
