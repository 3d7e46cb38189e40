type Group = { readonly all: readonly string[]; readonly drop: readonly string[]; readonly say: string };

// Where all of some descriptions were possible, one says it better; `drop` is what it stands for.
const groups: readonly Group[] = [
  group(
    ['`not`', '`any of`'],
    ['`not`', '`all of`', '`any of`', '`none of`', '`at least`', '`(`', '`domain of`', 'a name', 'a value'],
    'a condition',
  ),
  group(['`domain of`', 'a value'], ['`domain of`', 'a value', 'a name', '`not`', '`known`', '`unknown`'], 'a value'),
  group(['`unknown`', 'a value'], ['`unknown`', 'a value'], 'a value'),
  group(
    ['a comparison such as >=', '`contains`'],
    ['a comparison such as >=', '`contains`', '`between`', '`in`', '`is`'],
    'a comparison such as `is`, `>=` or `in`',
  ),
  group(['`minutes`', '`days`'], ['`minutes`', '`hours`', '`days`', '`weeks`', '`months`'], 'a unit such as `days`'),
  group(['`mon`', '`fri`'], ['`mon`', '`tue`', '`wed`', '`thu`', '`fri`', '`sat`', '`sun`'], 'a weekday such as `mon`'),
  group(
    ['`money`', '`date`'],
    ['`text`', '`email`', '`whole number`', '`number`', '`money`', '`yes/no`', '`date`', '`country`', '`one of`'],
    'a type such as `text`, `whole number` or `yes/no`',
  ),
  group(['a closing bracket'], ['a closing bracket'], '`)`'),
];

const mostSaid = 5;

/** What was expected, as the middle of a sentence: "`when` or a text in quotes". */
export function sayExpected(descriptions: readonly string[]): string {
  const said = groups.reduce(applied, descriptions);
  const shown = said.slice(0, mostSaid);
  if (shown.length === 0) return 'the end of the clause';
  if (shown.length === 1) return shown[0]!;
  const rest = said.length > mostSaid ? ' or something else' : ` or ${shown.pop()}`;
  return shown.join(', ') + rest;
}

/** The words that could be typed as they stand. */
export function wordsOf(descriptions: readonly string[]): readonly string[] {
  return descriptions.flatMap((description) => {
    if (description === 'a closing bracket') return [')'];
    return description.startsWith('`') ? [description.slice(1, -1)] : [];
  });
}

function applied(descriptions: readonly string[], { all, drop, say }: Group): readonly string[] {
  if (!all.every((one) => descriptions.includes(one))) return descriptions;
  return [say, ...descriptions.filter((one) => !drop.includes(one))];
}

function group(all: readonly string[], drop: readonly string[], say: string): Group {
  return { all, drop, say };
}
