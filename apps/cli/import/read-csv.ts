import { readFileSync } from 'node:fs';
import { CommandFailure, exitCode } from '../exit-code.ts';

/** The text of a CSV file in UTF-8. Throws a `CommandFailure` where it cannot be read, or is in another encoding. */
export function readCsv(file: string): string {
  const bytes = readBytes(file);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new CommandFailure(exitCode.usage, `${file} is not in UTF-8: save it as "CSV UTF-8", then import that.`);
  }
}

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch {
    throw new CommandFailure(exitCode.usage, `${file} cannot be read: name a CSV file of leads or events.`);
  }
}
