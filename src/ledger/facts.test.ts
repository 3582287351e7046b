/** The facts of single rows, through the door. */
import { describe, expect } from 'vitest';
import { workplace } from './testing/payment-file.js';
import { rowFactsIn } from './testing/row-facts.js';

/** A fact tells of its own row alone. */
const facts = rowFactsIn(workplace());
const ms = (text: string) => BigInt(Date.parse(text));
const text = (columns: string) =>
  columns
    .split(' ')
    .map((column) => `${column}::VARCHAR AS ${column}`)
    .join(', ');

describe('time', () => {
  facts(
    'stands in the payer zone, else in the only zone of the country, else in UTC, flagged (P1)',
    [
      { executed_at: '2025-07-01T10:00:00+02:00' },
      { executed_at: '2025-07-01T10:00:00', payer_time_zone: 'America/New_York', payer_country: 'US' },
      { executed_at: '2025-07-01T10:00:00', payer_country: 'SE' },
      { executed_at: '2025-07-01T10:00:00', payer_country: 'US' },
      { executed_at: '2025-07-01', payer_country: 'SE' },
      { executed_at: '2025-07-01', payer_country: 'US' },
      { executed_at: '2025-07-01T23:30:00Z', payer_country: 'SE' },
    ],
    '"at", "precision"::VARCHAR AS "precision", zone_assumed, day',
    (rows) => {
      const day = Date.UTC(2025, 6, 1) / 86_400_000;
      expect(rows).toEqual([
        { at: ms('2025-07-01T08:00:00Z'), precision: 'instant', zone_assumed: false, day },
        { at: ms('2025-07-01T14:00:00Z'), precision: 'local', zone_assumed: false, day },
        { at: ms('2025-07-01T08:00:00Z'), precision: 'local', zone_assumed: false, day },
        { at: ms('2025-07-01T10:00:00Z'), precision: 'local', zone_assumed: true, day },
        { at: ms('2025-07-01T21:59:59Z'), precision: 'day', zone_assumed: false, day },
        { at: ms('2025-07-01T23:59:59Z'), precision: 'day', zone_assumed: true, day },
        { at: ms('2025-07-01T23:30:00Z'), precision: 'instant', zone_assumed: false, day: day + 1 },
      ]);
    },
  );

  facts(
    'follows the clock through its changes: twice is the first, never is moved on (I7)',
    [
      { executed_at: '2025-10-26T02:30:00' },
      { executed_at: '2025-10-26T03:00:00' },
      { executed_at: '2025-03-30T02:30:00' },
      { executed_at: '2025-03-30T01:59:59' },
      { executed_at: '2025-12-31T23:59:59' },
      { executed_at: '1996-10-27T02:30:00' },
      { executed_at: '2025-04-06', payer_time_zone: 'Australia/Lord_Howe', payer_country: 'AU' },
    ].map((row) => ({ payer_country: 'SE', ...row })),
    '"at"',
    (rows) => {
      expect(rows.map((row) => new Date(Number(row['at'])).toISOString())).toEqual([
        '2025-10-26T00:30:00.000Z',
        '2025-10-26T02:00:00.000Z',
        '2025-03-30T01:30:00.000Z',
        '2025-03-30T00:59:59.000Z',
        '2025-12-31T22:59:59.000Z',
        '1996-10-27T00:30:00.000Z',
        '2025-04-06T13:29:59.000Z',
      ]);
    },
  );

  const at = { executed_at: '2025-03-01T22:30:00Z' };
  facts(
    'knows hours only of an act on a clock that is known (I10)',
    [
      { ...at, payer_country: 'SE' },
      { ...at, time_quality: 'initiated', payer_country: 'US', payer_time_zone: 'America/Los_Angeles' },
      { ...at, time_quality: 'booked' },
      { ...at, time_quality: '' },
      { ...at, payer_country: 'US' },
      { executed_at: '2025-03-01' },
      { ...at, beneficiary_country: 'BR' },
      { ...at, beneficiary_country_basis: 'iban' },
      { executed_at: '2025-03-01T22:30:00', payer_country: 'US' },
    ],
    'payer_hour, payer_weekday, beneficiary_hour',
    (rows) => {
      expect(rows.map((row) => [row['payer_hour'], row['payer_weekday'], row['beneficiary_hour']])).toEqual([
        [23, 6, 6],
        [14, 6, 6],
        [null, null, null],
        [null, null, null],
        [null, null, 6],
        [null, null, null],
        [23, 6, null],
        [23, 6, null],
        [null, null, null],
      ]);
    },
  );

  facts(
    'gives ages in completed years on the payer’s local day (I10)',
    [
      {
        executed_at: '2025-03-01T22:59:59Z',
        payer_birth_date: '2007-03-02',
        beneficiary_birth_date: '1980-03-01',
      },
      { executed_at: '2025-03-01T23:00:00Z', payer_birth_date: '2007-03-02' },
      { executed_at: '2025-02-28T12:00:00Z', payer_birth_date: '2004-02-29' },
      { executed_at: '2025-03-01T12:00:00Z', payer_birth_date: '2004-02-29', customer_since: '2025-01-01' },
    ],
    'payer_age, beneficiary_age, customer_since_day',
    (rows) => {
      expect(rows.map((row) => row['payer_age'])).toEqual([17, 18, 20, 21]);
      expect(rows[0]?.['beneficiary_age']).toBe(45);
      expect(rows[3]?.['customer_since_day']).toBe(Date.UTC(2025, 0, 1) / 86_400_000);
    },
  );
});

describe('amounts', () => {
  const amounts = ['4.99', '5', '59.99', '60.00', '149.99', '150', '1499.99', '1500', '30', '30.10'];
  facts(
    'have minor units, bands and roundness (I6)',
    amounts.map((amount) => ({ amount })),
    'amount_minor, amount_ref_minor, amount_band::VARCHAR AS amount_band, round_sent',
    (rows) => {
      expect(rows.map((row) => row['amount_band'])).toEqual([
        'below_5',
        '5_60',
        '5_60',
        '60_150',
        '60_150',
        '150_1500',
        '150_1500',
        'from_1500',
        '5_60',
        '5_60',
      ]);
      expect(rows.every((row) => row['amount_minor'] === row['amount_ref_minor'])).toBe(true);
      expect(rows.map((row) => row['round_sent'])).toEqual([
        false,
        false,
        false,
        true,
        false,
        true,
        false,
        true,
        true,
        false,
      ]);
    },
  );

  facts(
    'are round in tens, in thousands where there is no minor unit, and unknown when not given (I6)',
    [
      { amount: '5000', currency: 'JPY', payout_amount: '2000', payout_currency: 'PHP' },
      { amount: '5500', currency: 'JPY', payout_amount: '2005', payout_currency: 'PHP' },
      { amount: '20.000', currency: 'KWD' },
    ],
    'round_sent, round_paid_out',
    (rows) => {
      expect(rows).toEqual([
        { round_sent: true, round_paid_out: true },
        { round_sent: false, round_paid_out: false },
        { round_sent: true, round_paid_out: null },
      ]);
    },
  );
});

describe('parties', () => {
  const none = { payer_id: '', beneficiary_id: '' };
  facts(
    'are known by the first rule that applies (I3)',
    [
      {},
      {
        ...none,
        payer_account: 'SE12 3456',
        wallet_id: 'w1',
        beneficiary_account: 'PH-9999',
        beneficiary_phone: '+63 912 345',
      },
      { ...none, wallet_id: 'w1', payer_phone: '+46 70 123 45', beneficiary_phone: '+63 912 3456' },
      { ...none, payer_phone: '+46 70 123 45' },
      none,
      { ...none, payer_country: '' },
      { ...none, beneficiary_type: 'intermediary' },
      { beneficiary_type: 'intermediary' },
    ],
    text('payer_id_rule beneficiary_id_rule'),
    (rows) => {
      expect(rows.map((row) => [row['payer_id_rule'], row['beneficiary_id_rule']])).toEqual([
        ['given', 'given'],
        ['account', 'account'],
        ['wallet', 'phone'],
        ['phone', 'name'],
        ['name', 'name'],
        ['unattributed', 'unattributed'],
        ['unattributed', 'unattributed'],
        ['given', 'unattributed'],
      ]);
    },
  );

  facts(
    'have ids without the spaces around them, and none where only spaces stand (I2)',
    [
      { payer_id: 'C1' },
      { payer_id: ' C1 ', beneficiary_id: '\u00a0B1\u3000' },
      { payer_id: '   ', payer_name: '', beneficiary_id: '\u2003', beneficiary_name: ' ', wallet_id: ' ' },
      { payer_id: 'C 1', device_id: ' ', provider_id: 'X ' },
    ],
    'payer_id, beneficiary_id, wallet_id, device_id_key, provider_id, payer_record, beneficiary_record',
    (rows) => {
      expect(rows.map((row) => [row['payer_id'], row['beneficiary_id']])).toEqual([
        ['C1', 'B1'],
        ['C1', 'B1'],
        [null, null],
        ['C 1', 'B1'],
      ]);
      expect(rows[0]?.['payer_record']).toBe(rows[1]?.['payer_record']);
      expect(rows[2]).toMatchObject({ wallet_id: null, payer_record: null, beneficiary_record: null });
      expect(rows[3]).toMatchObject({ device_id_key: null, provider_id: 'X' });
    },
  );

  const nameless = { beneficiary_id: '' };
  facts(
    'known by name alone are local to the other side (I3)',
    [
      nameless,
      { ...nameless, beneficiary_name: ' MARÍA  santos-cruz ' },
      { ...nameless, payer_id: 'P2' },
      { ...nameless, payout_city: 'Cebu' },
      { ...nameless, beneficiary_country: 'RO' },
    ],
    'beneficiary_record, (SELECT record_id FROM record r WHERE r.record = beneficiary_record) AS id',
    (rows) => {
      const records = rows.map((row) => row['beneficiary_record']);
      expect(records[0]).toBe(records[1]);
      expect(new Set(records).size).toBe(4);
      expect(rows[0]?.['id']).toMatch(/^name:[0-9a-f]{16}$/);
    },
  );

  facts(
    'share a family name or it is unknown, never false (I10)',
    [
      { payer_name: 'Juan Santos', beneficiary_name: 'Maria SÁNTOS Cruz' },
      { payer_name: 'Anna Larsson', beneficiary_name: 'Maria Cruz' },
      { payer_name: 'Maria Lind', beneficiary_name: 'Maria Cruz' },
      { payer_name: 'Jan van Dyk', beneficiary_name: 'Ana van Berg' },
      { payer_name: 'SANTOS, Juan', beneficiary_name: 'Cruz Santos, Maria' },
      { payer_name: 'Santos', beneficiary_name: 'Maria Santos' },
      { payer_name: 'Juan Santos', beneficiary_name: 'Casa Santos', beneficiary_type: 'organisation' },
      { payer_name: '', beneficiary_name: 'Maria Santos' },
    ],
    'family_name_shared, shared_name_key IS NOT NULL AS keyed',
    (rows) => {
      expect(rows.map((row) => row['family_name_shared'])).toEqual([
        true,
        null,
        null,
        null,
        true,
        null,
        null,
        null,
      ]);
      expect(rows.every((row) => row['keyed'] === (row['family_name_shared'] === true))).toBe(true);
    },
  );

  facts(
    'are persons, organisations or unknown (I10)',
    [
      {},
      { payer_type: '' },
      { beneficiary_type: 'organisation', payer_type: '' },
      { beneficiary_type: 'intermediary' },
      { merchant_category: '5411' },
      { beneficiary_type: '', merchant_category: '4829' },
      { beneficiary_type: '' },
      { cash_withdrawal: 'yes', beneficiary_type: '' },
    ],
    'person_to_person, intermediary',
    (rows) => {
      expect(rows.map((row) => [row['person_to_person'], row['intermediary']])).toEqual([
        [true, false],
        [null, false],
        [false, false],
        [false, true],
        [false, false],
        [false, true],
        [null, null],
        [false, null],
      ]);
    },
  );
});

describe('destination', () => {
  facts(
    'is taken from an account or an agent for corridors at home alone (I5)',
    [
      {},
      { beneficiary_country: 'DE' },
      { beneficiary_country_basis: 'iban' },
      {
        beneficiary_country: '',
        beneficiary_country_basis: '',
        beneficiary_account: 'RO49 AAAA 1B31 0075 9384 0000',
      },
      { beneficiary_country: '', beneficiary_country_basis: '', payout_agent: 'BNORPHMM' },
      { beneficiary_country: '', beneficiary_country_basis: '' },
      { beneficiary_country_basis: '' },
      { beneficiary_country: 'SE' },
      { payer_country: '' },
      { beneficiary_country: 'SE', beneficiary_country_basis: 'iban' },
      { payer_country: 'PH', beneficiary_country_basis: 'bic' },
      { payer_country: '', beneficiary_country_basis: 'iban' },
    ],
    `beneficiary_country, beneficiary_country_basis::VARCHAR AS basis, corridor_listed, cross_border`,
    (rows) => {
      expect(rows.map((row) => Object.values(row))).toEqual([
        ['PH', 'payout', true, true],
        ['DE', 'payout', false, true],
        ['PH', 'iban', null, null],
        ['RO', 'iban', null, null],
        ['PH', 'bic', null, null],
        [null, null, null, null],
        ['PH', 'declared', true, true],
        ['SE', 'payout', false, false],
        ['PH', 'payout', true, null],
        ['SE', 'iban', false, false],
        ['PH', 'bic', true, false],
        ['PH', 'iban', null, null],
      ]);
    },
  );
});

describe('words', () => {
  facts(
    'make categories and classes (I10)',
    [
      { purpose: 'Loyer mars' },
      { purpose: 'zzz' },
      {},
      { status: 'refused', status_reason: 'Compliance review' },
      { status: 'refused', status_reason: 'Insufficient funds' },
      { status: 'refused', status_reason: 'whatever' },
      { status: 'refused' },
      { status: 'executed', status_reason: 'compliance' },
      { status: 'returned', status_reason: 'compliance' },
      { status: 'returned' },
    ],
    text('purpose_category refusal_class first_status'),
    (rows) => {
      expect(rows.map((row) => Object.values(row))).toEqual([
        ['housing', null, 'executed'],
        ['unknown', null, 'executed'],
        [null, null, 'executed'],
        [null, 'compliance', 'refused'],
        [null, 'funds', 'refused'],
        [null, 'other', 'refused'],
        [null, 'unknown', 'refused'],
        [null, null, 'executed'],
        [null, 'compliance', 'returned'],
        [null, 'unknown', 'returned'],
      ]);
    },
  );
});

describe('where an order is given from', () => {
  facts(
    'is abroad, at home or unknown (I10)',
    [
      { payer_country: 'FR', ip_country: 'PH' },
      { payer_country: 'FR', ip_country: 'FR' },
      { payer_country: 'FR' },
      { payer_country: '', ip_country: 'PH' },
    ],
    'ip_abroad',
    (rows) => {
      expect(rows.map((row) => row['ip_abroad'])).toEqual([true, false, null, null]);
    },
  );
});
