/** What is found of leads does not hang on how many rows of their streams are held at a time. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { simulate } from '../../simulate/simulate.js';
import { type Ledger, openLedger } from '../../src/ledger/ledger.js';
import { loadFiles } from '../../src/ledger/load.js';
import { currentPins } from '../../src/ledger/pins.js';
import { partyIds } from '../../src/ledger/run-facts.js';
import { threads } from '../../src/ledger/testing/payment-file.js';
import { createScorer } from '../../src/scoring/score.js';
import { BatchEvaluation } from '../../src/scoring/screen/batch.js';
import { chooseLeads, type RankedLead } from '../../src/scoring/screen/choose-leads.js';
import { evaluateLedger } from '../../src/scoring/screen/evaluate-ledger.js';
import {
  type ExplainedLead,
  type ExplainingPlan,
  explainedLeads,
} from '../../src/scoring/screen/explained-leads.js';
import type { LeadFindings } from '../../src/scoring/screen/lead-findings.js';
import { weights202611 as weights } from '../../src/scoring/weights-2026-11.js';
import { catalogue as catalogueOf } from '../../src/typology/catalogue.js';
import { library } from '../../src/typology/library/index.js';
import { expectSame } from './same.js';

const out = mkdtempSync(join(tmpdir(), 'vigie-lots-'));
const catalogue = catalogueOf(library);
let ledger: Ledger;
let leads: readonly RankedLead[];
let plan: Omit<ExplainingPlan, 'evidence'>;

beforeAll(async () => {
  await simulate({ seed: 3, payers: 400, targetRate: 0.1, out });
  ledger = await openLedger(join(out, 'ledger.duckdb'), { create: true, threads });
  await loadFiles(ledger, [join(out, 'payments.csv')], { receivedAt: Date.UTC(2026, 0, 1) });
  const pins = { ...(await currentPins(ledger)), network: false };
  const found = await evaluateLedger({
    ...{ ledger, catalogue, weights, pins },
    threads: 1,
    prune: true,
    telling: 'outcome',
    onProgress: () => undefined,
  });
  const share = { numerator: 1n, denominator: 4n };
  const refCurrency = 'EUR';
  const choice = { catalogue, weights, asOf: pins.asOf, payers: 400, share, all: false, refCurrency };
  ({ leads } = await chooseLeads(choice, found, (role, parties) => partyIds(ledger, pins, role, parties)));
  const evaluation = new BatchEvaluation(catalogue, weights, { ...pins, given: found.given });
  const scorer = createScorer(weights, catalogue);
  plan = { ledger, catalogue, scorer, evaluation, statuses: found.statuses, held: true };
});
afterAll(() => {
  ledger.close();
  rmSync(out, { recursive: true });
});

interface Told {
  readonly explained: readonly ExplainedLead[];
  readonly evidence: readonly LeadFindings[];
}

async function told(how: Partial<ExplainingPlan>): Promise<Told> {
  const evidence: LeadFindings[] = [];
  const explained = await explainedLeads(
    { ...plan, ...how, evidence: { add: (found) => evidence.push(found) } },
    leads,
  );
  return { explained, evidence };
}

it('in lots of any size, and of streams that were put aside or were not', async () => {
  const whole = await told({ lotRows: 1_000_000 });
  expect(whole.explained.map(({ lead }) => lead.party_id)).toEqual(leads.map(({ party_id }) => party_id));
  for (const role of ['payer', 'beneficiary'])
    expect(leads.filter((lead) => lead.role === role).length).toBeGreaterThan(3);
  expect(whole.evidence.some(({ hits }) => hits.length > 0)).toBe(true);
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 3_000 }), async (lotRows) => {
      expectSame(await told({ lotRows }), whole, `lots of ${lotRows}`);
    }),
    { numRuns: 6, examples: [[1]] },
  );
  expectSame(await told({ held: false }), whole, 'streams that were not put aside');
});
