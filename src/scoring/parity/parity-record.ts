/**
 * What was found when alert rates were compared between groups under given weights and definitions, as a file that
 * `vigie screen --parity` reads: other numbers than those that ship are used without a word only where it says
 * passed, and after a failure only for a reason that somebody put their name to.
 */

import { readFile } from 'node:fs/promises';
import { VigieError } from '../../errors.js';
import { formatInstant, type Instant, parseInstant } from '../../time.js';
import { type Fields, isFields } from '../fields.js';

export const parityResults = ['passed', 'failed', 'not-shown'] as const;
/** `not-shown`: every group was too small to show a ratio that matters, and of none is one proven. */
export type ParityResult = (typeof parityResults)[number];

export interface ParityRecord {
  readonly vigie_parity: 1;
  readonly weights_sha256: string;
  readonly definitions_sha256: string;
  readonly result: ParityResult;
  /** The runs that were compared. */
  readonly run_ids: readonly string[];
  readonly measured_at: string;
  /** Groups whose upper bound lies too high, as `payer, corridor PH`. */
  readonly groups: readonly string[];
  /** Why they are used all the same, by whom and when; null while nobody has signed. */
  readonly accepted: { readonly reason: string; readonly who: string; readonly when: string } | null;
}

/** What run.json says of it. */
export type ParityState =
  | { readonly state: 'shipped' }
  | { readonly state: 'not-shown'; readonly file: string | null }
  | { readonly state: 'passed'; readonly file: string; readonly measured_at: string }
  | {
      readonly state: 'failed-and-accepted';
      readonly file: string;
      readonly measured_at: string;
      readonly groups: readonly string[];
      readonly reason: string;
      readonly who: string;
      readonly when: string;
    };

function fieldsOf(value: unknown, path: string): Fields {
  if (isFields(value)) return value;
  throw new VigieError('file', path, 'is no parity record: "vigie parity --record FILE" writes one.');
}

function readRecord(value: unknown, path: string): ParityRecord {
  const given = fieldsOf(value, path);
  const fail = (name: string): never => {
    throw new VigieError(
      'file',
      path,
      `has no readable ${name}: "vigie parity --record FILE" writes a parity record.`,
    );
  };
  const text = (fields: Fields, name: string): string => {
    const found = fields[name];
    return typeof found === 'string' && found.trim() !== '' ? found : fail(name);
  };
  const texts = (fields: Fields, name: string): readonly string[] => {
    const found = fields[name];
    return Array.isArray(found) ? found.map(String) : fail(name);
  };
  if (given['vigie_parity'] !== 1) fail('vigie_parity');
  const instant = (fields: Fields, name: string): string => {
    const found = text(fields, name);
    return parseInstant(found) === undefined ? fail(name) : found;
  };
  const accepted = given['accepted'];
  const signed = accepted === null || accepted === undefined ? null : fieldsOf(accepted, path);
  return {
    vigie_parity: 1,
    weights_sha256: text(given, 'weights_sha256'),
    definitions_sha256: text(given, 'definitions_sha256'),
    result: parityResults.find((one) => one === given['result']) ?? fail('result'),
    run_ids: texts(given, 'run_ids'),
    measured_at: instant(given, 'measured_at'),
    groups: texts(given, 'groups'),
    accepted:
      signed === null
        ? null
        : { reason: text(signed, 'reason'), who: text(signed, 'who'), when: instant(signed, 'when') },
  };
}

/** @throws VigieError `file`. */
export async function readParityRecord(path: string): Promise<ParityRecord> {
  const text = await readFile(path, 'utf8').catch((cause: unknown): never => {
    throw new VigieError('file', path, 'cannot be read: check the path and your rights.', { cause });
  });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new VigieError('file', path, 'is no JSON: "vigie parity --record FILE" writes a parity record.', {
      cause,
    });
  }
  return readRecord(value, path);
}

export function acceptance(reason: string, who: string, at: Instant): NonNullable<ParityRecord['accepted']> {
  return { reason, who, when: formatInstant(at) };
}

export interface Used {
  readonly weights_sha256: string;
  readonly definitions_sha256: string;
}

/**
 * Whether weights and definitions may be used, and what is known of their parity.
 * @throws VigieError `configuration` for a record of others, or of a failure that nobody has signed.
 */
export function parityState(
  used: Used,
  shipped: Used,
  given?: { readonly file: string; readonly record: ParityRecord },
): ParityState {
  const same = (other: Used): boolean =>
    other.weights_sha256 === used.weights_sha256 && other.definitions_sha256 === used.definitions_sha256;
  if (given === undefined) return same(shipped) ? { state: 'shipped' } : { state: 'not-shown', file: null };
  const { file, record } = given;
  if (!same(record)) {
    throw new VigieError(
      'configuration',
      file,
      'is a record of other weights or definitions; run "vigie parity --run DIR --record FILE" on a run made with these.',
    );
  }
  const { measured_at, groups, accepted } = record;
  switch (record.result) {
    case 'passed':
      return { state: 'passed', file, measured_at };
    case 'not-shown':
      return { state: 'not-shown', file };
    case 'failed':
      if (accepted === null) {
        throw new VigieError(
          'configuration',
          file,
          `says that parity failed (${groups.join('; ')}) and nobody has signed for it; use other weights, or sign with "vigie parity --run DIR --record FILE --accept REASON --by NAME".`,
        );
      }
      return { state: 'failed-and-accepted', file, measured_at, groups, ...accepted };
  }
}
