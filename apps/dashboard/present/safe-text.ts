// Escape sequences whole (CSI, OSC, DCS and their kin, ended or not), so that no half of one is left standing.
// oxlint-disable-next-line no-control-regex -- control characters are what this looks for
const sequences =
  /(?:\u001B\[|\u009B)[\d;:?<=>!]*[ -/]*[@-~]?|(?:\u001B[\]PX^_]|[\u0090\u0098\u009D-\u009F])[^\u0007\u001B\u009C]*(?:\u0007|\u001B\\|\u009C)?|\u001B./gu;
// Characters that steer the terminal or the direction of text, or that hide: C0, C1, bidi marks, zero width, variation tags.
// oxlint-disable-next-line no-control-regex -- control characters are what this looks for
const steering =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]|[\u{E0000}-\u{E007F}]/gu;
const breaks = /\r\n|[\n\r\u0085\u2028\u2029]/gu;
const stackedMarks = /(\p{M}{2})\p{M}+/gu;

/**
 * Makes text from outside harmless on a terminal: one line, no escape sequences, no steering of direction,
 * at most two stacked marks on a letter, at most `longest` characters.
 */
export function safeText(text: string, longest = 400): string {
  const line = text
    .slice(0, longest * 4)
    .normalize('NFC')
    .replace(breaks, '⏎')
    .replaceAll('\t', ' ')
    .replace(sequences, '')
    .replace(steering, '')
    .replace(stackedMarks, '$1');
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}
