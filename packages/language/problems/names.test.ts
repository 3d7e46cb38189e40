import { expect, test } from 'vitest';
import { handoff, part, saidOf, smallCompany, stage, testBlock, type Golden } from '../test-material/small-company.ts';
import * as kinds from './names.ts';

const cases: Readonly<Record<keyof typeof kinds, Golden>> = {
  unknownName: {
    wrong: stage('employes >= 1000'),
    says: ['SMK2001 text.smk 2: There is no field, `let` or score called `employes`. (Did you mean `employees`?)'],
    right: stage('employees >= 1000'),
  },
  textWithoutQuotes: {
    wrong: stage('region is north'),
    says: [
      'SMK2002 text.smk 2: There is no field, `let` or score called `north`, and it is compared with a text. (If the text itself is meant, write `"north"`.)',
    ],
    right: stage('region is "north"'),
  },
  nameTwice: {
    wrong: { text: 'event budget\n' },
    says: [
      'SMK2003 text.smk 1: `budget` is the name of a field already, on line 9 of lead.smk. (Give one of them another name.)',
    ],
    right: { text: 'event budget_confirmed\n' },
  },
  ownerIsTaken: {
    wrong: { text: 'person owner "Otto" <otto@nord.example>\n' },
    says: ['SMK2004 text.smk 1: `owner` is whoever a lead was given to, so nobody can be called so.'],
    right: { text: 'person otto "Otto" <otto@nord.example>\n' },
  },
  notInPlace: {
    wrong: stage('demo_requested is "roof"'),
    says: ['SMK2005 text.smk 2: `demo_requested` is an event, but here stands a value.'],
    right: stage('demo_requested within 7 days'),
  },
  notOfEvent: {
    wrong: handoff('won on deal_won', 'won on deal_won where budget > EUR 5'),
    says: [
      'SMK2006 handoff.smk 12: `where` looks only at the data of `deal_won`, and `budget` is a field of the lead. (There is `deal_value`.)',
    ],
    right: handoff('won on deal_won', 'won on deal_won where deal_value > EUR 5'),
  },
  unknownData: {
    wrong: testBlock('when demo_requested { prodct "roof" }', 'expect no stage'),
    says: ['SMK2007 text.smk 4: `demo_requested` has no data called `prodct`. (Did you mean `product`?)'],
    right: testBlock('when demo_requested { product "roof" }', 'expect no stage'),
  },
  declaredOtherwise: {
    wrong: part('people', 'person sven', 'person svem'),
    says: [
      'SMK2012 people.smk 4: `svem` is declared here and used nowhere, and `sven` is used 4 times and not declared. (Write `sven`, if they are the same.)',
    ],
    right: {},
  },
  formerInUse: {
    wrong: { text: 'event demo_asked formerly demo_requested\n' },
    says: [
      'SMK2013 text.smk 1: `demo_requested` is the name of an event still, on line 1 of events.smk, so `demo_asked` cannot go on with its history. (Give the other one another name, or take `formerly demo_requested` away.)',
    ],
    right: { text: 'event demo_asked formerly demo_wanted\n' },
  },
  formerOfTwo: {
    wrong: { text: 'event trial_begun formerly trial\nevent trial_asked formerly (tried, trial)\n' },
    says: [
      'SMK2014 text.smk 2: `trial` is what `trial_begun` was called formerly already, on line 1 of text.smk. (Keep it at the one that goes on with its history.)',
    ],
    right: { text: 'event trial_begun formerly trial\nevent trial_asked formerly tried\n' },
  },
  headerTwice: {
    wrong: part('lead', 'name      text', 'name      text also "Region"'),
    says: ['SMK2011 lead.smk 3: A column "Region" is read as `region` already. (Keep it at one of the two.)'],
    right: part('lead', 'name      text', 'name      text also "Name", "Full Name"'),
  },
  noListFile: {
    wrong: { text: 'list mail from "lists/mial.txt"\n', lists: { 'lists/mail.txt': 'gmx.de\n' } },
    says: [
      'SMK2008 text.smk 1: There is no file "lists/mial.txt" in the rules folder. (Did you mean "lists/mail.txt"?)',
    ],
    right: { text: 'list mail from "lists/mail.txt"\n', lists: { 'lists/mail.txt': 'gmx.de\n' } },
  },
  nothingToUse: {
    wrong: { text: 'use "event.smk"\n' },
    says: [
      'SMK2015 text.smk 1: There is no file of rules "event.smk", nor a folder with some. (Did you mean "events.smk"?)',
    ],
    right: { text: 'use "events.smk"\n' },
  },
  unknownZone: {
    wrong: part('company', 'Europe/Berlin', 'Europe/Berln'),
    says: [
      'SMK2009 company.smk 2: There is no time zone "Europe/Berln". (Write a region and a city, such as "Europe/Berlin" or "America/New_York".)',
    ],
    right: part('company', 'Europe/Berlin', 'Europe/Vienna'),
  },
  unknownRegion: {
    wrong: part(
      'calendar',
      smallCompany.calendar,
      'calendar work {\n  open mon to fri 09:00 to 17:00\n  closed on public holidays of DE-EB\n}\n',
    ),
    says: ['SMK2010 calendar.smk 3: No public holidays are known for `DE-EB`, only for `DE`. (Did you mean `DE-BB`?)'],
    right: part(
      'calendar',
      smallCompany.calendar,
      'calendar work {\n  open mon to fri 09:00 to 17:00\n  closed on public holidays of DE-BE\n}\n',
    ),
  },
};

test.each(Object.entries(kinds))('%s', (name, { code }) => {
  const { wrong, says, right } = cases[name as keyof typeof cases];
  const said = saidOf(wrong);
  expect(said).toEqual(says);
  expect(said[0]).toContain(code);
  expect(saidOf(right)).toEqual([]);
});
