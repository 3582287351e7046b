import { expect, it } from 'vitest';
import { emptyRows } from '../../ledger/columns.js';
import { catalogue as catalogueOf } from '../../typology/catalogue.js';
import { noStatusChanges } from '../../typology/compiled/listener.js';
import { noDerivedFacts } from '../../typology/compiled/party-sorted.js';
import { library } from '../../typology/library/index.js';
import { weights202611 } from '../weights-2026-11.js';
import { type Batch, BatchEvaluation } from './batch.js';
import { Pool } from './pool.js';

const catalogue = catalogueOf(library);
const setting = { asOf: Date.UTC(2026, 0, 1), ledgerStart: 0, given: [] };

it('evaluates few rows where they are, as a thread would', async () => {
  const owners = Int32Array.of(1, 1, 2);
  const rows = emptyRows(3);
  rows.payer.set(owners);
  rows.beneficiary.fill(9);
  const batch: Batch = {
    role: 'payer',
    telling: 'outcome',
    owners,
    rows,
    changes: noStatusChanges,
    derived: noDerivedFacts,
  };
  const pool = new Pool(2, { catalogue, weights: weights202611, setting });
  pool.expect(rows.length);
  const { outcome } = await pool.submit(batch);
  await pool.close();
  const found = await outcome;
  expect([...found.scored.party]).toEqual([1, 2]);
  expect(found).toEqual(new BatchEvaluation(catalogue, weights202611, setting).run(batch));
});
