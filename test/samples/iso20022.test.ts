/**
 * The samples of ISO 20022 against a count that shares nothing with the reader. They are not ours to hand on, so that
 * this runs only where `VIGIE_ISO20022_SAMPLES` names their folder.
 */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadFiles } from '../../src/ledger/load.js';
import { workplace } from '../../src/ledger/testing/payment-file.js';

interface Counted {
  readonly file: string;
  readonly payments: number;
  readonly sums: Readonly<Record<string, string>>;
  readonly names: readonly string[];
  readonly statuses: Readonly<Record<string, number>>;
  readonly refused: Readonly<Record<string, number>>;
  readonly isRead: boolean;
}

const folder = process.env['VIGIE_ISO20022_SAMPLES'];
const place = workplace();

function counted(of: string): readonly Counted[] {
  return JSON.parse(
    execFileSync('node', ['test/samples/count-iso20022.mjs', of, '--json'], { encoding: 'utf8' }),
  );
}

function total(of: Readonly<Record<string, number>>): number {
  return Object.values(of).reduce((sum, each) => sum + each, 0);
}

describe.skipIf(folder === undefined)('the samples of ISO 20022', () => {
  it.each(folder === undefined ? [] : counted(folder).map((each) => [each.file, each] as const))(
    'hold what was counted apart: %s',
    async (file, { payments, sums, names, statuses, refused, isRead }) => {
      const ledger = await place.ledger();
      const loading = loadFiles(ledger, [join(folder ?? '', file)], { receivedAt: 1_790_000_000_000 });
      if (!isRead) {
        await expect(loading).rejects.toThrow();
        return;
      }
      const [report] = await loading;
      const told = await ledger.rows<{ name: string }>(
        `SELECT DISTINCT name FROM (SELECT payer_name AS name FROM payment UNION ALL SELECT beneficiary_name FROM payment)
         WHERE name IS NOT NULL`,
      );
      const unknown = total(statuses);
      expect({
        payments: report?.accepted,
        sums: (report?.sums ?? [])
          .filter(({ accepted }) => Number(accepted) > 0)
          .map(({ currency, accepted }) => [currency, Number(accepted)]),
        names: told.map(({ name }) => name).sort(),
        reasons: report?.reasons,
      }).toEqual({
        payments,
        sums: Object.entries(sums).map(([currency, sum]) => [currency, Number(sum)]),
        names: [...names],
        // What becomes of payments that are not there.
        reasons: { ...refused, ...(unknown > 0 ? { 'unknown-payment': unknown } : {}) },
      });
    },
  );
});
