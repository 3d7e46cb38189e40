import { Hono } from 'hono';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { requestId } from 'hono/request-id';
import { secureHeaders } from 'hono/secure-headers';
import type { ApiPorts } from './ports.ts';
import { bearer, browserOrBearer, knownAs } from './protocol/auth.ts';
import { readBody } from './protocol/body.ts';
import type { Environment } from './protocol/environment.ts';
import { answerError, answerMethodNotAllowed, answerNotFound } from './protocol/errors.ts';
import { claimKey } from './protocol/idempotency.ts';
import { docsRoutes, openApiDocument } from './protocol/openapi.ts';
import { clockRoutes } from './resources/clock.ts';
import { decisionRoutes } from './resources/decisions.ts';
import { doctorRoutes } from './resources/doctor.ts';
import { eventRoutes } from './resources/events.ts';
import { handoffRoutes } from './resources/handoffs.ts';
import { healthRoutes } from './resources/health.ts';
import { importRoutes } from './resources/imports.ts';
import { journalRoutes } from './resources/journal.ts';
import { createKnown } from './resources/known.ts';
import { leadBatchRoutes } from './resources/lead-batch.ts';
import { leadRoutes } from './resources/leads.ts';
import { obligationRoutes } from './resources/obligations.ts';
import { peopleRoutes } from './resources/people.ts';
import { absenceRoutes } from './resources/absences.ts';
import { rejectedIntakeRoutes } from './resources/rejected-intake.ts';
import { reviewRoutes } from './resources/reviews.ts';
import { rulesRoutes } from './resources/rules.ts';
import { streamRoutes } from './resources/stream.ts';
import { verdictRoutes } from './resources/verdicts.ts';

/** The HTTP API: what it takes comes in as arguments, what it answers is in `/openapi.json`. */
export function createApi(ports: ApiPorts) {
  const routes = routesOf(ports);
  const app = new Hono<Environment>();
  app.onError(answerError(ports.report));
  app.notFound(answerNotFound);
  app.use(requestId());
  app.use(secureHeaders({ strictTransportSecurity: false, crossOriginEmbedderPolicy: false }));
  app.use(async (c, next) => {
    const actor = c.req.header('Smk-Actor');
    c.set('actor', actor === undefined ? 'admin' : knownAs(actor, '#header/Smk-Actor'));
    c.set('claim', null);
    await next();
  });
  app.use(methodNotAllowed({ app, onMethodNotAllowed: answerMethodNotAllowed }));
  app.use('/docs/*', browserOrBearer(ports.adminKeyHash));
  app.use('/openapi.json', browserOrBearer(ports.adminKeyHash));
  app.use('/v1/*', bearer(ports.adminKeyHash), readBody, claimKey(ports.now));
  app.route('/', routes);
  app.route(
    '/',
    docsRoutes(() => openApiDocument(routes)),
  );
  return app;
}

/** What the typed client is made from. */
export type Routes = ReturnType<typeof routesOf>;

function routesOf(ports: ApiPorts) {
  const withKnown = { ...ports, known: createKnown(ports.records, ports.serverNow) };
  const v1 = new Hono<Environment>()
    .route('/', leadRoutes(withKnown))
    .route('/', leadBatchRoutes(withKnown))
    .route('/', eventRoutes(withKnown))
    .route('/', verdictRoutes(withKnown))
    .route('/', decisionRoutes(ports))
    .route('/', handoffRoutes(withKnown))
    .route('/', obligationRoutes(withKnown))
    .route('/', reviewRoutes(withKnown))
    .route('/', rulesRoutes(withKnown))
    .route('/', importRoutes(withKnown))
    .route('/', rejectedIntakeRoutes(withKnown))
    .route('/', peopleRoutes(ports))
    .route('/', absenceRoutes(ports))
    .route('/', journalRoutes(ports))
    .route('/', streamRoutes(ports))
    .route('/', clockRoutes(ports))
    .route('/', doctorRoutes(ports));
  return new Hono<Environment>().route('/v1', v1).route('/', healthRoutes(ports));
}
