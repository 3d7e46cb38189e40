import { describeRoute, resolver } from 'hono-openapi';
import type { DescribeRouteOptions } from 'hono-openapi';
import type { z } from 'zod';
import { problem } from './problem.ts';
import { refusals } from './refusal.ts';
import type { RefusalCode } from './refusal.ts';

type Description = {
  readonly id: string;
  readonly tag: string;
  readonly summary: string;
  readonly description?: string;
  /** What is answered when all is well, by status. */
  readonly answers: Readonly<Record<number, readonly [description: string, schema: z.ZodType, mediaType?: string]>>;
  /** What may be refused besides what every address may refuse. */
  readonly refuses?: readonly RefusalCode[];
  /** A problem with members of its own, by status. */
  readonly problems?: Readonly<Record<number, z.ZodType>>;
  readonly more?: Partial<DescribeRouteOptions>;
};

const always: readonly RefusalCode[] = [
  'key_missing',
  'key_unknown',
  'malformed_request',
  'failed',
  'calendars_outgrown',
  'unavailable',
];
const whenWriting: readonly RefusalCode[] = [
  'malformed_json',
  'idempotency_key_invalid',
  'request_in_flight',
  'idempotency_key_reused',
  'body_too_large',
  'media_type_unsupported',
  'invalid',
];

/** Describes an address that only reads. */
export const reads = (route: Description) => describe(route, [...always, 'invalid']);

/** Describes an address that writes: it takes an `Idempotency-Key`. */
export const writes = (route: Description) =>
  describe(
    route,
    [...always, ...whenWriting],
    [
      {
        name: 'Idempotency-Key',
        in: 'header',
        schema: { type: 'string', minLength: 1, maxLength: 255 },
        description:
          'The same key with the same request gives the same answer, and has its effect once. Kept for at least a day.',
      },
    ],
  );

/** Describes an act: a write by somebody. */
export const acts = (route: Description) => {
  const actor = {
    name: 'Smk-Actor',
    in: 'header',
    schema: { type: 'string' },
    description: 'Who acts, by the name in the rules; `admin` where absent.',
  } as const;
  return writes({ ...route, more: { parameters: [actor] } });
};

function describe(
  route: Description,
  common: readonly RefusalCode[],
  parameters: NonNullable<DescribeRouteOptions['parameters']> = [],
) {
  const answers = Object.entries(route.answers).map(
    ([status, [description, schema, mediaType = 'application/json']]) => [
      status,
      { description, content: { [mediaType]: { schema: resolver(schema) } } },
    ],
  );
  const codes = [...common, ...(route.refuses ?? [])];
  const statuses = [...new Set(codes.map((code) => refusals[code].status))].toSorted((a, b) => a - b);
  const problems = statuses.map((status) => [
    String(status),
    {
      description: [...new Set(codes)]
        .filter((code) => refusals[code].status === status)
        .map((code) => `\`${code}\`: ${refusals[code].title}.`)
        .join(' '),
      content: { 'application/problem+json': { schema: resolver(route.problems?.[status] ?? problem) } },
    },
  ]);
  return describeRoute({
    ...route.more,
    operationId: route.id,
    tags: [route.tag],
    summary: route.summary,
    ...(route.description === undefined ? {} : { description: route.description }),
    parameters: [...parameters, ...(route.more?.parameters ?? [])],
    responses: Object.fromEntries([...answers, ...problems]) as NonNullable<DescribeRouteOptions['responses']>,
  });
}
