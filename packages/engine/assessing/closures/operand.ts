import type { Operand } from '@smk/plan';
import { compileAttribute } from './attribute.ts';
import type { Read } from './frame.ts';
import { slotOf, type Names } from './names.ts';
import { domainOf } from './texts.ts';

/** A closure that reads an operand. */
export function compileOperand(operand: Operand, names: Names): Read {
  switch (operand.kind) {
    case 'field':
    case 'let':
    case 'score':
    case 'table': {
      const slot = slotOf(names, operand.kind, operand.name);
      return (frame) => frame.values[slot]!;
    }
    case 'attribute':
      return compileAttribute(operand.name);
    case 'data': {
      const { name } = operand;
      return (frame) => (Object.hasOwn(frame.data, name) ? (frame.data[name] ?? null) : null);
    }
    case 'value': {
      const { value } = operand;
      return () => value;
    }
    case 'domain of': {
      const read = compileOperand(operand.of, names);
      return (frame) => {
        const value = read(frame);
        return typeof value === 'string' ? domainOf(value) : null;
      };
    }
  }
}
