import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOf, precisionOf, writtenMs } from '../intake/facts/time-sql.js';
import { parseInstant } from '../time.js';
import { evaluate } from './testing/engine.js';

const two = (most: number) => fc.integer({ min: 0, max: most }).map((n) => String(n).padStart(2, '0'));
const date = fc
  .tuple(fc.integer({ min: 1990, max: 2100 }), two(13), two(32))
  .map(([year, month, day]) => `${year}-${month}-${day}`);
const clock = fc
  .tuple(two(24), two(60), fc.option(two(60)), fc.option(fc.integer({ min: 0, max: 999_999_999 })))
  .map(([h, m, s, f]) => `${h}:${m}${s === null ? '' : `:${s}${f === null ? '' : `.${f}`}`}`);
const zone = fc.oneof(
  fc.constant('Z'),
  fc
    .tuple(fc.constantFrom('+', '-'), two(24), fc.constantFrom(':', ''), two(60))
    .map((parts) => parts.join('')),
);

describe('times in SQL (I7)', () => {
  it('are the instants that parseInstant reads', async () => {
    const texts = fc.sample(
      fc.oneof(
        fc.tuple(date, clock, zone).map(([d, c, z]) => `${d}T${c}${z}`),
        fc.string({ maxLength: 24 }).filter((text) => !text.includes('\0')),
        fc.constantFrom(
          '2025-02-29T10:00:00Z',
          '2024-02-29T10:00Z',
          '2025-01-01T24:00:00Z',
          '2025-01-01 10:00:00Z',
        ),
      ),
      4_000,
    );
    const read = await evaluate(`(${writtenMs('t')})::VARCHAR`, texts);
    const precision = await evaluate(precisionOf('t'), texts);
    let times = 0;
    texts.forEach((text, i) => {
      const expected = parseInstant(text);
      expect([text, read[i]]).toEqual([text, expected === undefined ? null : String(expected)]);
      if (expected === undefined) return;
      times++;
      expect(precision[i]).toBe('instant');
    });
    expect(times).toBeGreaterThan(500);
  });

  it('without an offset are read as if in UTC, and told apart', async () => {
    const texts = ['2025-03-01', '2025-03-01T08:05', '2025-03-01T08:05:09.9999'];
    expect(await evaluate(`(${writtenMs('t')})::VARCHAR`, texts)).toEqual(
      ['2025-03-01T00:00:00Z', '2025-03-01T08:05:00Z', '2025-03-01T08:05:09.999Z'].map((text) =>
        String(Date.parse(text)),
      ),
    );
    expect(await evaluate(precisionOf('t'), texts)).toEqual(['day', 'local', 'local']);
  });

  it('reads dates that exist', async () => {
    const texts = ['2024-02-29', '2025-02-29', '1900-01-01', '25-01-01', '2025-1-01', '2025-01-01T00:00', ''];
    const read = await evaluate(`(${dateOf('t')})::VARCHAR`, texts);
    expect(read).toEqual(['2024-02-29', null, '1900-01-01', null, null, null, null]);
  });
});
