import type {
  Act,
  Answerable,
  CalendarTable,
  Effect,
  HandoffCase,
  HandoffRule,
  HandoffSlice,
  Input,
  JournalEntry,
  LadderRule,
  Moment,
  OwedRule,
} from '@smk/plan';
import { isoDate, weekday } from '../time/dates.ts';
import { DAY, HOUR, MINUTE } from '../time/wall-clock.ts';
import { nextMoment } from './ladder.ts';
import { openHandoff } from './open-handoff.ts';
import { step } from './step.ts';
import type { Stepped } from './stepped.ts';

// The plan says what becomes of a lead with `then`, which is no promise.
/* oxlint-disable unicorn/no-thenable */

// A sales floor for the tests: rules, a week's calendar, people, and a journal as text. The week begins on Monday, 2026-11-16.
const monday = 20_773 * DAY;
const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** `Mon 10:00`, `Tue 09:20:30`; `Mon+1` is the Monday after. */
export function at(text: string): Moment {
  const [day, time] = text.split(' ') as [string, string];
  const [name, week = '0'] = day.split('+') as [string, string?];
  const [hours, minutes, seconds = 0] = time.split(':').map(Number) as [number, number, number?];
  return monday + (days.indexOf(name) + 7 * Number(week)) * DAY + hours * HOUR + minutes * MINUTE + seconds * 1000;
}

function shown(moment: Moment): string {
  const day = Math.floor(moment / DAY);
  const weeks = Math.floor((day * DAY - monday) / (7 * DAY));
  const name = `${days[weekday(day)]}${weeks > 0 ? `+${weeks}` : ''}`;
  const [hours, minutes, millis] = [
    Math.floor((moment % DAY) / HOUR),
    Math.floor((moment % HOUR) / MINUTE),
    moment % MINUTE,
  ];
  const time = `${two(hours)}:${two(minutes)}${millis > 0 ? `:${millis / 1000}` : ''}`;
  return weeks > 4 ? `${isoDate(day)} ${time}` : `${name} ${time}`;
}

const two = (part: number): string => String(part).padStart(2, '0');

const zone = { zone: 'Etc/UTC', tzdb: 'test', transitions: [[at('Mon 00:00') - 400 * DAY, 0]] } as const;
const office = [[540, 1020]] as const;
export const calendar: CalendarTable = {
  name: 'office',
  zone,
  from: '2026-01-01',
  to: '2027-12-31',
  weekly: [office, office, office, office, office, [], []],
  closed: [],
};

const place = (line: number) => ({ file: 'rules.smk', line });
const hours = (amount: number) => ({ amount, unit: 'hours', business: true }) as const;

export const remind = (after: number, line: number): LadderRule => ({
  after: hours(after),
  step: { kind: 'remind' },
  at: place(line),
});
export const offer = (after: number, atMost: number, line: number): LadderRule => ({
  after: hours(after),
  step: { kind: 'offer', atMost },
  at: place(line),
});
export const escalate = (after: number, line: number): LadderRule => ({
  after: hours(after),
  step: { kind: 'escalate', to: { kind: 'leader of team' } },
  at: place(line),
});
export const owes = (name: string, within: number, line: number, ...ladder: LadderRule[]): OwedRule => ({
  name,
  by: ['sales'],
  within: hours(within),
  metBy: null,
  ladder,
  at: place(line),
});

/** Accept within 1 business hour: reminded after half of it, offered on at most twice, the leader told after 3 hours. Contact within 4. */
export const usualOwes = [
  owes('accept', 1, 10, remind(0.5, 11), offer(1, 2, 12), escalate(3, 13)),
  owes('contact', 4, 20, escalate(4, 21)),
];

export function handoffOf(owed: readonly OwedRule[] = usualOwes): HandoffSlice {
  const after = (amount: number) => ({ kind: 'recycle', after: { amount, unit: 'days', business: false } }) as const;
  const rule: HandoffRule = {
    name: 'mql_to_sales',
    title: 'mql_to_sales',
    from: 'marketing',
    to: 'sales',
    becomes: 'mql',
    unlessRefusedWithin: null,
    needs: ['country'],
    routes: [],
    owes: owed,
    reasons: [
      { name: 'not_a_fit', title: 'not a fit', then: after(3), at: place(30) },
      { name: 'duplicate', title: 'duplicate', then: { kind: 'close' }, at: place(31) },
    ],
    ends: [
      { name: 'won', title: 'won', on: null, then: { kind: 'close' }, at: place(40) },
      { name: 'no_answer', title: 'no answer', on: null, then: after(3), at: place(41) },
    ],
    at: place(1),
  };
  const calendarOf = {
    'team desk': 'office',
    'queue sdr': 'office',
    'department sales': 'office',
    'department marketing': 'office',
  };
  return { plan: 'test', engine: 1, rule, calendars: [calendar], calendarOf, zone };
}

/** What happened on the floor, a line for each journal entry and notice, in the order recorded. */
export type Story = {
  readonly case: HandoffCase;
  readonly journal: readonly JournalEntry[];
  readonly lines: string;
  readonly notices: string;
};

/**
 * Plays a script, a line an input. Time passes in small steps up to each line's moment, but at once where it says `the lights are on again`.
 * `Mon 11:30 hears of Mon 10:59: anna accepts` is told at half past eleven what was received before eleven.
 */
export function play(slice: HandoffSlice, script: string): Story {
  const [opening, ...lines] = script
    .trim()
    .split('\n')
    .map((line) => line.trim());
  let so: Stepped<HandoffCase> = open(slice, opening!);
  const hear = (input: Input): void => {
    const next = step(slice, so.case, input);
    so = { case: next.case, entries: [...so.entries, ...next.entries], effects: [...so.effects, ...next.effects] };
    const pick = next.effects.find((effect) => effect.kind === 'pick');
    if (pick) hear({ kind: 'assigned', attempt: pick.attempt, to: nextOf(pick.tried), at: pick.at });
  };
  const passTime = (until: Moment): void => {
    for (let next = nextMoment(so.case); next !== null && next <= until; next = nextMoment(so.case))
      hear({ kind: 'time', now: next });
  };
  for (const line of lines) {
    const [, moment, told] = /^(\S+ [\d:]+) (.*)$/.exec(line) as unknown as [string, string, string];
    if (told === 'the lights are on again') {
      const now = at(moment);
      while ((nextMoment(so.case) ?? Infinity) <= now) hear({ kind: 'time', now });
      continue;
    }
    passTime(at(moment));
    if (told === 'time') continue;
    const late = /^hears of (\S+ [\d:]+): (.*)$/.exec(told);
    hear(late ? inputOf(late[2]!, at(late[1]!)) : inputOf(told, at(moment)));
  }
  return {
    case: so.case,
    journal: so.entries,
    lines: so.entries.map(entryText).join('\n'),
    notices: noticesOf(so.effects),
  };
}

const nextOf = (tried: readonly string[]): Answerable | null => {
  const person = ['anna', 'ben', 'chloe'].find((one) => !tried.includes(one));
  return person === undefined ? null : { kind: 'person', person, team: 'desk' };
};

const whom = (name: string): Answerable =>
  name === 'sdr' ? { kind: 'queue', queue: 'sdr' } : { kind: 'person', person: name, team: 'desk' };

function open(slice: HandoffSlice, line: string): Stepped<HandoffCase> {
  const [, moment, how, name] = /^(\S+ \S+) opens (for|lacking) (\w+)$/.exec(line) as unknown as [
    string,
    string,
    string,
    string,
  ];
  const lacks = how === 'lacking' ? [name] : [];
  return openHandoff(slice, { id: 'h1', at: at(moment), lacks, to: how === 'for' ? whom(name) : null });
}

function inputOf(told: string, moment: Moment): Input {
  const words = told.split(' ') as [string, string, ...string[]];
  const [first, verb] = words;
  const last = words.at(-1)!;
  if (first === 'found') return { kind: 'assigned', attempt: 1, to: whom(last), at: moment };
  if (first === 'refusal') return { kind: 'withdrawn', because: last, at: moment };
  if (first === 'event') {
    const kept = (word: string) => words.flatMap((one, n) => (words[n - 1] === word ? [one] : []));
    return { kind: 'event', id: 'e', name: verb, at: moment, meets: kept('meets'), ends: kept('ends')[0] ?? null };
  }
  return { kind: 'act', act: { id: told, actor: first, at: moment, does: doesOf(verb, last) } };
}

function doesOf(verb: string, last: string): Act['does'] {
  if (verb === 'rejects') return { kind: 'reject', because: last };
  if (verb === 'ends') return { kind: 'end', as: last };
  return verb === 'accepts' ? { kind: 'accept' } : { kind: 'contact' };
}

/** `Mon 10:00 owed accept by Mon 11:00`. */
export function entryText({ at: moment, what }: JournalEntry): string {
  return `${shown(moment)} ${whatText(what)}`;
}

function whatText(what: JournalEntry['what']): string {
  switch (what.kind) {
    case 'opened':
      return `opened ${what.name}`;
    case 'lacks':
      return `lacks ${what.fields.join(', ')}`;
    case 'assigned':
      return `assigned to ${nameOf(what.to)}, attempt ${what.attempt}`;
    case 'passed over':
      return `passed over ${what.line} because ${what.because}`;
    case 'waits for somebody':
      return `waits for somebody until ${shown(what.until)}`;
    case 'owed':
      return `owed ${what.obligation} by ${what.by}${what.due === null ? '' : `, due ${shown(what.due)}`}`;
    case 'reminded':
      return `reminded ${nameOf(what.whom)} of ${what.obligation}`;
    case 'skipped':
      return `skipped ${what.step} of ${what.obligation}`;
    case 'breached':
      return `breached ${what.obligation} of ${nameOf(what.whom)}`;
    case 'offered':
      return `offered ${what.obligation} to ${nameOf(what.to)}, attempt ${what.attempt}`;
    case 'nobody left':
      return `nobody left for ${what.obligation}`;
    case 'escalated':
      return `escalated ${what.obligation} to ${'department' in what.to ? `leader of ${what.to.department}` : what.to.kind}`;
    case 'met':
      return `met ${what.obligation} by ${what.by} ${what.inTime ? 'in time' : 'late'}`;
    case 'withdrawn obligation':
      return `withdrawn ${what.obligation}`;
    case 'accepted':
    case 'contacted':
      return `${what.kind} by ${what.by}`;
    case 'rejected':
      return `rejected by ${what.by} because ${what.because}`;
    case 'ended':
      return `ended by ${what.by} as ${what.as}`;
    case 'withdrawn':
      return `withdrawn because ${what.because}`;
    case 'signed off':
      return `signed off by ${what.by} for ${what.department}`;
    case 'sent back':
      return `sent back because ${what.because}`;
    case 'corrected':
      return `corrected by ${what.by}`;
    case 'handed over':
      return `handed over by ${what.by}`;
    case 'turn given back':
      return `turn of ${what.person} given back`;
    case 'notified':
      return `notified of ${what.obligation}`;
    case 'counted':
      return `counted ${what.done} of ${what.obligation} by ${what.by}`;
    case 'ticked':
      return `ticked ${what.item} by ${what.by}`;
    case 'owner absent':
      return `${what.person} is absent`;
    case 'returned':
      return 'returned';
    case 'recycled':
      return `recycled until ${shown(what.until)}`;
    case 'closed':
      return 'closed';
  }
}

function nameOf(who: Answerable): string {
  return who.kind === 'person' ? who.person : who.kind === 'queue' ? who.queue : who.department;
}

export function noticesOf(effects: readonly Effect[]): string {
  return effects
    .flatMap((effect) => (effect.kind === 'notify' ? [effect] : []))
    .map(({ at: moment, whom: who, about }) => {
      const name =
        who.kind === 'leader of'
          ? `leader of ${who.department}`
          : 'person' in who || 'queue' in who || who.kind === 'department'
            ? nameOf(who as Answerable)
            : who.kind;
      return `${shown(moment)} tell ${name}: ${about}`;
    })
    .join('\n');
}
