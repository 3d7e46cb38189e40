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
    return build(new NodeReading(this, handsOf(site)), ...children);
  };
  return Object.defineProperty(action, 'length', { value: arity });
}

/** What reads the children of any node of a clause: made once for the site that it stands on. */
type Hands = Pick<Reading, 'site' | 'read' | 'each' | 'maybe'>;

let hands: Hands | null = null;

function handsOf(site: Site): Hands {
  if (hands?.site === site) return hands;
  const read = <T>(child: Node): T => child['tree'](site) as T;
  hands = {
    site,
    read,
    each: (list) => list.asIteration().children.map((child) => read(child)),
    maybe: (child) => (child.children[0] ? read(child.children[0]) : null),
  };
  return hands;
}

/** A class, since one is made for each node of each clause. */
class NodeReading implements Reading {
  readonly site: Site;
  readonly read: Reading['read'];
  readonly each: Reading['each'];
  readonly maybe: Reading['maybe'];
  readonly source: Node['source'];

  constructor({ source }: Node, { site, read, each, maybe }: Hands) {
    this.site = site;
    this.read = read;
    this.each = each;
    this.maybe = maybe;
    this.source = source;
  }

  get text(): string {
    return this.source.contents;
  }

  get at(): Region {
    return this.site.region({ from: this.source.startIdx, to: this.source.endIdx });
  }

  get span(): Span {
    return this.site.span({ from: this.source.startIdx, to: this.source.endIdx });
  }
}

/** The text of a node in one line: what is broken over lines joined by single blanks, quotes left as they are. */
export function inOneLine(text: string): string {
  return text
    .replace(/"(?:\\.|[^"\\])*"|\s+/g, (part) => (part.startsWith('"') ? part : ' '))
    .replace(/"(?:\\.|[^"\\])*"|\( | \)/g, (part) => (part.startsWith('"') ? part : part.trim()))
    .trim();
}
