/** A file that is forgotten and given again leaves the ledger as it would be without that (I17). */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { PaymentText } from '../intake/payment.js';
import { loadedFiles } from './files.js';
import { forgetFile } from './forget-file.js';
import type { Ledger } from './ledger.js';
import { loadFiles } from './load.js';
import { csvOf, plain, workplace } from './testing/payment-file.js';

const place = workplace();
const receivedAt = 1_750_000_000_000;
/** Those that ship span decades, most of what so small a load takes. */
const rates = { source: 'test', rates: [{ day: '2020-01-01', currency: 'SEK', scaled: 10_500_000 }] };
/** VIGIE_RUNS=100 tries more: each takes a dozen loadings. */
const runs = Number(process.env['VIGIE_RUNS'] ?? 4);

/** All that files are the cause of, whatever numbers it has. */
async function told(ledger: Ledger): Promise<unknown> {
  const told = [
    `SELECT p.* EXCLUDE (seq, file_id, payer_record, beneficiary_record), f.name, a.record_id AS payer, b.record_id AS beneficiary
     FROM payment p JOIN file f ON f.file_id = p.file_id LEFT JOIN record a ON a.record = p.payer_record
     LEFT JOIN record b ON b.record = p.beneficiary_record ORDER BY p.payment_id`,
    `SELECT p.payment_id, f.name, c.* EXCLUDE (seq, file_id, payment_seq) FROM status_change c
     JOIN payment p ON p.seq = c.payment_seq JOIN file f ON f.file_id = c.file_id
     ORDER BY p.payment_id, c.seq`,
    'SELECT name, read, accepted, duplicates, status_changes, conflicts, rejected, amount_unknown, reopened FROM file ORDER BY name',
    'SELECT f.name, s.* EXCLUDE (file_id) FROM file_sum s JOIN file f ON f.file_id = s.file_id ORDER BY ALL',
    'SELECT f.name, r.* EXCLUDE (file_id) FROM rejected r JOIN file f ON f.file_id = r.file_id ORDER BY ALL',
  ];
  return Promise.all(told.map((sql) => ledger.rows(sql)));
}

type Row = Readonly<Record<'amount' | 'status' | 'statusAt', string>> & { readonly id: number };

const row: fc.Arbitrary<Row> = fc.record({
  id: fc.integer({ min: 1, max: 4 }),
  amount: fc.constantFrom('45.50', '45.50', '45.50', '46.00'),
  status: fc.constantFrom('', 'executed', 'returned', 'refused'),
  statusAt: fc.constantFrom('', '', '2025-03-05', '2025-03-06'),
});

function tableOf(rows: readonly Row[]): string {
  return csvOf(
    rows.map(
      ({ id, amount, status, statusAt }): PaymentText => ({
        ...plain,
        payment_id: `T${id}`,
        amount,
        status,
        status_at: status === '' ? '' : statusAt,
      }),
    ),
  );
}

/** Statuses that go by the payment's id, and are unknown where it is. */
function statusesOf(rows: readonly Row[]): string {
  const each = rows.map(
    ({ id, status }) =>
      `<TxInfAndSts><OrgnlTxId>T${id}</OrgnlTxId><TxSts>${status === 'refused' ? 'RJCT' : 'ACSC'}</TxSts></TxInfAndSts>`,
  );
  return `<Document><FIToFIPmtStsRpt><GrpHdr><CreDtTm>2025-03-07T10:00:00Z</CreDtTm></GrpHdr>${each.join('')}</FIToFIPmtStsRpt></Document>`;
}

const file = fc.record({ rows: fc.array(row, { minLength: 1, maxLength: 4 }), isMessage: fc.boolean() });

const said = (id: number, status = ''): Row => ({ id, amount: '45.50', status, statusAt: '' });
const table = (...rows: readonly Row[]) => ({ rows: [...rows], isMessage: false });
/** What is forgotten is the second of each. */
const hard: [{ rows: Row[]; isMessage: boolean }[], number][] = [
  // What the third tells of T1 is old by the time it is read again for T2.
  [[table(said(1)), table(said(2)), table(said(1, 'refused'), said(2)), table(said(1, 'executed'))], 1],
  // What the third tells was no news behind the second, and is without it.
  [[table(said(1)), table(said(1, 'refused')), table(said(1, 'refused')), table(said(1, 'executed'))], 1],
];

/** Four dozen loadings, on a machine that may be busy with other tests. */
const patience = { timeout: 240_000 };

it(
  'among others that repeat, contradict and continue it, and of statuses before and behind it',
  patience,
  async () => {
    let nth = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(file, { minLength: 2, maxLength: 4 }), fc.nat(), async (files, which) => {
        const paths = files.map(({ rows, isMessage }) => {
          nth++;
          // A comment makes equal files others.
          return isMessage
            ? place.file(`${nth}.xml`, `${statusesOf(rows)}<!-- ${nth} -->`)
            : place.file(`${nth}.csv`, `${tableOf(rows)}too few ${nth}\n`);
        });
        const [changed, fresh] = [await place.ledger(), await place.ledger()];
        await loadFiles(changed, paths, { receivedAt, rates });
        await forgetFile(changed, paths[which % paths.length] ?? '', { at: receivedAt, reason: 'test' });
        await loadFiles(changed, paths, { receivedAt, rates });
        await loadFiles(fresh, paths, { receivedAt, rates });
        expect(await told(changed)).toEqual(await told(fresh));
      }),
      // A case that fails says enough: to make it smaller takes a ledger for each try.
      { numRuns: runs, endOnFailure: true, examples: hard },
    );
  },
);

it('asks only for the files whose rows stood behind it', async () => {
  const ledger = await place.ledger();
  const base = { amount: '45.50', status: '', statusAt: '' };
  const write = (name: string, rows: readonly Partial<Row>[]) =>
    place.file(name, tableOf(rows.map((each) => ({ ...base, id: 0, ...each }))));
  const paths = [
    write('first.csv', [{ id: 1 }]),
    write('wrong.csv', [{ id: 2 }]),
    write('same-as-first.csv', [{ id: 1 }, { id: 3 }]),
    write('against-wrong.csv', [{ id: 2, amount: '46.00' }]),
    place.file('status.xml', statusesOf([{ ...base, id: 2, status: 'refused' }])),
    place.file('status-of-first.xml', statusesOf([{ ...base, id: 1, status: 'refused' }])),
  ];
  await loadFiles(ledger, paths, { receivedAt });
  const { reopened } = await forgetFile(ledger, paths[1] ?? '', { at: receivedAt, reason: 'test' });
  expect(reopened).toEqual([paths[3], paths[4]]);
});

it('keeps one entry for a file that is read again, and counts nothing twice (I1)', async () => {
  const ledger = await place.ledger();
  const status = place.file(
    'early.xml',
    statusesOf([{ id: 1, amount: '', status: 'refused', statusAt: '' }]),
  );
  const payment = place.file('late.csv', tableOf([{ id: 1, amount: '45.50', status: '', statusAt: '' }]));
  const [early] = await loadFiles(ledger, [status], { receivedAt });
  expect(early).toMatchObject({ rejected: 1, statusChanges: 0 });
  const [known] = await loadFiles(ledger, [status, payment], { receivedAt });
  expect(known).toMatchObject({ alreadyLoaded: false, rejected: 0, statusChanges: 1 });
  expect(await loadedFiles(ledger)).toMatchObject([
    { name: status, read: 1, rejected: 0, statusChanges: 1 },
    { name: payment, accepted: 1 },
  ]);
  expect(await ledger.number('SELECT count(*) FROM rejected')).toBe(0);
  // Given at once they are asked again behind the payments, whichever stands first.
  const [first, second] = await loadFiles(await place.ledger(), [status, payment], { receivedAt });
  expect(first).toMatchObject({ alreadyLoaded: false, rejected: 0, statusChanges: 1, reasons: {} });
  expect(first?.sums).toMatchObject([
    { read: '45.50', accepted: '0.00', setAside: '45.50', rejected: '0.00' },
  ]);
  expect(second).toMatchObject({ accepted: 1 });
});
