import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { rowsOfFile } from '../../testing/rows-of.js';
import { mappedCsv } from '../mapped-csv.js';
import { canonical, type Dialect, dialect, formOf, transfers, writtenIn } from '../testing/dialect.js';
import { mappingOf } from '../testing/mapping-of.js';
import { describeFile } from './describe.js';
import { mappingText } from './write-mapping.js';

const folder = mkdtempSync(join(tmpdir(), 'vigie-describe-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What a person who knows the file would write in place of "?". */
function decided(text: string, how: Dialect): string {
  return text
    .replace("format: '?'", `format: "${formOf(how)}"`)
    .replace("decimal: '?'", `decimal: "${how.decimal}"`);
}

it('reads back what any dialect wrote, and asks rather than guesses', async () => {
  let asked = 0;
  let told = 0;
  await fc.assert(
    fc.asyncProperty(transfers, dialect, async (list, how) => {
      const path = join(folder, 'file.csv');
      writeFileSync(path, writtenIn(list, how));
      const found = await describeFile(path);
      if ('form' in found) throw new Error('taken for a form of its own');
      const text = mappingText(found.proposal, { language: 'en' });
      const isAmbiguous = how.order !== 'ymd' && list.every(({ day }) => day <= 12);
      // Day and month that are always equal are told by nothing, and neither is wrong.
      expect(text.includes("format: '?'")).toBe(isAmbiguous);
      if (isAmbiguous) asked++;
      else told++;
      const mapping = await mappingOf(decided(text, how));
      const { rows, rejected } = await rowsOfFile(path, mappedCsv(mapping));
      expect(rejected).toEqual([]);
      expect(rows.map(({ cells: { time_quality: _, ...cells } }) => cells)).toEqual(canonical(list, how));
    }),
    { numRuns: 40 },
  );
  expect(Math.min(asked, told)).toBeGreaterThan(0);
});
