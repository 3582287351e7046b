/** A report with a lead on every route, for tests of its renderings. */

import type { Role } from '../../intake/payment.js';
import type { Assessment, Network, NetworkParty } from '../../network/graph/network.js';
import { type Route, routes } from '../../scoring/routes.js';
import { testWeights } from '../../scoring/test-evidence.js';
import { explainedCatalogue, testExplanation } from '../../scoring/test-explanation.js';
import { bandsOf } from '../bands.js';
import type { LeadSheet } from '../lead-sheet.js';
import type { ParityResult } from '../parity.js';
import type { QualityResult, RoleQuality } from '../quality.js';
import type { Report } from '../report.js';
import type { RunFacts } from '../run-facts.js';
import { sheetOf } from '../sheet-of.js';

export const testSheet: LeadSheet = sheetOf(testExplanation, explainedCatalogue, testWeights);

export function sheetOnRoute(route: Route, sheet: LeadSheet = testSheet): LeadSheet {
  const role = route === 'possible-victim-beneficiary' ? 'beneficiary' : 'payer';
  return { ...sheet, route, role, partyId: `${sheet.partyId}-${route}` };
}

const both = { payer: 4, beneficiary: 2 };

export const testRun: RunFacts = {
  id: '00000000-0000-4000-8000-000000000000',
  madeAt: Date.parse('2026-07-01T08:00:00Z'),
  asOf: Date.parse('2026-06-30T00:00:00Z'),
  program: '0.1.0',
  ledger: 'ledger.duckdb',
  versions: [
    ['weights', '2026-11'],
    ['lists', '2'],
  ],
  budget: { share: '0.0005', perRole: 10 },
  counts: {
    payers: 20_000,
    evaluated: both,
    pruned: true,
    aboveFloor: both,
    beyondBudget: both,
    cut: {
      payer: { bands: { strong: 1, moderate: 3 }, weakestKept: -120, strongestLeft: -123 },
      beneficiary: { bands: { moderate: 2 }, weakestKept: undefined, strongestLeft: -200 },
    },
    restricted: 3,
  },
  partyMap: { parties: 900, records: 1_000 },
  list: { entries: 7, matched: 2 },
  unknownColumns: [{ sha256: 'a'.repeat(64), columns: ['colour'], more: 2 }],
  warnings: [
    { code: 'approximate-rates', payments: 12, last_day: '2026-06-01' },
    { code: 'lines-unused', file: 'list.csv', field: 'role', reason: 'missing', count: 2, lines: [3, 9] },
  ],
};

export const testParity: ParityResult = {
  population: 'all-senders',
  points: [
    {
      at: 0.005,
      rows: [
        {
          by: 'corridor',
          group: 'FR-PH',
          parties: 900,
          shown: true,
          smallest_detectable_ratio: 1.2,
          alerted: 9,
          rate: 0.01,
          ratio: 1.1,
          lower: 0.8,
          upper: 1.4,
        },
        {
          by: 'corridor',
          group: 'FR-MG',
          parties: 9,
          shown: false,
          smallest_detectable_ratio: 4,
          alerted: null,
          rate: null,
          ratio: null,
          lower: null,
          upper: null,
        },
      ],
    },
  ],
};

const payerQuality: RoleQuality = {
  role: 'payer',
  targets: 100,
  innocents: 9_000,
  points: [
    {
      innocentAlertRate: 0.0005,
      recall: [{ group: '3-5', count: 80, total: 100, lower: 0.7, upper: 0.87 }],
      alerted: [{ group: 'steady-family', count: 1, total: 8_000, lower: 0, upper: 0.0007 }],
    },
  ],
  lost: { count: 1, total: 100, lower: 0, upper: 0.05 },
  minorsRanked: 0,
};

export const testQuality: QualityResult = {
  runs: 5,
  roles: [payerQuality, { ...payerQuality, role: 'beneficiary' }],
};

/** The sheets given, or one on every route. */
export function testReport(
  sheets: readonly LeadSheet[] = routes.map((route) => sheetOnRoute(route)),
): Report {
  return {
    run: testRun,
    // The same name twice, as a bank's extract of every month has it.
    books: ['a', 'b'].map((digit) => ({
      file: 'extract.csv',
      format: 'csv',
      sha256: digit.repeat(64),
      bytes: 4_096,
      loadedAt: testRun.madeAt,
      read: 10,
      accepted: 7,
      duplicates: 1,
      statusChanges: 1,
      conflicts: 0,
      rejected: 1,
      findings: [{ code: 'several-parties', about: 'Cdtr', count: 2, line: 4, offset: 90 }],
      reasons: { missing: 1 },
      sums: [
        {
          currency: 'EUR',
          read: '120.50',
          accepted: '100.00',
          known: '0.00',
          setAside: '20.50',
          rejected: '0.00',
        },
      ],
      amountUnknown: 1,
      unknownReference: 0,
      zoneAssumed: 2,
      statusFlagged: 0,
      future: 0,
      withoutPayer: 0,
      withoutBeneficiary: 1,
    })),
    namesFor: undefined,
    bands: bandsOf(testWeights),
    sheets,
    networks: sheets.length === 0 ? [] : [testNetwork(sheets)],
    parity: undefined,
    quality: undefined,
  };
}

/** The leads of a report around one beneficiary who is none, with every kind of party and tie. */
function testNetwork(sheets: readonly LeadSheet[]): Network {
  const other = (digit: string, assessment: Assessment, role: Role): NetworkParty => ({
    id: `other:${digit.repeat(16)}`,
    outsideId: `other:${digit.repeat(16)}`,
    role,
    assessment,
    type: 'person',
    lead: undefined,
    names: [],
  });
  const leads = sheets.map(
    ({ role, partyId, route, rank, score }): NetworkParty => ({
      id: `${role}:${partyId}`,
      outsideId: route === 'review' ? `${role}:${partyId}` : `other:${'f'.repeat(16)}`,
      role,
      assessment: route === 'review' ? 'lead' : 'protected',
      type: 'unknown',
      lead: { partyId, route, band: 'strong', rank, score },
      names: [],
    }),
  );
  const anchor = other('0', 'not-assessed', 'beneficiary');
  const cleared = other('1', 'cleared', 'payer');
  const payment = { id: 'P-1', at: testRun.madeAt, amountMinor: 2_500, currency: 'EUR' };
  return {
    id: `network:${'a'.repeat(16)}`,
    rank: 1,
    anchor: anchor.id,
    asOf: testRun.madeAt,
    parties: [anchor, cleared, ...leads],
    ties: [
      ...[cleared, ...leads].map(({ id }) => ({
        kind: 'paid' as const,
        one: id,
        other: anchor.id,
        payments: [payment],
      })),
      ...leads.map(({ id }) => ({ kind: 'phone' as const, one: id, other: cleared.id, times: 1 })),
    ],
    flags: ['others-left-out'],
  };
}
