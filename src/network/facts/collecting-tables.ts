/** Whose names are worth comparing: beneficiaries with some payers, by themselves or with whom they share a number. */
import { lowered, plainWords } from '../../intake/facts/text-sql.js';
import type { Ledger } from '../../ledger/ledger.js';

/** A phone or an account of more beneficiaries is nobody's: a shop's, a placeholder. From the next on it says nothing. */
export const mostOfKey = 8;
/** Below so many payers there is a household, not somebody who collects. */
export const fewestPayers = 3;

/**
 * Makes `collecting_key(kind, key, beneficiary, since)` of numbers on two beneficiaries or more, the first of them up to
 * the one from which the number says nothing, and
 * `collecting_name(beneficiary, name, phone, account, since, seq)` of those that can have enough payers: a name as plain
 * words, the numbers beside it, and the first payment in which they stand together, before the beneficiary is closed to
 * facts. After `prepareFactSource`.
 */
export async function prepareCollecting(ledger: Ledger): Promise<void> {
  await ledger.run(`CREATE OR REPLACE TEMP TABLE fact_contact AS
    SELECT beneficiary, beneficiary_phone_key AS phone, beneficiary_account_key AS account, min("at") AS since
    FROM fact_source WHERE coalesce(beneficiary_phone_key, beneficiary_account_key) IS NOT NULL GROUP BY ALL`);
  await ledger.run(`CREATE OR REPLACE TEMP TABLE collecting_key AS
    WITH each AS (
      SELECT 0 AS kind, phone AS key, beneficiary, min(since) AS since FROM fact_contact WHERE phone IS NOT NULL GROUP BY ALL
      UNION ALL SELECT 1, account, beneficiary, min(since) FROM fact_contact WHERE account IS NOT NULL GROUP BY ALL)
    SELECT each.* FROM each SEMI JOIN (SELECT kind, key FROM each GROUP BY kind, key HAVING count(*) > 1) USING (kind, key)
    QUALIFY row_number() OVER (PARTITION BY kind, key ORDER BY since, beneficiary) <= ${mostOfKey + 1}`);
  await ledger.run(`CREATE OR REPLACE TEMP TABLE collecting_party AS
    WITH payers AS (SELECT beneficiary, count(DISTINCT payer) AS n FROM fact_edge GROUP BY beneficiary),
    shared AS (SELECT kind, key, sum(coalesce(n, 0)) AS n FROM collecting_key LEFT JOIN payers USING (beneficiary) GROUP BY kind, key)
    SELECT beneficiary FROM payers WHERE n >= ${fewestPayers}
    UNION SELECT k.beneficiary FROM collecting_key k JOIN shared USING (kind, key) WHERE shared.n >= ${fewestPayers}
    UNION SELECT a FROM agent_mate UNION SELECT b FROM agent_mate`);
  await prepareNames(
    ledger,
    `${severalNames} UNION SELECT beneficiary FROM collecting_key UNION SELECT a FROM agent_mate UNION SELECT b FROM agent_mate`,
  );
}

/** Makes `collecting_name` of those alone whom so many pay, nothing being looked at that they share. After `prepareFactSource`. */
export async function prepareCollectingAlone(ledger: Ledger, fewest: number): Promise<void> {
  await ledger.run(`CREATE OR REPLACE TEMP TABLE collecting_party AS
    SELECT beneficiary FROM fact_edge GROUP BY beneficiary HAVING count(DISTINCT payer) >= ${fewest}`);
  await prepareNames(ledger, severalNames);
}

const severalNames = 'SELECT beneficiary FROM named GROUP BY beneficiary HAVING count(DISTINCT name) > 1';

/** Of `collecting_party`, those whom `worth` gives. */
async function prepareNames(ledger: Ledger, worth: string): Promise<void> {
  await ledger.run(`CREATE OR REPLACE TEMP TABLE collecting_name AS
    WITH given AS (
      SELECT beneficiary, beneficiary_name AS text, beneficiary_phone_key AS phone, beneficiary_account_key AS account,
        min("at") AS since, arg_min(seq, ("at", seq)) AS seq
      FROM fact_source SEMI JOIN collecting_party USING (beneficiary) LEFT JOIN fact_closed c USING (beneficiary)
      WHERE beneficiary_name IS NOT NULL AND (c.closed_at IS NULL OR "at" < c.closed_at) GROUP BY ALL),
    plain AS (SELECT text, ${plainWords(lowered('text'))} AS name FROM (SELECT DISTINCT text FROM given)),
    named AS (SELECT beneficiary, name, phone, account, min(since) AS since, arg_min(seq, (since, seq)) AS seq
      FROM given JOIN plain USING (text) WHERE name <> '' GROUP BY ALL)
    SELECT named.* FROM named SEMI JOIN (${worth}) USING (beneficiary)`);
}
