import type { OwnerOf, Route } from '@smk/plan';

/** Where a line of a route leads, in a few words: `desk`, `queue inbox`, `the last owner`. */
export function targetText(to: Route['to']): string {
  switch (to.kind) {
    case 'team':
      return `${to.team}${to.by === undefined ? '' : ` by ${to.by}`}${speakingText(to)}`;
    case 'queue':
      return `queue ${to.queue}`;
    case 'teams':
      return `${[...to.teams, ...(to.people ?? [])].join(', ')} in turn${speakingText(to)}`;
    case 'owner':
      return ownerText(to.of);
  }
}

function ownerText(of: OwnerOf): string {
  switch (of.kind) {
    case 'field':
      return of.field;
    case 'last owner':
      return 'the last owner';
    case 'person':
      return of.person;
  }
}

function speakingText({ speaking }: Extract<Route['to'], { kind: 'team' | 'teams' }>): string {
  if (speaking === undefined) return '';
  return ` speaking ${speaking.kind === 'language' ? speaking.language : speaking.field}`;
}
