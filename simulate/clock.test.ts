import { expect, test } from 'vitest';
import { dateText, offsetAt, utcOf } from './clock.js';
import { countryAt, countryIndex } from './countries.js';

const zoneOf = (code: string) => countryAt(countryIndex(code)).zone;
const seconds = (text: string): number => Date.parse(text) / 1000;

test('European clocks change on the last Sundays of March and October at 01:00 UTC', () => {
  const paris = zoneOf('FR');
  expect(offsetAt(paris, seconds('2025-03-30T00:59:59Z'))).toBe(3_600);
  expect(offsetAt(paris, seconds('2025-03-30T01:00:00Z'))).toBe(7_200);
  expect(offsetAt(paris, seconds('2025-10-26T00:59:59Z'))).toBe(7_200);
  expect(offsetAt(paris, seconds('2025-10-26T01:00:00Z'))).toBe(3_600);
  expect(offsetAt(zoneOf('PH'), seconds('2025-07-01T00:00:00Z'))).toBe(8 * 3_600);
});

test('a clock on the wall and its instant agree with Intl', () => {
  for (const code of ['FR', 'GB', 'RO', 'PH', 'CO', 'IN', 'BR', 'TR']) {
    const zone = zoneOf(code);
    const format = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone.name,
      hour: '2-digit',
      hourCycle: 'h23',
    });
    for (const date of ['2025-01-15', '2025-05-15', '2025-08-15', '2025-12-15']) {
      const at = utcOf(zone, seconds(`${date}T20:30:00Z`));
      expect(format.format(at * 1000), `${code} ${date}`).toBe('20');
    }
  }
});

test('a day number is printed as its date', () => {
  expect(dateText(0)).toBe('1970-01-01');
  expect(dateText(-365)).toBe('1969-01-01');
  expect(dateText(20_089)).toBe('2025-01-01');
});
