import { parse } from '../1-parse/parse.ts';
import type { CalendarEntry } from '../1-parse/syntax-tree/company.ts';
import type { LetDeclaration } from '../1-parse/syntax-tree/lead.ts';
import type { TeamClause } from '../1-parse/syntax-tree/organisation.ts';
import type { Declaration } from '../1-parse/syntax-tree/tree.ts';
import type { Source } from '../source.ts';
import { withoutMark } from './edit.ts';
import { mutateHandoff } from './mutate-handoff.ts';
import { mutatePromise, mutateReview } from './mutate-month.ts';
import { mutateQualification } from './mutate-qualification.ts';
import { mutateTable } from './mutate-table.ts';
import { dropped, replaced, textOf, type Ground, type Mutation } from './mutation.ts';

/** Rules to be mutated: without tests and what they do not tell of, and with line ends of one kind. */
export type Mutable = { readonly sources: readonly Source[]; readonly mutations: readonly Mutation[] };

/** Small changes of rules, in the order of their files and lines. Not all of them make rules that can be used. */
export function mutationsOf(written: readonly Source[]): Mutable {
  const sources = onlyTold(written.map((source) => ({ ...source, text: withoutMark(source.text) })));
  const { tree } = parse(sources);
  const texts = new Map(sources.map(({ path, text }) => [path, text]));
  const lead = tree.declarations.find(({ declaration }) => declaration.kind === 'lead')?.declaration;
  const key = lead?.kind === 'lead' ? lead.by.name : null;
  const mutations = tree.declarations.flatMap(({ file, line, declaration }) =>
    mutateDeclaration({ placed: { file, line, part: declaration }, text: texts.get(file) ?? '', key }, declaration),
  );
  return { sources, mutations: mutations.toSorted(byPlace) };
}

function byPlace({ place: a, edit }: Mutation, { place: b, edit: other }: Mutation): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || edit.from - other.from;
}

function mutateDeclaration(ground: Ground, declaration: Declaration): readonly Mutation[] {
  switch (declaration.kind) {
    case 'qualification':
      return declaration.body.clauses.flatMap((clause) => mutateQualification(ground, clause));
    case 'handoff':
      return declaration.body.clauses.flatMap((clause) => mutateHandoff(ground, clause));
    case 'table':
      return mutateTable(ground, declaration);
    case 'let':
      return mutateLet(ground, declaration);
    case 'calendar':
      return declaration.body.clauses.flatMap((entry) => mutateCalendar(ground, entry));
    case 'team':
      return declaration.body.clauses.flatMap((clause) => mutateTeam(ground, clause));
    // What there is, rather than what follows from it: names, types, values, people.
    case 'language':
    case 'use':
    case 'company':
    case 'lead':
    case 'event':
    case 'list':
    case 'department':
    case 'person':
    case 'queue':
      return [];
    case 'promise':
      return declaration.body.clauses.flatMap((clause) => mutatePromise(ground, clause));
    case 'review':
      return declaration.body.clauses.flatMap((clause) => mutateReview(ground, clause));
    // No test tells of these.
    case 'goal':
    case 'feedback':
    case 'channel':
    case 'campaign':
    case 'test':
    case 'cases':
      return [];
  }
}

function mutateLet(ground: Ground, { at, is, of }: LetDeclaration): readonly Mutation[] {
  const other = { 'larger of': 'smaller of', 'smaller of': 'larger of', 'sum of': null }[is];
  const text = textOf(ground, at);
  const shorter = of.map((_, index) => {
    const kept = of.toSpliced(index, 1).map((operand) => textOf(ground, operand.at));
    return text.replace(/\([^]*\)$/, `(${kept.join(', ')})`);
  });
  const turned = other === null ? [] : [text.replace(/\b(?:larger|smaller)\s+of\b/, other)];
  return [...turned, ...(of.length > 1 ? shorter : [])].map((put) => replaced(ground, at, put));
}

/** A day off that is none. Hours are what they are. */
function mutateCalendar(ground: Ground, entry: CalendarEntry): readonly Mutation[] {
  switch (entry.kind) {
    case 'closed':
    case 'closed at':
    case 'public holidays':
    case 'open on':
      return [dropped(ground, entry.at)];
    case 'open':
    case 'time zone':
      return [];
  }
}

function mutateTeam(ground: Ground, clause: TeamClause): readonly Mutation[] {
  switch (clause.kind) {
    case 'members':
      return clause.members.flatMap(({ at, weight }) => {
        const text = textOf(ground, at);
        const other = text.replace(/(\bweight\s+)\d+/, `$1${weight + 1}`);
        return other === text ? [] : [replaced(ground, at, other)];
      });
    case 'capacity':
    case 'absence':
    case 'catch up':
      return [dropped(ground, clause.at)];
    case 'led by':
    case 'calendar':
      return [];
  }
}

const tests: readonly Declaration['kind'][] = ['test', 'cases'];

// Nothing that becomes of a lead hangs on these, but they may name what a mutation takes away.
const ofMonth: readonly Declaration['kind'][] = ['promise', 'goal', 'review', 'feedback', 'channel', 'campaign'];

/** What no test tells of left blank, so that all other lines keep their numbers. */
function onlyTold(sources: readonly Source[]): readonly Source[] {
  const { tree } = parse(sources);
  const isMonthTold = tree.declarations.some(({ declaration }) => declaration.kind === 'cases' && declaration.together);
  const untold = new Set(isMonthTold ? tests : [...tests, ...ofMonth]);
  const blank = new Map<string, { from: number; to: number }[]>();
  const starts = tree.declarations;
  starts.forEach(({ file, line, declaration }, index) => {
    if (!untold.has(declaration.kind)) return;
    const next = starts[index + 1];
    const to = next?.file === file ? next.line - 1 : Infinity;
    blank.set(file, [...(blank.get(file) ?? []), { from: line, to }]);
  });
  return sources.map((source) => {
    const gone = blank.get(source.path);
    if (!gone) return source;
    const lines = source.text.split('\n').map((text, index) => {
      const isGone = gone.some(({ from, to }) => index + 1 >= from && index + 1 <= to);
      return isGone ? '' : text;
    });
    return { ...source, text: lines.join('\n') };
  });
}
