/** Builds the report of a run: what it wrote, what its ledger holds, and every lead explained as that run saw it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { allBooks } from '../ledger/load/all-books.js';
import { readLeads } from '../scoring/read-leads.js';
import { explainLeadsOf } from '../scoring/screen/explain-leads.js';
import { networksFolder } from '../scoring/screen/lead-networks.js';
import type { ProgressStep } from '../scoring/screen/progress-step.js';
import { withWorkbench } from '../scoring/screen/with-workbench.js';
import type { Instant } from '../time.js';
import { bandsOf } from './bands.js';
import type { LeadSheet } from './lead-sheet.js';
import { readNetworks } from './networks.js';
import { readParity } from './parity.js';
import { readQuality } from './quality.js';
import { readRun } from './read-run.js';
import type { Report } from './report.js';
import { sheetOf } from './sheet-of.js';
import { withStandings } from './standing-of-others.js';

export interface ReportOptions {
  /** The folder that `screen` wrote. */
  readonly run: string;
  /** By default the one in the folder, else the one that the run was made from. */
  readonly ledger?: string;
  /** The reason for which names are shown; recorded beside the ledger, party by party. */
  readonly names?: string;
  /** JSON of `vigie evaluate`, made of labels that the run knew nothing of. */
  readonly evaluation?: string;
  /** The clock, for the record of names. */
  readonly now: Instant;
  readonly onProgress?: (step: ProgressStep) => void;
}

/** @throws VigieError `file`, `ledger`, `usage`, `configuration`. */
export async function buildReport(options: ReportOptions): Promise<Report> {
  const { run: folder, names, now, onProgress } = options;
  const record = join(folder, 'run.json');
  const run = await readRun(record);
  const beside = join(folder, 'ledger.duckdb');
  const ledger = options.ledger ?? (existsSync(beside) ? beside : run.ledger);
  const parity = await readParity(folder);
  const quality = options.evaluation === undefined ? undefined : await readQuality(options.evaluation);
  const networks = await readNetworks(folder, networksFolder);
  const leads = await readLeads(join(folder, 'leads.csv'));
  // A run without a payment has no instant to explain anything at.
  const pinned = run.asOf === undefined ? {} : { run: record };
  const asked = names === undefined ? {} : { names };
  return withWorkbench({ ledger, ...pinned, ...asked }, async (workbench) => {
    const books = await allBooks(workbench.ledger, run.madeAt);
    const sheets: LeadSheet[] = [];
    const recorded = names === undefined ? {} : { names: { ledger, reason: names, at: now } };
    const watched = onProgress === undefined ? {} : { onProgress };
    for await (const explanation of explainLeadsOf(workbench, { leads, ...recorded, ...watched }))
      sheets.push(sheetOf(explanation, workbench.catalogue, workbench.scorer.weights));
    return {
      run,
      books,
      namesFor: names,
      bands: bandsOf(workbench.scorer.weights),
      sheets: withStandings(sheets),
      networks,
      parity,
      quality,
    };
  });
}
