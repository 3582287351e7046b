import { expect, it } from 'vitest';
import { utf8Text } from './utf8-text.js';

it('is what the bytes say, and an error at the line where they are no UTF-8', () => {
  expect(utf8Text(Buffer.from('a: é\n'), 'own.yaml')).toBe('a: é\n');
  expect(() => utf8Text(Buffer.from('a: b\nc: é\n', 'latin1'), 'own.yaml')).toThrow(
    expect.objectContaining({
      code: 'file',
      path: 'own.yaml:2',
      message: expect.stringContaining('not UTF-8'),
    }),
  );
  expect(() => utf8Text(Buffer.from('\ufeffa: b', 'utf16le'), 'own.yaml')).toThrow(/not UTF-8/);
});
