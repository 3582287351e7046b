import { expect, it } from 'vitest';
import { createOutput } from './output.js';

it('keeps results and messages apart, each on lines of its own', () => {
  const out: string[] = [];
  const err: string[] = [];
  const output = createOutput(
    { write: (text) => out.push(text) },
    { write: (text) => err.push(text), isTTY: true, columns: 80 },
  );
  output.progress({ step: 'reading', done: 1 });
  output.print('result');
  output.note('beware');
  expect(out).toEqual(['result\n']);
  expect(err.at(-1)).toBe('vigie: beware\n');
  expect(err.at(-2)).toBe('\n');
});
