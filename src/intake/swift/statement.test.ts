import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PaymentText } from '../payment.js';
import { rowsOf } from '../testing/rows-of.js';

const account = 'DE89370400440532013000';

function statement(entries: readonly string[], head = ''): string {
  return `:20:S1\n:25:${account}\n:28C:1/1\n${head || ':60F:C250228EUR100,'}\n${entries.join('\n')}\n:62F:C250301EUR100,\n`;
}

async function rows(...entries: readonly string[]) {
  return (await rowsOf(statement(entries))).rows;
}

const debit =
  ':61:2503010303D30,5NTRFINV1//B1\n:86:166?20EREF+E1?21SVWZ+rent?30DEUTDEFF?31DE02120300000000202051?32ANNA';
const credit = debit.replace('303D', '303C');

describe('an entry of a statement', () => {
  it('is paid by the holder or to them', async () => {
    const [out, back] = await rows(debit, credit);
    expect(out).toMatchObject({
      kind: 'payment',
      place: { line: 5 },
      cells: {
        executed_at: '2025-03-03',
        time_quality: 'booked',
        amount: '30.5',
        currency: 'EUR',
        channel: 'bank_transfer',
        transfer_reference: 'E1',
        payer_account: account,
        beneficiary_account: 'DE02120300000000202051',
        beneficiary_name: 'ANNA',
        payout_agent: 'DEUTDEFF',
        purpose: 'rent',
      },
    });
    expect(back?.cells).toMatchObject({
      payer_name: 'ANNA',
      payer_account: 'DE02120300000000202051',
      provider_id: 'DEUTDEFF',
      beneficiary_account: account,
    });
  });

  it('has its value date when it has no entry date', async () => {
    const [row] = await rows(':61:250301C1,NMSCNONREF');
    expect(row?.cells).toMatchObject({ executed_at: '2025-03-01', time_quality: 'settled' });
    expect([row?.cells.channel, row?.cells.transfer_reference]).toEqual([undefined, undefined]);
  });

  it.each([
    [':61:250303RD1,NTRFX//B', 'payer_account'],
    [':61:250303RC1,NTRFX//B', 'beneficiary_account'],
    [':61:250303C1,NRTIX//B', 'payer_account'],
    [':61:250303D1,NTRFX//B\n:86:109?20EREF+X', 'beneficiary_account'],
  ])('turns a payment back, with the sides of that payment: %s', async (entry, side) => {
    const [row] = await rows(entry);
    expect(row).toMatchObject({
      kind: 'status',
      cells: {
        status: 'returned',
        status_at: '2025-03-03',
        transfer_reference: 'X',
        amount: '1',
        [side]: account,
      },
    });
  });

  it('is attempted as long as it is expected', async () => {
    const [row] = await rows(':61:250303ED1,NTRFX');
    expect([row?.cells.status, row?.cells.payer_account]).toEqual(['attempted', account]);
  });

  it('tells what was sent and what arrived where they differ', async () => {
    const [out, back] = await rows(':61:250303D5,NTRFX\n/OCMT/USD4,5/', ':61:250303C5,NTRFX\n/OCMT/USD4,5/');
    const usd = { amount: '4.5', currency: 'USD' };
    expect(out?.cells).toMatchObject({
      amount: '5',
      currency: 'EUR',
      payout_amount: usd.amount,
      payout_currency: usd.currency,
    });
    expect(back?.cells).toMatchObject({ ...usd, payout_amount: '5', payout_currency: 'EUR' });
  });

  it('keeps its id wherever it is told again, and differs from its equals of a statement', async () => {
    const entry = ':61:2503010301D5,NTRFNONREF\n:86:coffee';
    const first = await rows(entry, entry);
    const ids = first.map(({ cells }) => cells.payment_id);
    expect(new Set(ids).size).toBe(2);
    expect(ids[1]).toBe(`${ids[0]}#2`);
    const interim = statement([entry, entry], ':34F:EURD0,\n:34F:EURC0,').replace(':28C:1/1', ':28C:7/1');
    expect((await rowsOf(interim + statement([entry]))).rows.map(({ cells }) => cells.payment_id)).toEqual([
      ...ids,
      ids[0],
    ]);
    const pages = `${statement([entry]).replace(':62F', ':62M')}${statement([entry], ':60M:C250301EUR1,')}`;
    expect((await rowsOf(pages)).rows.map(({ cells }) => cells.payment_id)).toEqual(ids);
  });

  it('goes by the number of its bank and not by its details, which banks word anew', async () => {
    const [one] = await rows(':61:2503010301D5,NTRFNONREF//B7\n:86:coffee');
    const [other] = await rows(':61:2503010301D5,NTRFNONREF//B7\n:86:COFFEE SHOP');
    expect(other?.cells.payment_id).toBe(one?.cells.payment_id);
  });

  it('takes a line that only looks like a field for its text', async () => {
    const [row] = await rows(':61:250303D1,NTRFX\n:86:seen 12-09-2014T16\n:26:37 here');
    expect(row?.cells.purpose).toBe('seen 12-09-2014T16\n:26:37 here');
  });

  it('takes no text behind a balance for its own, and no account inside', async () => {
    const text = `${statement([':61:250303D1,NTRFX\n:25:166?20x'])}:86:of the statement\n`;
    const { rows: read, findings } = await rowsOf(text);
    expect([read[0]?.cells.purpose, read[0]?.cells.payer_account]).toEqual([undefined, account]);
    expect(findings).toContain('field-not-read 25');
  });

  it('has the currency behind the account, else none', async () => {
    const { rows: read } = await rowsOf(':25:51210600/9223382012EUR\n:61:250303D1,NTRFX');
    expect(read[0]?.cells).toMatchObject({ payer_account: '51210600/9223382012', currency: 'EUR' });
    const bare = await rowsOf(':61:250303D1,NTRFX');
    expect(bare.rows[0]?.cells.currency).toBeUndefined();
    expect(bare.findings).toContain('account-missing 25');
  });

  it('is rejected when it is none, and when it stands for several', async () => {
    const { rejected, rows: read } = await rowsOf(
      statement([':61:25nothing', ':61:250303D1,NTRFX\n:86:191?00SAMMLER']),
    );
    expect(rejected.map(({ reason }) => reason)).toEqual(['not-an-entry', 'batch-without-details']);
    expect(read).toEqual([]);
  });
});

interface Written {
  readonly day: string;
  readonly minor: number;
  readonly isDebit: boolean;
  readonly name: string;
  readonly reference: string;
  readonly text: string;
}

const word = fc.stringMatching(/^[A-Z][A-Z0-9]{0,11}$/);
const written: fc.Arbitrary<Written> = fc.record({
  day: fc
    .integer({ min: 0, max: 3000 })
    .map((n) => new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10)),
  minor: fc.integer({ min: 1, max: 99_999_999 }),
  isDebit: fc.boolean(),
  name: word,
  reference: word.map((one) => `R-${one}`),
  text: word,
});

/** As a German bank writes them, 65 characters a line. */
function write(one: Written, number: number): string {
  const amount = `${Math.floor(one.minor / 100)},${String(one.minor % 100).padStart(2, '0')}`;
  const plain = one.day.replaceAll('-', '').slice(2);
  const details = `166?00X?20EREF+${one.reference}?21SVWZ+${one.text}?30DEUTDEFF?31DE02120300000000202051?32${one.name}`;
  const lines = details.match(/.{1,65}/g) ?? [];
  return `:61:${plain}${plain.slice(2)}${one.isDebit ? 'D' : 'C'}${amount}NTRFNONREF//B${number}\n:86:${lines.join('\n')}`;
}

describe('payments written as MT940', () => {
  it('are read again', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(written, { maxLength: 12 }), async (all) => {
        const read = await rowsOf(statement(all.map(write)));
        const expected = all.map(
          (one): PaymentText => ({
            executed_at: one.day,
            time_quality: 'booked',
            amount: `${Math.floor(one.minor / 100)}.${String(one.minor % 100).padStart(2, '0')}`,
            currency: 'EUR',
            channel: 'bank_transfer',
            transfer_reference: one.reference,
            [one.isDebit ? 'payout_agent' : 'provider_id']: 'DEUTDEFF',
            [one.isDebit ? 'payer_account' : 'beneficiary_account']: account,
            [one.isDebit ? 'beneficiary_account' : 'payer_account']: 'DE02120300000000202051',
            [one.isDebit ? 'beneficiary_name' : 'payer_name']: one.name,
            purpose: one.text,
            payer_time_zone: 'Europe/Berlin',
          }),
        );
        const cells = read.rows.map(({ cells: { payment_id, ...rest } }) => rest);
        expect(cells).toEqual(expected);
        expect(new Set(read.rows.map(({ cells: { payment_id } }) => payment_id)).size).toBe(all.length);
      }),
      { numRuns: 100 },
    );
  });
});
