/** What a run says of those of whom not everything was read (N4, W4). */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runMain } from './testing/run-main.js';

const folder = mkdtempSync(join(tmpdir(), 'vigie-in-part-'));
afterAll(() => rmSync(folder, { recursive: true }));
const ledger = join(folder, 'out', 'ledger.duckdb');

const header =
  'payment_id,executed_at,time_quality,amount,currency,payer_id,payer_name,payer_country,payer_type,payer_phone,beneficiary_id,beneficiary_name,beneficiary_country,beneficiary_country_basis,beneficiary_type';

/** Two payments a month apart from each of 300 payers to one person, of 20 to another. */
function rows(): readonly string[] {
  const paid = (id: string, at: number, payer: number, to: string): string =>
    `${id},${new Date(at).toISOString()},initiated,25.00,EUR,P${payer},Payer ${payer},FR,person,+3361${1_000_000 + payer},${to},Person ${to},PH,payout,person`;
  const start = Date.UTC(2025, 5, 1);
  return Array.from({ length: 300 }, (_, i) => i).flatMap((i) =>
    [0, 1].flatMap((month) => {
      const at = start + (i * 2 + month * 720) * 3_600_000;
      return [
        paid(`A${i}-${month}`, at, i, 'MANY'),
        ...(i < 20 ? [paid(`B${i}-${month}`, at + 1_000, i + 1_000, 'FEW')] : []),
      ];
    }),
  );
}

beforeAll(async () => {
  const payments = join(folder, 'payments.csv');
  writeFileSync(payments, `${[header, ...rows()].join('\n')}\n`);
  const { code, text } = await runMain('screen', payments, '--out', join(folder, 'out'));
  expect(text).not.toContain('error');
  expect(code).toBe(0);
});

it('counts in run.json, and says on the page, how many beneficiaries have more payers than are read', async () => {
  const run = JSON.parse(readFileSync(join(folder, 'out', 'run.json'), 'utf8')) as {
    readonly warnings: readonly unknown[];
  };
  expect(run.warnings).toContainEqual({
    code: 'read-in-part',
    hubs: 1,
    payers: 256,
    windows: 0,
    payments: 1_024,
  });
  expect((await runMain('report', '--run', join(folder, 'out'))).code).toBe(0);
  expect(readFileSync(join(folder, 'out', 'report.html'), 'utf8')).toContain(
    'of 1 beneficiary with more than 256 payers only those who paid last were read',
  );
});

it('tells a payer of it, and nobody who pays somebody else', async () => {
  const said = 'somebody paid here has more than 256 payers within a year';
  const explained = async (party: string): Promise<string> =>
    (await runMain('explain', party, '--ledger', ledger)).text;
  expect(await explained('P299')).toContain(said);
  expect(await explained('P1001')).not.toContain(said);
  expect(await explained('P1001')).toContain('P1001');
  const json = JSON.parse((await runMain('explain', 'P299', '--ledger', ledger, '--json')).text) as unknown;
  expect(JSON.stringify(json)).toContain('"cautions":["told-of-hub"]');
});
