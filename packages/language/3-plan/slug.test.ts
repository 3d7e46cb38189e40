import { expect, test } from 'vitest';
import { slug } from './slug.ts';

test.each([
  ['Nordlicht Solar', 'nordlicht-solar'],
  ['Müller & Söhne GmbH', 'muller-sohne-gmbh'],
  ['  Straße 7! ', 'strasse-7'],
  ['日光', 'u65e5u5149'],
  ['!!!', 'company'],
])('"%s" is known as %s', (title, name) => expect(slug(title)).toBe(name));
