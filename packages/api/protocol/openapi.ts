import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Scalar } from '@scalar/hono-api-reference';
import type { Hono } from 'hono';
import { Hono as App } from 'hono';
import { generateSpecs } from 'hono-openapi';
import type { OpenAPIV3_1 } from 'openapi-types';
import type { Environment } from './environment.ts';

const documentation = {
  info: {
    title: 'Smarketing as code',
    version: '1',
    description: [
      'The contract between marketing, sales and service, carried out: leads and events go in, obligations come out, people accept, reject, contact and end.',
      '',
      '- **Key**: every address but health takes `Authorization: Bearer KEY`.',
      '- **Errors** are problem details (RFC 9457) with a stable `code`, the `requestId`, and a pointer to each wrong value.',
      '- **Writes** take an `Idempotency-Key`: the same key with the same request gives the same answer, and has its effect once; with another request it is refused with 422, and while the first is being carried out with 409.',
      "- **Moments** are milliseconds since 1970 on the company's clock; where one is given, RFC 3339 with an offset will do as well.",
      '- **Lists** give `rows` and `next`; `next` is the `cursor` of the next page.',
    ].join('\n'),
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  servers: [{ url: '/' }],
  security: [{ key: [] }],
  components: { securitySchemes: { key: { type: 'http', scheme: 'bearer' } } },
  tags: [
    { name: 'leads', description: 'Who may become a customer.' },
    { name: 'events', description: 'What happens to leads.' },
    { name: 'decisions', description: 'What the rules would say.' },
    { name: 'handoffs', description: 'Who has which lead, and what they do with it.' },
    { name: 'obligations', description: 'Who owes what to whom, by when.' },
    { name: 'reviews', description: 'The figures of a period, signed by both sides.' },
    { name: 'rules', description: 'The text that decides.' },
    { name: 'imports', description: 'Files of leads and events.' },
    { name: 'rejected intake', description: 'What failed its schema, to be mended.' },
    { name: 'people', description: 'Who carries what.' },
    { name: 'journal', description: 'Everything that happened.' },
    { name: 'clock', description: "The company's time." },
    { name: 'doctor', description: 'Whether what is owed and what runs agree.' },
    { name: 'health', description: 'For who runs it.' },
  ],
} satisfies Partial<OpenAPIV3_1.Document>;

/** The OpenAPI 3.1 document of the routes. */
export async function openApiDocument(routes: Hono<Environment>): Promise<OpenAPIV3_1.Document> {
  return (await generateSpecs(routes, {
    documentation,
    defaultValidationErrorResponse: false,
    excludeStaticFile: false,
  })) as OpenAPIV3_1.Document;
}

const policy =
  "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The document and a page to read it, with a script that this server gives out: no other host is asked. */
export function docsRoutes(document: () => Promise<OpenAPIV3_1.Document>) {
  // The package names no door to its browser build: it lies beside the style sheet, which it does name.
  const scriptFile = join(
    dirname(createRequire(import.meta.url).resolve('@scalar/api-reference/style.css')),
    'browser/standalone.js',
  );
  const script = lazily(() => readFileSync(scriptFile));
  const page = lazily(document);
  return new App<Environment>()
    .get('/openapi.json', async (c) => c.json(await page(), 200))
    .get('/docs/scalar.js', (c) =>
      c.body(script(), 200, {
        'Content-Type': 'text/javascript; charset=utf-8',
        'Cache-Control': 'private, max-age=86400',
      }),
    )
    .get('/docs', async (c, next) => {
      c.header('Content-Security-Policy', policy);
      // The document is in the page, so that the page needs nothing else; all that would call another host is off.
      const quiet = {
        telemetry: false,
        withDefaultFonts: false,
        hideClientButton: true,
        showDeveloperTools: 'never',
        agent: { disabled: true },
        mcp: { disabled: true },
      } as const;
      const reference = {
        ...quiet,
        pageTitle: 'Smarketing as code: API',
        content: await page(),
        cdn: '/docs/scalar.js',
        documentDownloadType: 'json',
        operationTitleSource: 'summary',
      } as const;
      return Scalar<Environment>(reference)(c, next);
    });
}

function lazily<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}
