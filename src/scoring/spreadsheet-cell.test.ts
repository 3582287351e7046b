import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromCell, textCell, toCell } from './spreadsheet-cell.js';

const seed = Number(process.env['VIGIE_SEED'] ?? Date.now() % 2 ** 31);
console.info(`spreadsheet-cell: VIGIE_SEED=${seed}`);

describe('spreadsheet cells', () => {
  it.each(['=1+1', '+33 1', '-5', '@x', '\tx', '\rx', '\nx', '\uff1dx', ' =1', '"=1'])(
    'neutralises %j',
    (text) => {
      expect(toCell(text)).toBe(`'${text}`);
    },
  );

  it.each([
    ['x;=cmd', "x;'=cmd"],
    ['x\t+1', "x\t'+1"],
    ['x\r\n@sum', "x\r\n'@sum"],
    ['\n=x', "'\n'=x"],
    ['x;"=cmd', 'x;\'"=cmd'],
    ['=a;-b', "'=a;'-b"],
  ])('neutralises %j behind what another spreadsheet takes for the end of a cell', (text, cell) => {
    expect(toCell(text)).toBe(cell);
  });

  it.each(['', 'A-1', "O'Neil", "'quoted", 'a=b', 'low-value-series;short-gaps', 'a\tb\r\nc', 'x,=y'])(
    'leaves %j as it is',
    (text) => {
      expect(toCell(text)).toBe(text);
    },
  );

  const text = fc.string({
    unit: fc.constantFrom("'", '"', ';', ',', ' ', '=', '+', '-', '@', '\t', '\r', '\n', 'a', '\uff0b'),
  });

  it('gives every text back', () => {
    fc.assert(
      fc.property(text, (given) => {
        expect(fromCell(toCell(given))).toBe(given);
        expect(toCell(given)).not.toMatch(/^[=+\-@\t\r\n]/);
      }),
      { seed, numRuns: 2_000 },
    );
  });

  /** How a spreadsheet divides a text: a quote opens a cell only where the cell begins, and nothing is an error. */
  function divided(content: string, delimiter: string): readonly string[] {
    const cells = [''];
    let quoted = false;
    let begun = false;
    for (let at = 0; at < content.length; at++) {
      const char = content[at] ?? '';
      const ends = char === delimiter || char === '\n' || char === '\r';
      if (!quoted && ends) cells.push('');
      else if (quoted && char === '"' && content[at + 1] === '"')
        cells.push(`${cells.pop()}${content[at++]}`);
      else if (char === '"' && (quoted || !begun)) quoted = !quoted;
      else cells.push(`${cells.pop()}${char}`);
      begun = quoted || !ends;
    }
    return cells;
  }

  it.each([',', ';', '\t'])('leaves nothing to run to one that separates by %j', (delimiter) => {
    const runs = /^[ \u00a0]*[=+\-@\uff0b]/u;
    fc.assert(
      fc.property(text, (given) => {
        const line = `2026,${textCell(given)},end\n`;
        expect(divided(line, delimiter).filter((cell) => runs.test(cell))).toEqual([]);
      }),
      { seed, numRuns: 2_000 },
    );
  });

  it('quotes every text, and gives it back to an ordinary reader', () => {
    expect(textCell('')).toBe('');
    expect(textCell('C-10023')).toBe('"C-10023"');
    fc.assert(
      fc.property(text, (given) => {
        const [[cell = ''] = []] = parse(`${textCell(given)},end\n`, {
          record_delimiter: '\n',
        }) as string[][];
        expect(fromCell(cell)).toBe(given);
      }),
      { seed, numRuns: 2_000 },
    );
  });
});
