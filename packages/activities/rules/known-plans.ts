import {
  aliasesOf,
  followInto,
  handoffSlice,
  namesIn,
  prepare,
  reviewSlice,
  type Aliases,
  type Assessor,
  type Follow,
  type NamesIn,
} from '@smk/engine';
import type { HandoffRule, HandoffSlice, Plan, Renamed, ReviewSlice } from '@smk/plan';
import {
  activeHash,
  hasSlice,
  keepSlice,
  readDirectory,
  readPlan,
  readRenamed,
  StoreRefusal,
  type Directory,
  type Session,
} from '@smk/store';

/** A published plan, ready to decide. */
export type KnownPlan = {
  readonly hash: string;
  readonly plan: Plan;
  readonly assessor: Assessor;
  /** What is recorded under the names of any version, by those of this one. */
  readonly names: NamesIn;
  readonly aliases: Aliases;
  readonly follow: Follow;
};

/** Published plans never change, so that each is read and prepared once a process. */
export type KnownPlans = {
  /** The plan that decided last in this process, or the active one; a transaction checks that it still is. */
  current(db: Session): Promise<KnownPlan>;
  /** The active plan, as the database says now. */
  active(db: Session): Promise<KnownPlan>;
  get(db: Session, hash: string): Promise<KnownPlan>;
  /** The slice that a case keeps, stored in the transaction if no case before it did. */
  handoffSlice(tx: Session, known: KnownPlan, name: string): Promise<HandoffSlice>;
  reviewSlice(tx: Session, known: KnownPlan, name: string): Promise<ReviewSlice>;
  /** Who is who since the plan of this hash became active: people are published with it. */
  people(tx: Session, active: string): Promise<Directory>;
  /** Forgets which plan decided last. */
  moved(): void;
};

export function createKnownPlans(): KnownPlans {
  const known = new Map<string, KnownPlan>();
  /** Slices that a committed transaction has stored. */
  const stored = new Set<string>();
  let last: KnownPlan | null = null;
  let renamed: { readonly active: string | null; readonly all: readonly Renamed[] } | null = null;
  let people: { readonly hash: string; readonly directory: Directory } | null = null;

  async function get(db: Session, hash: string): Promise<KnownPlan> {
    const before = known.get(hash);
    if (before) return before;
    const row = await readPlan(db, hash);
    if (!row) throw new StoreRefusal('unknown plan', `No rules are published under \`${hash.slice(0, 12)}\`.`);
    renamed ??= { active: null, all: await readRenamed(db) };
    const one = named({ hash, plan: row.plan, assessor: prepare(row.plan) }, renamed.all);
    known.set(hash, one);
    return one;
  }

  /** Rows are written by the names of active rules only, so that others have come up only with other rules. */
  async function followRenamed(db: Session, hash: string): Promise<void> {
    if (renamed?.active === hash) return;
    renamed = { active: hash, all: await readRenamed(db) };
    for (const one of known.values()) known.set(one.hash, named(one, renamed.all));
  }

  async function keep(tx: Session, kind: 'handoff' | 'review', slice: HandoffSlice | ReviewSlice): Promise<void> {
    const which = { plan: slice.plan, kind, name: slice.rule.name };
    const mark = `${which.plan} ${kind} ${which.name}`;
    if (stored.has(mark)) return;
    // Only what a statement finds is remembered: what this transaction writes may yet be rolled back.
    if (await hasSlice(tx, which)) stored.add(mark);
    else await keepSlice(tx, which, slice);
  }

  async function active(db: Session): Promise<KnownPlan> {
    const hash = await activeHash(db);
    if (hash === null)
      throw new StoreRefusal('no active plan', 'No rules are active yet: publish and activate some first.');
    await followRenamed(db, hash);
    return get(db, hash);
  }

  return {
    get,
    active,
    async current(db) {
      last ??= await active(db);
      return last;
    },
    async handoffSlice(tx, { plan, hash }, name) {
      const slice = handoffSlice(plan, hash, name);
      await keep(tx, 'handoff', slice);
      return slice;
    },
    async reviewSlice(tx, { plan, hash }, name) {
      const slice = reviewSlice(plan, hash, name);
      await keep(tx, 'review', slice);
      return slice;
    },
    async people(tx, hash) {
      if (people?.hash !== hash) people = { hash, directory: await readDirectory(tx) };
      return people.directory;
    },
    moved() {
      last = null;
    },
  };
}

function named(one: Pick<KnownPlan, 'hash' | 'plan' | 'assessor'>, renamed: readonly Renamed[]): KnownPlan {
  const names = namesIn(one.plan, renamed);
  return { ...one, names, aliases: aliasesOf(renamed), follow: followInto(one.plan, names) };
}

/** The rule of a handoff in its own plan. Throws if the plan has none of that name. */
export function handoffRule({ plan, hash }: KnownPlan, name: string): HandoffRule {
  const rule = plan.handoffs.find((one) => one.name === name);
  if (!rule) throw new Error(`The plan ${hash} has no handoff ${name}.`);
  return rule;
}
