import { readFileSync } from 'node:fs';

/** One row of the table that was worked out by hand. `asOf` in milliseconds. */
export type WorkedLead = {
  readonly lead: string;
  readonly fit: number;
  readonly interest: number;
  readonly asOf: number;
  readonly says: string;
};

/** The thirty leads of `worked.md`. */
export const workedLeads = (): readonly WorkedLead[] =>
  readFileSync(new URL('worked.md', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| lead_'))
    .map((line) => {
      const [, lead = '', , fit = '', , interest = '', asOf = '', says = ''] = line
        .split('|')
        .map((cell) => cell.trim());
      return {
        lead,
        fit: Number(fit),
        interest: Number(interest),
        asOf: Date.parse(`${asOf.replace(' ', 'T')}:00Z`),
        says,
      };
    });
