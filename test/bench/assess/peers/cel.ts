import { types } from '../plan.ts';
import type { Asked, Constant } from '../rules.ts';
import type { Load } from './peer.ts';

/** CEL: one expression that adds what holds, of doubles, since that is what a number of JavaScript is to it. */
export const cel: Load = async (rules) => {
  const { Environment } = await import('@marcbachmann/cel-js');
  const sum = rules.map(({ points, when }) => `(${said(when)} ? ${double(points)} : 0.0)`).join(' + ');
  const environment = new Environment({ limits: { maxAstNodes: 1_000_000, maxDepth: 10_000 } });
  for (const [name, { kind }] of types)
    environment.registerVariable(name, kind === 'yes/no' ? 'bool' : kind.endsWith('number') ? 'double' : 'string');
  const evaluate = environment.parse(sum);
  return (fields) => evaluate(fields) as number;
};

const double = (value: number): string => value.toFixed(1);
const literal = (value: Constant): string => (typeof value === 'number' ? double(value) : JSON.stringify(value));

function said(asked: Asked): string {
  switch (asked.kind) {
    case 'compare':
      return `${asked.field} ${asked.is === '=' ? '==' : asked.is} ${literal(asked.value)}`;
    case 'between':
      return `${asked.field} >= ${double(asked.low)} && ${asked.field} <= ${double(asked.high)}`;
    case 'among':
      return `${asked.field} in ${JSON.stringify(asked.values)}`;
    case 'contains':
      return `(${asked.texts.map((text) => `${asked.field}.contains(${JSON.stringify(text)})`).join(' || ')})`;
    case 'all':
      return `(${asked.of.map(said).join(' && ')})`;
    case 'any':
      return `(${asked.of.map(said).join(' || ')})`;
  }
}
