import { expect, test } from 'vitest';
import { part, saidOf, stage, testBlock, type Golden } from '../test-material/small-company.ts';
import * as kinds from './types.ts';

const cases: Readonly<Record<keyof typeof kinds, Golden>> = {
  differentTypes: {
    wrong: stage('"1500" >= 1000'),
    says: [
      'SMK3001 text.smk 2: `"1500"` is a text and `1000` is a whole number: they cannot be compared. (Write `1500`.)',
    ],
    right: stage('employees >= 1000'),
  },
  noOrder: {
    wrong: stage('country >= DE'),
    says: [
      'SMK3002 text.smk 2: `country` is a country, which has no order, so `>=` says nothing. (Compare it by `is` or `is not`.)',
    ],
    right: stage('country is DE'),
  },
  unknownOption: {
    wrong: stage('source is webiste'),
    says: ['SMK3003 text.smk 2: `webiste` is none of the options of `source`. (Did you mean `website`?)'],
    right: stage('source is website'),
  },
  unknownCountry: {
    wrong: stage('country is UK'),
    says: ['SMK3004 text.smk 2: `UK` is no country of ISO 3166. (Did you mean `GB`?)'],
    right: stage('country is GB'),
  },
  unknownLanguage: {
    wrong: stage('speaks is german'),
    says: ['SMK3030 text.smk 2: `german` is no language of BCP 47. (Did you mean `de`?)'],
    right: stage('speaks is de'),
  },
  listCompared: {
    wrong: stage('interests is roof'),
    says: [
      'SMK3031 text.smk 2: `interests` is a list, which is equal to nothing: it may contain a value. (Write `interests contains roof`.)',
    ],
    right: stage('interests contains roof'),
  },
  otherCurrency: {
    wrong: stage('budget >= USD 50_000'),
    says: [
      'SMK3005 text.smk 2: `USD 50_000` is not in EUR, the currency of the company, and currencies never mix. (Write `EUR 50_000`, with the amount that is meant.)',
    ],
    right: stage('budget >= EUR 50_000'),
  },
  unknownCurrency: {
    wrong: part('company', 'EUR', 'EUX'),
    says: [
      'SMK3006 company.smk 3: `EUX` is no currency of ISO 4217. (Currencies are three capitals, such as `EUR` or `USD`.)',
    ],
    right: part('company', 'EUR', 'CHF'),
  },
  badAmount: {
    wrong: stage('budget >= EUR 5.1234'),
    says: ['SMK3007 text.smk 2: `EUR 5.1234` has more decimals than EUR has.'],
    right: stage('budget >= EUR 5.12'),
  },
  needsText: {
    wrong: stage('budget contains "5"'),
    says: ['SMK3008 text.smk 2: `contains` asks for a text, and `budget` is money.'],
    right: stage('region contains "5"'),
  },
  mixedList: {
    wrong: { text: 'list mixed { DE, AT, "Schweiz" }\n' },
    says: [
      'SMK3009 text.smk 1: `mixed` starts with `DE`, which is a country, but `"Schweiz"` is a text. (Make two lists of them, each with values of one type.)',
    ],
    right: { text: 'list mixed { DE, AT, CH }\n' },
  },
  mixedLet: {
    wrong: { text: 'let most be larger of (employees, budget)\n' },
    says: [
      'SMK3010 text.smk 1: `larger of` takes values of one type, but `employees` is a whole number and `budget` is money.',
    ],
    right: { text: 'let most be larger of (employees, 10)\n' },
  },
  notCountable: {
    wrong: { text: 'let total be sum of (employees, region)\n' },
    says: ['SMK3011 text.smk 1: `sum of` takes numbers or money, and `region` is a text.'],
    right: { text: 'let total be sum of (employees, fit)\n' },
  },
  notACondition: {
    wrong: stage('employees'),
    says: [
      'SMK3012 text.smk 2: `employees` alone is no condition: it is a whole number. (Compare it, such as `employees >= 10`.)',
    ],
    right: stage('consent'),
  },
  unsuitableDuration: {
    wrong: stage('demo_requested within 7 business days'),
    says: [
      'SMK3013 text.smk 2: `7 business days` does not fit here: `within` looks back over all hours. (Write `7 days`.)',
    ],
    right: stage('demo_requested within 7 days'),
  },
  impossibleNumber: {
    wrong: part('people', 'members anna, sven', 'members anna weight 0, sven'),
    says: ['SMK3016 people.smk 6: `weight 0` is out of bounds. (Write a number from 1 to 1000.)'],
    right: part('people', 'members anna, sven', 'members anna weight 3, sven'),
  },
  wrongValue: {
    wrong: testBlock('given lead { email "firma", employees "350" }', 'expect no stage'),
    says: [
      'SMK3014 text.smk 3: `email` is an email, and `"firma"` is a text. (Write an address, such as `email "anna@firma.example"`.)',
      'SMK3014 text.smk 3: `employees` is a whole number, and `"350"` is a text. (Write `employees 350`.)',
    ],
    right: testBlock('given lead { email "k@firma.example", employees 35 }', 'expect no stage'),
  },
  optionIsNoCondition: {
    wrong: stage('source is website or event'),
    says: [
      'SMK3017 text.smk 2: `event` is an option of `source` and no condition by itself. (Write `source in (website, event)`.)',
    ],
    right: stage('source in (website, event)'),
  },
  keyType: {
    wrong: part('lead', 'email     email required', 'email     date required'),
    says: ['SMK3015 lead.smk 2: A lead is identified by a text, an email or a whole number, and `email` is a date.'],
    right: part('lead', 'email     email required', 'email     text required'),
  },
};

test.each(Object.entries(kinds))('%s', (name, { code }) => {
  const { wrong, says, right } = cases[name as keyof typeof cases];
  const said = saidOf(wrong);
  expect(said).toEqual(says);
  expect(said[0]).toContain(code);
  expect(saidOf(right)).toEqual([]);
});
