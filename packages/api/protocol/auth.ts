import { createHash, timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import type { Environment } from './environment.ts';
import { answerRefusal } from './errors.ts';
import { Refusal } from './refusal.ts';

/** The SHA-256 of a key, in hex: the only form in which a key is kept. A key is random and long, so that no slow hash is needed. */
export function hashKey(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}

function matches(key: string, hash: string): boolean {
  return timingSafeEqual(Buffer.from(hashKey(key), 'hex'), Buffer.from(hash, 'hex'));
}

/** Lets in who carries the key as a bearer token. */
export function bearer(adminKeyHash: string): MiddlewareHandler<Environment> {
  return async function requireKey(c, next) {
    const given = /^Bearer +(\S+)$/i.exec(c.req.header('Authorization') ?? '')?.[1];
    if (given !== undefined && matches(given, adminKeyHash)) return next();
    c.header('WWW-Authenticate', 'Bearer');
    return answerRefusal(
      c,
      given === undefined
        ? noKey()
        : new Refusal(
            'key_unknown',
            'The key is not known here: take the one in `.smk/admin-key` of this installation.',
          ),
    );
  };
}

/** For pages that a browser opens: the key as the password of basic authentication, or as a bearer token. */
export function browserOrBearer(adminKeyHash: string): MiddlewareHandler<Environment> {
  return async function requireKey(c, next) {
    const [, scheme = '', given = ''] = /^(Bearer|Basic) +(\S+)$/i.exec(c.req.header('Authorization') ?? '') ?? [];
    const key =
      scheme.toLowerCase() === 'basic'
        ? Buffer.from(given, 'base64')
            .toString()
            .replace(/^[^:]*:/, '')
        : given;
    if (key !== '' && matches(key, adminKeyHash)) return next();
    c.header('WWW-Authenticate', 'Basic realm="smk, the admin key as password", charset="UTF-8"');
    return answerRefusal(c, noKey());
  };
}

const longestActor = 200;

/** Who acts, as the caller says; refuses what is no name. `pointer` is where it was said. */
export function knownAs(actor: string, pointer: string): string {
  if (actor.trim() !== '' && actor.length <= longestActor) return actor;
  const detail = `Give the name of who acts, of at most ${longestActor} characters.`;
  throw new Refusal('invalid', detail, { errors: [{ pointer, detail }] });
}

function noKey(): Refusal {
  return new Refusal(
    'key_missing',
    'Send the key as `Authorization: Bearer KEY`; this installation keeps it in `.smk/admin-key`.',
  );
}
