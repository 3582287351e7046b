import fc from 'fast-check';
import { expect } from 'vitest';
import { details, entry, statement } from '../../intake/testing/account-message.js';
import { loadText, type Workplace } from './payment-file.js';

/** A payment counts once in a statement of sums, at least so many, and the notification of what they hold, in any order. */
export async function onceInSums(
  place: Workplace,
  { numRuns, sums }: { readonly numRuns: number; readonly sums: number },
): Promise<void> {
  // Without details, with the number of payments alone, and as PostFinance writes it: a transaction that names nobody.
  const sum = fc.constantFrom('', details('<Refs><AcctSvcrRef>R</AcctSvcrRef></Refs>'));
  const one = fc.record({
    amount: fc.constantFrom(100, 250),
    refs: fc.constantFrom(
      '',
      '<UETR>8a562c67-ca16-48ba-b074-65581be6f0</UETR>',
      '<EndToEndId>E</EndToEndId>',
    ),
  });
  const entries = fc.array(fc.record({ sum, ones: fc.array(one, { minLength: 1, maxLength: 3 }) }), {
    minLength: sums,
    maxLength: 4,
  });
  await fc.assert(
    fc.asyncProperty(entries, async (made) => {
      const told = (isSum: boolean) =>
        made.map(({ sum, ones }, n) => {
          const total = ones.reduce((all, { amount }) => all + amount, 0);
          const inside = ones.map(
            ({ amount, refs }, i) =>
              `<Refs>${refs.replace(/(?=<\/)/, `${n}${i}`)}</Refs><Amt Ccy="EUR">${amount}</Amt><RltdPties><Cdtr><Nm>Maria</Nm></Cdtr></RltdPties>`,
          );
          return entry({
            amount: String(total),
            rest: `<BookgDt><Dt>2025-03-01</Dt></BookgDt><AcctSvcrRef>R${n}</AcctSvcrRef>`,
            details: isSum ? sum : details(...inside),
          });
        });
      const statementOfSums = statement(told(true).join(''));
      const notification = statement(told(false).join(''))
        .replaceAll('BkToCstmrStmt', 'BkToCstmrDbtCdtNtfctn')
        .replaceAll(/<(\/?)Stmt>/g, '<$1Ntfctn>')
        .replace('053.001', '054.001');
      const [one, other] = [await place.ledger(), await place.ledger()];
      for (const text of [statementOfSums, notification]) await loadText(place, one, text);
      for (const text of [notification, statementOfSums]) await loadText(place, other, text);
      const payments =
        'SELECT * EXCLUDE (seq, file_id, received_at, line, "offset") FROM payment ORDER BY payment_id';
      expect(await one.rows(payments)).toEqual(await other.rows(payments));
      expect(await one.number('SELECT count(*) FROM payment')).toBe(made.flatMap(({ ones }) => ones).length);
    }),
    { numRuns, endOnFailure: true },
  );
}
