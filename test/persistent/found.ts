import type { JournalEntry } from '@smk/api/client';
import type { Store } from '@smk/store';
import { sql } from 'kysely';
import type { Write } from './ledger.ts';

/** What the journal says of each kind of act. */
const saidAs = { accept: 'accepted', contact: 'contacted', reject: 'rejected', 'sign off': 'signed off' } as const;

type InputRow = { readonly id: string; readonly state: string; readonly step: number | null };

/** How often each acknowledged write is found, in words: `1` is right, everything else says what is wrong. */
export async function foundHowOften(
  { db }: Store,
  writes: readonly Write[],
  journal: readonly JournalEntry[],
): Promise<ReadonlyMap<Write, string>> {
  const promised = writes.filter(({ answer }) => answer !== 'refused');
  const { rows } = await sql<InputRow>`
    select id, state, (result->>'step')::int as step from inputs where id = any(${promised.map(({ key }) => key)})`.execute(
    db,
  );
  const inputs = new Map(rows.map((row) => [row.id, row]));
  const bySubject = Map.groupBy(journal, ({ subject }) => subject.id);
  const byLead = Map.groupBy(journal, ({ lead }) => lead);
  const happened = Map.groupBy(journal, ({ what }) => what['id']);

  function count(write: Write): string {
    switch (write.kind) {
      case 'lead':
        return String((byLead.get(write.on) ?? []).filter(({ what }) => what.kind === 'arrived').length);
      case 'event':
        return String((happened.get(write.key) ?? []).filter(({ lead }) => lead === write.on).length);
      case 'accept':
      case 'contact':
      case 'reject':
      case 'sign off': {
        const input = inputs.get(write.key);
        // What was kept for later may be refused by then, as when the handoff has ended meanwhile.
        if (input?.state === 'refused' && write.answer === 'pending') return '1';
        if (input?.state !== 'taken') return `${input?.state ?? 'no'} input`;
        const said = (bySubject.get(write.on) ?? []).filter(
          ({ step, what }) => step === input.step && what.kind === saidAs[write.kind as keyof typeof saidAs],
        );
        return String(said.length);
      }
    }
  }
  return new Map(promised.map((write) => [write, count(write)]));
}

/** Entries of acts that nobody has an answer for. */
export function unasked(writes: readonly Write[], journal: readonly JournalEntry[]): readonly JournalEntry[] {
  const kinds = new Set<string>(Object.values(saidAs));
  const left = new Map<string, number>();
  const nameOf = (on: string, said: string): string => `${said} ${on}`;
  for (const { kind, on } of writes.filter(({ answer }) => answer !== 'refused')) {
    if (!(kind in saidAs)) continue;
    const name = nameOf(on, saidAs[kind as keyof typeof saidAs]);
    left.set(name, (left.get(name) ?? 0) + 1);
  }
  return journal.filter(({ subject, what }) => {
    if (!kinds.has(what.kind)) return false;
    const name = nameOf(subject.id, what.kind);
    left.set(name, (left.get(name) ?? 0) - 1);
    return left.get(name)! < 0;
  });
}
