import { problemKind } from './kind.ts';

export const differentTypes = problemKind<{
  left: string;
  leftIs: string;
  right: string;
  rightIs: string;
  hint: string | null;
}>('SMK3001', 'different types', ({ left, leftIs, right, rightIs, hint }) => ({
  sentence: `\`${left}\` is ${leftIs} and \`${right}\` is ${rightIs}: they cannot be compared.`,
  hint,
}));

export const noOrder = problemKind<{ operand: string; is: string; comparison: string }>(
  'SMK3002',
  'no order',
  ({ operand, is, comparison }) => ({
    sentence: `\`${operand}\` is ${is}, which has no order, so \`${comparison}\` says nothing.`,
    hint: 'Compare it by `is` or `is not`.',
  }),
);

export const unknownOption = problemKind<{
  written: string;
  of: string;
  near: string | null;
  options: readonly string[];
}>('SMK3003', 'not one of the options', ({ written, of, near, options }) => ({
  sentence: `\`${written}\` is none of the options of \`${of}\`.`,
  hint:
    near !== null ? `Did you mean \`${near}\`?` : `There are ${options.map((option) => `\`${option}\``).join(', ')}.`,
}));

export const unknownCountry = problemKind<{ code: string; instead: string | null }>(
  'SMK3004',
  'no country',
  ({ code, instead }) => ({
    sentence: `\`${code}\` is no country of ISO 3166.`,
    hint: instead !== null ? `Did you mean \`${instead}\`?` : 'Countries are two capitals, such as `DE`, `AT` or `US`.',
  }),
);

export const unknownLanguage = problemKind<{ written: string; instead: string | null }>(
  'SMK3030',
  'no language',
  ({ written, instead }) => ({
    sentence: `\`${written}\` is no language of BCP 47.`,
    hint:
      instead !== null
        ? `Did you mean \`${instead}\`?`
        : 'Languages are two small letters, with a country where it matters, such as `de` or `de-CH`.',
  }),
);

export const listCompared = problemKind<{ list: string; hint: string }>(
  'SMK3031',
  'list compared',
  ({ list, hint }) => ({
    sentence: `\`${list}\` is a list, which is equal to nothing: it may contain a value.`,
    hint,
  }),
);

export const otherCurrency = problemKind<{ written: string; currency: string; instead: string }>(
  'SMK3005',
  'another currency',
  ({ written, currency, instead }) => ({
    sentence: `\`${written}\` is not in ${currency}, the currency of the company, and currencies never mix.`,
    hint: `Write \`${instead}\`, with the amount that is meant.`,
  }),
);

export const unknownCurrency = problemKind<{ code: string }>('SMK3006', 'no currency', ({ code }) => ({
  sentence: `\`${code}\` is no currency of ISO 4217.`,
  hint: 'Currencies are three capitals, such as `EUR` or `USD`.',
}));

export const badAmount = problemKind<{ written: string; because: string }>(
  'SMK3007',
  'impossible amount',
  ({ written, because }) => ({
    sentence: `\`${written}\` ${because}.`,
    hint: null,
  }),
);

export const needsText = problemKind<{ operand: string; is: string; asks: string }>(
  'SMK3008',
  'not a text',
  ({ operand, is, asks }) => ({
    sentence: `\`${asks}\` asks for a text, and \`${operand}\` is ${is}.`,
    hint: null,
  }),
);

export const mixedList = problemKind<{ list: string; first: string; firstIs: string; written: string; is: string }>(
  'SMK3009',
  'mixed list',
  ({ list, first, firstIs, written, is }) => ({
    sentence: `\`${list}\` starts with \`${first}\`, which is ${firstIs}, but \`${written}\` is ${is}.`,
    hint: 'Make two lists of them, each with values of one type.',
  }),
);

export const mixedLet = problemKind<{ form: string; first: string; firstIs: string; written: string; is: string }>(
  'SMK3010',
  'types that do not combine',
  ({ form, first, firstIs, written, is }) => ({
    sentence: `\`${form}\` takes values of one type, but \`${first}\` is ${firstIs} and \`${written}\` is ${is}.`,
    hint: null,
  }),
);

export const notCountable = problemKind<{ form: string; written: string; is: string }>(
  'SMK3011',
  'not a number',
  ({ form, written, is }) => ({
    sentence: `\`${form}\` takes numbers or money, and \`${written}\` is ${is}.`,
    hint: null,
  }),
);

export const notACondition = problemKind<{ name: string; is: string; hint: string }>(
  'SMK3012',
  'not a condition',
  ({ name, is, hint }) => ({
    sentence: `\`${name}\` alone is no condition: it is ${is}.`,
    hint,
  }),
);

export const unsuitableDuration = problemKind<{ written: string; because: string; hint: string | null }>(
  'SMK3013',
  'unsuitable length of time',
  ({ written, because, hint }) => ({ sentence: `\`${written}\` does not fit here: ${because}.`, hint }),
);

export const wrongValue = problemKind<{
  field: string;
  fieldIs: string;
  written: string;
  is: string;
  hint: string | null;
}>('SMK3014', 'value of another type', ({ field, fieldIs, written, is, hint }) => ({
  sentence: `\`${field}\` is ${fieldIs}, and \`${written}\` is ${is}.`,
  hint,
}));

export const keyType = problemKind<{ field: string; is: string }>(
  'SMK3015',
  'key that does not identify',
  ({ field, is }) => ({
    sentence: `A lead is identified by a text, an email or a whole number, and \`${field}\` is ${is}.`,
    hint: null,
  }),
);

export const impossibleNumber = problemKind<{ written: string; from: number; to: number }>(
  'SMK3016',
  'number out of bounds',
  ({ written, from, to }) => ({
    sentence: `\`${written}\` is out of bounds.`,
    hint: `Write a number from ${from} to ${to}.`,
  }),
);

export const optionIsNoCondition = problemKind<{ option: string; of: string; instead: string }>(
  'SMK3017',
  'option alone',
  ({ option, of, instead }) => ({
    sentence: `\`${option}\` is an option of \`${of}\` and no condition by itself.`,
    hint: `Write \`${instead}\`.`,
  }),
);
