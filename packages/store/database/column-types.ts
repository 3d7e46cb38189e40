import pg from 'pg';

const bigint = 20;
const numeric = 1700;

/** bigint columns hold moments and counts, and numeric ones sums, all within a number's exact range. */
export const columnTypes: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format: 'text') =>
    oid === bigint || oid === numeric ? Number : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
};
