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

it('takes a terminal that does not know its width for one of ordinary width', () => {
  const err: string[] = [];
  const output = createOutput(
    { write: () => true },
    { write: (text) => err.push(text), isTTY: true, columns: 0 },
  );
  output.progress({ step: 'evaluating payer streams', done: 1, total: 2, unit: 'streams' });
  expect(err.join('')).toContain('evaluating payer streams: 1 of 2 streams');
});
