import type { FactValue, Fields, Operand } from '@smk/plan';
import type { Names, Read } from './frame.ts';

/** A closure that reads an operand. */
export function compileOperand(operand: Operand, names: Names): Read {
  switch (operand.kind) {
    case 'field':
      return readField(operand.name);
    case 'data':
      return readData(operand.name);
    case 'value': {
      const { value } = operand;
      return () => value;
    }
    case 'let': {
      const index = indexOf(names.lets, operand.name);
      return (frame) => frame.lets[index]!;
    }
    case 'score': {
      const index = indexOf(names.scores, operand.name);
      return (frame) => frame.scores[index]!;
    }
    case 'domain of': {
      const read = compileOperand(operand.of, names);
      return (frame) => domainOf(read(frame));
    }
  }
}

function readField(name: string): Read {
  if (name in Object.prototype) return (frame) => ownOf(frame.fields, name);
  return (frame) => frame.fields[name] ?? null;
}

function readData(name: string): Read {
  if (name in Object.prototype) return (frame) => ownOf(frame.data, name);
  return (frame) => frame.data[name] ?? null;
}

/** A field may be called `constructor`: then only what the lead itself has counts. */
function ownOf(fields: Fields, name: string): FactValue {
  return Object.hasOwn(fields, name) ? (fields[name] ?? null) : null;
}

function domainOf(value: FactValue): FactValue {
  if (typeof value !== 'string') return null;
  const sign = value.lastIndexOf('@');
  return sign === -1 ? null : value.slice(sign + 1).toLowerCase();
}

function indexOf(indexes: ReadonlyMap<string, number>, name: string): number {
  const index = indexes.get(name);
  if (index === undefined) throw new Error(`The plan names ${name}, and has none.`);
  return index;
}
