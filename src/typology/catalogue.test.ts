import { expect, test } from 'vitest';
import { catalogue } from './catalogue.js';
import type { Definition, Indicator } from './definition.js';
import type { Expression } from './expression.js';
import { atLeast, count, fact, greatest, residual } from './language.js';
import { library } from './library/index.js';
import { listedPayer } from './library/listed-payer.js';
import { unlinkedPayers } from './library/unlinked-payers.js';
import { whoElse } from './library/who-else.js';

function reading(name: string, of: 'self' | 'counterparty' = 'counterparty'): Expression {
  return atLeast(greatest(fact(of, name), residual()), 1);
}
function payer(when: Expression): Indicator {
  return { ...listedPayer, id: 'x', strata: [{ name: 'only', when }] };
}
const message = (...definitions: readonly Definition[]) => expect(() => catalogue(definitions));

test('the order does not depend on the order given', () => {
  expect(catalogue(library.toReversed())).toEqual(catalogue(library));
});

test('ids are unique over all kinds and apart from given facts', () => {
  message(listedPayer, listedPayer).toThrow('taken by another definition');
  message({ ...listedPayer, id: 'listed' }).toThrow('given fact');
});

test('facts that are read exist', () => {
  message(payer(reading('who-else'))).toThrow('which nothing makes');
  expect(catalogue([whoElse, payer(reading('who-else'))]).indicators).toHaveLength(1);
  expect(catalogue([payer(reading('listed'))]).indicators).toHaveLength(1);
});

test('facts told to payers are read by payers, of their counterparty', () => {
  message(whoElse, payer(reading('who-else', 'self'))).toThrow('of the counterparty');
  const there = { ...unlinkedPayers, strata: [{ name: 'only', when: reading('who-else') }] };
  message(whoElse, there).toThrow('told to payers');
});

test('fact definitions do not read facts that others make', () => {
  const second = { ...whoElse, id: 'second', strata: [{ name: 'only', when: reading('who-else') }] };
  message(whoElse, second).toThrow('made by another');
  const behind = { ...whoElse, behind: residual({ where: atLeast(fact('counterparty', 'listed'), 1) }) };
  expect(catalogue([behind]).facts).toHaveLength(1);
});

test('filters of behind are read as well', () => {
  const behind = residual({ where: atLeast(fact('counterparty', 'nothing'), 1) });
  message({ ...payer(atLeast(count(residual()), 1)), behind }).toThrow('which nothing makes');
});
