import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLedger } from '../../src/ledger/ledger.js';
import { loadFiles } from '../../src/ledger/load.js';
import { csvOf, plain } from '../../src/ledger/testing/payment-file.js';
import { type Run, runMain } from './testing/run-main.js';

const folder = mkdtempSync(join(tmpdir(), 'vigie-resolve-'));
const ledger = join(folder, 'ledger.duckdb');
const payee = (id: string, name: string, phone: string) => ({
  ...plain,
  payment_id: `T-${id}`,
  payer_id: `P-${id}`,
  payer_name: `Sender ${id}`,
  beneficiary_id: id,
  beneficiary_name: name,
  beneficiary_phone: phone,
});

beforeAll(async () => {
  const file = join(folder, 'payments.csv');
  writeFileSync(
    file,
    csvOf([
      payee('B1', 'Jhonalyn Buenaventura', '+639175550101'),
      payee('B2', 'BUENAVENTURA Jhonalyn', '09175550101'),
      payee('B3', 'Rogelio Macaraeg', '+639175550101'),
    ]),
  );
  const opened = await openLedger(ledger);
  await loadFiles(opened, [file], { receivedAt: Date.UTC(2025, 5, 1) });
  opened.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

function resolve(...args: readonly string[]): Promise<Run> {
  return runMain('resolve', ...args, '--ledger', ledger);
}

describe('vigie resolve', () => {
  it('resolves, lists, explains and takes a judgement, in either language', async () => {
    expect((await resolve()).text).toContain('1 joined by likeness, 0 by judgement');
    const listed = await resolve('suggestions', '--lang', 'fr');
    expect(listed.text).toContain('Les noms diffèrent');
    expect(listed.text).not.toContain('Macaraeg');
    const pair = JSON.parse((await resolve('explain', 'B1', 'B2', '--json')).text);
    expect(pair).toMatchObject({
      decision: 'joined',
      oneParty: true,
      blocks: ['profile'],
    });
    expect((await resolve('explain', 'B1', 'B2')).text).toMatch(/They are one party\.[\s\S]*phone: same/);
    const judged = await resolve(
      'judge',
      'B1',
      'B2',
      '--different',
      '--by',
      'J. Doe',
      '--reason',
      'two sisters',
    );
    expect([judged.code, judged.text]).toEqual([0, expect.stringContaining('B1 and B2: two people.')]);
    expect((await resolve('--lang', 'fr')).text).toContain('0 jointes par ressemblance');
    const explained = (await resolve('explain', 'B1', 'B2')).text;
    expect(explained).toContain('Judged two people by J. Doe');
    const out = join(folder, 'history.csv');
    expect((await resolve('history', '--out', out)).text).toContain(out);
    expect(readFileSync(out, 'utf8')).toContain('beneficiary,"B2","B1","B2",split,2,3');
  });

  it.each([
    [['judge', 'B1', 'B2', '--by', 'me', '--reason', 'x'], 'give one of'],
    [['judge', 'B1', 'B2', '--same', '--different', '--by', 'me', '--reason', 'x'], 'give one of'],
    [['judge', 'B1', 'nobody', '--same', '--by', 'me', '--reason', 'x'], 'no record'],
    [['judge', 'B1', 'B2', '--same', '--reason', 'x'], '--by'],
    [['explain', 'B1', 'B1'], 'two records'],
  ])('%j is wrong use', async (args, message) => {
    const { code, text } = await resolve(...args);
    expect([code, text]).toEqual([2, expect.stringContaining(message)]);
  });
});
