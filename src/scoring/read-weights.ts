/** A weights file as it comes from outside the repository: checked entry by entry, so that no number is guessed. */
import { VigieError } from '../errors.js';
import { parseInstant } from '../time.js';
import { evidenceFamilies, type Words } from '../typology/definition.js';
import { type BandName, type BandText, bandNames, type IndicatorWeights, type Weights } from './weights.js';

type Entries = Readonly<Record<string, unknown>>;

function fail(path: string, message: string): never {
  throw new VigieError('configuration', path, message);
}

function entries(value: unknown, path: string): Entries {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) fail(path, 'must be an object.');
  return value as Entries;
}

function exactly(value: unknown, keys: readonly string[], path: string): Entries {
  const given = entries(value, path);
  for (const key of keys) if (!Object.hasOwn(given, key)) fail(`${path}.${key}`, 'is missing: add it.');
  for (const key of Object.keys(given)) {
    if (!keys.includes(key)) fail(`${path}.${key}`, `is not known here; the entries are ${keys.join(', ')}.`);
  }
  return given;
}

function text(value: unknown, path: string): string {
  return typeof value === 'string' && value.trim() !== ''
    ? value
    : fail(path, 'must be a text that is not empty.');
}

function date(value: unknown, path: string): string {
  const given = text(value, path);
  const isDay = given.length === 10 && parseInstant(given) !== undefined;
  return isDay ? given : fail(path, 'must be a day such as 2026-11-24.');
}

function tenths(value: unknown, path: string): number {
  return typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= 10_000
    ? value
    : fail(path, 'must be a whole number of tenths of a deciban between -10000 and 10000.');
}

function words(value: unknown, path: string): Words {
  const given = exactly(value, ['en', 'fr'], path);
  return { en: text(given['en'], `${path}.en`), fr: text(given['fr'], `${path}.fr`) };
}

function indicatorWeights(value: unknown, path: string): IndicatorWeights {
  const given = exactly(value, ['weights', 'reason'], path);
  const list = given['weights'];
  if (!Array.isArray(list) || list.length < 2) {
    fail(`${path}.weights`, 'must be a list: known false first, then one weight per stratum.');
  }
  const weights = list.map((weight, index) => tenths(weight, `${path}.weights[${index}]`));
  const [knownFalse = 0, ...strata] = weights;
  if (knownFalse > 0) fail(`${path}.weights[0]`, 'is the weight of known false and must be 0 or below.');
  strata.reduce((below, weight, index) => {
    if (weight < below)
      fail(`${path}.weights[${index + 1}]`, 'must not be less than 0 or the stratum below it.');
    return weight;
  }, 0);
  return { weights, reason: text(given['reason'], `${path}.reason`) };
}

function bandText(value: unknown, path: string): BandText {
  const given = exactly(value, ['words', 'action', 'minutes'], path);
  const minutes = given['minutes'];
  if (typeof minutes !== 'number' || !Number.isInteger(minutes) || minutes < 0) {
    fail(`${path}.minutes`, 'must be a whole number of minutes.');
  }
  return {
    words: words(given['words'], `${path}.words`),
    action: words(given['action'], `${path}.action`),
    minutes,
  };
}

function recordOf<K extends string, V>(
  value: unknown,
  keys: readonly K[],
  path: string,
  read: (value: unknown, path: string) => V,
): Record<K, V> {
  const given = exactly(value, keys, path);
  return Object.fromEntries(keys.map((key) => [key, read(given[key], `${path}.${key}`)])) as Record<K, V>;
}

type Cut = Exclude<BandName, 'none'>;
const cutNames: readonly Cut[] = bandNames.filter((name) => name !== 'none');

function cutName(value: unknown, path: string): Cut {
  const found = cutNames.find((name) => name === value);
  return found ?? fail(path, `must be one of ${cutNames.join(', ')}.`);
}

/**
 * Reads what a JSON file held. `path` names the file in messages.
 * @throws VigieError `configuration` with the path of the first entry that is wrong.
 */
export function readWeights(value: unknown, path: string): Weights {
  const given = exactly(
    value,
    [
      'version',
      'owner',
      'made_at',
      'expires',
      'source',
      'prior',
      'indicators',
      'caps',
      'cuts',
      'bands',
      'floor',
      'alert',
    ],
    path,
  );
  const indicators = entries(given['indicators'], `${path}.indicators`);
  const weights: Weights = {
    version: text(given['version'], `${path}.version`),
    owner: text(given['owner'], `${path}.owner`),
    made_at: date(given['made_at'], `${path}.made_at`),
    expires: date(given['expires'], `${path}.expires`),
    source: text(given['source'], `${path}.source`),
    prior: tenths(given['prior'], `${path}.prior`),
    indicators: recordOf(indicators, Object.keys(indicators), `${path}.indicators`, indicatorWeights),
    caps: recordOf(given['caps'], evidenceFamilies, `${path}.caps`, tenths),
    cuts: recordOf(given['cuts'], cutNames, `${path}.cuts`, tenths),
    bands: recordOf(given['bands'], bandNames, `${path}.bands`, bandText),
    floor: cutName(given['floor'], `${path}.floor`),
    alert: cutName(given['alert'], `${path}.alert`),
  };
  if (weights.expires <= weights.made_at) fail(`${path}.expires`, 'must be a day after made_at.');
  cutNames.reduce((below, name) => {
    if (weights.cuts[name] <= below)
      fail(`${path}.cuts.${name}`, 'must lie above the cut of the band below.');
    return weights.cuts[name];
  }, Number.NEGATIVE_INFINITY);
  if (weights.cuts[weights.floor] > weights.cuts[weights.alert]) {
    fail(`${path}.floor`, 'must not lie above the alert band.');
  }
  return weights;
}
