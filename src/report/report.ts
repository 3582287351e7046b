/**
 * A report: plain data, built once from a run and its ledger, in both languages. The page and the narrative are
 * renderings of it, and whatever else leaves the house will be another one.
 */
import type { FileBooks } from '../ledger/load/all-books.js';
import type { Network } from '../network/graph/network.js';
import type { SheetBand } from './bands.js';
import type { LeadSheet } from './lead-sheet.js';
import type { ParityResult } from './parity.js';
import type { QualityResult } from './quality.js';
import type { RunFacts } from './run-facts.js';

export interface Report {
  readonly run: RunFacts;
  /** Every file whose payments the ledger held when it was screened. */
  readonly books: readonly FileBooks[];
  /** Why names are shown; undefined when they are not. */
  readonly namesFor: string | undefined;
  /** Of the weights by which the sheets were made, weakest first. */
  readonly bands: readonly SheetBand[];
  /** In the order of leads.csv. */
  readonly sheets: readonly LeadSheet[];
  /** Strongest first. */
  readonly networks: readonly Network[];
  /** Undefined where nothing was measured, which the page says. */
  readonly parity: ParityResult | undefined;
  readonly quality: QualityResult | undefined;
}
