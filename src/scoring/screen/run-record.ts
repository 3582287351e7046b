/** run.json: everything that is needed to say what a run read, and to run it again. */
import { createHash } from 'node:crypto';
import type { Pins } from '../../ledger/pins.js';
import { formatInstant } from '../../time.js';
import type { Catalogue } from '../../typology/definition.js';
import type { Weights } from '../weights.js';
import type { ScreenOptions, ScreenSummary } from './screen.js';

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

export function runRecord(
  options: ScreenOptions,
  summary: ScreenSummary,
  pins: Pins,
  catalogue: Catalogue,
  weights: Weights,
): string {
  const definitions = [...catalogue.indicators, ...catalogue.facts, ...catalogue.explanations];
  const record = {
    notice: 'A lead is not a verdict. People decide.',
    made_at: formatInstant(options.now),
    as_of: formatInstant(pins.asOf),
    max_seq: pins.maxSeq,
    ledger_start: formatInstant(pins.ledgerStart),
    versions: {
      party_map: pins.partyMap,
      name_frequency: pins.nameFrequency,
      lists: pins.lists,
      corridors: pins.corridors,
      rates: pins.rates,
      weights: weights.version,
      weights_sha256: digest(weights),
      definitions_sha256: digest(definitions),
    },
    definitions: Object.fromEntries(definitions.map(({ id, version }) => [id, version])),
    options: {
      all: options.all === true,
      names_reason: options.names ?? null,
      budget_per_role: summary.budget,
    },
    files: summary.files,
    counts: {
      payers: summary.payers,
      scored: summary.scored,
      above_floor: summary.aboveFloor,
      leads: summary.leads,
      beyond_budget: summary.beyondBudget,
      restricted: summary.restricted,
      read: summary.read,
    },
    list: summary.list,
    warnings: summary.warnings,
  };
  return `${JSON.stringify(record, undefined, 2)}\n`;
}
