import { plainHeader } from './headers.ts';

/** The members of a JSON object; `null` if the text is none. */
export function membersOf(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Readonly<Record<string, unknown>>)
      : null;
  } catch {
    return null;
  }
}

/** The lead's key in an object, under one of the names that it may have, also among its fields. */
export function keyIn(members: Readonly<Record<string, unknown>>, names: readonly string[]): string {
  const { fields } = members;
  for (const within of [members, typeof fields === 'object' && fields !== null ? fields : {}]) {
    for (const [name, value] of Object.entries(within))
      if (names.includes(plainHeader(name)) && (typeof value === 'string' || typeof value === 'number'))
        return String(value);
  }
  return '';
}
