import { newMark, readFields, type Mark } from '@smk/engine';
import type { FactValue, Field, Plan } from '@smk/plan';

/** A cell as a field reads it: its value, or the sentence that says why it does not fit. */
export type Read = {
  readonly value: FactValue;
  readonly problem: string | null;
  /** Of a text that is remembered. */
  readonly mark?: Mark;
};

type ReadBy = Pick<Plan, 'company' | 'people'>;

/** Beyond so many different texts the memory begins anew. */
const mostRemembered = 20_000;
const fewAsked = 2_000;

/** A text of so many characters is one, whatever it says. */
const fewCharacters = 1_000;

/** Reads the cells of a field as the intake does. Cells repeat from lead to lead, so that each text is read once. */
export function cellReader(field: Field, by: ReadBy): (given: unknown) => Read {
  const remembered = new Map<string, Read>();
  const isNumber = field.type.kind === 'whole number' || field.type.kind === 'number';
  const isText = field.type.kind === 'text';
  let [asked, found] = [0, 0];
  return (given) => {
    if (typeof given !== 'string') return read(field, given, by);
    if (isNumber && isDigits(given)) return { value: Number(given), problem: null };
    if (isText && given.length <= fewCharacters && !given.includes('\0'))
      return { value: given.trim() || null, problem: null };
    // Of addresses hardly one comes twice: remembering them would cost more than it saves.
    if (asked > fewAsked && found < asked / 4) return read(field, given, by);
    asked += 1;
    const known = remembered.get(given);
    if (known !== undefined) {
      found += 1;
      return known;
    }
    const made = { ...read(field, given, by), mark: newMark() };
    if (remembered.size >= mostRemembered) remembered.clear();
    remembered.set(given, made);
    return made;
  };
}

function read(field: Field, given: unknown, by: ReadBy): Read {
  const { fields, problems } = readFields([field], { [field.name]: given }, 'update', by);
  return { value: fields[field.name] ?? null, problem: problems[0]?.sentence ?? null };
}

/** Whether a text is nothing but digits, few enough to be counted exactly. */
function isDigits(text: string): boolean {
  if (text.length === 0 || text.length > 15) return false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 48 || code > 57) return false;
  }
  return true;
}
