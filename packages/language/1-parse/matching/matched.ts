import type { ActionDict, Node } from 'ohm-js';

/** What was matched, and the actions that read it. */
export type Ground = { readonly code: string; readonly actions: ActionDict<unknown> };

/** The children of a node without any. */
export const none: readonly MatchedNode[] = [];

/** Ohm calls an action with an object around the site; it is the same one for all nodes of a clause. */
let around: { readonly site: unknown } = { site: null };

/** A node of a match, with what actions use of Ohm's nodes under the same names: they read either. */
export class MatchedNode {
  readonly ground: Ground;
  /** The rule, or `_terminal`, or `_iter` for what may be repeated or left out. */
  readonly ctorName: string;
  readonly from: number;
  readonly to: number;
  readonly children: readonly MatchedNode[];
  /** What the action is called with, where Ohm puts it too. */
  args: object | null = null;

  constructor(ground: Ground, ctorName: string, from: number, to: number, children: readonly MatchedNode[] = none) {
    this.ground = ground;
    this.ctorName = ctorName;
    this.from = from;
    this.to = to;
    this.children = children;
  }

  get numChildren(): number {
    return this.children.length;
  }

  get sourceString(): string {
    return this.ground.code.slice(this.from, this.to);
  }

  /** The node stands for its own stretch of the text, under the names that Ohm's has. */
  get source(): { readonly startIdx: number; readonly endIdx: number; readonly contents: string } {
    return this;
  }

  get startIdx(): number {
    return this.from;
  }

  get endIdx(): number {
    return this.to;
  }

  get contents(): string {
    return this.sourceString;
  }

  child(index: number): MatchedNode | undefined {
    return this.children[index];
  }

  /** The elements of a list of the grammar. */
  asIteration(): MatchedNode {
    const [first, , others] = this.children;
    if (this.ctorName === 'ListOf') return first!.asIteration();
    const elements = first === undefined ? none : [first, ...others!.children];
    return new MatchedNode(this.ground, '_iter', this.from, this.to, elements);
  }

  /** What the rule's action makes of it; a rule without one passes on what its only child is. */
  tree(site: unknown): unknown {
    const action = this.ground.actions[this.ctorName];
    if (action !== undefined) {
      if (around.site !== site) around = { site };
      this.args = around;
      return action.apply(this as unknown as Node, this.children as unknown as Node[]);
    }
    if (this.children.length !== 1) throw new Error(`No action reads ${this.ctorName}.`);
    return this.children[0]!.tree(site);
  }
}
