import { levelOf, truthNode, truthsAt, type TruthNode } from './node.ts';

// False, unknown and true are 0, 1 and 2, as in the closures: `and` is the smaller, `or` the larger, `not` the distance to 2.

/** True where all are. */
export function allOf(nodes: readonly TruthNode[]): TruthNode {
  return joined(nodes, 2, (truths, into, count) => {
    for (let index = 0; index < count; index += 1) {
      const truth = truths[index]!;
      if (truth < into[index]!) into[index] = truth;
    }
  });
}

/** True where one is. */
export function anyOf(nodes: readonly TruthNode[]): TruthNode {
  return joined(nodes, 0, (truths, into, count) => {
    for (let index = 0; index < count; index += 1) {
      const truth = truths[index]!;
      if (truth > into[index]!) into[index] = truth;
    }
  });
}

/** True where it is false. */
export function not(node: TruthNode): TruthNode {
  return truthNode(node.level, (pass, into, count) => {
    const truths = node.truths(pass);
    for (let index = 0; index < count; index += 1) into[index] = 2 - truths[index]!;
  });
}

/** True where at least so many are. */
export function atLeast(least: number, nodes: readonly TruthNode[]): TruthNode {
  const level = levelOf(nodes);
  const parts = nodes.map((node) => truthsAt(level, node));
  return truthNode(level, (pass, into, count) => {
    const truths = parts.map((part) => part.truths(pass));
    for (let index = 0; index < count; index += 1) {
      let sure = 0;
      let open = 0;
      for (const part of truths) {
        const truth = part[index]!;
        sure += truth >> 1;
        open += truth & 1;
      }
      into[index] = sure >= least ? 2 : sure + open >= least ? 1 : 0;
    }
  });
}

/** What is so for leads is joined for leads first: there are fewer of them than instants. */
function joined(
  nodes: readonly TruthNode[],
  empty: 0 | 2,
  join: (truths: Uint8Array, into: Uint8Array, count: number) => void,
): TruthNode {
  const ofLeads = nodes.filter(({ level }) => level === 'lead');
  const ofInstants = nodes.filter(({ level }) => level === 'instant');
  const joinAll = (parts: readonly TruthNode[]): TruthNode =>
    truthNode(levelOf(parts), (pass, into, count) => {
      into.fill(empty, 0, count);
      for (const part of parts) join(part.truths(pass), into, count);
    });
  if (ofInstants.length === 0 || ofLeads.length === 0) return joinAll(nodes);
  return joinAll([truthsAt('instant', joinAll(ofLeads)), ...ofInstants]);
}
