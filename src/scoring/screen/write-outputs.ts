/** The files of a screening but run.json, which is written last: a folder without it holds no whole run. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Ledger } from '../../ledger/ledger.js';
import { partyHistory } from '../../ledger/party-history.js';
import type { Pins } from '../../ledger/pins.js';
import type { FoundNetworks } from '../../network/graph/build-networks.js';
import type { Catalogue } from '../../typology/definition.js';
import { writeLeads, writeRestricted } from '../leads-csv.js';
import type { Scorer } from '../score.js';
import type { Weights } from '../weights.js';
import type { Chosen, RankedLead } from './choose-leads.js';
import type { LedgerEvaluation } from './evaluate-ledger.js';
import type { Evidence } from './evidence.js';
import { removeNetworks, writeNetworks } from './lead-networks.js';
import type { ScreenOptions } from './screen-options.js';
import type { TakenIn } from './take-in.js';
import { writeFeatures } from './write-features.js';
import { writeNames } from './write-names.js';
import { writePartyHistory } from './write-party-history.js';
import { writePartyMap } from './write-party-map.js';
import { writeRejects } from './write-rejects.js';
import { writeScores } from './write-scores.js';
import { writeWithout } from './write-without.js';

export interface Outputs {
  readonly ledger: Ledger;
  readonly options: ScreenOptions;
  readonly pins: Pins;
  readonly taken: TakenIn;
  readonly catalogue: Catalogue;
  readonly scorer: Scorer;
  /** What decided: without what weighs nothing, where a list of everyone was not asked for. */
  readonly outcome: { readonly catalogue: Catalogue; readonly weights: Weights };
  readonly found: LedgerEvaluation;
  readonly restricted: Chosen['restricted'];
  readonly leads: readonly RankedLead[];
  readonly evidence: Evidence;
  readonly together: FoundNetworks;
}

/** What an earlier run left here and this one may not write must not be taken for this one's. */
const ofAnyRun = [
  'run.json',
  'names.csv',
  'features.csv',
  'without.csv',
  'party_map.csv',
  'party_history.csv',
  'report.html',
  'parity.json',
];

/** @returns the names of what a run leaves, run.json among them; @throws VigieError `file`. */
export async function writeOutputs(outputs: Outputs): Promise<readonly string[]> {
  const { ledger, options, pins, taken, catalogue, found, leads, together } = outputs;
  const path = (name: string): string => join(options.out, name);
  const names = [
    'leads.csv',
    'restricted.csv',
    'evidence.parquet',
    'scores.parquet',
    'rejects.csv',
    'run.json',
  ];
  for (const name of ofAnyRun) await rm(path(name), { force: true });
  await removeNetworks(options.out);
  await writeLeads(
    path('leads.csv'),
    leads.map((lead) => ({
      ...lead,
      network_id: together.idOf.get(`${lead.role}:${lead.party}`),
    })),
  );
  if (options.all !== true) names.push(...(await writeNetworks(options.out, together)));
  await writeRestricted(path('restricted.csv'), outputs.restricted);
  await outputs.evidence.write(path('evidence.parquet'));
  await writeScores(ledger, path('scores.parquet'), outputs.scorer, pins, found.tables, options.now);
  await writeRejects(ledger, path('rejects.csv'), taken.files);
  if (options.names !== undefined) {
    await writeNames(ledger, path('names.csv'), leads, pins);
    names.push('names.csv');
  }
  const { mapBefore } = taken;
  const moved =
    mapBefore === 0 || mapBefore === pins.partyMap
      ? []
      : await partyHistory(ledger, mapBefore, pins.partyMap);
  if (moved.length > 0) {
    await writePartyHistory(path('party_history.csv'), moved);
    names.push('party_history.csv');
  }
  if (options.all === true) {
    await writeFeatures(path('features.csv'), ledger, pins, catalogue, found.tables);
    await writePartyMap(path('party_map.csv'), ledger, pins);
    names.push('features.csv', 'party_map.csv');
  }
  if (options.leaveOneOut === true) {
    await writeWithout(path('without.csv'), ledger, pins, outputs.outcome, found.tables);
    names.push('without.csv');
  }
  return names;
}
