/** run.json: everything that is needed to say what a run read, and to run it again (X1). */
import { resolve } from 'node:path';
import type { InputVersions } from '../../ledger/input-versions.js';
import type { Pins } from '../../ledger/pins.js';
import { formatInstant } from '../../time.js';
import type { Catalogue } from '../../typology/definition.js';
import type { Share } from '../budget.js';
import { formatDecibans } from '../decibans.js';
import type { OwnRecord } from '../own/own-record.js';
import { programVersion } from '../program-version.js';
import type { Weights } from '../weights.js';
import { definitionsDigest } from '../weights-file/weights-in-force.js';
import type { CutOff } from './choose-leads.js';
import type { ScreenOptions } from './screen-options.js';
import type { ScreenSummary } from './screen-summary.js';
import { digest, shippedTables } from './shipped-tables.js';

export interface RunFacts {
  readonly options: ScreenOptions;
  /** Digests are of what a mapping means. */
  readonly mappings: readonly { readonly file: string; readonly sha256: string }[];
  /** The options in force, where they were given and where they were not. */
  readonly used: { readonly prune: boolean; readonly threads: number; readonly share: Share };
  readonly summary: ScreenSummary;
  readonly pins: Pins;
  readonly catalogue: Catalogue;
  readonly weights: Weights;
  readonly ownDefinitions: OwnRecord | null;
  readonly engine: string;
  readonly inputs: InputVersions;
}

/** `0.0005`, as the option is given; a share that is no decimal stays a fraction. */
export function shareText({ numerator, denominator }: Share): string {
  const decimals = `${denominator}`.length - 1;
  if (denominator !== 10n ** BigInt(decimals)) return `${numerator}/${denominator}`;
  const digits = `${numerator}`.padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  return decimals === 0 ? whole : `${whole}.${digits.slice(-decimals)}`;
}

/** Scores as in leads.csv. */
function cutRecord(cut: CutOff | undefined): object | null {
  if (cut === undefined) return null;
  const { bands, weakestKept, strongestLeft } = cut;
  return {
    bands,
    weakest_kept_db: weakestKept === undefined ? null : formatDecibans(weakestKept),
    strongest_left_out_db: formatDecibans(strongestLeft),
  };
}

export function runRecord({
  options,
  mappings,
  used,
  summary,
  pins,
  catalogue,
  weights,
  ownDefinitions,
  engine,
  inputs,
}: RunFacts): string {
  const definitions = [...catalogue.indicators, ...catalogue.facts, ...catalogue.explanations];
  const instant = (at: number | null): string | null => (at === null ? null : formatInstant(at));
  const record = {
    notice: 'A lead is not a verdict. People decide.',
    run_id: summary.runId,
    made_at: formatInstant(options.now),
    program: { version: programVersion, engine, node: process.versions.node },
    as_of: instant(summary.asOf),
    as_of_from: options.asOf === undefined ? 'latest accepted payment' : 'given',
    max_seq: pins.maxSeq,
    ledger_start: pins.maxSeq === 0 ? null : formatInstant(pins.ledgerStart),
    versions: {
      party_map: pins.partyMap,
      name_frequency: pins.nameFrequency,
      lists: pins.lists,
      outcomes: pins.outcomes,
      corridors: pins.corridors,
      rates: pins.rates,
      weights: weights.version,
      weights_sha256: digest(weights),
      definitions_sha256: definitionsDigest(catalogue),
    },
    inputs: { ...inputs, shipped: shippedTables() },
    definitions: Object.fromEntries(definitions.map(({ id, version }) => [id, version])),
    own_definitions: ownDefinitions,
    options: {
      all: options.all === true,
      leave_one_out: options.leaveOneOut === true,
      names_reason: options.names ?? null,
      as_of: instant(options.asOf ?? null),
      budget_share: shareText(used.share),
      budget_share_from: options.budget === undefined ? 'default' : 'given',
      budget_per_role: summary.budget,
      prune: used.prune,
      threads: used.threads,
      network: options.network !== false,
      listed: options.listed ?? null,
      outcomes: options.outcomes ?? null,
      rates: options.rates ?? null,
      parties: options.parties ?? null,
      mappings,
      weights: options.weights === undefined ? null : resolve(options.weights),
      ids_shared: summary.partyMap.idsShared,
      ledger: options.ledger,
    },
    parity: summary.weights.parity,
    files: summary.files,
    counts: {
      payers: summary.payers,
      // With pruning, parties that cannot reach the floor are in no count below.
      evaluated: summary.evaluated,
      evaluated_are: summary.pruned
        ? 'parties that can reach the floor'
        : 'parties with a payment in scope that nothing explains',
      above_floor: summary.aboveFloor,
      leads: summary.leads,
      beyond_budget: summary.beyondBudget,
      cut: { payer: cutRecord(summary.cutOff.payer), beneficiary: cutRecord(summary.cutOff.beneficiary) },
      restricted: summary.restricted,
      networks: summary.networks,
      read: summary.read,
    },
    party_map: summary.partyMap,
    rates: summary.rates,
    list: summary.list,
    outcomes: summary.outcomes,
    warnings: summary.warnings,
  };
  return `${JSON.stringify(record, undefined, 2)}\n`;
}
