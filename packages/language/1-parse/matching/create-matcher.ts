import type { ActionDict } from 'ohm-js';
import { arityOf, isSyntactic, withArguments, type Expression } from './expression.ts';
import { createStarts, signAt } from './starts.ts';
import { MatchedNode, none, type Ground } from './matched.ts';

/** What a text matched from a rule; `null` where it does not, which is all that is told. */
export type Matcher = (code: string, rule: string) => MatchedNode | null;

/** Whether what stands at `at` matches: then `at` is behind it, and its nodes are on the stack. Else both are as they were. */
type Match = () => boolean;

/**
 * How the parts of a rule are matched: with blanks before each and a node for each; in a rule of letters with nodes for its own parts
 * alone, where an action looks at them; or with none.
 */
type Manner = 'syntactic' | 'shallow' | 'bare';

/**
 * Makes closures of the rules of a grammar, which match what Ohm matches, some twenty times as fast. Ohm stays the judge of what is wrong:
 * closures keep no account of why a text does not match.
 */
export function createMatcher(rules: ReadonlyMap<string, Expression>, actions: ActionDict<unknown>): Matcher {
  let ground: Ground = { code: '', actions };
  let at = 0;
  let stack: MatchedNode[] = [];
  /** What was found where in this text, for each rule that was tried: what stands in brackets would be read over and over. */
  let tried: Map<number, MatchedNode>[] = [];
  /** The number of this text, under which it is noted where a rule does not match. */
  let text = 0;
  const compiled = new Map<string, Match>();
  const starts = new Map<string, Match>();
  const mayStart = createStarts(rules);

  return (code, rule) => {
    ground = { code, actions };
    text += 1;
    at = 0;
    stack = [];
    for (const places of tried) places.clear();
    tried = [];
    if (!start(rule)()) return null;
    skip();
    return at === code.length ? stack[0]! : null;
  };

  function start(rule: string): Match {
    const known = starts.get(rule);
    if (known !== undefined) return known;
    if (!isSyntactic(rule)) throw new Error(`A text is matched from a rule with blanks, not from ${rule}.`);
    const match = apply({ kind: 'app', rule, given: [] }, 'syntactic');
    starts.set(rule, match);
    return match;
  }

  function skip(): void {
    const { code } = ground;
    while (at < code.length && code.charCodeAt(at) <= 32) at += 1;
  }

  function compile(expression: Expression, manner: Manner): Match {
    switch (expression.kind) {
      case 'terminal':
        return leaf(terminal(expression.text), manner);
      case 'range':
        return leaf(range(expression.from.codePointAt(0)!, expression.to.codePointAt(0)!), manner);
      case 'app':
        return apply(expression, manner);
      case 'seq':
        return inSequence(expression.parts.map((part) => compile(part, manner)));
      case 'alt':
        return firstOf(expression.parts, manner);
      case 'star':
        return repeated(expression.of, manner, 0, Infinity);
      case 'plus':
        return repeated(expression.of, manner, 1, Infinity);
      case 'opt':
        return repeated(expression.of, manner, 0, 1);
      case 'not':
        return unless(compile(expression.of, manner === 'shallow' ? 'bare' : manner));
      case 'lookahead':
        return ahead(compile(expression.of, manner));
      case 'param':
        throw new Error('A parameter stands outside of the rule that has it.');
    }
  }

  function terminal(text: string): Match {
    return () => {
      if (!ground.code.startsWith(text, at)) return false;
      at += text.length;
      return true;
    };
  }

  function range(from: number, to: number): Match {
    // Beyond 16 bits a sign has two places, and a range that ends before sees the first of them.
    const isWide = to > 0xffff;
    return () => {
      const sign = isWide ? ground.code.codePointAt(at) : ground.code.charCodeAt(at);
      if (sign === undefined || !(sign >= from && sign <= to)) return false;
      at += sign > 0xffff ? 2 : 1;
      return true;
    };
  }

  function leaf(match: Match, manner: Manner): Match {
    if (manner === 'bare') return match;
    const noted: Match = () => {
      const from = at;
      if (!match()) return false;
      stack.push(new MatchedNode(ground, '_terminal', from, at));
      return true;
    };
    return manner === 'syntactic' ? afterBlanks(noted) : noted;
  }

  function afterBlanks(match: Match): Match {
    return () => {
      const before = at;
      skip();
      if (match()) return true;
      at = before;
      return false;
    };
  }

  function inSequence(parts: readonly Match[]): Match {
    return () => {
      const before = at;
      const { length } = stack;
      for (let next = 0; next < parts.length; next += 1) {
        if (parts[next]!()) continue;
        at = before;
        if (stack.length !== length) stack.length = length;
        return false;
      }
      return true;
    };
  }

  /** Of many alternatives, only those are tried that can start with the sign that stands there. */
  function firstOf(parts: readonly Expression[], manner: Manner): Match {
    const all = parts.map((part) => compile(part, manner));
    const bySign: (readonly Match[] | undefined)[] = [];
    return () => {
      let ahead = at;
      const { code } = ground;
      if (manner === 'syntactic') while (ahead < code.length && code.charCodeAt(ahead) <= 32) ahead += 1;
      const sign = signAt(code, ahead);
      const alternatives = (bySign[sign] ??= all.filter((_, index) => mayStart(parts[index]!, sign)));
      for (let next = 0; next < alternatives.length; next += 1) if (alternatives[next]!()) return true;
      return false;
    };
  }

  function unless(match: Match): Match {
    return () => {
      const before = at;
      const { length } = stack;
      const found = match();
      at = before;
      stack.length = length;
      return !found;
    };
  }

  function ahead(match: Match): Match {
    return () => {
      const before = at;
      const found = match();
      at = before;
      return found;
    };
  }

  function repeated(expression: Expression, manner: Manner, least: number, most: number): Match {
    const match = compile(expression, manner === 'shallow' ? 'bare' : manner);
    const arity = manner === 'bare' ? 0 : arityOf(expression);
    const again = (): number => {
      let times = 0;
      for (let before = at; times < most && match(); before = at) {
        if (at === before) throw new Error('What is repeated matches nothing at all.');
        times += 1;
      }
      return times;
    };
    if (manner !== 'syntactic')
      return () => {
        const from = at;
        if (again() < least) return false;
        for (let column = 0; column < arity; column += 1) stack.push(new MatchedNode(ground, '_iter', from, at));
        return true;
      };
    return () => {
      const from = at;
      const first = stack.length;
      if (again() < least) return false;
      const rows = taken(first);
      const start = rows[0]?.from ?? from;
      const end = rows.at(-1)?.to ?? from;
      for (let column = 0; column < arity; column += 1) {
        const cells = arity === 1 ? rows : rows.filter((_, index) => index % arity === column);
        stack.push(new MatchedNode(ground, '_iter', start, end, cells));
      }
      return true;
    };
  }

  function apply({ rule: name, given }: Extract<Expression, { kind: 'app' }>, manner: Manner): Match {
    if (isSyntactic(name) && manner !== 'syntactic') throw new Error(`${name} has blanks, and stands where none may.`);
    const key = `${manner} ${name} ${JSON.stringify(given)}`;
    const known = compiled.get(key);
    if (known !== undefined) return known;
    // Rules name each other in circles: a closure is found when it is first needed.
    let match: Match | null = null;
    const applied: Match = () => (match ??= compileRule(name, given, manner))();
    compiled.set(key, applied);
    return applied;
  }

  function compileRule(name: string, given: readonly Expression[], manner: Manner): Match {
    const body = rules.get(name);
    if (body === undefined) throw new Error(`The grammar has no rule ${name}.`);
    const concrete = withArguments(body, given);
    if (manner === 'bare') return compile(concrete, 'bare');
    if (isSyntactic(name)) return afterBlanks(remembered(node(name, compile(concrete, 'syntactic'))));
    if (manner === 'shallow') return node(name, compile(concrete, 'bare'));
    return afterBlanks(node(name, compile(concrete, actions[name] === undefined ? 'bare' : 'shallow')));
  }

  /** Puts the nodes of a rule's parts into one of its own. */
  function node(name: string, match: Match): Match {
    return () => {
      const from = at;
      const first = stack.length;
      if (!match()) return false;
      stack.push(new MatchedNode(ground, name, from, at, taken(first)));
      return true;
    };
  }

  /** The nodes from a place of the stack on, taken off it. */
  function taken(first: number): readonly MatchedNode[] {
    const count = stack.length - first;
    if (count === 0) return none;
    return count === 1 ? [stack.pop()!] : stack.splice(first);
  }

  function remembered(match: Match): Match {
    // Most of what is tried does not match. To note that takes no memory that would have to be cleared.
    const failed: number[] = [];
    const places = new Map<number, MatchedNode>();
    return () => {
      const from = at;
      if (failed[from] === text) return false;
      const known = places.get(from);
      if (known !== undefined) {
        at = known.to;
        stack.push(known);
        return true;
      }
      if (!match()) {
        failed[from] = text;
        return false;
      }
      if (places.size === 0) tried.push(places);
      places.set(from, stack.at(-1)!);
      return true;
    };
  }
}
