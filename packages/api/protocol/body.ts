import type { MiddlewareHandler } from 'hono';
import { knownAs } from './auth.ts';
import type { Environment } from './environment.ts';
import { Refusal } from './refusal.ts';

const deepest = 32;
const megabyte = 1024 * 1024;

/** What a path takes where it is not a small JSON document: types of the body, and how many bytes of it. */
type Takes = { readonly types: readonly string[]; readonly bytes: number };

const json: Takes = { types: ['application/json'], bytes: megabyte };
const others: Readonly<Record<string, Takes>> = {
  '/v1/leads:batch': { types: ['application/x-ndjson', 'application/jsonl'], bytes: 16 * megabyte },
  '/v1/imports': { types: ['text/csv'], bytes: 64 * megabyte },
  '/v1/rules/check': { ...json, bytes: 8 * megabyte },
  '/v1/rules/publish': { ...json, bytes: 8 * megabyte },
};

/**
 * Reads the body before anything else looks at it: refuses another type (415), more than the limit (413), bytes that are not UTF-8 or
 * text that is not JSON (400), and JSON that is nested too deeply or names `__proto__` (422).
 */
export const readBody: MiddlewareHandler<Environment> = async (c, next) => {
  if (!['POST', 'PUT', 'PATCH'].includes(c.req.method)) return next();
  const takes = others[c.req.path] ?? json;
  const text = await limitedText(c.req.raw, takes.bytes);
  // Invariant: later layers read the body from here, where Hono keeps promises; the stream itself is used up.
  c.req.bodyCache.text = Promise.resolve(text) as never;
  if (text === '' && c.req.header('Content-Type') === undefined) return next();
  checkType(c.req.header('Content-Type'), c.req.header('Content-Encoding'), takes);
  if (takes.types === json.types) {
    const body = parseJson(text);
    checkShape(body);
    const actor = typeof body === 'object' && body !== null && 'actor' in body ? body.actor : undefined;
    if (typeof actor === 'string' && c.req.header('Smk-Actor') === undefined) c.set('actor', knownAs(actor, '/actor'));
  }
  return next();
};

async function limitedText(request: Request, bytes: number): Promise<string> {
  const tooLarge = () =>
    new Refusal(
      'body_too_large',
      `This address takes at most ${bytes / megabyte} MB in one body: send it in several parts.`,
    );
  if (Number(request.headers.get('Content-Length') ?? 0) > bytes) throw tooLarge();
  if (request.body === null) return '';
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body) {
    size += chunk.length;
    if (size > bytes) throw tooLarge();
    chunks.push(chunk);
  }
  return decoded(Buffer.concat(chunks));
}

/** Text from bytes. Others than UTF-8 would be taken in with characters lost, and nobody would notice. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Refusal('malformed_request', 'The body is not in UTF-8: save or send it as UTF-8, then try again.');
  }
}

function checkType(type: string | undefined, encoding: string | undefined, takes: Takes): void {
  const given = (type ?? '').split(';')[0]!.trim().toLowerCase();
  if (!takes.types.includes(given)) {
    throw new Refusal(
      'media_type_unsupported',
      `Send the body as \`Content-Type: ${takes.types[0]}\`${given === '' ? '' : `, and not as \`${given.slice(0, 100)}\``}.`,
    );
  }
  if (encoding !== undefined && encoding !== 'identity')
    throw new Refusal('media_type_unsupported', 'Send the body as it is, without `Content-Encoding`.');
}

/** JSON from text; the refusal says where it breaks. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new Refusal(
      'malformed_json',
      `The body is not JSON: ${error instanceof Error ? error.message : 'it cannot be read'}.`,
    );
  }
}

/** Refuses what is nested too deeply, or names `__proto__`, without calling itself: the depth is the caller's. */
export function checkShape(value: unknown): void {
  const open: { value: unknown; pointer: string; depth: number }[] = [{ value, pointer: '', depth: 0 }];
  for (let item = open.pop(); item !== undefined; item = open.pop()) {
    if (typeof item.value !== 'object' || item.value === null) continue;
    if (item.depth >= deepest)
      throw new Refusal('invalid', `The body is nested more than ${deepest} deep.`, {
        errors: [{ pointer: item.pointer, detail: 'Flatten what is in here.' }],
      });
    for (const [key, member] of Object.entries(item.value)) {
      const pointer = `${item.pointer}/${escapePointer(key)}`;
      if (key === '__proto__')
        throw new Refusal('invalid', 'A name in the body is reserved.', {
          errors: [{ pointer, detail: 'Choose another name than `__proto__`.' }],
        });
      open.push({ value: member, pointer, depth: item.depth + 1 });
    }
  }
}

/** A name as a step of a JSON pointer (RFC 6901). */
export function escapePointer(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}
