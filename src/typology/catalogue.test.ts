import { expect, test } from 'vitest';
import { catalogue } from './catalogue.js';
import type { Definition, Indicator } from './definition.js';
import type { Expression } from './expression.js';
import { atLeast, count, fact, greatest, residual } from './language.js';
import { declaredKinship } from './library/declared-kin.js';
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

test('given facts are read of whom they are told of', () => {
  const screened = (when: Expression): Indicator => ({ ...payer(when), mode: 'screen' });
  expect(catalogue([screened(reading('collector-variants'))]).indicators).toHaveLength(1);
  expect(catalogue([screened(reading('near-outcome', 'self'))]).indicators).toHaveLength(1);
  message(screened(reading('collector-variants', 'self'))).toThrow('read it of counterparty');
  message(screened(reading('near-outcome'))).toThrow('of whom it is never told');
});

test('G1: what a screening alone knows is read in mode screen, and nothing else is', () => {
  message(payer(reading('collector-variants'))).toThrow('use screen');
  message({ ...payer(reading('listed')), mode: 'screen' }).toThrow('use stream');
});

test('G1: what would say false where the network has not run reads nothing of it', () => {
  const told = atLeast(fact('self', 'collector-variants'), 1);
  message({ ...whoElse, strata: [{ name: 'only', when: told }] }).toThrow('is unknown where the network');
  const near = residual({ where: atLeast(fact('counterparty', 'near-outcome'), 1) });
  message({ ...whoElse, behind: near }).toThrow('a fact definition and reads near-outcome');
  message(whoElse, {
    ...declaredKinship,
    unless: atLeast(fact('counterparty', 'collector-variants'), 1),
  }).toThrow('an explanation and reads collector-variants');
});

test('an indicator of the network may be called as the fact that it grades; nothing else may', () => {
  const named = {
    ...payer(reading('collector-variants')),
    mode: 'screen' as const,
    id: 'collector-variants',
  };
  expect(catalogue([named]).indicators).toHaveLength(1);
  message({ ...whoElse, id: 'near-outcome' }).toThrow('given fact');
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
