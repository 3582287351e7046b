import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readListed } from './listed.js';

const folder = mkdtempSync(join(tmpdir(), 'vigie-listed-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function read(...lines: readonly string[]): ReturnType<typeof readListed> {
  const path = join(folder, 'list.csv');
  const header = 'role,party_id,account,listed_as,source,valid_from,valid_to,known_from';
  writeFileSync(path, [header, ...lines, ''].join('\n'));
  return readListed(path);
}

it('reads identifiers as payments are read, without outer spaces (I2)', async () => {
  const { entries, unused } = await read(
    'payer, C1 , ,subject,court,,,2025-01-01',
    'payer,  ,,subject,court,,,2025-01-01',
  );
  expect(entries.map(({ identifiers }) => identifiers)).toEqual([{ party_id: 'C1' }]);
  expect(unused).toEqual([{ line: 3, field: 'party_id', reason: 'no-identifier' }]);
});

it('returns every line that it cannot use, with field and reason (I13)', async () => {
  const { entries, unused } = await read(
    'payr,C1,,subject,court,,,2025-01-01',
    'payer,C1,,culprit,court,,,2025-01-01',
    'payer,C1,,subject,court,,,soon',
    'payer,C1,,subject,court,2025-02-01,2025-01-01,2025-01-01',
    'payer,C1,,subject,,,,2025-01-01',
    'payer,C1',
  );
  expect(entries).toEqual([]);
  expect(unused.map(({ line, field, reason }) => [line, field, reason])).toEqual([
    [2, 'role', 'not-one-of'],
    [3, 'listed_as', 'not-one-of'],
    [4, 'known_from', 'not-a-time'],
    [5, 'valid_to', 'ends-before-it-begins'],
    [6, 'source', 'missing'],
    [7, '', 'too-few-cells'],
  ]);
});
