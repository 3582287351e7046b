import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { namesJournalOf, recordNames } from './names-journal.js';

const folder = mkdtempSync(join(tmpdir(), 'vigie-names-'));
afterAll(() => rmSync(folder, { recursive: true }));
const shown = { at: 0, partyId: 'P-1', roles: ['payer'], reason: 'case 12\nsecond' } as const;

describe('the journal of names', () => {
  it('keeps a line for each time, for its owner only', async () => {
    const ledger = join(folder, 'ledger.duckdb');
    writeFileSync(namesJournalOf(ledger), '', { mode: 0o644 });
    await recordNames(ledger, shown);
    await recordNames(ledger, { ...shown, at: 1 });
    const lines = readFileSync(namesJournalOf(ledger), 'utf8').trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      { at: '1970-01-01T00:00:00.000Z', party_id: 'P-1', roles: ['payer'], reason: 'case 12\nsecond' },
      { at: '1970-01-01T00:00:00.001Z', party_id: 'P-1', roles: ['payer'], reason: 'case 12\nsecond' },
    ]);
    expect(statSync(namesJournalOf(ledger)).mode & 0o777).toBe(0o600);
  });

  it('says what to do where it cannot be kept', async () => {
    await expect(recordNames(join(folder, 'absent', 'ledger.duckdb'), shown)).rejects.toMatchObject({
      code: 'file',
      message: expect.stringContaining('--names'),
    });
  });
});
