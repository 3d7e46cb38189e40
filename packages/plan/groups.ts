/** The name of the pool of teams that take turns. */
export function groupName(teams: readonly string[]): string {
  return teams.join(' + ');
}
