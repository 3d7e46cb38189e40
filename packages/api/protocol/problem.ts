import { z } from 'zod';
import type { Told } from './values.ts';

/** An error as it is answered: RFC 9457, with a code to act on, the request's id, and a pointer to each wrong value. */
export const problem = z
  .object({
    type: z.string().meta({ description: 'A reference that names the kind of problem; relative to this API.' }),
    title: z.string(),
    status: z.int(),
    detail: z.string().meta({ description: 'One sentence that says what is so, and the way out.' }),
    code: z.string().meta({ description: 'A stable name to act on, such as `lead_not_found`.' }),
    requestId: z.string(),
    errors: z
      .array(
        z.object({
          pointer: z
            .string()
            .meta({ description: 'JSON pointer into the request body, or `#query/NAME`, `#header/NAME`.' }),
          detail: z.string(),
        }),
      )
      .optional(),
    because: z.string().optional().meta({ description: 'Of an act that was refused: why, as a stable name.' }),
    intake: z.string().optional().meta({ description: 'Where a rejected write is kept to be mended and resubmitted.' }),
  })
  .meta({ id: 'Problem' });
export type Problem = Told<typeof problem>;
