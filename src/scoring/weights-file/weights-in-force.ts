/** The weights that a run is told to use, and what is known of their parity. */
import { readFile } from 'node:fs/promises';
import { VigieError } from '../../errors.js';
import { catalogue as catalogueOf } from '../../typology/catalogue.js';
import type { Catalogue } from '../../typology/definition.js';
import { library } from '../../typology/library/index.js';
import { checkWeights } from '../check-weights.js';
import { type ParityState, parityState, readParityRecord } from '../parity/parity-record.js';
import { digest } from '../screen/shipped-tables.js';
import type { Weights } from '../weights.js';
import { weights202611 } from '../weights-2026-11.js';
import { readWeightsFile } from './read-weights-file.js';

/** As run.json has it. */
export function definitionsDigest(catalogue: Catalogue): string {
  return digest([...catalogue.indicators, ...catalogue.facts, ...catalogue.explanations]);
}

export interface WeightsInForce {
  readonly weights: Weights;
  readonly parity: ParityState;
}

/** Those of a file, else those that ship; they fit the catalogue. */
export async function weightsOf(file: string | undefined, catalogue: Catalogue): Promise<Weights> {
  const weights = file === undefined ? weights202611 : await readWeightsFile(file);
  checkWeights(weights, catalogue);
  return weights;
}

/** @throws VigieError `file` or `configuration`. */
export async function weightsInForce(
  given: { readonly weights?: string; readonly parity?: string },
  catalogue: Catalogue,
): Promise<WeightsInForce> {
  const weights = await weightsOf(given.weights, catalogue);
  const used = { weights_sha256: digest(weights), definitions_sha256: definitionsDigest(catalogue) };
  const shipped = {
    weights_sha256: digest(weights202611),
    definitions_sha256: definitionsDigest(catalogueOf(library)),
  };
  const record =
    given.parity === undefined
      ? undefined
      : { file: given.parity, record: await readParityRecord(given.parity) };
  return { weights, parity: parityState(used, shipped, record) };
}

/**
 * The weights file that a run.json names, undefined when the run used those that ship.
 * @throws VigieError `configuration` when that file says something else by now.
 */
export async function weightsFileOfRun(run: string): Promise<string | undefined> {
  const named = await namedIn(run);
  if (named === undefined) return undefined;
  const { file, sha256 } = named;
  const next = 'give the weights of that run with --weights.';
  const weights = await readWeightsFile(file).catch((cause: unknown): never => {
    throw new VigieError(
      'configuration',
      run,
      `used the weights ${file}, which cannot be read now: ${next}`,
      {
        cause,
      },
    );
  });
  if (digest(weights) !== sha256)
    throw new VigieError(
      'configuration',
      run,
      `used the weights ${file}, which say something else now: ${next}`,
    );
  return file;
}

interface Named {
  readonly file: string;
  readonly sha256: unknown;
}

/** What is no run.json is refused by whoever reads its pins. */
async function namedIn(run: string): Promise<Named | undefined> {
  try {
    const record = JSON.parse(await readFile(run, 'utf8')) as {
      readonly options?: { readonly weights?: unknown };
      readonly versions?: { readonly weights_sha256?: unknown };
    } | null;
    const file = record?.options?.weights;
    return typeof file === 'string' ? { file, sha256: record?.versions?.weights_sha256 } : undefined;
  } catch {
    return undefined;
  }
}
