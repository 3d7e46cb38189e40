import type { Asked } from '../rules.ts';
import type { Load } from './peer.ts';

/** JSON logic, compiled: one expression that adds what holds. */
export const jsonLogic: Load = async (rules) => {
  const { LogicEngine } = await import('json-logic-engine');
  const sum = { '+': rules.map(({ points, when }) => ({ if: [logicOf(when), points, 0] })) };
  return new LogicEngine().build(sum) as (data: unknown) => number;
};

function logicOf(asked: Asked): unknown {
  switch (asked.kind) {
    case 'compare':
      return { [asked.is === '=' ? '===' : asked.is]: [{ var: asked.field }, asked.value] };
    case 'between':
      return { '<=': [asked.low, { var: asked.field }, asked.high] };
    case 'among':
      return { in: [{ var: asked.field }, asked.values] };
    case 'contains':
      return { or: asked.texts.map((text) => ({ in: [text, { var: asked.field }] })) };
    case 'all':
      return { and: asked.of.map(logicOf) };
    case 'any':
      return { or: asked.of.map(logicOf) };
  }
}
