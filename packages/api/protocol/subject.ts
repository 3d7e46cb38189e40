import type { Subject } from '@smk/plan';
import { z } from 'zod';

/** A case as callers name it: `handoff:ID` or `review:ID`; `error` says what else to give. */
export const givenSubject = (error: string) =>
  z
    .string()
    .regex(/^(handoff|review):./, { error })
    .transform((text): Subject => ({
      kind: text.startsWith('handoff') ? 'handoff' : 'review',
      id: text.slice(text.indexOf(':') + 1),
    }));
