import type { Key } from 'ink';

/** The pressed keys by the names under which the table of keys knows them; several where they arrived together. */
export function keysIn(typed: string, key: Key): readonly string[] {
  if (key.upArrow) return ['up'];
  if (key.downArrow) return ['down'];
  if (key.pageUp) return ['pageup'];
  if (key.pageDown) return ['pagedown'];
  if (key.home) return ['home'];
  if (key.end) return ['end'];
  if (key.return) return ['enter'];
  if (key.escape) return ['escape'];
  if (key.backspace || key.delete) return ['backspace'];
  if (key.ctrl || key.meta || key.tab) return ['unused'];
  return Array.from(typed, (each) => inText[each] ?? each);
}

/** Keys inside a run of text. */
const inText: Readonly<Record<string, string>> = {
  '\r': 'enter',
  '\n': 'enter',
  '\u001B': 'escape',
  '\u007F': 'backspace',
};
