import type { ActionDict, Node } from 'ohm-js';
import type { DeclarationHead } from './heads.ts';
import { markTwice } from '../../problems/syntax.ts';
import { reads, type Reading } from './reading.ts';
import type { Operand } from '../syntax-tree/conditions.ts';
import type { Doubt, FieldClause, FieldType, ItemType, LetDeclaration } from '../syntax-tree/lead.ts';
import type { Duration } from '../syntax-tree/values.ts';
import type { Picks, TableDeclaration } from '../syntax-tree/table.ts';
import type { Name, NewName, RenamedName, Text } from '../syntax-tree/words.ts';

/** First lines of declarations, and the fields of a lead or an event. */
export const declarationsReading: ActionDict<unknown> = {
  NewName: reads(({ at, read, maybe }, name, title, before) => {
    const formerly = maybe<readonly Name[]>(before) ?? [];
    return { name: read<Name>(name).name, title: maybe<Text>(title)?.text ?? null, formerly, at } satisfies NewName;
  }),
  Formerly_several: reads(({ read }, _word, _open, names, _shut) => read(names)),
  Formerly_one: reads(({ read }, _word, name) => [read(name)]),
  FieldName: reads(renamed),
  Option: reads(renamed),
  Names: reads(({ each }, list) => each(list)),

  Declaration_language: reads(({ at, read }, _word, version) => head({ kind: 'language', version: read(version), at })),
  Declaration_use: reads(({ at, read }, _word, path) => head({ kind: 'use', path: read(path), at })),
  Declaration_company: reads(({ at, read }, _word, title) => head({ kind: 'company', title: read(title), at })),
  Declaration_lead: reads(({ at, read }, _word, _by, by) => head({ kind: 'lead', by: read(by), at })),
  Declaration_let: reads(({ at, read, each }, _let, name, _be, words, _open, of, _shut) => {
    const is = `${words.sourceString.split(/\s/)[0]!} of` as LetDeclaration['is'];
    return head({ kind: 'let', name: read(name), is, of: each<Operand>(of), at });
  }),
  Declaration_event: reads(({ at, read, maybe }, _word, name, doubt) => {
    return head({ kind: 'event', name: read(name), doubt: maybe<Doubt>(doubt), at });
  }),
  Doubt: reads(
    ({ at, maybe }, _words, confirmation) =>
      ({ confirmation: maybe<NonNullable<Doubt['confirmation']>>(confirmation), at }) satisfies Doubt,
  ),
  Confirmation: reads(({ read }, _comma, _words, _open, by, _shut, _within, within) => {
    return { by: read<readonly Name[]>(by), within: read<Duration>(within) } satisfies Doubt['confirmation'];
  }),
  Declaration_listFrom: reads(({ at, read }, _word, name, _from, path) => {
    return head({ kind: 'list', name: read(name), of: { kind: 'file', path: read(path) }, at });
  }),
  Declaration_list: reads(named('list')),
  Declaration_calendar: reads(named('calendar')),
  Declaration_department: reads(named('department')),
  Declaration_person: reads(({ at, read, maybe }, _word, name, title, before, email, speaks) => {
    return head({
      kind: 'person',
      name: {
        ...read<Name>(name),
        title: read<Text>(title).text,
        formerly: maybe<readonly Name[]>(before) ?? [],
      },
      email: read(email),
      speaks: maybe(speaks) ?? [],
      at,
    });
  }),
  Speaks: reads(({ each }, _word, tongues) => each(tongues)),
  Declaration_team: reads(({ at, read }, _word, name, _in, department) => {
    return head({ kind: 'team', name: read(name), department: read(department), at });
  }),
  Declaration_queue: reads(({ at, read }, _word, name, _in, department, _watchedBy, person) => {
    return head({ kind: 'queue', name: read(name), department: read(department), watchedBy: read(person), at });
  }),
  Declaration_qualification: reads(named('qualification')),
  Declaration_handoff: reads(({ at, read }, _word, name, _from, from, _to, to) => {
    return head({ kind: 'handoff', name: read(name), from: read(from), to: read(to), at });
  }),
  Declaration_promise: reads(({ at, read }, _word, name, _by, by, _to, to) => {
    return head({ kind: 'promise', name: read(name), by: read(by), to: read(to), at });
  }),
  Declaration_goal: reads(({ at, read, each }, _word, name, _of, departments) => {
    return head({ kind: 'goal', name: read(name), of: each<Name>(departments), at });
  }),
  Declaration_review: reads(named('review')),
  Declaration_feedback: reads(({ at, read }, _word, name, _from, from, _to, to) => {
    return head({ kind: 'feedback', name: read(name), from: read(from), to: read(to), at });
  }),
  Declaration_channel: reads(named('channel')),
  Declaration_campaign: reads(named('campaign')),
  Declaration_cases: reads(({ at, read }, _word, title, _cases, together) =>
    head({ kind: 'cases', title: read(title), together: together.numChildren > 0, at }),
  ),
  Declaration_table: reads(({ at, read }, _word, name, _picks, picks) => {
    return head({ kind: 'table', name: read(name), picks: read(picks), from: null, at });
  }),
  Declaration_tableFrom: reads(({ at, read, maybe }, _word, name, _picks, picks, _from, path) => {
    const how = maybe<Picks>(picks) ?? 'only match';
    return {
      kind: 'table',
      name: read(name),
      picks: how,
      from: read(path),
      body: nothing,
      at,
    } satisfies TableDeclaration;
  }),
  Declaration_test: reads(({ at, read }, _word, title) => head({ kind: 'test', title: read(title), at })),

  Field: reads(({ at, read, site }, name, type, marks) => {
    const field = {
      kind: 'field',
      name: read<RenamedName>(name),
      type: read<FieldType>(type),
      ...unmarked,
      at,
    } satisfies FieldClause;
    const words = marks.children.map((mark) => /^\w+/.exec(mark.sourceString)![0]);
    const twice = marks.children.find((_, index) => words[index] !== 'also' && words.indexOf(words[index]!) < index);
    if (twice) {
      const { startIdx: from, endIdx: to } = twice.source;
      site.report(markTwice(site.span({ from, to }), { mark: /^\w+/.exec(twice.sourceString)![0] }));
    }
    return marks.children.map((mark) => read<Partial<FieldClause>>(mark)).reduce<FieldClause>(marked, field);
  }),
  FieldType_list: reads(({ at, read }, _words, of) => {
    return { kind: 'list of', of: read<ItemType>(of), at } satisfies FieldType;
  }),
  ItemType_oneOf: reads(({ at, each }, _oneOf, _open, options, _shut) => {
    return { kind: 'one of', options: each<RenamedName>(options), at } satisfies FieldType;
  }),
  ItemType_plain: reads(
    ({ at, text }, _words) => ({ kind: text.replace(/\s+/, ' ') as 'text', at }) satisfies ItemType,
    1,
  ),
  FieldMark_required: reads((_reading, _word) => ({ required: true })),
  FieldMark_personal: reads((_reading, _word) => ({ personal: true })),
  FieldMark_also: reads(({ each }, _also, texts) => ({ also: each<Text>(texts) })),
  FieldMark_means: reads(({ read }, means) => ({ means: read<string>(means) })),
};

/** The lines of a table in a file of its own stand there. */
const nothing = { clauses: [], complete: true } as const;

const unmarked = { required: false, personal: false, also: [], means: null } as const;

function marked(field: FieldClause, mark: Partial<FieldClause>): FieldClause {
  return { ...field, ...mark, also: [...field.also, ...(mark.also ?? [])] };
}

function renamed({ read, maybe }: Reading, name: Node, before: Node): RenamedName {
  return { ...read<Name>(name), formerly: maybe<readonly Name[]>(before) ?? [] };
}

function head(declaration: DeclarationHead): DeclarationHead {
  return declaration;
}

function named(kind: 'list' | 'calendar' | 'department' | 'qualification' | 'review' | 'channel' | 'campaign') {
  return ({ at, read }: Reading, _word: Node, name: Node): DeclarationHead => {
    return { kind, name: read<NewName>(name), at } as DeclarationHead;
  };
}
