/** Why one party stands where it stands, out of a ledger: what `vigie explain` prints. */
import { VigieError } from '../../errors.js';
import type { Role } from '../../intake/payment.js';
import type { Ledger } from '../../ledger/ledger.js';
import { openLedger } from '../../ledger/ledger.js';
import type { Pins } from '../../ledger/pins.js';
import { currentPins } from '../../ledger/pins.js';
import { readRows, rowSelect } from '../../ledger/read-rows.js';
import { laterStatuses, listedFacts, partyOf } from '../../ledger/run-facts.js';
import { prepareRun } from '../../ledger/run-relation.js';
import type { Instant } from '../../time.js';
import { catalogue as catalogueOf } from '../../typology/catalogue.js';
import type { DerivedFacts } from '../../typology/compiled/party-sorted.js';
import { noDerivedFacts } from '../../typology/compiled/party-sorted.js';
import { library } from '../../typology/library/index.js';
import { neededColumns } from '../../typology/needed-columns.js';
import { streamsSql } from '../../typology/sql/selection.js';
import { defaultShare } from '../budget.js';
import { leadText } from '../lead-text.js';
import { createScorer } from '../score.js';
import { weights202611 } from '../weights-2026-11.js';
import { BatchEvaluation, factsBetween, sortedFacts } from './batch.js';
import { chooseLeads } from './choose-leads.js';
import { asListFacts, batchOf, StatusIndex } from './evaluate-ledger.js';
import { explainLeads } from './explain-party.js';
import { beneficiariesOf, readPartyRows } from './party-stream-rows.js';

export interface ExplainOptions {
  readonly ledger: string;
  /** As printed in leads.csv, or any record id of the party. */
  readonly party: string;
  readonly role?: Role;
  readonly asOf?: Instant;
  readonly lang: 'en' | 'fr';
}

async function find(
  ledger: Ledger,
  pins: Pins,
  options: ExplainOptions,
): Promise<{ readonly role: Role; readonly party: number }> {
  for (const role of options.role === undefined ? (['payer', 'beneficiary'] as const) : [options.role]) {
    const party = await partyOf(ledger, pins, role, options.party);
    if (party !== undefined) return { role, party };
  }
  throw new VigieError(
    'usage',
    options.party,
    'is no party of this ledger; give a party_id as it stands in leads.csv, and --role where both roles bear it.',
  );
}

/** @throws VigieError `ledger`, `usage`. */
export async function explain(
  options: ExplainOptions,
): Promise<{ readonly text: string; readonly data: unknown }> {
  const ledger = await openLedger(options.ledger, { readOnly: true });
  try {
    const pins = await currentPins(ledger, options.asOf);
    await prepareRun(ledger, pins);
    const { role, party } = await find(ledger, pins, options);
    const catalogue = catalogueOf(library);
    const weights = weights202611;
    const listed = await listedFacts(ledger, pins);
    const changes = await laterStatuses(ledger, pins);
    const evaluation = new BatchEvaluation(catalogue, weights, { ...pins, listed: asListFacts(listed) });
    const statuses = new StatusIndex(changes, pins.maxSeq);
    const wanted = neededColumns(catalogue);
    const owned = (await readPartyRows(ledger, catalogue, role, [party])).get(party);

    async function evaluateParties(
      of: Role,
      parties: readonly number[],
      told: DerivedFacts,
    ): Promise<ReturnType<BatchEvaluation['run']> | undefined> {
      if (parties.length === 0) return undefined;
      await ledger.run(
        `CREATE OR REPLACE TEMP TABLE kept_${of} AS SELECT unnest([${parties.join(',')}])::INTEGER AS party`,
      );
      const sql = streamsSql(of, (owner) => rowSelect(owner, wanted));
      for await (const lot of readRows(ledger.connection, sql, wanted, Number.POSITIVE_INFINITY, 4_096)) {
        return evaluation.run(batchOf(of, lot, statuses, told));
      }
      return undefined;
    }

    const beneficiaries = await evaluateParties(
      'beneficiary',
      owned === undefined ? [] : beneficiariesOf(party, role, owned),
      noDerivedFacts,
    );
    const derived = beneficiaries === undefined ? noDerivedFacts : sortedFacts([beneficiaries.derived]);
    const scored = await evaluateParties(role, [party], factsBetween(derived, party, party));
    const none = { payer: [], beneficiary: [] };
    const chosen = await chooseLeads(
      {
        catalogue,
        weights,
        asOf: pins.asOf,
        payers: 1,
        share: defaultShare,
        all: true,
        refCurrency: ledger.meta.get('reference_currency') ?? 'EUR',
      },
      { ...none, [role]: scored === undefined ? [] : [scored.scored] },
      async (_role, parties) => new Map(parties.map((each) => [each, options.party])),
    );
    const lead = chosen.leads[0];
    if (lead === undefined) {
      const minor = chosen.restricted.length > 0;
      const data = { party_id: options.party, role, scored: false, restricted: minor };
      return { text: notScored[options.lang](options.party, minor), data };
    }
    const scorer = createScorer(weights, catalogue);
    const explainer = { ledger, catalogue, scorer, pins, listed, changes, derived, evaluation };
    for await (const { explanation } of explainLeads(explainer, [lead])) {
      const data = { ...explanation, behind: Object.fromEntries(explanation.behind) };
      return { text: leadText(explanation, catalogue, weights, options.lang), data };
    }
    throw new Error(`${options.party} was scored and could not be explained`);
  } finally {
    ledger.close();
  }
}

const notScored: Readonly<Record<'en' | 'fr', (party: string, minor: boolean) => string>> = {
  en: (party, minor) =>
    minor
      ? `${party} was under 18 at a payment: not scored, no pattern, in the restricted queue.`
      : `${party} has no payment in scope that nothing explains: not scored.`,
  fr: (party, minor) =>
    minor
      ? `${party} avait moins de 18 ans lors d'un paiement : ni score ni profil, file restreinte.`
      : `${party} n'a aucun paiement dans le périmètre que rien n'explique : sans score.`,
};
