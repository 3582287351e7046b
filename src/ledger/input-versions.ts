/** Where the versions that a run pins come from (X1): source and digest of each, as the ledger keeps them. */

import type { Ledger } from './ledger.js';
import { pooledAbove } from './party-map.js';
import type { Pins } from './pins.js';

type Described = Readonly<Record<string, string | number | boolean | null>>;

export interface InputVersions {
  /** Null where the ledger has none yet. */
  readonly rates: Described | null;
  readonly corridors: Described | null;
  readonly lists: Described | null;
  readonly outcomes: Described | null;
  readonly party_map: Described | null;
  readonly name_frequency: Described | null;
}

async function described(ledger: Ledger, sql: string): Promise<Described | null> {
  const [row] = await ledger.rows<Record<string, string | number | boolean | null>>(sql);
  return row ?? null;
}

const utc = (column: string) => `strftime(make_timestamp_ms(${column}), '%Y-%m-%dT%H:%M:%S.%gZ')`;

export async function inputVersions(ledger: Ledger, pins: Pins): Promise<InputVersions> {
  return {
    rates: await described(
      ledger,
      `SELECT version, source, ${utc('made_at')} AS made_at, sha256 FROM rate_version WHERE version = ${pins.rates}`,
    ),
    corridors: await described(
      ledger,
      `SELECT v.version, (SELECT string_agg(DISTINCT source, '; ' ORDER BY source) FROM corridor c
         WHERE c.version = v.version) AS source, ${utc('v.made_at')} AS made_at, v.sha256
       FROM corridor_version v WHERE v.version = ${pins.corridors}`,
    ),
    lists: await described(
      ledger,
      `SELECT version, file AS source, ${utc('loaded_at')} AS made_at, sha256 FROM list_version
       WHERE version = ${pins.lists}`,
    ),
    outcomes: await described(
      ledger,
      `SELECT version, file AS source, ${utc('loaded_at')} AS made_at, sha256 FROM outcome_version
       WHERE version = ${pins.outcomes}`,
    ),
    party_map: await described(
      ledger,
      `SELECT version, at_seq::DOUBLE AS at_seq, records, parties, joined_by_account, joined_by_id,
         kind::VARCHAR AS kind, base_version, joined_by_resolution, joined_by_judgement,
         ${pooledAbove} AS pooled_above, ${ledger.meta.get('ids_shared') === 'true'} AS ids_shared
       FROM party_map_version WHERE version = ${pins.partyMap}`,
    ),
    name_frequency: await described(
      ledger,
      `SELECT version, at_seq::DOUBLE AS at_seq, payers_in_all,
         (SELECT sha256(coalesce(string_agg(name_key || ':' || payers, ',' ORDER BY name_key), ''))
          FROM name_frequency n WHERE n.version = v.version) AS sha256
       FROM name_frequency_version v WHERE version = ${pins.nameFrequency}`,
    ),
  };
}

/** The engine in which the ledger lies. */
export async function engineVersion(ledger: Ledger): Promise<string> {
  const [row] = await ledger.rows<{ version: string }>('SELECT version() AS version');
  return row?.version ?? '';
}
