import type { Plan } from '@smk/plan';

/** What else of a plan values are read by, beside their types: the clocks of the company, and who there is. */
export const readBy = ({ company, people }: Plan): unknown => [
  company.zone,
  company.currency,
  people.map(({ name, email }) => [name, email]),
];
