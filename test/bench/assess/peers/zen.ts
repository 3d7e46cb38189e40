import type { Asked } from '../rules.ts';
import type { Load } from './peer.ts';

/** ZEN: a decision table that collects the points of each row that holds, and an expression that adds them. */
export const zen: Load = async (rules) => {
  const { ZenEngine, ZenDecisionContent } = await import('@gorules/zen-engine');
  const decision = new ZenEngine().createDecision(
    new ZenDecisionContent(graphOf(rules.map(({ points, when }) => [said(when), points]))),
  );
  return async (fields) => {
    const { result } = await decision.evaluate(fields);
    return (result as { readonly points: number }).points;
  };
};

const graphOf = (rows: readonly (readonly [when: string, points: number])[]): object => ({
  nodes: [
    { id: 'lead', type: 'inputNode', name: 'lead' },
    {
      id: 'table',
      type: 'decisionTableNode',
      name: 'table',
      content: {
        hitPolicy: 'collect',
        inputs: [{ id: 'when', name: 'when' }],
        outputs: [{ id: 'points', name: 'points', field: 'points' }],
        rules: rows.map(([when, points], index) => ({ _id: `rule_${index}`, when, points: String(points) })),
        outputPath: 'hits',
      },
    },
    {
      id: 'sum',
      type: 'expressionNode',
      name: 'sum',
      content: { expressions: [{ id: 'points', key: 'points', value: 'sum(map(hits, #.points))' }] },
    },
    { id: 'score', type: 'outputNode', name: 'score' },
  ],
  edges: [
    { id: 'lead-table', sourceId: 'lead', targetId: 'table', type: 'edge' },
    { id: 'table-sum', sourceId: 'table', targetId: 'sum', type: 'edge' },
    { id: 'sum-score', sourceId: 'sum', targetId: 'score', type: 'edge' },
  ],
});

function said(asked: Asked): string {
  switch (asked.kind) {
    case 'compare':
      return `${asked.field} ${asked.is === '=' ? '==' : asked.is} ${JSON.stringify(asked.value)}`;
    case 'between':
      return `${asked.field} in [${asked.low}..${asked.high}]`;
    case 'among':
      return `${asked.field} in ${JSON.stringify(asked.values)}`;
    case 'contains':
      return `(${asked.texts.map((text) => `contains(${asked.field}, ${JSON.stringify(text)})`).join(' or ')})`;
    case 'all':
      return `(${asked.of.map(said).join(' and ')})`;
    case 'any':
      return `(${asked.of.map(said).join(' or ')})`;
  }
}
