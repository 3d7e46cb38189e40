/** A name as people read it: `not_a_fit` is "Not a fit". */
export function readable(name: string): string {
  const words = name.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A title as lower case letters, digits and dashes: "Nordlicht Solar" is `nordlicht-solar`, "Müller & Söhne" `muller-sohne`. */
export function slug(title: string): string {
  const plain = title.normalize('NFKD').replaceAll(/\p{M}/gu, '').replaceAll('ß', 'ss').toLowerCase();
  return plain.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '');
}
