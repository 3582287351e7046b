/** Who paid whom among leads and those beside them, out of the payments of a run. */
import type { Role } from '../../intake/payment.js';
import type { Ledger } from '../../ledger/ledger.js';
import type { Pins } from '../../ledger/pins.js';
import { lastStatus } from '../../ledger/run-relation.js';
import { stageIntegers } from '../../ledger/stage-integers.js';
import { hubAbove, leadsPerBeneficiary, othersPerCollector } from './limits.js';
import type { NetworkLead, TiePayment } from './network.js';

/** Party keys of both sides; `payments` in stream order. */
export interface PaidTie {
  readonly payer: number;
  readonly beneficiary: number;
  readonly payments: readonly TiePayment[];
}

export interface PaidTies {
  readonly ties: readonly PaidTie[];
  /** Lead beneficiaries with more payers besides leads than are shown. */
  readonly cut: ReadonlySet<number>;
  /** Leads one of whose beneficiaries was left out as a hub. */
  readonly besideHubs: ReadonlySet<number>;
}

/** Makes `network_lead` and `network_set_aside`. */
async function stageLeads(ledger: Ledger, leads: readonly NetworkLead[]): Promise<void> {
  await ledger.run('CREATE OR REPLACE TEMP TABLE network_lead (role VARCHAR, party INTEGER)');
  const lead = await ledger.connection.createAppender('network_lead', 'main', 'temp');
  for (const { role, party } of leads) {
    lead.appendVarchar(role);
    lead.appendInteger(party);
    lead.endRow();
  }
  lead.closeSync();
  const aside = leads.flatMap(({ role, party, setAside }) =>
    setAside.map((other) => (role === 'payer' ? [party, other] : [other, party])),
  );
  await stageIntegers(ledger, 'network_set_aside', ['payer', 'beneficiary'], aside);
}

function isLead(role: Role): string {
  return `${role} IN (SELECT party FROM network_lead WHERE role = '${role}')`;
}

/** Needs `run_payment` and `scoped_payment` of the same pins. Makes `network_pair` too. */
export async function paidTies(ledger: Ledger, pins: Pins, leads: readonly NetworkLead[]): Promise<PaidTies> {
  await stageLeads(ledger, leads);
  // The pairs of leads come first, so that what is counted and joined afterwards is little.
  await ledger.run(`CREATE OR REPLACE TEMP TABLE network_near AS
    SELECT payer, beneficiary, count(*)::INTEGER AS payments FROM scoped_payment
    WHERE payer >= 0 AND beneficiary >= 0 AND payer <> beneficiary AND (${isLead('payer')} OR ${isLead('beneficiary')})
    GROUP BY payer, beneficiary`);
  await ledger.run(`CREATE OR REPLACE TEMP TABLE network_crowd AS
    SELECT s.beneficiary, count(DISTINCT s.payer)::INTEGER AS payers FROM scoped_payment s
    SEMI JOIN (SELECT DISTINCT beneficiary FROM network_near WHERE ${isLead('payer')}) n USING (beneficiary)
    GROUP BY s.beneficiary`);
  await ledger.run(`CREATE OR REPLACE TEMP TABLE network_pair AS
    WITH near AS (
      SELECT n.*, ${isLead('payer')} AS by_lead, ${isLead('beneficiary')} AS to_lead FROM network_near n
      ANTI JOIN network_set_aside USING (payer, beneficiary)),
    joining AS (
      SELECT beneficiary FROM near JOIN network_crowd c USING (beneficiary)
      WHERE by_lead AND NOT to_lead AND c.payers <= ${hubAbove}
      GROUP BY beneficiary HAVING count(*) >= ${leadsPerBeneficiary}),
    beside AS (
      SELECT payer, beneficiary, row_number() OVER (PARTITION BY beneficiary ORDER BY payments DESC, payer) AS place
      FROM near WHERE to_lead AND NOT by_lead)
    SELECT payer, beneficiary FROM near WHERE by_lead AND to_lead
    UNION ALL SELECT payer, beneficiary FROM near SEMI JOIN joining USING (beneficiary) WHERE by_lead AND NOT to_lead
    UNION ALL SELECT payer, beneficiary FROM beside WHERE place <= ${othersPerCollector}`);
  const cut = await ledger.rows<{ party: number }>(`SELECT beneficiary AS party FROM network_near
    ANTI JOIN network_set_aside USING (payer, beneficiary)
    WHERE ${isLead('beneficiary')} AND NOT ${isLead('payer')}
    GROUP BY beneficiary HAVING count(*) > ${othersPerCollector}`);
  const besideHubs = await ledger.rows<{ party: number }>(`SELECT DISTINCT payer AS party FROM network_near
    JOIN network_crowd c USING (beneficiary) ANTI JOIN network_set_aside USING (payer, beneficiary)
    WHERE ${isLead('payer')} AND NOT ${isLead('beneficiary')} AND c.payers > ${hubAbove}`);
  return {
    ties: await executedOf(ledger, pins),
    cut: new Set(cut.map(({ party }) => party)),
    besideHubs: new Set(besideHubs.map(({ party }) => party)),
  };
}

/** The payments of `network_pair` that stand executed at as_of; a pair without one is no tie. */
async function executedOf(ledger: Ledger, pins: Pins): Promise<readonly PaidTie[]> {
  // What is little first: of millions of payments a few thousand are between these parties.
  await ledger.run(`CREATE OR REPLACE TEMP TABLE network_payment AS
    SELECT seq, payer, beneficiary FROM scoped_payment SEMI JOIN network_pair USING (payer, beneficiary)`);
  const rows = await ledger.rows<{
    payer: number;
    beneficiary: number;
    id: string;
    at: number;
    amount: number;
    currency: string;
  }>(`SELECT n.payer, n.beneficiary, p.payment_id AS id, p."at"::DOUBLE AS at,
      p.amount_minor::DOUBLE AS amount, p.currency
    FROM run_source p JOIN network_payment n ON n.seq = p.seq
    LEFT JOIN run_status st ON st.payment_seq = p.seq
    ${lastStatus(pins, 'payment_seq IN (SELECT seq FROM network_payment)')}
    WHERE coalesce(c.status, st.status, p.first_status) = 'executed'
    ORDER BY n.payer, n.beneficiary, p."at", encode(p.payment_id), p.seq`);
  const ties: { payer: number; beneficiary: number; payments: TiePayment[] }[] = [];
  for (const { payer, beneficiary, id, at, amount, currency } of rows) {
    const last = ties.at(-1);
    const payment = { id, at, amountMinor: amount, currency };
    if (last?.payer === payer && last.beneficiary === beneficiary) last.payments.push(payment);
    else ties.push({ payer, beneficiary, payments: [payment] });
  }
  return ties;
}
