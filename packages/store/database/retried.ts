const attempts = 8;

/** PostgreSQL's codes for: could not serialise, deadlock, and a unique row that a concurrent transaction wrote first. */
const codes = new Set(['40001', '40P01', '23505']);

/** Runs `work` again when PostgreSQL refuses it because of what others do at the same time; the last refusal is thrown. */
export async function retried<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === attempts || !isContention(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(10 * 2 ** attempt, 400)));
    }
  }
}

function isContention(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && codes.has(error.code);
}
