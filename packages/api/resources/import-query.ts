import { z } from 'zod';

const record = z.string().transform((text, issue): Record<string, string | null> => {
  const parsed = z.record(z.string(), z.string().nullable()).safeParse(readJson(text));
  if (parsed.success) return parsed.data;
  issue.addIssue({ code: 'custom', message: 'Give JSON such as `{"Work Email":"email","Notes":null}`.' });
  return z.NEVER;
});

/** How a file is to be read, as the address says it: its body is the file. */
export const importQuery = z.strictObject({
  kind: z.enum(['leads', 'events']),
  file: z.string().min(1).max(500).default('import.csv').meta({ description: "The file's name, for people." }),
  mapping: record.optional().meta({
    description:
      'JSON: where a column goes, by its header; null leaves it out. Other headers are matched by the rules.',
  }),
  key: z.string().optional().meta({ description: "Of events: the header of the column with the lead's key." }),
  name: z.string().optional().meta({ description: 'Of events: one name for all rows.' }),
  nameColumn: z.string().optional().meta({ description: 'Of events: the header of the column with the name.' }),
  names: record.optional().meta({
    description: "JSON, of events: the file's name of an event to the rules' name; null leaves rows of that name out.",
  }),
  at: z.string().optional().meta({
    description: 'The header of the column with the moment: date and time with offset, date, or milliseconds.',
  }),
  pacing: z
    .enum(['at once', 'by time'])
    .default('at once')
    .meta({ description: "`by time`: each row is taken in when the company's clock reaches its moment." }),
});

function readJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
