/** What further rows about a known payment do to it, through the door. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PaymentText } from '../../intake/payment.js';
import { currentPins } from '../pins.js';
import { prepareRun } from '../run-relation.js';
import { loadRows, plain, workplace } from '../testing/payment-file.js';

const place = workplace();
const row = (id: string, changes: PaymentText = {}): PaymentText => ({
  ...plain,
  payment_id: id,
  ...changes,
});

const changes = `SELECT payment_seq::INTEGER AS payment, kind::VARCHAR AS kind, status::VARCHAR AS status,
  "at"::DOUBLE AS "at", flagged, from_start, line::INTEGER AS line FROM status_change ORDER BY seq, line`;

describe('statuses', () => {
  it('given late split into a payment and a change (P2)', async () => {
    const ledger = await place.ledger();
    const report = await loadRows(place, ledger, [
      row('T1', { status: 'returned', status_at: '2025-03-09' }),
      row('T2', { status: 'refused', status_at: '2025-03-02T00:00:00Z', status_reason: 'limit' }),
      row('T3', { status: 'returned' }),
      row('T4', { status: 'returned', status_at: '2025-02-01T00:00:00Z' }),
      row('T5', { status: 'attempted' }),
    ]);
    expect(report).toMatchObject({ accepted: 5, statusChanges: 0, statusFlagged: 2 });
    const payments = await ledger.rows(
      'SELECT first_status::VARCHAR AS s, status_flagged AS f FROM payment ORDER BY seq',
    );
    expect(payments.map(({ s, f }) => [s, f])).toEqual([
      ['executed', false],
      ['attempted', false],
      ['returned', true],
      ['returned', false],
      ['attempted', true],
    ]);
    expect(await ledger.rows(changes)).toEqual([
      {
        payment: 1,
        kind: 'status',
        status: 'returned',
        at: Date.parse('2025-03-09T22:59:59Z'),
        flagged: false,
        from_start: false,
        line: 2,
      },
      {
        payment: 2,
        kind: 'status',
        status: 'refused',
        at: Date.parse('2025-03-02T00:00:00Z'),
        flagged: false,
        from_start: false,
        line: 3,
      },
    ]);
  });

  it('told later are changes; a repeat of any row is a duplicate, whichever file has it (I9)', async () => {
    const ledger = await place.ledger();
    const returned = row('T1', { status: 'returned', status_at: '2025-03-09T00:00:00Z' });
    const unknown = row('T1', { status: 'returned' });
    expect(await loadRows(place, ledger, [row('T1'), returned, returned])).toMatchObject({
      accepted: 1,
      statusChanges: 1,
      duplicates: 1,
    });
    expect(
      await loadRows(place, ledger, [row('T1', { status: 'executed', status_at: '' }), returned]),
    ).toMatchObject({
      statusChanges: 0,
      duplicates: 2,
    });
    expect(
      await loadRows(place, ledger, [unknown, row('T1', { payout_city: 'Cebu', status: '', status_at: '' })]),
    ).toMatchObject({
      statusChanges: 2,
    });
    const at = Date.parse('2025-03-01T20:14:05Z');
    expect(await ledger.rows(changes)).toMatchObject([
      { payment: 1, kind: 'status', status: 'returned', flagged: false, from_start: false },
      { payment: 1, kind: 'status', status: 'returned', at, flagged: true, from_start: true },
      { payment: 1, kind: 'details' },
    ]);
  });

  it('that return to what held before are news, in the order of the file (I9)', async () => {
    const ledger = await place.ledger();
    const executed = row('S1', { status: 'executed' });
    const returned = row('S1', { status: 'returned' });
    const told = [executed, returned, executed, returned, executed, executed];
    expect(await loadRows(place, ledger, told)).toMatchObject({
      accepted: 1,
      statusChanges: 4,
      duplicates: 1,
    });
    expect((await ledger.rows(changes)).map(({ status }) => status)).toEqual([
      'returned',
      'executed',
      'returned',
      'executed',
    ]);
    // Told whole, or from the middle on, it is a repetition; after it something new may stand.
    const more = { payer_email: '' };
    expect(await loadRows(place, ledger, told)).toMatchObject({ statusChanges: 0, duplicates: 6 });
    expect(await loadRows(place, ledger, [returned, executed, row('S2', more)])).toMatchObject({
      accepted: 1,
      statusChanges: 0,
      duplicates: 2,
    });
    expect(await loadRows(place, ledger, [returned, executed, returned, row('S3')])).toMatchObject({
      accepted: 1,
      statusChanges: 1,
      duplicates: 2,
    });
    expect(await loadRows(place, ledger, [executed])).toMatchObject({ statusChanges: 1 });
    const pins = await currentPins(ledger);
    await prepareRun(ledger, pins);
    expect(
      await ledger.rows(`SELECT first_status::VARCHAR AS status FROM run_payment WHERE payment_id = 'S1'`),
    ).toEqual([{ status: 'executed' }]);
  });

  it('with a time of their own are one event wherever they are told (I9)', async () => {
    const ledger = await place.ledger();
    const at = (status: string, day: string) => row('S2', { status, status_at: `2025-03-${day}T00:00:00Z` });
    const rows = [at('returned', '05'), at('executed', '06'), at('returned', '05')];
    expect(await loadRows(place, ledger, rows)).toMatchObject({
      accepted: 1,
      statusChanges: 1,
      duplicates: 1,
    });
    expect(await loadRows(place, ledger, [at('returned', '05')])).toMatchObject({ duplicates: 1 });
    expect(await loadRows(place, ledger, [at('executed', '06'), at('returned', '08')])).toMatchObject({
      duplicates: 1,
      statusChanges: 1,
    });
    expect((await ledger.rows(changes)).map(({ status }) => status)).toEqual([
      'returned',
      'executed',
      'returned',
    ]);
  });

  it('say nothing when the cell is empty (I9)', async () => {
    const ledger = await place.ledger();
    await loadRows(place, ledger, [row('S1'), row('S1', { status: 'returned' })]);
    const silent = row('S1', { status: '' });
    expect(await loadRows(place, ledger, [silent, row('S2', { status: 'executed' })])).toMatchObject({
      statusChanges: 0,
      duplicates: 1,
    });
  });

  it('of a file that does not state a column contradict nothing by its absence (I8)', async () => {
    const ledger = await place.ledger();
    await loadRows(place, ledger, [row('T1', { payer_email: 'a@b.org' })]);
    expect(await loadRows(place, ledger, [row('T1')])).toMatchObject({ duplicates: 1 });
    expect(await loadRows(place, ledger, [row('T1', { payer_email: 'c@d.org' })])).toMatchObject({
      conflicts: 1,
    });
    expect(await loadRows(place, ledger, [row('T1', { payer_name: 'Else' })])).toMatchObject({
      conflicts: 1,
    });
  });
});

/** I9 read slowly: the states that are news, of one payment told over and over. */
function newsOf(tellings: readonly (readonly string[])[]): readonly string[] {
  const isTimed = (state: string) => state.includes('@');
  const told: string[] = [];
  for (const telling of tellings) {
    const known = new Set(told);
    const states = telling.filter((state, i) => state !== telling[i - 1]);
    const before = told.filter((state, i) => state !== told[i - 1]);
    let overlap = Math.min(states.length, before.length);
    while (states.slice(0, overlap).join() !== before.slice(before.length - overlap).join()) overlap--;
    for (const [i, state] of states.entries()) {
      if (i >= overlap && !(isTimed(state) && known.has(state))) told.push(state);
      known.add(state);
    }
  }
  return told.slice(1);
}

describe('any telling', () => {
  it('brings the same news as the rule read slowly (I9)', async () => {
    const state = fc.constantFrom('executed', 'returned', 'refused', 'returned@05', 'executed@06');
    const tellings = fc.array(fc.array(state, { minLength: 1, maxLength: 6 }), {
      minLength: 3,
      maxLength: 3,
    });
    const payments = fc.array(tellings, { minLength: 40, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(payments, async (all) => {
        const ledger = await place.ledger();
        for (const file of [0, 1, 2]) {
          const rows = all.flatMap((one, payment) =>
            (one[file] ?? []).map((text) => {
              const [status = '', day] = text.split('@');
              const at = day === undefined ? '' : `2025-03-${day}T00:00:00Z`;
              return row(`T${payment}`, { status, status_at: at });
            }),
          );
          await loadRows(place, ledger, [...rows, row(`only in ${file}`)]);
        }
        const found = await ledger.rows<{ id: string; states: string }>(
          `SELECT p.payment_id AS id, string_agg(s.given_status::VARCHAR || coalesce('@' || substr(s.status_at, 9, 2), ''), ',' ORDER BY s.seq) AS states
           FROM status_change s JOIN payment p ON p.seq = s.payment_seq WHERE s.seq <> p.seq GROUP BY p.payment_id`,
        );
        const states = new Map(found.map((one) => [one.id, one.states]));
        for (const [payment, one] of all.entries()) {
          expect([one, states.get(`T${payment}`) ?? '']).toEqual([one, newsOf(one).join()]);
        }
      }),
      { numRuns: 2 },
    );
  });
});
