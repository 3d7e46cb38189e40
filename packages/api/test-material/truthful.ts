import type { OpenAPIV3_1 } from 'openapi-types';
import { z } from 'zod';

type Json = Parameters<typeof z.fromJSONSchema>[0];

/** Says where an answer is not as the document tells: an address, status, media type or member that it does not know. */
export type Check = (method: string, path: string, answer: Response) => Promise<string | null>;

/** Holds answers against an OpenAPI document; objects may have no members but those described. */
export function truthfulTo(document: OpenAPIV3_1.Document): Check {
  const $defs = JSON.parse(
    JSON.stringify(document.components?.schemas ?? {}).replaceAll('#/components/schemas/', '#/$defs/'),
    closed,
  ) as object;
  const paths = Object.entries(document.paths ?? {}).map(([path, item]) => ({
    item,
    path,
    pattern: new RegExp(`^${path.replaceAll(/[.*+?^$()|[\]\\]/g, '\\$&').replaceAll(/\{\w+\}/g, '[^/]+')}$`),
  }));

  return async (method, path, answer) => {
    const found = paths.find(({ pattern }) => pattern.test(path));
    const operation = found?.item?.[method.toLowerCase() as 'get'];
    // What is not described is answered as an error, and errors are all alike.
    const described = (operation?.responses?.[answer.status] ?? (operation === undefined ? anyError : undefined)) as
      | OpenAPIV3_1.ResponseObject
      | undefined;
    const at = `${method} ${found?.path ?? path} ${answer.status}`;
    if (described === undefined) return `${at} is not described`;
    const type = (answer.headers.get('Content-Type') ?? '').split(';')[0]!;
    const media = described.content?.[type];
    if (media === undefined)
      return `${at} comes as ${type}, described is ${Object.keys(described.content ?? {}).join(', ')}`;
    if (type === 'text/event-stream') return null;
    const schema = z.fromJSONSchema({
      $defs,
      ...(JSON.parse(JSON.stringify(media.schema).replaceAll('#/components/schemas/', '#/$defs/'), closed) as object),
    } as Json);
    const text = await answer.clone().text();
    const values = type === 'application/x-ndjson' ? text.split('\n').filter(Boolean) : [text];
    for (const value of values) {
      const parsed = schema.safeParse(JSON.parse(value));
      if (!parsed.success)
        return `${at} is not as described: ${z.prettifyError(parsed.error)} in ${value.slice(0, 1000)}`;
    }
    return null;
  };
}

const anyError = {
  description: '',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

/** An object that says nothing of other members has none. */
function closed(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('properties' in value) || 'additionalProperties' in value)
    return value;
  return { ...value, additionalProperties: false };
}
