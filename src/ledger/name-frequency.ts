/** How many payers carry each family name: a dated table that tells a rare shared name from a common one. */
import type { Ledger } from './ledger.js';

/** Makes a new version when payers were added or renamed since the last; returns the version that holds. For a transaction of the caller's. */
export async function refreshNameFrequency(ledger: Ledger, looksAgain = false): Promise<number> {
  const [last] = await ledger.rows<{ version: number | null; unchanged: boolean | null }>(
    `SELECT max(version) AS version, arg_max(at_seq, version) = (SELECT max(seq) FROM payment) AS unchanged
     FROM name_frequency_version`,
  );
  const version = last?.version ?? 0;
  if (last?.unchanged === true && !looksAgain) return version;
  await ledger.run(`CREATE OR REPLACE TEMP TABLE counted AS
    SELECT name_key, count(*)::INTEGER AS payers FROM record_family_name GROUP BY name_key`);
  const inAll = await ledger.number('SELECT count(*) FROM record WHERE role = 0');
  const same = await ledger.number(`SELECT ((SELECT count(*) FROM (
      (SELECT name_key, payers FROM counted EXCEPT ALL SELECT name_key, payers FROM name_frequency WHERE version = ${version})
      UNION ALL
      (SELECT name_key, payers FROM name_frequency WHERE version = ${version} EXCEPT ALL SELECT name_key, payers FROM counted))) = 0
    AND coalesce((SELECT payers_in_all FROM name_frequency_version WHERE version = ${version}), -1) = ${inAll})::INTEGER`);
  if (same === 1) return version;
  await ledger.run(
    `INSERT INTO name_frequency SELECT ${version + 1}, name_key, payers FROM counted ORDER BY name_key`,
  );
  await ledger.run(`INSERT INTO name_frequency_version
    SELECT ${version + 1}, ${inAll}, coalesce((SELECT max(seq) FROM payment), 0)`);
  return version + 1;
}
