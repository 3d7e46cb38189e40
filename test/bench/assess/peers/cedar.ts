import type { Asked } from '../rules.ts';
import type { Load } from './peer.ts';

let loaded = 0;

/** Cedar: each rule is a policy that permits; it answers which ones did, and their points are added here, since it adds nothing. */
export const cedar: Load = async (rules) => {
  const { preparsePolicySet, statefulIsAuthorized } = await import('@cedar-policy/cedar-wasm/nodejs');
  const preparsedPolicySetId = `rules ${(loaded += 1)}`;
  const texts = rules.map(({ when }, index) => [
    `rule_${index}`,
    `permit(principal, action, resource) when { ${said(when)} };`,
  ]);
  const parsed = preparsePolicySet(preparsedPolicySetId, { staticPolicies: Object.fromEntries(texts) });
  if (parsed.type === 'failure') throw new Error(parsed.errors[0]?.message);
  const points = new Map(rules.map((rule, index) => [`rule_${index}`, rule.points]));
  const asked = {
    principal: { type: 'Lead', id: 'one' },
    action: { type: 'Action', id: 'score' },
    resource: { type: 'Score', id: 'fit' },
    entities: [],
    preparsedPolicySetId,
  };
  return (fields) => {
    const answer = statefulIsAuthorized({
      ...asked,
      context: fields as Parameters<typeof statefulIsAuthorized>[0]['context'],
    });
    if (answer.type === 'failure') throw new Error(answer.errors[0]?.message);
    return answer.response.diagnostics.reason.reduce((sum, id) => sum + points.get(id)!, 0);
  };
};

function said(asked: Asked): string {
  switch (asked.kind) {
    case 'compare':
      return `context.${asked.field} ${asked.is === '=' ? '==' : asked.is} ${JSON.stringify(asked.value)}`;
    case 'between':
      return `context.${asked.field} >= ${asked.low} && context.${asked.field} <= ${asked.high}`;
    case 'among':
      return `${JSON.stringify(asked.values)}.contains(context.${asked.field})`;
    case 'contains':
      return `(${asked.texts.map((text) => `context.${asked.field} like "*${text}*"`).join(' || ')})`;
    case 'all':
      return `(${asked.of.map(said).join(' && ')})`;
    case 'any':
      return `(${asked.of.map(said).join(' || ')})`;
  }
}
