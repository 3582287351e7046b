import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VigieError } from '../../errors.js';
import { jsonTokens } from './json-tokens.js';

/** What is told of these bytes, in chunks of this length. */
function told(bytes: Buffer, length = bytes.length || 1): readonly string[] {
  const events: string[] = [];
  const tokens = jsonTokens(
    'file',
    { line: 1, offset: 0 },
    {
      open: (kind) => events.push(kind),
      close: () => events.push('close'),
      key: (text) => events.push(`key ${text}`),
      value: (text, { line, offset }) => events.push(`${text} ${line} ${offset}`),
    },
  );
  for (let at = 0; at < bytes.length; at += length) tokens.write(bytes.subarray(at, at + length));
  tokens.end();
  return events;
}

function isRefused(bytes: Buffer): boolean {
  try {
    told(bytes);
    return false;
  } catch (error) {
    if (error instanceof VigieError) return true;
    throw error;
  }
}

describe('tokens of JSON', () => {
  it('tell numbers as they stand, and where', () => {
    const text = '{"é": 1.50,\n "b": [true, null, -2E+3, ""], "c\\u0041": {}}';
    expect(told(Buffer.from(text))).toEqual([
      'object',
      'key é',
      '1.50 1 7',
      'key b',
      'list',
      'true 2 20',
      ' 2 26',
      '-2E+3 2 32',
      ' 2 39',
      'close',
      'key cA',
      'object',
      'close',
      'close',
    ]);
  });

  it('are the same however the bytes come', () => {
    fc.assert(
      fc.property(fc.json(), fc.integer({ min: 1, max: 9 }), (text, length) => {
        const bytes = Buffer.from(`[${text}\n, ${text}]`);
        expect(told(bytes, length)).toEqual(told(bytes));
      }),
    );
  });

  it('are refused where JSON.parse refuses', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"',
      '1',
      '01',
      '-',
      'true',
      ' ',
      '\n',
      '\\',
      'é',
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }), (pieces) => {
        const text = `[${pieces.join('')}]`;
        let isJson = true;
        try {
          JSON.parse(text);
        } catch {
          isJson = false;
        }
        // Several documents may stand behind each other, which the platform does not take.
        fc.pre(isJson || !/\][^[\]]*[[{"\d]/.test(text));
        expect(isRefused(Buffer.from(text))).toBe(!isJson);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['cut off', '{"a":"watch', 'ends before'],
    ['a control character', '["a\nb"]', 'not well-formed'],
    ['a half character', '["\\ud800"]', 'not well-formed'],
    ['another encoding', Buffer.from('["M\xfcller"]', 'latin1'), 'not UTF-8'],
    ['deep', '['.repeat(101), 'deeper'],
    ['a text without end', `["${'x'.repeat(1 << 21)}`, 'longer'],
    ['a number without end', `[${'1'.repeat(5000)}]`, 'not well-formed'],
  ])('are refused with the place: %s', (_, text, because) => {
    expect(() => told(Buffer.from(text))).toThrow(because);
    expect(() => told(Buffer.from(text))).toThrow(/\(line \d+, byte \d+\)/);
    expect(() => told(Buffer.from(text))).not.toThrow('watch');
  });
});
