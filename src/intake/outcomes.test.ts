import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readOutcomes } from './outcomes.js';

const folder = mkdtempSync(join(tmpdir(), 'vigie-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const header = 'role,party_id,account,phone,outcome,decided_at,known_from,reversed_at,decided_by,reason';

async function read(...lines: readonly string[]) {
  const path = join(folder, 'outcomes.csv');
  writeFileSync(path, [header, ...lines, ''].join('\n'));
  return readOutcomes(path);
}

describe('an outcomes file', () => {
  it('gives what was decided, about whom, since when and by whom', async () => {
    const { outcomes, unused } = await read(
      'payer, P1 ,,,reported,2025-02-01,2025-02-03T10:00:00Z,2025-06-01,analysts,see case 7',
    );
    expect(unused).toEqual([]);
    expect(outcomes).toEqual([
      {
        line: 2,
        role: 'payer',
        identifiers: { party_id: 'P1' },
        outcome: 'reported',
        decidedAt: Date.UTC(2025, 1, 1),
        knownFrom: Date.UTC(2025, 1, 3, 10),
        reversedAt: Date.UTC(2025, 5, 1),
        decidedBy: 'analysts',
        reason: 'see case 7',
      },
    ]);
  });

  it('returns every line that cannot be read, with its field and reason', async () => {
    const { outcomes, unused } = await read(
      'payer,P1,,,reported,2025-02-01,2025-02-01,,,',
      'somebody,P1,,,reported,2025-02-01,2025-02-01,,a,',
      'payer,,,,reported,2025-02-01,2025-02-01,,a,',
      'payer,P1,,,suspicious,2025-02-01,2025-02-01,,a,',
      'payer,P1,,,reported,soon,2025-02-01,,a,',
      'payer,P1,,,reported,2025-02-01,2025-02-01,later,a,',
      'payer,P1,,,reported,2025-02-01,2025-02-01,2025-01-01,a,',
      'payer,P1,,,exited,2025-02-01,2025-02-01,,a,',
    );
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['exited']);
    expect(unused.map(({ line, field, reason }) => [line, field, reason])).toEqual([
      [2, 'decided_by', 'missing'],
      [3, 'role', 'not-one-of'],
      [4, 'party_id', 'no-identifier'],
      [5, 'outcome', 'not-one-of'],
      [6, 'decided_at', 'not-a-time'],
      [7, 'reversed_at', 'not-a-time'],
      [8, 'reversed_at', 'ends-before-it-begins'],
    ]);
  });
});
