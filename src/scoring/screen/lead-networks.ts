/** Which leads stand together, and the files in which that is told. */
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { VigieError } from '../../errors.js';
import type { Ledger } from '../../ledger/ledger.js';
import type { Pins } from '../../ledger/pins.js';
import { clearedAt, decidedOutcomes } from '../../network/facts/decided.js';
import { buildNetworks, type FoundNetworks } from '../../network/graph/build-networks.js';
import { followTheMoney } from '../../network/graph/follow-the-money.js';
import { graphmlOf } from '../../network/graph/graphml.js';
import { fileNameOf, networkJson } from '../../network/graph/network-json.js';
import { networkCells, networkColumns } from '../../network/graph/networks-table.js';
import { writePrivateFile } from '../private-file.js';
import { isVictimRoute } from '../routes.js';
import { csvLine, textCell } from '../spreadsheet-cell.js';
import type { ExplainedLead } from './explained-leads.js';

/** In the folder of a run. */
export const networksFolder = 'networks';
export const networkFiles = ['networks.csv', 'networks.ftm.ndjson'] as const;

export const noNetworks: FoundNetworks = { networks: [], leftOut: 0, idOf: new Map() };

export interface LeadNetworksPlan {
  readonly ledger: Ledger;
  readonly pins: Pins;
  readonly findings: readonly ExplainedLead[];
  readonly named: boolean;
}

/** Needs the relations of the run, as `evaluateLedger` leaves them. */
export async function leadNetworks({ findings, ...plan }: LeadNetworksPlan): Promise<FoundNetworks> {
  if (findings.length < 2) return noNetworks;
  const leads = findings.map(({ lead, setAside }) => ({
    party: lead.party,
    role: lead.role,
    partyId: lead.party_id,
    // Who may be a victim stands in no file that leaves the house; nor does whoever is not yet told apart from one.
    isProtected: isVictimRoute(lead.route) || lead.route === 'undetermined',
    route: lead.route,
    band: lead.band,
    rank: lead.rank,
    score: lead.score,
    setAside,
  }));
  const { ledger, pins } = plan;
  const cleared = clearedAt(await decidedOutcomes(ledger, pins), pins.asOf);
  return buildNetworks({ ...plan, cleared, leads });
}

/** Takes away what an earlier run left. */
export async function removeNetworks(out: string): Promise<void> {
  await rm(join(out, networksFolder), { recursive: true, force: true });
  for (const name of networkFiles) await rm(join(out, name), { force: true });
}

/** @returns the names of what was written; @throws VigieError `file`. */
export async function writeNetworks(out: string, { networks }: FoundNetworks): Promise<readonly string[]> {
  const rows = networks.map((network) => {
    const cells = networkCells(network);
    return csvLine(networkColumns.map((name) => (name === 'anchor' ? textCell(cells[name]) : cells[name])));
  });
  await writePrivateFile(join(out, 'networks.csv'), [csvLine(networkColumns), ...rows]);
  await writePrivateFile(join(out, 'networks.ftm.ndjson'), followTheMoney(networks));
  if (networks.length === 0) return networkFiles;
  const folder = join(out, networksFolder);
  await mkdir(folder, { recursive: true, mode: 0o700 }).catch((cause: unknown) => {
    throw new VigieError('file', folder, 'cannot be made; choose a folder that you may write.', { cause });
  });
  for (const network of networks) {
    const path = join(folder, fileNameOf(network.id));
    await writePrivateFile(`${path}.json`, [networkJson(network)]);
    await writePrivateFile(`${path}.graphml`, [graphmlOf(network)]);
  }
  return [...networkFiles, networksFolder];
}
