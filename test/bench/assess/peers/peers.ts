import type { Rule } from '../rules.ts';
import { cedar } from './cedar.ts';
import { cel } from './cel.ts';
import { jsonLogic } from './json-logic.ts';
import { jsonRules } from './json-rules.ts';
import { opa } from './opa.ts';
import type { Load, PointsOf } from './peer.ts';
import { zen } from './zen.ts';

const peers: Readonly<Record<string, Load>> = {
  'json-logic-engine, compiled': jsonLogic,
  'cel-js': cel,
  'zen-engine': zen,
  'OPA as Wasm': opa,
  'Cedar as Wasm': cedar,
  'json-rules-engine': jsonRules,
};

type Peers = {
  readonly here: ReadonlyMap<string, PointsOf>;
  /** Those that this machine has not, with the reason. */
  readonly missing: ReadonlyMap<string, string>;
};

/** The other engines, each loaded with the rules, as far as they are on this machine. */
export async function loadPeers(rules: readonly Rule[]): Promise<Peers> {
  const here = new Map<string, PointsOf>();
  const missing = new Map<string, string>();
  for (const [name, load] of Object.entries(peers)) {
    try {
      here.set(name, await load(rules));
    } catch (error) {
      missing.set(name, (error as Error).message.split('\n')[0]!);
    }
  }
  return { here, missing };
}
