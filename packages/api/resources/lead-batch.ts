import { Hono } from 'hono';
import { resolver } from 'hono-openapi';
import { stream } from 'hono/streaming';
import type { IncomingItem } from '@smk/activities';
import type { ApiPorts } from '../ports.ts';
import { checkShape } from '../protocol/body.ts';
import { writes } from '../protocol/describe.ts';
import type { Environment } from '../protocol/environment.ts';
import { once, settled } from '../protocol/idempotency.ts';
import { Refusal, refusals } from '../protocol/refusal.ts';
import { toErrors } from '../protocol/valid.ts';
import type { Known, Naming } from './known.ts';
import { batchLine } from './lead-answer.ts';
import type { BatchLine } from './lead-answer.ts';
import { givenLead } from './lead.ts';
import { refusalFor } from '../protocol/errors.ts';
import { refusalOf } from './take-in.ts';

const mostLines = 10_000;
const chunk = 200;

/** Many leads at once: NDJSON in, and out a status for each line in the order given. */
export function leadBatchRoutes({
  intake,
  records,
  known,
  report,
}: Pick<ApiPorts, 'intake' | 'records' | 'report'> & { readonly known: Known }) {
  return new Hono<Environment>().post(
    '/leads:batch',
    writes({
      id: 'batchLeads',
      tag: 'leads',
      summary: 'Create or update many leads',
      description: `One lead a line, each with its key among its fields; at most ${mostLines} lines. The answer has a line for each, in order; lines that fail stop no other. What is answered 503 may not have been taken in: send it again.`,
      answers: { 200: ['A line for each line.', batchLine, 'application/x-ndjson'] },
      refuses: ['no_active_rules'],
      more: {
        requestBody: {
          required: true,
          content: {
            'application/x-ndjson': {
              schema: resolver(givenLead),
              example: '{"fields":{"email":"k@firma.example","company":"Firma","consent":true}}\n',
            },
          },
        },
      },
    }),
    async (c) => {
      const lines = (await c.req.text())
        .split('\n')
        .map((text, index) => ({ line: index + 1, text }))
        .filter(({ text }) => text.trim() !== '');
      if (lines.length > mostLines)
        throw new Refusal(
          'body_too_large',
          `A batch has at most ${mostLines} lines: send it in parts, or as an import.`,
        );
      await known.active();
      const naming = await known.naming();
      c.header('Content-Type', 'application/x-ndjson');

      const results = async function* () {
        for (let from = 0; from < lines.length; from += chunk)
          yield await takeLines(lines.slice(from, from + chunk), intake, naming);
      };
      const answer = (body: readonly BatchLine[]) => ({ status: 200, body });
      const claim = once(c, answer);
      if (claim === undefined) {
        return stream(c, async (out) => {
          let answered = 0;
          try {
            for await (const part of results()) {
              await out.write(toNdjson(part));
              answered += part.length;
            }
          } catch (error) {
            // The status is sent already: what was not taken in is said line by line, so that it can be sent again.
            const refusal = refusalFor(error, c, report);
            await out.write(toNdjson(lines.slice(answered).map(({ line }) => notTaken(line, refusal))));
          }
        });
      }
      // The lines' own transactions are committed before this one: done again after a crash between, they write the same values.
      const answered = await records.once(claim, async () => {
        const all: BatchLine[] = [];
        for await (const part of results()) all.push(...part);
        return all;
      });
      return c.body(toNdjson(settled(c, answered, answer).body), 200);
    },
  );
}

type Line = { readonly line: number; readonly text: string };

async function takeLines(
  lines: readonly Line[],
  intake: ApiPorts['intake'],
  naming: Naming,
): Promise<readonly BatchLine[]> {
  const read = lines.map(readLine);
  const taken = await intake.takeMany(read.flatMap(({ item }) => item ?? []));
  let next = 0;
  // A lead that stands twice among these lines is new in the first of them only.
  const created = new Set<string>();
  return read.map(({ line, item, broken }): BatchLine => {
    if (item === null) return notTaken(line, broken!);
    const result = taken[next++]!;
    if (result.kind === 'taken') {
      const isNew = result.created && !created.has(result.key);
      created.add(result.key);
      const owner = result.owner === null ? null : naming(result.owner);
      return { line, status: isNew ? 201 : 200, key: result.key, stage: result.stage, owner };
    }
    // Events are never among the items, so that nothing is parked.
    if (result.kind === 'parked') return { line, status: 202, key: result.key };
    return notTaken(line, refusalOf(result, 'lead_invalid', null));
  });
}

function notTaken(line: number, refusal: Refusal): BatchLine {
  const { errors, intake } = refusal.more;
  return {
    line,
    status: refusals[refusal.code].status,
    key: null,
    code: refusal.code,
    detail: refusal.message,
    ...(errors ? { errors } : {}),
    ...(intake ? { intake } : {}),
  };
}

function readLine({ line, text }: Line): {
  readonly line: number;
  readonly item: IncomingItem | null;
  readonly broken?: Refusal;
} {
  try {
    const value: unknown = JSON.parse(text);
    checkShape(value);
    const parsed = givenLead.safeParse(value);
    if (parsed.success) return { line, item: { kind: 'lead', lead: parsed.data } };
    return {
      line,
      item: null,
      broken: new Refusal('invalid', 'The line is not a lead: give `{"fields": {…}}`.', {
        errors: parsed.error.issues.flatMap((issue) => toErrors(issue, 'json')),
      }),
    };
  } catch (error) {
    return {
      line,
      item: null,
      broken: error instanceof Refusal ? error : new Refusal('malformed_json', 'The line is not JSON.'),
    };
  }
}

const toNdjson = (lines: readonly BatchLine[]): string => lines.map((line) => `${JSON.stringify(line)}\n`).join('');
