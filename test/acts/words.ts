import type { NumberedEntry } from '@smk/plan';
import type { Matter } from './desk.ts';

/** What was recorded, in words, with the two at the desk by the names that they have in a story. */
export function inWords(entries: readonly NumberedEntry[], { anna, ben }: Matter): string {
  const named = (person: unknown): string =>
    person === anna ? 'anna' : person === ben ? 'ben' : typeof person === 'string' ? person : 'somebody';
  return (
    entries
      .map(({ what }) => wordsOf(what, named))
      .filter((words) => words !== null)
      .join(', ') || 'nothing'
  );
}

function wordsOf(what: NumberedEntry['what'], named: (person: unknown) => string): string | null {
  const to = what['to'] as { readonly person?: string; readonly department?: string } | undefined;
  switch (what.kind) {
    // What is owed to begin with, or again after an offer, follows from what was said before.
    case 'owed':
      return null;
    case 'met':
      return `${String(what['obligation'])} met${what['inTime'] === true ? '' : ' late'}`;
    case 'withdrawn obligation':
      return `${String(what['obligation'])} withdrawn`;
    case 'breached':
    case 'reminded':
      return `${String(what['obligation'])} ${what.kind}`;
    case 'escalated':
    case 'nobody left':
      return `${String(what['obligation'])}: ${what.kind}`;
    case 'skipped':
      return `${String(what['obligation'])}: no ${String(what['step'])} any more`;
    case 'counted':
      return `${String(what['obligation'])}: ${String(what['done'])} done`;
    case 'accepted':
    case 'contacted':
      return `${what.kind} by ${named(what['by'])}`;
    case 'rejected':
      return `rejected by ${named(what['by'])}`;
    case 'signed off':
      return `signed off by ${String(what['department'])}`;
    case 'ended':
      if (what['as'] === 'signed off') return 'over';
      return `${String(what['as'])} by ${named(what['by'])}`;
    case 'withdrawn':
      return `withdrawn: ${String(what['because'])}`;
    case 'offered':
    case 'assigned':
      return `${what.kind} to ${named(to?.person)}`;
    default:
      return what.kind;
  }
}
