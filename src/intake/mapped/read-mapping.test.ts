import { describe, expect, it } from 'vitest';
import { mappingOf } from './testing/mapping-of.js';

const start = ['vigie_mapping: 1', 'columns:', '  payment_id: id', '  executed_at: date', '  amount: sum'];
const whole = [...start, '  currency: {value: EUR}'];

describe('a mapping (I18)', () => {
  it('means the same whatever its comments and the order of its keys', async () => {
    const one = await mappingOf(...whole, '# a comment');
    const other = await mappingOf(
      'columns:',
      '  currency: {"value": "EUR"}',
      ...start.slice(2),
      'vigie_mapping: "1"',
    );
    expect(one.sha256).toBe(other.sha256);
    expect((await mappingOf(...start, '  currency: {value: SEK}')).sha256).not.toBe(one.sha256);
    expect((await mappingOf(...whole, 'file: {time_zone: Europe/Paris}')).sha256).not.toBe(one.sha256);
  });

  it('takes every value for a text: Norway is no falsehood', async () => {
    const { columns } = await mappingOf(...whole, '  payer_country: {value: NO}', '  payer_name: 1e3');
    expect(columns.get('payer_country')).toEqual({ kind: 'constant', text: 'NO' });
    expect(columns.get('payer_name')).toMatchObject({ columns: ['1e3'] });
  });

  it.each([
    [[...start, "  currency: '?'"], ':6:13', 'still "?"'],
    [[...start, '  currency: {value: ?}'], ':6', ''],
    [start, ':1:1', 'no currency'],
    [[...whole, '  colour: x'], ':7:3', 'is not known here'],
    [[...whole, '  status: {column: s, values: {PAID: done}}'], ':7:38', 'executed'],
    [[...whole, '  payer_birth_date: {column: b, format: XX}'], ':7:41', 'DD/MM/YYYY'],
    [[...whole, '  purpose: {column: b, format: DD/MM/YYYY}'], ':7', 'times and dates only'],
    [[...whole, '  purpose: {column: b, value: c}'], ':7', 'one of'],
    [[...whole, '  purpose: {column: b, split: {by: "", part: 0}}'], ':7', 'part'],
    [[...whole, '  purpose: {digest: [a]}'], ':7', 'payment_id'],
    [[...whole, '  purpose: {value: a, join: [b]}'], ':7', 'one of'],
    [[...whole, '  purpose: [a, b]'], ':7', 'keys with values'],
    [[...whole, '  currency: EUR'], ':7', 'DUPLICATE_KEY'],
    [[...whole, 'file: {delimiter: ab}'], ':7:19', 'one character'],
    [[...whole, 'file: {encoding: utf-7}'], ':7', 'windows-1252'],
    [[...whole, 'file: {time_zone: Paris}'], ':7', 'IANA'],
    [[...whole, 'file: {header: false}'], ':7', 'width'],
    [[...whole, "numbers: {decimal: '.', grouping: '.'}"], ':7', 'the same'],
    [[...whole, 'direction: {column: d, out: [D], in: [C]}'], ':1', 'holder'],
    [
      [...whole, 'holder: {account: {value: A}}', 'direction: {column: d, out: [D], in: [d]}'],
      ':8',
      'under out and under in',
    ],
    [[...whole, '  payer_id: p', 'holder: {account: {value: A}}'], ':1', 'payer_id'],
    [[...whole.slice(0, 4), '  amount: {debit: a, credit: b}', '  currency: c'], ':1', 'holder'],
    [['vigie_mapping: 2'], ':1:1', 'vigie_mapping: 1'],
    [['columns: *a'], '', 'alias'],
    [['a: &a [x, x]', 'b: *a'], '', 'alias'],
    [['a: !!js/function "x"'], ':1', ''],
    [[`${'['.repeat(20_000)}`], '', ''],
    [['a: "unclosed'], '', ''],
    [[''], '', ''],
    [['- x'], ':1:1', 'keys'],
  ])('says where it cannot be read: %j', async (lines, place, says) => {
    const error: unknown = await mappingOf(...lines).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code: 'configuration', exitCode: 2 });
    expect(error).toHaveProperty('path', expect.stringContaining(`mapping.yaml${place}`));
    expect(error).toHaveProperty('message', expect.stringContaining(says));
  });

  it('must be there', async () => {
    const { readMapping } = await import('./read-mapping.js');
    await expect(readMapping('absent.yaml')).rejects.toMatchObject({ code: 'file' });
  });
});
