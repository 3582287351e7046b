import { expect, it } from 'vitest';
import { countryCodes } from '../countries.js';
import { countryOf } from './country-names.js';

it.each([
  ['PH', 'PH'],
  ['phl', 'PH'],
  ['Pilipinas', 'PH'],
  ['États-Unis', 'US'],
  ['Alemania', 'DE'],
  ['Deutschland', 'DE'],
  ['Côte d’Ivoire', 'CI'],
  ['UK', 'GB'],
  ['XKX', 'XK'],
  ['Atlantis', undefined],
  ['', undefined],
])('%s is %s', (text, code) => expect(countryOf(text)).toBe(code));

it('knows every country by three letters, and no two by the same', () => {
  const english = new Intl.DisplayNames(['en'], { type: 'region' });
  for (const code of countryCodes) expect(countryOf(english.of(code) ?? '')).toBe(code);
  const three =
    'AFG ALB DZA FRA DEU GBR USA PHL SWE THA VNM ROU MDG COL KEN NGA IND IDN BRA MEX ZAF ZWE ALA'.split(' ');
  expect(new Set(three.map(countryOf)).size).toBe(three.length);
  expect(three.map(countryOf)).not.toContain(undefined);
});
