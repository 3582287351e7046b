import { describe, expect, it } from 'vitest';
import { printable } from './printable.js';

describe('printable', () => {
  it.each([
    ['P-1 é 名', 'P-1 é 名'],
    ['\u001b[2J', '\\u{1b}[2J'],
    ['a\nb', 'a\\u{a}b'],
    ['\u202eabc', '\\u{202e}abc'],
    ['\u2028', '\\u{2028}'],
    ['\\u{1b}', '\\\\u{1b}'],
  ])('%j is %j', (text, shown) => {
    expect(printable(text)).toBe(shown);
  });
});
