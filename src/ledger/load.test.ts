import { describe, expect, it } from 'vitest';
import type { PaymentText } from '../intake/payment.js';
import type { Ledger } from './ledger.js';
import { StoppedBatch } from './load/stopped-batch.js';
import { loadFiles } from './load.js';
import { csvOf, loadRows, plain, workplace } from './testing/payment-file.js';

const place = workplace();
const receivedAt = 1_750_000_000_000;
const row = (id: string, changes: PaymentText = {}): PaymentText => ({
  ...plain,
  payment_id: id,
  ...changes,
});

/** Everything that a ledger holds but times of loading. */
async function contents(ledger: Ledger): Promise<string> {
  const tables = [
    'payment',
    'status_change',
    'record',
    'rejected',
    'party_map',
    'party',
    'name_frequency',
    'file',
  ];
  const parts: string[] = [];
  for (const table of tables) {
    const hidden = { payment: 'received_at', status_change: 'received_at', file: 'loaded_at' }[table];
    const rows = await ledger.rows(
      `SELECT * ${hidden ? `EXCLUDE (${hidden})` : ''} FROM ${table} ORDER BY ALL`,
    );
    parts.push(
      JSON.stringify([table, rows], (_, value) => (typeof value === 'bigint' ? String(value) : value)),
    );
  }
  return parts.join('\n');
}

describe('the books', () => {
  it('balance over good, bad and repeated rows, with the line of each (I1)', async () => {
    const ledger = await place.ledger();
    const lines = csvOf([
      row('T1'),
      row('T2', { amount: '10.001' }),
      row('T3', { payer_country: 'XX', amount: '7' }),
      row('T1'),
      row('T4', { currency: 'JPY', amount: '900' }),
      row('T5', { payer_address: 'a\nb' }),
      row('T1', { status: 'returned', status_at: '2025-03-05T00:00:00Z' }),
      row('T1', { amount: '99' }),
      row('T6'),
    ]).split('\n');
    lines.splice(3, 0, 'too,few', '');
    const [report] = await loadFiles(ledger, [place.file('books.csv', lines.join('\n'))], { receivedAt });
    expect(report).toMatchObject({
      read: 10,
      accepted: 4,
      duplicates: 1,
      statusChanges: 1,
      conflicts: 1,
      rejected: 3,
      reasons: { 'too-few-cells': 1, 'amount-too-many-decimals': 1, 'unknown-country': 1, conflict: 1 },
      sums: [
        // The repeats count elsewhere; 7 of another country and 99 that contradict are not accepted.
        {
          currency: 'EUR',
          read: '333.50',
          accepted: '136.50',
          known: '0.00',
          setAside: '91.00',
          rejected: '106.00',
        },
        { currency: 'JPY', read: '900', accepted: '900', known: '0', setAside: '0', rejected: '0' },
      ],
      amountUnknown: 2,
    });
    const payments = await ledger.rows(
      'SELECT payment_id, line::INTEGER AS line, seq::INTEGER AS seq FROM payment ORDER BY seq',
    );
    expect(payments.map(({ payment_id, line, seq }) => [payment_id, line, seq])).toEqual([
      ['T1', 2, 1],
      ['T4', 8, 2],
      ['T5', 9, 3],
      ['T6', 13, 5],
    ]);
    const bad = await ledger.rows(
      'SELECT line::INTEGER AS line, field, reason, hash, "offset"::INTEGER AS place FROM rejected ORDER BY line',
    );
    expect(bad.map(({ line, field, reason }) => [line, field, reason])).toEqual([
      [3, 'amount', 'amount-too-many-decimals'],
      [4, '', 'too-few-cells'],
      [6, 'payer_country', 'unknown-country'],
      [12, 'payment_id', 'conflict'],
    ]);
    expect(bad.every(({ hash }) => /^[0-9a-f]{16}$/.test(String(hash)))).toBe(true);
    expect(bad[1]?.['place']).toBe(Buffer.from(lines.slice(0, 3).join('\n')).length + 1);
  });

  it('name each reason a row can be rejected for (I1)', async () => {
    const bad: Readonly<Record<string, PaymentText>> = {
      'payment_id missing': { payment_id: '' },
      'payment_id too-long': { payment_id: 'x'.repeat(257) },
      'payment_id control-character': { payment_id: 'a\tb' },
      'executed_at missing': { executed_at: '' },
      'executed_at not-a-time': { executed_at: '2025-02-30' },
      'executed_at out-of-range': { executed_at: '1989-12-31' },
      'time_quality not-one-of': { time_quality: 'guessed' },
      'amount missing': { amount: '' },
      'amount amount-not-a-number': { amount: '1,5' },
      'amount amount-too-large': { amount: '90071992547409.92' },
      'amount amount-not-positive': { amount: '0.00' },
      'currency missing': { currency: '' },
      'currency unknown-currency': { currency: 'eur' },
      'payout_currency missing': { payout_amount: '5' },
      'payout_amount amount-not-positive': { payout_amount: '-5', payout_currency: 'PHP' },
      'channel not-one-of': { channel: 'pigeon' },
      'status not-one-of': { status: 'Executed' },
      'status_at not-a-time': { status_at: 'soon' },
      'payer_id reserved-id': { payer_id: 'account:0123456789abcdef' },
      'payer_country unknown-country': { payer_country: 'SWE' },
      'payer_time_zone unknown-time-zone': { payer_time_zone: 'SE' },
      'payer_birth_date not-a-date': { payer_birth_date: '01/02/1980' },
      'payer_birth_date out-of-range': { payer_birth_date: '2025-03-02' },
      'payer_type not-one-of': { payer_type: 'intermediary' },
      'customer_since not-a-date': { customer_since: '2020' },
      'beneficiary_country_basis not-one-of': { beneficiary_country_basis: 'rumour' },
      'payout_at not-a-time': { payout_at: '25:00' },
      'merchant_category not-a-merchant-category': { merchant_category: '54A1' },
      'card_present not-a-truth-value': { card_present: 'maybe' },
      'relationship not-one-of': { relationship: 'cousin' },
    };
    const ledger = await place.ledger();
    const rows = Object.values(bad).map((changed, i) => row(`T${i}`, changed));
    const report = await loadRows(place, ledger, rows);
    expect(report).toMatchObject({ read: rows.length, accepted: 0, rejected: rows.length });
    const found = await ledger.rows(`SELECT field || ' ' || reason AS why FROM rejected ORDER BY line`);
    expect(found.map(({ why }) => why)).toEqual(Object.keys(bad));
  });

  it('hold sums beyond the safe integers exactly, and no rejected row among the accepted (I1)', async () => {
    const ledger = await place.ledger();
    const huge = { amount: '90071992547409.91' };
    const report = await loadRows(place, ledger, [
      row('T1', huge),
      row('T2', huge),
      row('T3', { ...huge, payer_country: 'XX' }),
      row('T4', { amount: '90071992547409.92' }),
      row('T1', huge),
    ]);
    expect(report).toMatchObject({ accepted: 2, rejected: 2, duplicates: 1 });
    expect(report.sums).toEqual([
      {
        currency: 'EUR',
        read: '360287970189639.64',
        accepted: '180143985094819.82',
        known: '0.00',
        setAside: '90071992547409.91',
        rejected: '90071992547409.91',
      },
    ]);
  });
});

describe('a second load', () => {
  it('of the same file changes nothing (I11)', async () => {
    const ledger = await place.ledger();
    const file = place.file('twice.csv', csvOf([row('T1'), row('T2'), row('T3', { amount: 'x' })]));
    await loadFiles(ledger, [file], { receivedAt });
    const before = await contents(ledger);
    const [again] = await loadFiles(ledger, [file], { receivedAt });
    expect(again).toMatchObject({ alreadyLoaded: true, read: 3, accepted: 0, duplicates: 2, rejected: 1 });
    expect(await contents(ledger)).toBe(before);
  });

  it('tells of a file what the first one told of it (I11)', async () => {
    const ledger = await place.ledger();
    const rows = [
      row('T1', { executed_at: '2025-03-01', payer_country: '' }),
      row('T2', { currency: 'NGN', status: 'returned' }),
      row('T3', { amount: 'x' }),
      row('T1', { amount: '1' }),
      row('T4', { executed_at: '2099-01-01' }),
      // An exact instant needs no zone to be placed (P1).
      row('T5', { payer_country: '' }),
    ];
    const file = place.file('told.csv', csvOf(rows));
    const [first] = await loadFiles(ledger, [file], { receivedAt });
    const [again] = await loadFiles(ledger, [file], { receivedAt: receivedAt + 1 });
    expect(first).toMatchObject({
      zoneAssumed: 1,
      statusFlagged: 1,
      future: 1,
      reasons: { 'amount-not-a-number': 1, conflict: 1 },
    });
    expect(first?.sums).toHaveLength(2);
    // What the file added then stands in the sums of then.
    const sums = first?.sums.map((sum) => ({ ...sum, accepted: sum.known, known: sum.accepted }));
    expect(sums?.map(({ known }) => known)).toEqual(['136.50', '45.50']);
    expect(again).toEqual({ ...first, alreadyLoaded: true, accepted: 0, duplicates: 4, sums });
  });

  it('of the same rows in another file adds no payment (I8)', async () => {
    const ledger = await place.ledger();
    await loadRows(place, ledger, [row('T1'), row('T2')]);
    const report = await loadRows(place, ledger, [row('T2', { amount: '45.5' }), row('T1'), row('T9')]);
    expect(report).toMatchObject({ accepted: 1, duplicates: 2 });
    expect(await ledger.number('SELECT count(*) FROM payment')).toBe(3);
  });
});

describe('a file', () => {
  it('may have any order of columns, a mark, CRLF, unknown columns, or no rows', async () => {
    const ledger = await place.ledger();
    const text =
      '\ufeffcurrency,note,amount,executed_at,payment_id\r\nEUR,n,5,2025-01-01,"T,1"\r\nEUR,,6,2025-01-02,T2\r\n';
    const [report] = await loadFiles(ledger, [place.file('order.csv', text)], { receivedAt });
    expect(report).toMatchObject({ accepted: 2, unknownColumns: ['note'], zoneAssumed: 2 });
    expect(await ledger.number(`SELECT count(*) FROM payment WHERE payment_id = 'T,1' AND line = 2`)).toBe(1);
    const [empty] = await loadFiles(
      ledger,
      [place.file('empty.csv', 'payment_id,executed_at,amount,currency\n')],
      { receivedAt },
    );
    expect(empty).toMatchObject({ read: 0, accepted: 0 });
  });

  it('may have other line ends in its cells than behind its rows', async () => {
    const ledger = await place.ledger();
    for (const [i, [ofRows = '', ofCells = '']] of [
      ['\n', '\r\n'],
      ['\r\n', '\n'],
      ['\n', '\n'],
    ].entries()) {
      const rows = [1, 2].map((n) => row(`T${i}-${n}`, { payer_address: `3, rue${ofCells}Paris` }));
      const whole = csvOf(rows, ofRows);
      const files = [whole, whole.replace(ofRows, `${ofRows}too,few${ofRows}`)].map((text, n) =>
        place.file(`ends-${i}-${n}.csv`, text),
      );
      expect(await loadFiles(ledger, files, { receivedAt })).toMatchObject([
        { accepted: 2 },
        { duplicates: 2, rejected: 1 },
      ]);
      const address = `3, rue${ofCells}Paris`;
      expect(
        await ledger.number('SELECT count(*) FROM payment WHERE payer_address = $address', { address }),
      ).toBeGreaterThanOrEqual(2);
    }
  });

  it('reads a row whose first cell begins with a byte order mark, in the first row too', async () => {
    const ledger = await place.ledger();
    const text = csvOf([row('\ufeffT1')]);
    const files = [text, text.replace('\n', '\ntoo,few\n')].map((one, i) => place.file(`mark-${i}.csv`, one));
    expect(await loadFiles(ledger, files, { receivedAt })).toMatchObject([
      { accepted: 1 },
      { duplicates: 1, rejected: 1 },
    ]);
    // The mark is white space around an identifier (I2); the row behind it is read either way.
    expect(await ledger.number(`SELECT count(*) FROM payment WHERE payment_id = 'T1'`)).toBe(1);
  });

  it('may have any name', async () => {
    const ledger = await place.ledger();
    const names = ['plain.csv.gz', '**.csv', 'a[1]?.csv', "it's {1}.zst"];
    const files = names.map((name, i) => place.file(name, csvOf([row(`T${i}`)])));
    const reports = await loadFiles(ledger, files, { receivedAt });
    expect(reports.map(({ accepted }) => accepted)).toEqual([1, 1, 1, 1]);
  });

  it('without a required column is one error, and the files before it stay (I11)', async () => {
    const ledger = await place.ledger();
    const good = place.file('good.csv', csvOf([row('T1')]));
    const bad = place.file('bad.csv', 'payment_id,amount,currency\nT2,1,EUR\n');
    await expect(loadFiles(ledger, [good, bad], { receivedAt })).rejects.toMatchObject({
      code: 'file',
      path: bad,
      message: expect.stringContaining('executed_at'),
    });
    expect(await ledger.number('SELECT count(*) FROM payment')).toBe(1);
  });

  it('that cannot be read tells of those before and behind it, which are linked (I11)', async () => {
    const ledger = await place.ledger();
    const good = place.file('good.csv', csvOf([row('T1')]));
    const bad = place.file('bad.csv', 'payment_id,amount,currency\nT2,1,EUR\n');
    const next = place.file('next.csv', csvOf([row('T3')]));
    const error = await loadFiles(ledger, [good, bad, next], { receivedAt }).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(StoppedBatch);
    expect(error).toMatchObject({
      path: bad,
      loaded: [{ file: good, accepted: 1 }],
      notTried: [next],
      message: expect.stringContaining(`not tried: ${next}; mend this file`),
      cause: expect.objectContaining({ path: bad }),
    });
    expect(await ledger.number('SELECT count(*) FROM party_map')).toBeGreaterThan(0);
    const first = await loadFiles(ledger, [bad, next], { receivedAt }).catch((thrown) => thrown);
    expect(first).toMatchObject({ loaded: [], notTried: [next] });
    const alone = await loadFiles(ledger, [bad], { receivedAt }).catch((thrown) => thrown);
    expect(alone).not.toBeInstanceOf(StoppedBatch);
  });

  it('tells of its progress', async () => {
    const ledger = await place.ledger();
    const steps: string[] = [];
    await loadRows(place, ledger, [row('T1')], { onProgress: ({ step }) => steps.push(step) });
    expect([...new Set(steps)]).toEqual(['reading', 'staging', 'checking', 'writing', 'linking']);
  });
});

describe('facts', () => {
  it('do not depend on the order of rows (I10)', async () => {
    const rows = Array.from({ length: 60 }, (_, i) =>
      row(`T${i}`, {
        payer_id: i % 3 === 0 ? '' : `P${i % 7}`,
        payer_phone: `+46 70 000 ${String(i % 5).padStart(2, '0')}`,
        beneficiary_id: i % 4 === 0 ? '' : `B${i % 9}`,
        amount: `${10 + i}.50`,
        executed_at: i % 5 === 0 ? '2025-03-30' : `2025-03-${String((i % 28) + 1).padStart(2, '0')}T02:30:00`,
        status: i % 11 === 0 ? 'returned' : '',
        status_at: i % 11 === 0 ? '2025-04-01' : '',
      }),
    );
    const one = await place.ledger();
    const other = await place.ledger();
    await loadRows(place, one, rows);
    await loadRows(place, other, rows.toReversed());
    const facts = `SELECT p.* EXCLUDE (seq, line, payer_record, beneficiary_record), a.record_id AS a, b.record_id AS b
      FROM payment p LEFT JOIN record a ON a.record = payer_record LEFT JOIN record b ON b.record = beneficiary_record ORDER BY payment_id`;
    expect(await other.rows(facts)).toEqual(await one.rows(facts));
  });

  it('are derived again when rates or corridors change, as if they had been there from the start (I11)', async () => {
    const rows = [row('T1', { currency: 'SEK', amount: '333.33' }), row('T2', { executed_at: '2020-01-01' })];
    const rates = { source: 'test', rates: [{ day: '2024-01-01', currency: 'SEK', scaled: 10_000_000 }] };
    const corridors = [{ country: 'RO', source: 's', owner: 'o', expires: '2027-01-01' }];
    const one = await place.ledger();
    await loadRows(place, one, rows);
    await loadFiles(one, [], { rates, corridors, receivedAt });
    const other = await place.ledger();
    await loadRows(place, other, rows, { rates, corridors });
    const facts = `SELECT payment_id, amount_ref_minor::INTEGER AS ref, amount_band::VARCHAR AS band, rate_date::VARCHAR AS day,
      corridor_listed FROM payment ORDER BY seq`;
    expect(await one.rows(facts)).toEqual(await other.rows(facts));
    expect(await one.rows(facts)).toEqual([
      { payment_id: 'T1', ref: 3333, band: '5_60', day: '2024-01-01', corridor_listed: false },
      { payment_id: 'T2', ref: 4550, band: '5_60', day: null, corridor_listed: false },
    ]);
    expect(await one.number('SELECT count(DISTINCT rate_version) FROM payment')).toBe(1);
  });

  it('leave the reference amount unknown before the first rate and without one, counted (I12)', async () => {
    const ledger = await place.ledger();
    const rates = { source: 'test', rates: [{ day: '2025-03-01', currency: 'SEK', scaled: 11_000_000 }] };
    const report = await loadRows(
      place,
      ledger,
      [
        row('T1', { currency: 'SEK', executed_at: '2025-02-28T22:59:59Z' }),
        row('T2', { currency: 'SEK', executed_at: '2025-02-28T23:00:00Z' }),
        row('T3', { currency: 'NOK' }),
        row('T4', { currency: 'SEK', executed_at: '2031-01-01' }),
      ],
      { rates },
    );
    expect(report.unknownReference).toBe(2);
    const known = await ledger.rows(
      'SELECT payment_id FROM payment WHERE amount_ref_minor IS NOT NULL ORDER BY seq',
    );
    expect(known.map(({ payment_id }) => payment_id)).toEqual(['T2', 'T4']);
  });
});
