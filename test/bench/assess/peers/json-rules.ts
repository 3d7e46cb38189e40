import type { TopLevelCondition } from 'json-rules-engine';
import type { Asked, Constant } from '../rules.ts';
import type { Load } from './peer.ts';

/** json-rules-engine: each rule sends an event with its points, which are added here, since it adds nothing. */
export const jsonRules: Load = async (rules) => {
  const { Engine } = await import('json-rules-engine');
  const engine = new Engine();
  engine.addOperator('has', (text: string, part: string) => text.includes(part));
  for (const { points, when } of rules)
    engine.addRule({ conditions: conditionsOf(when), event: { type: 'points', params: { points } } });
  return async (fields) => {
    const { events } = await engine.run(fields);
    return events.reduce((sum, { params }) => sum + (params as { readonly points: number }).points, 0);
  };
};

const operators = { '>=': 'greaterThanInclusive', '<': 'lessThan', '=': 'equal' } as const;
const one = (fact: string, operator: string, value: Constant | readonly string[]) => ({ fact, operator, value });

function conditionsOf(asked: Asked): TopLevelCondition {
  switch (asked.kind) {
    case 'compare':
      return { all: [one(asked.field, operators[asked.is], asked.value)] };
    case 'between':
      return {
        all: [one(asked.field, 'greaterThanInclusive', asked.low), one(asked.field, 'lessThanInclusive', asked.high)],
      };
    case 'among':
      return { all: [one(asked.field, 'in', asked.values)] };
    case 'contains':
      return { any: asked.texts.map((text) => one(asked.field, 'has', text)) };
    case 'all':
      return { all: asked.of.map(conditionsOf) };
    case 'any':
      return { any: asked.of.map(conditionsOf) };
  }
}
