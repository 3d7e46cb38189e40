import fc from 'fast-check';
import type { Scene } from '../play.ts';
import { scenesOf } from '../scenes.ts';
import { anywhere } from './any-calendar.ts';
import { anyRules } from './any-rules.ts';
import { anyStory } from './any-story.ts';

/** A small company, and three stories of leads; the text of them says how to see one again. */
export const anyScenes: fc.Arbitrary<readonly Scene[]> = anywhere
  .chain((where) => fc.tuple(anyRules(where), ...['one', 'two', 'three'].map((name) => anyStory(where, name))))
  .map((parts) => {
    const text = parts.join('\n');
    return scenesOf('generated', [{ path: 'rules.smk', text }]).map((scene) => ({ ...scene, text }));
  });
