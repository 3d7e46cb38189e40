/**
 * A title as lower case letters, digits and dashes: "Nordlicht Solar" is `nordlicht-solar`, "Müller & Söhne" `muller-sohne`.
 * Letters without a Latin base stand as their code point, so that no name is empty.
 */
export function slug(title: string): string {
  const plain = title.normalize('NFKD').replaceAll(/\p{M}/gu, '').replaceAll('ß', 'ss').toLowerCase();
  const latin = plain.replaceAll(/[^\p{ASCII}]/gu, (letter) =>
    /\p{L}|\p{N}/u.test(letter) ? `u${letter.codePointAt(0)!.toString(16)}` : '-',
  );
  return latin.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '') || 'company';
}
