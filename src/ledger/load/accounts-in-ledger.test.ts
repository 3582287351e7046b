/** Statements of accounts, once they are in a ledger: told again, turned back, and in another form. */
import { describe, expect, it } from 'vitest';
import type { Ledger } from '../ledger.js';
import { loadText, workplace } from '../testing/payment-file.js';

const place = workplace();
const account = 'DE89370400440532013000';

function statement(entries: readonly string[], number: number, opening = ':60F:C250228EUR100,'): string {
  return `:20:S\n:25:${account}\n:28C:${number}/1\n${opening}\n${entries.join('\n')}\n:62F:C250301EUR100,\n`;
}

const rent =
  ':61:2503010301D45,5NTRFNONREF\n:86:166?20EREF+E1?21SVWZ+rent?30DEUTDEFF?31DE02120300000000202051?32MARIA CRUZ';

async function payments(ledger: Ledger) {
  return ledger.rows<{ status: string }>('SELECT status FROM payment ORDER BY seq');
}

describe('entries of accounts', () => {
  it('are one payment in an interim report, a statement and a statement sent again (I8)', async () => {
    const ledger = await place.ledger();
    const interim = statement([rent], 7, ':34F:EURD0,');
    expect(await loadText(place, ledger, interim)).toMatchObject({ format: 'swift', accepted: 1 });
    expect(await loadText(place, ledger, statement([rent, rent], 1))).toMatchObject({
      accepted: 1,
      duplicates: 1,
    });
    expect(await loadText(place, ledger, statement([rent], 2))).toMatchObject({ accepted: 0, duplicates: 1 });
  });

  it('are one payment on both accounts of one bank, in either order (I8)', async () => {
    const holder = { iban: account, local: '37040044/532013000' };
    const other = { iban: 'DE68370400440000202051', local: '37040044/202051' };
    const on = (own: typeof holder, sign: string, against: typeof holder): string =>
      statement(
        ['E1', 'E1', 'E2'].map(
          (reference, n) =>
            `:61:2503010301${sign}45,5NTRFNONREF//${sign}${n}\n:86:166?20EREF+${reference}?31${against.iban}?32M`,
        ),
        1,
      ).replace(account, own.local);
    const [sent, received] = [on(holder, 'D', other), on(other, 'C', holder)];
    for (const [one, two] of [
      [sent, received],
      [received, sent],
    ] as const) {
      const ledger = await place.ledger();
      expect(await loadText(place, ledger, one)).toMatchObject({ accepted: 3 });
      // What names the sides differs, so that it is the first telling that counts.
      expect(await loadText(place, ledger, two)).toMatchObject({ accepted: 0, reasons: { conflict: 3 } });
    }
  });

  it('turn back the payment that has their reference (I15)', async () => {
    const ledger = await place.ledger();
    await loadText(place, ledger, statement([rent], 1));
    const back = ':61:2503050305C45,5NRTINONREF\n:86:159?00RETOURE?20EREF+E1?34901';
    expect(await loadText(place, ledger, statement([back], 2))).toMatchObject({
      accepted: 0,
      statusChanges: 1,
    });
    const alone = back.replace('E1', 'E9');
    expect(await loadText(place, ledger, statement([alone], 3))).toMatchObject({ accepted: 1 });
    expect((await payments(ledger)).map(({ status }) => status)).toEqual(['executed', 'returned']);
  });

  it('of a transfer come back by their reference (I15)', async () => {
    const ledger = await place.ledger();
    const head = '{1:F01BNORPHMMAXXX0000000001}{2:O1031200250301ESSESESSAXXX00000000012503011200N}{4:\n';
    const transfer = `${head}:20:T1\n:23B:CRED\n:32A:250301EUR45,5\n-}`;
    const back = `${head}:20:T2\n:23B:CRED\n:32A:250305EUR40,\n:72:/RETN/59\n/AC04/\n/MREF/T1\n-}`;
    expect(await loadText(place, ledger, `${back}\n${transfer}`)).toMatchObject({
      accepted: 1,
      statusChanges: 1,
    });
    const unknown = back.replace('/MREF/T1', '/MREF/T7');
    expect(await loadText(place, ledger, unknown)).toMatchObject({ reasons: { 'unknown-payment': 1 } });
  });

  it('have a holder by the account, whatever the form (I3, I4)', async () => {
    const ledger = await place.ledger();
    await loadText(place, ledger, statement([rent], 1));
    const report = {
      account: { iban: account },
      transactions: {
        booked: [
          {
            transactionId: 'B',
            bookingDate: '2025-03-02',
            transactionAmount: { currency: 'EUR', amount: '-7' },
          },
        ],
      },
    };
    expect(await loadText(place, ledger, JSON.stringify(report))).toMatchObject({
      format: 'berlin-group',
      accepted: 1,
    });
    expect(await ledger.number('SELECT count(DISTINCT payer_record) FROM payment')).toBe(1);
  });

  it('in an asset that is no currency are rejected, with that reason', async () => {
    const ledger = await place.ledger();
    const identity = { originator: { originatorPersons: [], accountNumber: ['1abc'] } };
    const transaction = { txid: 'x', amount: 0.5, timestamp: '2025-03-01T10:00:00Z', asset_type: 'BTC' };
    const report = await loadText(place, ledger, JSON.stringify({ identity, transaction }));
    expect(report).toMatchObject({ read: 1, reasons: { 'unknown-currency': 1 } });
  });
});
