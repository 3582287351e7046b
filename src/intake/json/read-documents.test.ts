import { describe, expect, it } from 'vitest';
import { rowsOf } from '../testing/rows-of.js';

const one = (id: string, more = ''): string =>
  `{"transactionId":"${id}","bookingDate":"2025-03-01","transactionAmount":{"currency":"EUR","amount":"-1"}${more}}`;
const report = (transactions: string, account = '"account":{"iban":"DE89370400440532013000"},'): string =>
  `{${account}"transactions":{"booked":[${transactions}]}}`;

async function ids(text: string): Promise<readonly (string | undefined)[]> {
  return (await rowsOf(text)).rows.map(({ cells }) => cells.payment_id);
}

describe('documents', () => {
  it('may stand behind each other, a line each, or in a list, each with its own account', async () => {
    const other = report(one('B'), '"account":{"bban":"77"},');
    const expected = ['DE89370400440532013000/A', '77/B'];
    expect(await ids(report(one('A')) + other)).toEqual(expected);
    expect(await ids(`${report(one('A'))}\n${other}\n`)).toEqual(expected);
    expect(await ids(`[${report(one('A'))},${other}]`)).toEqual(expected);
    expect(await ids(`{"accounts":[${report(one('A'))},${other}]}`)).toEqual(expected);
  });

  it('may tell behind their records what these need', async () => {
    const text = `{"transactions":{"booked":[${one('A')},${one('B')}]},"account":{"iban":"DE1"}}`;
    expect(await ids(text)).toEqual(['DE1/A', 'DE1/B']);
  });

  it('place a record at its brace', async () => {
    const text = `\ufeff{"é":1,\n"transactions":{"booked":[\n  ${one('A')}]}}`;
    const { rows } = await rowsOf(text);
    expect(rows[0]?.place).toEqual({ line: 3, offset: Buffer.from(text).indexOf('{"transactionId') });
  });

  it('lose a record in which a key stands twice, and nothing else', async () => {
    const { rows, rejected } = await rowsOf(report(`${one('A', ',"bookingDate":"2025-03-02"')},${one('B')}`));
    expect([rows.length, rejected.map(({ reason }) => reason)]).toEqual([1, ['repeated-key']]);
  });

  it.each([
    ['cut off', report(one('A')).slice(0, -2), 'ends before'],
    ['a key twice around records', `{"a":1,"a":2,${report(one('A')).slice(1)}`, 'not well-formed'],
    ['deep', report(one('A', `,"x":${'['.repeat(200)}${']'.repeat(200)}`)), 'deeper'],
    ['a record without end', report(one('A', `,"x":[${'1,'.repeat(60_000)}1]`)), 'larger'],
    ['nothing to read', '{"transactions":{"booked":1,"transactionAmount":1}}', undefined],
  ])('are refused: %s', async (_, text, because) => {
    if (because === undefined) expect((await rowsOf(text)).rows).toEqual([]);
    else
      await expect(rowsOf(text)).rejects.toMatchObject({
        code: 'file',
        message: expect.stringContaining(because),
      });
  });

  it('take memory for one record, however many there are', async () => {
    const many = Array.from({ length: 6_000 }, (_, n) => one(`T${n}`)).join(',');
    expect((await rowsOf(report(many))).rows).toHaveLength(6_000);
    // Without an account they are held, until it is clear that they must go without.
    const { rows, findings } = await rowsOf(report(many, ''));
    expect(rows).toHaveLength(6_000);
    expect(findings).toContain('account-missing account');
  });
});
