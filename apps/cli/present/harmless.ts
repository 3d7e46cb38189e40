/** Text of unknown origin for a terminal: what steers it or the direction of text becomes `·`; at most two marks stack on a letter. */
export function harmless(text: string): string {
  return text
    .normalize('NFC')
    .replace(
      /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu,
      '·',
    )
    .replace(/(\p{M}{2})\p{M}+/gu, '$1');
}
