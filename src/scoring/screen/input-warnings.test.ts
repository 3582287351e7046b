import { expect, it } from 'vitest';
import { inputWarnings } from './input-warnings.js';

const partyMap = {
  version: 1,
  records: 9,
  parties: 8,
  joinedByAccount: 1,
  joinedById: 0,
  joinedByResolution: 0,
  joinedByJudgement: 0,
  idsShared: false,
  pooledAbove: 4,
  pooledAccounts: 0,
};
const rates = {
  version: 1,
  source: 's',
  sha256: 'h',
  firstDay: '2019-01-01',
  lastDay: '2026-11-01',
  approximatePayments: 0,
  stalePayments: 0,
  staleCurrencies: [],
};

it('warns of approximate and of old rates, of what joins nobody and of what facts leave out, and of nothing else', () => {
  expect(inputWarnings({ partyMap, rates, leftOut: { numbers: 0, above: 8, agents: 0 } })).toEqual([]);
  const inPart = { hubs: 0, payers: 256, windows: 0, payments: 1_024 };
  expect(inputWarnings({ partyMap, rates: null, leftOut: null, inPart })).toEqual([]);
  const limits = { minorsApart: 0, notCompared: 0, placeholders: 0 };
  expect(inputWarnings({ partyMap, rates, limits, leftOut: null })).toEqual([]);
  expect(
    inputWarnings({
      partyMap: { ...partyMap, pooledAccounts: 3 },
      rates: { ...rates, approximatePayments: 12, stalePayments: 2, staleCurrencies: ['RUB'] },
      limits: { minorsApart: 1, notCompared: 40, placeholders: 12 },
      leftOut: { numbers: 2, above: 8, agents: 1 },
      inPart: { hubs: 1, payers: 256, windows: 2, payments: 1_024 },
      later: 7,
    }),
  ).toEqual([
    { code: 'approximate-rates', payments: 12, last_day: '2026-11-01' },
    { code: 'stale-rates', payments: 2, currencies: ['RUB'], days: 10 },
    { code: 'pooled-accounts', accounts: 3, above: 4 },
    { code: 'minors-kept-apart', pairs: 1 },
    { code: 'records-not-compared', records: 40 },
    { code: 'placeholder-values', records: 12 },
    { code: 'parties-of-later-payments', payments: 7 },
    { code: 'left-out-of-facts', numbers: 2, above: 8, agents: 1 },
    { code: 'read-in-part', hubs: 1, payers: 256, windows: 2, payments: 1_024 },
  ]);
});
