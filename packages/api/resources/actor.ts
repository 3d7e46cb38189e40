import { z } from 'zod';

/** Who acts, in the body of an act. */
export const actor = z
  .string()
  .min(1)
  .max(200)
  .optional()
  .meta({ description: 'Who acts, by the name in the rules; the header `Smk-Actor` says the same.' });
