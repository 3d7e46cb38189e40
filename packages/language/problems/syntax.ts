import { problemKind } from './kind.ts';

// Blocks, quotes and brackets

export const missingClosingBrace = problemKind<{ inLine: boolean }>('SMK1001', 'block not closed', ({ inLine }) => ({
  sentence: inLine
    ? 'This line opens a block with `{` and does not close it.'
    : 'This `{` opens a block that nothing closes.',
  hint: inLine
    ? 'Write `}` at the end of the line.'
    : 'Write `}` on a line of its own below the block, in the column where this line starts.',
}));

export const missingOpeningBrace = problemKind<{ head: string }>('SMK1002', 'block not opened', ({ head }) => ({
  sentence: 'What follows belongs to this line, and this line opens no block.',
  hint: /[\n{}]/.test(head) ? 'Write `{` at the end of this line.' : `Write \`${head} {\`.`,
}));

export const braceMissingInLine = problemKind<{ fixed: string | null }>('SMK1002', 'block not opened', ({ fixed }) => ({
  sentence: 'This line closes a block with `}` that it does not open.',
  hint: fixed === null ? 'Write `{` where the block starts, or remove the `}`.' : `Write \`${fixed}\`.`,
}));

export const strayBrace = problemKind('SMK1003', 'brace without a block', () => ({
  sentence: 'This `}` closes nothing: no block is open here.',
  hint: 'Remove the `}`, or write the `{` that it closes.',
}));

export const braceAlone = problemKind<{ side: 'before' | 'after' }>('SMK1004', 'brace not alone', ({ side }) => ({
  sentence: `Something stands ${side} this \`}\` in its line, and its block was opened on another line.`,
  hint: 'Give the `}` a line of its own.',
}));

export const braceEndsLine = problemKind<{ text: string }>('SMK1005', 'text after a brace', ({ text }) => ({
  sentence: `\`${text}\` stands in the line that opens the block.`,
  hint: 'Put it on the next line, or close the block on this line too.',
}));

export const openingBraceAlone = problemKind('SMK1006', 'brace on a line of its own', () => ({
  sentence: 'This `{` stands on a line of its own.',
  hint: 'Write it at the end of the line above.',
}));

export const nestedInLine = problemKind('SMK1007', 'block within a line', () => ({
  sentence: 'A block on one line holds another block.',
  hint: 'Put the outer block on several lines: `{` at the end of its first line, `}` on a line of its own.',
}));

export const outsideBlock = problemKind('SMK1008', 'clause outside a block', () => ({
  sentence: 'This line is indented, and no block is open here.',
  hint: 'Move it into the block that it belongs to, or start it in the first column if it is a declaration.',
}));

export const declarationIndented = problemKind('SMK1009', 'declaration indented', () => ({
  sentence: 'A declaration starts in the first column, and this one is indented.',
  hint: 'Remove the blanks before it.',
}));

export const quoteNotClosed = problemKind<{ text: string }>('SMK1010', 'quote not closed', ({ text }) => ({
  sentence: 'The quote that opens here is not closed on its line.',
  hint: `Write \`${text.replace(/\s*[{},)]*$/, '')}"\`, if the text ends with the line.`,
}));

export const quoteUnpaired = problemKind<{ hint: string }>('SMK1010', 'quote not closed', ({ hint }) => ({
  sentence: 'A quote here lacks the other one of its pair.',
  hint,
}));

export const bracketNotClosed = problemKind('SMK1011', 'bracket not closed', () => ({
  sentence: 'The bracket that opens here is not closed before the next clause.',
  hint: 'Write `)` where the list or condition ends; the lines up to there are indented deeper than this clause.',
}));

export const bracketUnpaired = problemKind<{ hint: string }>('SMK1011', 'bracket not closed', ({ hint }) => ({
  sentence: 'A bracket here lacks the other one of its pair.',
  hint,
}));

export const braceDoubled = problemKind<{ sign: string; hint: string }>('SMK1094', 'brace twice', ({ sign, hint }) => ({
  sentence: `\`${sign}\` stands twice here, and one is enough.`,
  hint,
}));

export const noBlockHere = problemKind<{ head: string }>('SMK1012', 'block where none belongs', ({ head }) => ({
  sentence: `\`${head}\` opens no block.`,
  hint: 'Remove the braces and what stands between them.',
}));

export const blockMissing = problemKind<{ head: string; sample: string }>(
  'SMK1013',
  'block missing',
  ({ head, sample }) => ({
    sentence: `\`${head}\` needs a block after it.`,
    hint: `Write \`${head} {\`, then for example \`${sample}\`, and \`}\` on a line of its own.`,
  }),
);

export const tooDeep = problemKind<{ limit: number }>('SMK1014', 'too many brackets', ({ limit }) => ({
  sentence: `Brackets stand here more than ${limit} deep.`,
  hint: 'Split the condition: give its parts to several lines or stages.',
}));

export const tooLong = problemKind<{ limit: number }>('SMK1015', 'clause too long', ({ limit }) => ({
  sentence: `This clause is longer than ${limit} characters.`,
  hint: 'Split it; values of a long list can stand one to a line, or in a file of their own: `list NAME from "lists/name.txt"`.',
}));

export const notUtf8 = problemKind<{ file: string }>('SMK1019', 'no text in UTF-8', ({ file }) => ({
  sentence: `${file} is no text in UTF-8: there are signs in it that cannot be read.`,
  hint: 'Open it in an editor and save it with the encoding UTF-8.',
}));

export const hiddenSign = problemKind<{ code: string }>('SMK1016', 'invisible sign', ({ code }) => ({
  sentence: `There is an invisible sign here (${code}) that makes the text read otherwise than it is.`,
  hint: 'Delete it and type the line again.',
}));

export const afterBlock = problemKind<{ text: string }>('SMK1018', 'text after a block', ({ text }) => ({
  sentence: `\`${text}\` stands after the end of the block on this line.`,
  hint: 'Put it on a line of its own, or into the block.',
}));

export const lineBroken = problemKind<{ word: string }>('SMK1017', 'clause on two lines', ({ word }) => ({
  sentence: `This line goes on with the clause above it, which ends its line with \`${word}\`.`,
  hint: word.endsWith(',')
    ? 'Indent this line deeper than the start of the clause.'
    : /^(?:and|or)$/.test(word)
      ? `Move the \`${word}\` to the start of this line.`
      : 'Write the clause on one line; it may go on inside brackets, after a comma, and where a line starts with `and` or `or`.',
}));

// What a clause says

export const unfinished = problemKind<{ said: string; expected: string; hint: string }>(
  'SMK1020',
  'clause not finished',
  ({ said, expected, hint }) => ({ sentence: `\`${said}\` stops too early: ${expected} comes next.`, hint }),
);

export const unexpected = problemKind<{ word: string; expected: string; hint: string }>(
  'SMK1021',
  'not understood',
  ({ word, expected, hint }) => ({ sentence: `\`${word}\` cannot stand here: ${expected} would fit.`, hint }),
);

export const misspelt = problemKind<{ word: string; meant: string; hint: string }>(
  'SMK1022',
  'misspelt word',
  ({ word, meant, hint }) => ({ sentence: `\`${word}\` does not fit here; \`${meant}\` does.`, hint }),
);

export const unknownClause = problemKind<{ word: string; called: string; samples: readonly string[] }>(
  'SMK1023',
  'unknown clause',
  ({ word, called, samples }) => ({
    sentence: `Nothing in ${called} starts with \`${word}\`.`,
    hint: `What can stand here looks like ${listed(samples)}.`,
  }),
);

export const unknownDeclaration = problemKind<{ word: string; words: readonly string[] }>(
  'SMK1024',
  'unknown declaration',
  ({ word, words }) => ({
    sentence: `No declaration starts with \`${word}\`.`,
    hint: `A declaration starts with ${listed(words)}.`,
  }),
);

export const wordTaken = problemKind<{ word: string }>('SMK1026', 'word of the language', ({ word }) => ({
  sentence: `\`${word}\` is a word of the language and cannot be a name.`,
  hint: `Choose another name, such as \`${word}_1\`.`,
}));

export const nameMissing = problemKind<{ before: string; fixed: string }>(
  'SMK1030',
  'name missing',
  ({ before, fixed }) => ({
    sentence: `A name is missing before \`${before}\`: by it people find this line in explanations and reports.`,
    hint: `Write \`${fixed}\`, with a name of your own.`,
  }),
);

export const markTwice = problemKind<{ mark: string }>('SMK1031', 'said twice', ({ mark }) => ({
  sentence: `\`${mark}\` stands here twice.`,
  hint: 'Keep one of the two.',
}));

export const mixed = problemKind<{ first: string; second: string }>(
  'SMK1027',
  '`and` and `or` mixed',
  ({ first, second }) => ({
    sentence: `\`${second}\` follows \`${first}\`, and it is not clear which belongs together.`,
    hint: 'Put one of them into brackets: `a and (b or c)`, or `(a and b) or c`.',
  }),
);

export const notADay = problemKind<{ date: string }>('SMK1028', 'no such day', ({ date }) => ({
  sentence: `There is no day \`${date}\` in the calendar.`,
  hint: 'A date is year, month and day: `2026-12-24`.',
}));

export const notATime = problemKind<{ time: string }>('SMK1029', 'no such time', ({ time }) => ({
  sentence: `There is no time \`${time}\` on the clock.`,
  hint: 'Times go from `00:00` to `24:00`.',
}));

// Likely slips. `fixed` is the clause as it was probably meant, or the part of it that would change.

export const thousandsComma = slip(
  'SMK1040',
  'comma in a number',
  (text) => `\`${text}\` has a comma in it, which sets values apart here.`,
);
export const thousandsDot = slip(
  'SMK1041',
  'dot in a number',
  (text) => `\`${text}\` could be thousands or a fraction, as a dot is read differently in different countries.`,
);
export const currencySign = slip(
  'SMK1042',
  'sign of a currency',
  (text) => `\`${text}\` does not name its currency by its three letters.`,
);
export const shortNumber = slip(
  'SMK1043',
  'number with a letter',
  (text) => `\`${text}\` is not written out in digits.`,
);
export const gluedUnit = slip(
  'SMK1044',
  'unit not written out',
  (text) => `\`${text}\` is no length of time: the unit is a word of its own.`,
);
export const shortTime = slip(
  'SMK1045',
  'time not written out',
  (text) => `\`${text}\` is no time: hours and minutes have two digits each, up to 24 hours.`,
);
export const otherDate = slip(
  'SMK1046',
  'date in another order',
  (text) => `\`${text}\` is no date: year, month and day stand in this order, with dashes.`,
);
export const equalsSign = slip(
  'SMK1047',
  'sign for equal',
  (text) => `\`${text}\` is not used here: the language has a word for it.`,
);
export const turnedComparison = slip('SMK1048', 'comparison not known', (text) => `\`${text}\` is no comparison here.`);
export const smartQuotes = slip(
  'SMK1049',
  'typographic quotes',
  () => 'The quotes here are not the straight ones of the keyboard.',
);
export const longDash = slip(
  'SMK1050',
  'long dash',
  () => 'A long dash stands here; dates and negative numbers have the short one, and ranges the word `to`.',
);
export const foreignLetters = slip(
  'SMK1051',
  'letter not for names',
  (text) => `\`${text}\` has letters that names do not have: they are made of \`a\` to \`z\`, digits and \`_\`.`,
);
export const capitals = slip(
  'SMK1052',
  'capital letters',
  (text) => `\`${text}\` has capital letters; names and words of the language have none.`,
);
export const dashInName = slip(
  'SMK1053',
  'dash in a name',
  (text) => `\`${text}\` has a dash in it; parts of a name are joined by \`_\`.`,
);
export const englishComparison = slip('SMK1054', 'comparison in words', (text) => `\`${text}\` is written as a sign.`);
export const almostKnown = slip('SMK1055', 'misspelt word', (text) => `\`${text}\` is almost a word of the language.`);
export const roundRobin = slip('SMK1056', 'turns', (text) => `\`${text}\` is called \`in turn\` here.`);
export const ifWord = slip(
  'SMK1057',
  'if',
  (text) => `\`${text}\` is no word of the language: conditions follow \`when\`.`,
);
export const elseWord = slip(
  'SMK1058',
  'else',
  (text) => `\`${text}\` is no word of the language: what is left over follows \`otherwise\`.`,
);
export const colon = slip('SMK1059', 'colon', () => 'No colon stands between a name and its value.');
export const semicolon = slip('SMK1060', 'semicolon', () => 'No semicolon is needed: a clause ends with its line.');
export const otherComment = slip(
  'SMK1061',
  'comment of another language',
  (text) => `\`${text}\` starts no comment here: \`#\` does.`,
);
export const logicSign = slip('SMK1062', 'sign for a word', (text) => `\`${text}\` is written as a word.`);
export const singleQuotes = slip(
  'SMK1063',
  'single quotes',
  (text) => `\`${text}\` is in single quotes; texts are in double ones.`,
);

export const currencyLast = slip(
  'SMK1064',
  'currency after the amount',
  (text) => `\`${text}\` has its currency at the end; it comes first.`,
);
export const dashForTo = slip(
  'SMK1065',
  'dash for `to`',
  (text) => `\`${text}\` is a range, whose ends are joined by \`to\`.`,
);

export const listOutsideBrackets = slip(
  'SMK1066',
  'list without brackets',
  (text) => `\`${text}\` lists its values without brackets.`,
);
export const notWithoutBrackets = slip(
  'SMK1067',
  '`not` without brackets',
  (text) => `\`${text}\` leaves open what is negated: \`not\` stands before brackets.`,
);
export const addressBare = slip(
  'SMK1068',
  'address without brackets',
  (text) => `\`${text}\` is an address: it stands in quotes as a value, and in \`< >\` after a person's name.`,
);
export const pointsWithoutSign = slip(
  'SMK1069',
  'points without a sign',
  (text) => `\`${text}\` does not say whether the points are added or taken away.`,
);

export const superfluous = slip('SMK1070', 'word too many', (text) => `\`${text}\` is not needed here.`);
export const blankInName = slip(
  'SMK1071',
  'name of several words',
  (text) => `\`${text}\` is not one name: parts of a name are joined by \`_\`.`,
);
export const textUnquoted = slip(
  'SMK1072',
  'text without quotes',
  (text) => `\`${text}\` is a text, and texts stand in quotes.`,
);
export const otherType = slip('SMK1073', 'type of another name', (text) => `\`${text}\` is called otherwise here.`);
export const optionInQuotes = slip(
  'SMK1074',
  'options in quotes',
  () => 'Options are names: they stand without quotes, and have small letters, digits and `_`.',
);
export const nameInQuotes = slip(
  'SMK1076',
  'name in quotes',
  (text) => `\`${text}\` stands where a name does, which has no quotes.`,
);
export const currencyGlued = slip(
  'SMK1077',
  'currency not apart',
  (text) => `\`${text}\` is money: three capitals, a blank, and the amount.`,
);
export const timesInWords = slip(
  'SMK1078',
  'count of events',
  (text) => `\`${text.trim()}\` is told by \`at least\`, which is how events are counted.`,
);
export const lastDays = slip(
  'SMK1079',
  'looking back',
  (text) => `\`${text.trim()}\` is called \`within\` here, which looks back from the moment of the decision.`,
);
export const whereWithoutBrackets = slip(
  'SMK1080',
  '`where` without brackets',
  (text) => `\`${text}\` leaves open where it ends: within a condition, what follows \`where\` stands in brackets.`,
);
export const windowFirst = slip('SMK1081', '`within` after `where`', () => '`within` stands before `where`.');
export const goOnFirst = slip(
  'SMK1086',
  '`then go on` is not the last',
  () => '`then go on` stands at the end of a wait.',
);
export const tellOwner = slip('SMK1082', 'reminder', (text) => `\`${text}\` is called \`remind owner\` here.`);
export const halfComparison = slip(
  'SMK1083',
  'comparison with two ends',
  (text) => `\`${text}\` compares twice at once; each comparison has its two sides.`,
);
export const squareBrackets = slip(
  'SMK1084',
  'square brackets',
  (text) => `\`${text}\` is in square brackets; here they are round.`,
);
export const calledOtherwise = slip(
  'SMK1090',
  'called otherwise',
  (text) => `\`${text.trim()}\` is called otherwise here.`,
);
export const severalKeys = slip(
  'SMK1087',
  'several keys of a lead',
  (text) => `\`${text}\` names several fields, and a lead is recognised by one.`,
);
export const comparisonMissing = slip(
  'SMK1091',
  'comparison missing',
  (text) => `After \`${text.trim()}\` a comparison is missing: how much there is at least.`,
);
export const otherOrder = slip(
  'SMK1092',
  'count before what is counted',
  (text) => `\`${text}\` names the number before what is counted.`,
);
export const averageOf = slip(
  'SMK1093',
  'average',
  (text) => `\`${text}\` is not measured here, as a few very large values decide it.`,
);
export const badEscape = slip(
  'SMK1085',
  'backslash in a text',
  (text) => `\`${text}\` has a \`\\\` in it, which stands only before a quote or another one.`,
);
export const severalClauses = problemKind('SMK1032', 'several clauses on a line', () => ({
  sentence: 'A comma sets clauses apart here, and in this block each clause has a line of its own.',
  hint: 'Remove the comma, and start the next clause on the next line.',
}));
export const listInBraces = slip(
  'SMK1075',
  'list in braces',
  (text) => `\`${text}\` lists its values in braces, which open a block; a list in a condition stands in \`( )\`.`,
);

/** A slip that many make: its words have the author's text and the fixed one. */
export type Slip = { readonly text: string; readonly fixed: string | null };

function slip(code: `SMK${number}`, title: string, sentence: (text: string) => string) {
  return problemKind<Slip>(code, title, ({ text, fixed }) => ({
    sentence: sentence(text),
    hint: fixed === null ? null : fixed === '' ? `Remove \`${text}\`.` : `Write \`${fixed}\`.`,
  }));
}

function listed(samples: readonly string[]): string {
  const shown = samples.map((sample) => `\`${sample}\``);
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} or ${shown.at(-1)}`;
}
