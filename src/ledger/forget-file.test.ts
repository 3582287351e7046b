import { describe, expect, it } from 'vitest';
import { forgottenFiles, ledgerStatus, loadedFiles } from './files.js';
import { forgetFile } from './forget-file.js';
import type { Ledger } from './ledger.js';
import { loadFiles } from './load.js';
import { csvOf, plain, workplace } from './testing/payment-file.js';

const place = workplace();
const receivedAt = 1_750_000_000_000;
const why = { at: receivedAt + 1, reason: 'wrong month' };

const payments = (ids: readonly string[], more = {}) =>
  csvOf(ids.map((id) => ({ ...plain, payment_id: id, ...more })));

async function ids(ledger: Ledger): Promise<readonly string[]> {
  const rows = await ledger.rows<{ payment_id: string }>(
    'SELECT payment_id FROM payment ORDER BY payment_id',
  );
  return rows.map(({ payment_id }) => payment_id);
}

describe('forgetting a file', () => {
  it('takes out its payments and what became of them, and writes that down (I17)', async () => {
    const ledger = await place.ledger();
    const one = place.file('one.csv', payments(['T1', 'T2'], { payer_account: 'SE4550000000058398257466' }));
    const two = place.file('two.csv', payments(['T2', 'T3']));
    const news = place.file(
      'news.csv',
      payments(['T1'], {
        payer_account: 'SE4550000000058398257466',
        status: 'returned',
        status_at: '2025-03-09',
      }),
    );
    await loadFiles(ledger, [one, two, news], { receivedAt });
    const forgotten = await forgetFile(ledger, one, why);
    expect(forgotten).toMatchObject({ name: one, payments: 2, statusChanges: 1, reopened: [news, two] });
    expect(await ids(ledger)).toEqual(['T3']);
    expect(await ledger.number('SELECT count(*) FROM status_change')).toBe(0);
    expect(await ledger.number('SELECT count(*) FROM record_account')).toBe(0);
    expect((await loadedFiles(ledger)).map(({ name, reopened }) => [name, reopened])).toEqual([
      [two, true],
      [news, true],
    ]);
    expect(await forgottenFiles(ledger)).toMatchObject([{ name: one, reason: 'wrong month', payments: 2 }]);
  });

  it('lets the others be given again, which have what they told (I17)', async () => {
    const ledger = await place.ledger();
    const one = place.file('one.csv', payments(['T1', 'T2']));
    const two = place.file('two.csv', payments(['T2', 'T3']));
    await loadFiles(ledger, [one, two], { receivedAt });
    await forgetFile(ledger, one, why);
    const [again] = await loadFiles(ledger, [two], { receivedAt });
    expect(again).toMatchObject({ alreadyLoaded: false, accepted: 1, duplicates: 1 });
    expect(await ids(ledger)).toEqual(['T2', 'T3']);
    expect((await loadFiles(ledger, [two], { receivedAt }))[0]).toMatchObject({ alreadyLoaded: true });
    expect((await loadedFiles(ledger)).some(({ reopened }) => reopened)).toBe(false);
    const [back] = await loadFiles(ledger, [one], { receivedAt });
    expect(back).toMatchObject({ accepted: 1, duplicates: 1 });
  });

  it('never gives a number twice, which an earlier run may have pinned (X1)', async () => {
    const ledger = await place.ledger();
    const last = place.file('last.csv', payments(['T1', 'T2']));
    await loadFiles(ledger, [last], { receivedAt });
    await forgetFile(ledger, last, why);
    await loadFiles(ledger, [last], { receivedAt });
    expect(await ledger.rows('SELECT seq, file_id FROM payment ORDER BY seq')).toEqual([
      { seq: 3n, file_id: 2 },
      { seq: 4n, file_id: 2 },
    ]);
  });

  it('makes the parties anew, whatever number the last payment has', async () => {
    const ledger = await place.ledger();
    const account = { payer_account: 'SE4550000000058398257466' };
    const joining = place.file(
      'joining.csv',
      csvOf([
        { ...plain, payment_id: 'T1', payer_id: 'P1', ...account },
        { ...plain, payment_id: 'T2', payer_id: 'P2', ...account },
      ]),
    );
    const later = place.file(
      'later.csv',
      csvOf([
        { ...plain, payment_id: 'T3', payer_id: 'P1' },
        { ...plain, payment_id: 'T4', payer_id: 'P2' },
      ]),
    );
    await loadFiles(ledger, [joining, later], { receivedAt });
    const before = await ledgerStatus(ledger);
    await forgetFile(ledger, joining, why);
    const after = await ledgerStatus(ledger);
    expect([before.parties, after.parties]).toEqual([2, 3]);
    expect(after).toMatchObject({ files: 1, payments: 2, forgotten: 1 });
  });

  it('needs a file that is there and only one', async () => {
    const ledger = await place.ledger();
    const path = place.file('same.csv', payments(['T1']));
    await loadFiles(ledger, [path], { receivedAt });
    place.file('same.csv', payments(['T2']));
    await loadFiles(ledger, [path], { receivedAt });
    await expect(forgetFile(ledger, 'absent.csv', why)).rejects.toMatchObject({ code: 'ledger' });
    await expect(forgetFile(ledger, path, why)).rejects.toThrow('SHA-256');
    const [first] = await loadedFiles(ledger);
    await forgetFile(ledger, (first?.sha256 ?? '').slice(0, 12), why);
    expect(await ids(ledger)).toEqual(['T2']);
  });
});
