import {
  activatePlan,
  activeHash,
  activePlan,
  answerAround,
  answerOnce,
  beginImport,
  followJournal,
  lastSeq,
  listHandoffs,
  listImportFailures,
  listImports,
  listLeads,
  listObligations,
  listParkedEvents,
  listPlans,
  listRejected,
  listReviews,
  numberJournal,
  planHash,
  publishPlan,
  readClock,
  readDirectory,
  readHandoff,
  readImport,
  readJournal,
  readLead,
  readLoad,
  readPlan,
  readRejected,
  readReview,
  runImport,
  setClock,
  stageRows,
} from '@smk/store';
import type { Answered, Once, Session, Store } from '@smk/store';
import type { Records } from './ports.ts';

/** The store's door with the database filled in. */
export function recordsOf(store: Store): Records {
  const { db } = store;
  const onceIn = async <Value>(
    once: Once<Value> | undefined,
    work: (tx: Session) => Promise<Value>,
  ): Promise<Answered<Value>> =>
    store.transact(async (tx) =>
      once === undefined ? { kind: 'new', value: await work(tx) } : answerOnce(tx, once, () => work(tx)),
    );

  return {
    activeHash: () => activeHash(db),
    activePlan: () => activePlan(db),
    plan: (hash) => readPlan(db, hash),
    plans: () => listPlans(db),
    planHash,
    publish: (publication, once) => onceIn(once, (tx) => publishPlan(tx, publication)),
    activate: (activation, once) => onceIn(once, (tx) => activatePlan(tx, activation)),
    directory: () => readDirectory(db),
    load: () => readLoad(db),
    lead: (key) => readLead(db, { key }),
    leads: (query) => listLeads(db, query),
    parkedEvents: (query) => listParkedEvents(db, query),
    rejected: (query) => listRejected(db, query),
    rejectedOne: (id) => readRejected(db, id),
    handoff: (id) => readHandoff(db, id),
    handoffs: (query) => listHandoffs(db, query),
    obligations: (query) => listObligations(db, query),
    review: (id) => readReview(db, id),
    reviews: (query) => listReviews(db, query),
    beginImport: (begun) => beginImport(db, begun),
    stageRows: (id, rows) => stageRows(db, id, rows),
    runImport: (id) => store.transact((tx) => runImport(tx, id)),
    import: (id) => readImport(db, id),
    imports: (query) => listImports(db, query),
    importFailures: (id, query) => listImportFailures(db, id, query),
    journal: (query) => readJournal(db, query),
    catchUp: () => numberJournal(db),
    lastSeq: () => lastSeq(db),
    followJournal: (since, signal) => followJournal(store, { since, signal }),
    clock: () => readClock(db),
    setClock: (clock, once) => onceIn(once, (tx) => setClock(tx, clock)),
    once: (once, work) => answerAround(db, once, work),
  };
}
