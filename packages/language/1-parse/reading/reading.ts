// The grammar warrants what a child's tree is; the compiler cannot know it.
// oxlint-disable typescript/no-unnecessary-type-parameters
import type { Action, Node } from 'ohm-js';
import type { Problem, Span } from '../../problems/problem.ts';
import type { Stretch } from '../cutting/ground.ts';
import type { Region } from '../syntax-tree/tree.ts';

/** Where a clause that is read stands, and where to report what only its values can tell. */
export type Site = {
  region(stretch: Stretch): Region;
  span(stretch: Stretch): Span;
  report(problem: Problem): void;
};

/** What an action has in its hands: the place of its node, and the trees of its children. */
export type Reading = {
  readonly at: Region;
  readonly text: string;
  readonly span: Span;
  readonly site: Site;
  /** The tree of a child; the grammar warrants its type. */
  read<T>(child: Node): T;
  /** The trees of a list of the grammar. */
  each<T>(list: Node): readonly T[];
  /** The tree of a child that may be absent. */
  maybe<T>(child: Node): T | null;
};

/** Makes an action of the grammar from a function of its children. Ohm checks the number of children, `arity`. */
export function reads(
  build: (reading: Reading, ...children: Node[]) => unknown,
  arity = build.length - 1,
): Action<unknown> {
  const action: Action<unknown> = function (...children) {
    const site = (this as unknown as { args: { site: Site } }).args.site;
    return build(readingOf(this, site), ...children);
  };
  return Object.defineProperty(action, 'length', { value: arity });
}

function readingOf({ source }: Node, site: Site): Reading {
  const stretch = { from: source.startIdx, to: source.endIdx };
  const read = <T>(child: Node): T => child['tree'](site) as T;
  return {
    text: source.contents,
    site,
    read,
    get at() {
      return site.region(stretch);
    },
    get span() {
      return site.span(stretch);
    },
    each: (list) => list.asIteration().children.map((child) => read(child)),
    maybe: (child) => (child.children[0] ? read(child.children[0]) : null),
  };
}

/** The text of a node in one line: what is broken over lines joined by single blanks, quotes left as they are. */
export function inOneLine(text: string): string {
  return text
    .replace(/"(?:\\.|[^"\\])*"|\s+/g, (part) => (part.startsWith('"') ? part : ' '))
    .replace(/"(?:\\.|[^"\\])*"|\( | \)/g, (part) => (part.startsWith('"') ? part : part.trim()))
    .trim();
}
