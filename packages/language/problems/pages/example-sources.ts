import type { Source } from '../../source.ts';
import { littleCompany } from './little-company.ts';
import type { Example } from './page.ts';

/** An example as a whole company's rules: in `rules.smk`, beside what it needs of the little company. */
export function exampleSources({ text, lists = {}, without = [], whole }: Example): readonly Source[] {
  const written = whole?.() ?? text;
  const own = new Set(text.split('\n').map(headOf));
  const company = littleCompany.filter(
    (declaration) => !own.has(headOf(declaration)) && !without.some((head) => declaration.startsWith(head)),
  );
  return [
    { path: 'company.smk', text: company.join('\n') },
    { path: 'rules.smk', text: written },
    ...Object.entries(lists).map(([path, values]) => ({ path, text: values })),
  ];
}

/** The word and the name with which a declaration starts; of what there is one of, the word. */
function headOf(declaration: string): string {
  const [, word = '', name = ''] = /^(\w+)[ ]?(\w*)/.exec(declaration) ?? [];
  return word === 'company' || word === 'lead' ? word : `${word} ${name}`;
}
