/** The definitions and weights that a run is told to use, and what is known of their parity. */
import { VigieError } from '../../errors.js';
import { catalogue as catalogueOf } from '../../typology/catalogue.js';
import type { Catalogue } from '../../typology/definition.js';
import { library } from '../../typology/library/index.js';
import { type InForce, inForce } from '../own/in-force.js';
import { type OwnRecord, ownOfRun, ownRecord } from '../own/own-record.js';
import { noOwn, readOwn } from '../own/read-own.js';
import { type ParityState, parityState, readParityRecord } from '../parity/parity-record.js';
import { type RunFile, usedBy, weightsFileOf } from '../run-file.js';
import { digest } from '../screen/shipped-tables.js';
import type { Weights } from '../weights.js';
import { weights202611 } from '../weights-2026-11.js';
import { readWeightsFile } from './read-weights-file.js';

/** As run.json has it. */
export function definitionsDigest(catalogue: Catalogue): string {
  return digest([...catalogue.indicators, ...catalogue.facts, ...catalogue.explanations]);
}

export interface InForceNow extends InForce {
  readonly parity: ParityState;
  /** What run.json keeps of own definitions. */
  readonly ownDefinitions: OwnRecord | null;
}

/** Files in place of, or beside, what ships. */
export interface GivenForce {
  readonly weights?: string;
  readonly indicators?: readonly string[];
}

/** Those of a file, else those that ship, before own definitions are taken into account. */
export function baseWeights(file: string | undefined): Promise<Weights> {
  return file === undefined ? Promise.resolve(weights202611) : readWeightsFile(file);
}

/** Those of a file, else those that ship; they fit what ships. */
export async function weightsOf(file: string | undefined): Promise<Weights> {
  return inForce(noOwn, await baseWeights(file)).weights;
}

/** @throws VigieError `file`, `definition` or `configuration`. */
export async function readInForce({ weights, indicators = [] }: GivenForce): Promise<InForce> {
  const base = await baseWeights(weights);
  return inForce(await readOwn(indicators, base), base);
}

/** The same for a screening, which says what is known of their parity. */
export async function inForceNow(given: GivenForce & { readonly parity?: string }): Promise<InForceNow> {
  const base = await baseWeights(given.weights);
  const own = await readOwn(given.indicators ?? [], base);
  const used = inForce(own, base);
  const digests = {
    weights_sha256: digest(used.weights),
    definitions_sha256: definitionsDigest(used.catalogue),
  };
  const shipped = {
    weights_sha256: digest(weights202611),
    definitions_sha256: definitionsDigest(catalogueOf(library)),
  };
  const { parity: file } = given;
  const record = file === undefined ? undefined : { file, record: await readParityRecord(file) };
  return { ...used, parity: parityState(digests, shipped, record), ownDefinitions: ownRecord(own, used.own) };
}

/**
 * Those that an earlier run used, by its run.json; files that are given stand in their place.
 * @throws VigieError `configuration` when its weights file says something else by now.
 */
export async function inForceOfRun(run: RunFile, { weights, indicators = [] }: GivenForce): Promise<InForce> {
  const used = async (base: Weights): Promise<InForce> =>
    inForce(indicators.length > 0 ? await readOwn(indicators, base) : ownOfRun(run, base), base);
  const file = weights === undefined ? weightsFileOf(run) : undefined;
  if (file === undefined) return used(await baseWeights(weights));
  const next = 'give the weights of that run with --weights.';
  const base = await readWeightsFile(file).catch((cause: unknown): never => {
    throw new VigieError(
      'configuration',
      run.path,
      `used the weights ${file}, which cannot be read now: ${next}`,
      {
        cause,
      },
    );
  });
  const found = await used(base);
  // Definitions that are given now may complete the weights otherwise than those of the run did.
  if (indicators.length === 0 && digest(found.weights) !== usedBy(run).weightsSha256)
    throw new VigieError(
      'configuration',
      run.path,
      `used the weights ${file}, which say something else now: ${next}`,
    );
  return found;
}
