import { z } from 'zod';
import { moment } from '../protocol/values.ts';
import type { Told } from '../protocol/values.ts';
import { problem } from '../protocol/problem.ts';

export const source = z
  .strictObject({
    path: z.string().min(1).max(500).meta({ description: 'Relative to the rules folder, with `/`.' }),
    text: z.string(),
  })
  .meta({ id: 'RuleSource' });

const position = z.object({ line: z.int(), column: z.int() });

const span = z.object({ file: z.string(), start: position, end: position });

const ruleProblem = z
  .object({
    code: z.string(),
    title: z.string(),
    severity: z.enum(['error', 'warning']),
    span,
    sentence: z.string(),
    hint: z.string().nullable(),
    fix: z
      .object({ span, text: z.string() })
      .nullable()
      .meta({ description: 'The edit that mends it, where only one can be meant: `text` in the place of `span`.' }),
    page: z.string().meta({ description: 'Where it is explained, from the root of the repository.' }),
    shown: z.string().meta({ description: 'The problem as it is shown to an author, with the excerpt.' }),
  })
  .meta({ id: 'RuleProblem' });
export type RuleProblem = Told<typeof ruleProblem>;

const testResult = z
  .object({
    name: z.string(),
    file: z.string(),
    line: z.int(),
    passed: z.boolean(),
    failures: z.array(z.object({ line: z.int(), sentence: z.string() })),
  })
  .meta({ id: 'TestResult' });
export type RuleTestResult = Told<typeof testResult>;

export const checkedRules = z
  .object({ sound: z.boolean(), hash: z.string().nullable(), problems: z.array(ruleProblem) })
  .meta({ id: 'CheckedRules' });
export type CheckedRules = Told<typeof checkedRules>;

export const rulesVersion = z
  .object({
    hash: z.string(),
    publishedAt: moment,
    author: z.string(),
    commit: z.string().nullable(),
    active: z.boolean(),
  })
  .meta({ id: 'RulesVersion' });
export type RulesVersion = Told<typeof rulesVersion>;

export const publishedRules = z
  .object({
    version: rulesVersion,
    again: z.boolean().meta({ description: 'It was published before.' }),
    problems: z.array(ruleProblem),
    tests: z.array(testResult),
  })
  .meta({ id: 'PublishedRules' });
export type PublishedRules = Told<typeof publishedRules>;

/** Rules that were refused: the problem says so, and carries what to mend. */
export const rulesRefused = problem
  .extend({ problems: z.array(ruleProblem).optional(), tests: z.array(testResult).optional() })
  .meta({ id: 'RulesRefused' });
export type RulesRefused = Told<typeof rulesRefused>;
