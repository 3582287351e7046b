import { describe, expect, it } from 'vitest';
import { defaultShare } from '../budget.js';
import { position, testCatalogue, testWeights } from '../test-evidence.js';
import { chooseLeads } from './choose-leads.js';
import { type ScoredRow, type ScoredTable, ScoredTableBuilder } from './scored-table.js';

const width = testCatalogue.indicators.length;
const plain: ScoredRow = {
  party: 1,
  pattern: -200,
  victim: -400,
  flags: 0,
  leastAge: 40,
  greatestAge: 41,
  alertAt: Number.NaN,
  protectAt: Number.NaN,
  firstHitAt: 100,
  lastHitAt: 900,
  lastPaymentAt: 900,
  payments: 3,
  counterparties: 2,
  total: 5_000,
};

/** Rows with what their indicators weigh. */
function tableOf(...rows: readonly (readonly [ScoredRow, Readonly<Record<string, number>>])[]): ScoredTable {
  const builder = new ScoredTableBuilder();
  for (const [row, weights] of rows) {
    const counted = new Int16Array(width);
    for (const [id, weight] of Object.entries(weights)) counted[position(id)] = weight;
    builder.add(row, new Int8Array(width).fill(2), counted);
  }
  return builder.build();
}

const setting = {
  // The victim indicator bears the id of its route.
  catalogue: {
    ...testCatalogue,
    indicators: testCatalogue.indicators.map((each) =>
      each.id === 'victim-one' ? { ...each, id: 'possible-extortion-victim' } : each,
    ),
  },
  weights: testWeights,
  asOf: 1_000,
  payers: 10_000,
  share: defaultShare,
  all: false,
  refCurrency: 'EUR',
};
const none = { payer: [], beneficiary: [] };
const ids = async (_role: unknown, parties: readonly number[]): Promise<Map<number, string>> =>
  new Map(parties.map((party) => [party, `C${party}`]));

function choose(payer: ScoredTable, minors = none as Parameters<typeof chooseLeads>[1]['minors']) {
  return chooseLeads(setting, { tables: { ...none, payer: [payer] }, minors }, ids);
}

describe('chosen leads', () => {
  it('name what counted, strongest first, and nothing that weighs 0, whatever its stratum (E3, E6)', async () => {
    const { leads } = await choose(
      tableOf([plain, { 'rhythm-one': 35, 'amount-one': 22, 'structure-one': 185, 'rhythm-two': -5 }]),
    );
    expect(leads.map(({ indicators }) => indicators)).toEqual([
      ['structure-one', 'rhythm-one', 'amount-one'],
    ]);
  });

  it('stand on a victim route only by an indicator that counts (R2)', async () => {
    const victim = { ...plain, victim: -240 };
    const { leads } = await choose(
      tableOf([victim, { 'victim-one': 160 }], [{ ...victim, party: 2 }, { 'amount-one': 25 }]),
    );
    expect(leads.map(({ party_id, route }) => [party_id, route])).toEqual([
      ['C2', 'review'],
      ['C1', 'possible-extortion-victim'],
    ]);
  });

  it('are alerted from the floor on a victim route and from the alert band elsewhere (E6)', async () => {
    const dated = { ...plain, alertAt: 500, protectAt: 300 };
    const { leads } = await choose(
      tableOf(
        [{ ...dated, victim: -240 }, { 'victim-one': 160 }],
        [{ ...dated, party: 2, pattern: -100 }, {}],
      ),
    );
    expect(leads.map(({ route, alert_at }) => [route, alert_at])).toEqual([
      ['review', 500],
      ['possible-extortion-victim', 300],
    ]);
  });

  it('leave minors to the restricted queue, whatever their score, and count them nowhere (S5)', async () => {
    const minor = { ...plain, leastAge: 17 };
    const found = await choose(tableOf([minor, {}], [{ ...plain, party: 2 }, {}]), {
      payer: [
        { party: 1, payments: 4 },
        { party: 9, payments: 1 },
      ],
      beneficiary: [{ party: 1, payments: 2 }],
    });
    expect(found.restricted.map(({ party_id, role, payments }) => [party_id, role, payments])).toEqual([
      ['C1', 'payer', 4],
      ['C9', 'payer', 1],
      ['C1', 'beneficiary', 2],
    ]);
    expect(found.leads.map(({ party_id }) => party_id)).toEqual(['C2']);
    expect(found.aboveFloor).toEqual({ payer: 1, beneficiary: 0 });
    expect(found.scored).toEqual({ payer: 1, beneficiary: 0 });
  });
});
