import type { ConditionTree, Seen } from '@smk/plan';
import { z } from 'zod';
import { moment, place } from '../protocol/values.ts';

export const truth = z.union([z.boolean(), z.literal('unknown')]);

export const eventTrace = z
  .object({
    event: z.string(),
    at: moment,
    line: z.string(),
    added: z.number(),
    points: z.number().meta({ description: 'The running score after the event, in thousandths.' }),
    surplus: z.boolean(),
  })
  .meta({ id: 'EventTrace' });

const seen: z.ZodType<Seen> = z.object({ name: z.string(), value: z.string(), of: z.lazy(() => z.array(seen)) }).meta({
  id: 'Seen',
  description: 'A value as people write it, `unknown` where nobody told; with those it is made of.',
});

const conditionTree: z.ZodType<ConditionTree> = z
  .object({ text: z.string(), truth, saw: z.array(seen), parts: z.lazy(() => z.array(conditionTree)) })
  .meta({ id: 'ConditionTree', description: 'A condition with those it is made of, or with what it saw.' });

const judged = {
  name: z.string(),
  truth,
  text: z.string(),
  means: z.string().nullable(),
  at: place,
  condition: conditionTree,
};

const speaking = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('language'), language: z.string() }),
  z.object({ kind: z.literal('field'), field: z.string() }),
]);

export const destination = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('team'),
      team: z.string(),
      by: z.literal('open load').optional().meta({ description: 'Absent: in turn.' }),
      speaking: speaking.optional(),
    }),
    z.object({ kind: z.literal('queue'), queue: z.string() }),
    z.object({
      kind: z.literal('teams'),
      teams: z.array(z.string()),
      people: z.array(z.string()).optional().meta({ description: 'Absent where only teams take turns.' }),
      speaking: speaking.optional(),
    }),
    z.object({
      kind: z.literal('owner'),
      of: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('field'), field: z.string() }),
        z.object({ kind: z.literal('last owner') }),
        z.object({ kind: z.literal('person'), person: z.string() }),
      ]),
    }),
  ])
  .meta({ id: 'Destination', description: 'Where a line of a route leads.' });

const change = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('field'), field: z.string(), from: z.string(), to: z.string(), text: z.string() }),
  ...(['more', 'fewer'] as const).map((kind) =>
    z.object({ kind: z.literal(kind), event: z.string(), count: z.int(), data: z.array(seen), text: z.string() }),
  ),
]);

export const whyNot = z
  .object({
    aim: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('stage'), stage: z.string() }),
      z.object({ kind: z.literal('refused'), by: z.string().nullable() }),
      z.object({ kind: z.literal('not refused') }),
      z.object({ kind: z.literal('routed'), handoff: z.string(), to: destination }),
    ]),
    sentence: z.string().meta({ description: 'The whole answer in words.' }),
    barred: z
      .object({ by: z.enum(['recycled', 'refused before', 'waiting', 'closed']), until: moment.nullable() })
      .nullable()
      .meta({ description: 'What no other fact would lift.' }),
    nearest: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('so already') }),
      z.object({
        kind: z.literal('changes'),
        changes: z.array(change),
        smallest: z.boolean().meta({ description: 'No change of fewer facts does it, nor a smaller one of as many.' }),
      }),
      z.object({ kind: z.literal('none found') }),
    ]),
  })
  .meta({
    id: 'WhyNot',
    description: 'Why something is not so, and the smallest change of facts with which it would be; it was tried.',
  });

const judgedTree = z.object({ ...judged, instead: whyNot.nullable() }).meta({ id: 'JudgedTree' });

export const groupTrace = z
  .object({ name: z.string(), points: z.int(), atMost: z.int() })
  .meta({ id: 'GroupTrace', description: 'What a group of lines gives, and the most that it can.' });

const scoreTree = z
  .object({
    name: z.string(),
    points: z.number(),
    from: z.number(),
    to: z.number(),
    at: place,
    lines: z.array(z.object({ ...judged, points: z.number() }).meta({ id: 'LineTree' })),
    events: z.array(eventTrace),
    groups: z.array(groupTrace).optional().meta({ description: 'Absent where its lines have no groups.' }),
  })
  .meta({ id: 'ScoreTree' });

const handoffTree = z
  .object({
    name: z.string(),
    at: place,
    becomes: z.string(),
    reached: z.boolean(),
    lacks: z.array(z.string()).meta({ description: 'What it needs, and nobody has told.' }),
    routes: z.array(
      z.object({
        to: destination,
        taken: z.boolean(),
        truth,
        text: z.string().nullable(),
        at: place,
        condition: conditionTree.nullable(),
        instead: whyNot.nullable(),
      }),
    ),
  })
  .meta({ id: 'HandoffTree' });

export const explanation = z
  .object({
    scores: z.array(scoreTree),
    refusals: z.array(judgedTree),
    waits: z.array(judgedTree).optional().meta({ description: 'Absent where the rules wait for nothing.' }),
    stages: z.array(judgedTree),
    leaves: z
      .array(judgedTree)
      .optional()
      .meta({ description: 'What ends stages, by the name of the stage; absent where nothing does.' }),
    handoffs: z.array(handoffTree),
  })
  .meta({
    id: 'Explanation',
    description: 'Every score, line and condition down to the values it saw; and for what is not so the nearest miss.',
  });
