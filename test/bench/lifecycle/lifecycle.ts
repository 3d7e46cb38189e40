/** A lead's way: in, assessed, handed over, accepted, ended. */
export type Lifecycle = {
  /** Answers the id of its workflow, once the end is journaled. */
  live(key: string, fields: Readonly<Record<string, unknown>>): Promise<string>;
  /** What the journal says happened, of `assigned`, `accepted` and `ended`, in order. */
  told(workflow: string): Promise<readonly string[]>;
};
