/** A file that should not have been loaded is taken out again, with all that rests on it, and that is written down. */
import { VigieError } from '../errors.js';
import type { Instant } from '../time.js';
import type { ForgottenFile } from './files.js';
import type { Ledger } from './ledger.js';
import { rememberAccounts, rememberNames } from './load/write-payments.js';
import { refreshNameFrequency } from './name-frequency.js';
import { refreshPartyMap } from './party-map.js';

export interface Forgotten extends ForgottenFile {
  /** Files of which something was judged by what it had told, and that must be given again for that to be known. */
  readonly reopened: readonly string[];
}

/**
 * Forgets every loading of a file, named as it was loaded or by the start of its SHA-256; all or nothing of it.
 * @throws VigieError `ledger` when it is not there or several are meant.
 */
export async function forgetFile(
  ledger: Ledger,
  file: string,
  { at, reason }: { readonly at: Instant; readonly reason: string },
): Promise<Forgotten> {
  const { sha256, name } = await findFile(ledger, file);
  const ids = 'SELECT file_id FROM file WHERE sha256 = $sha256';
  const forgotten = await ledger.transaction(async () => {
    const about = `SELECT seq FROM payment WHERE file_id IN (${ids})`;
    const payments = await ledger.number(`SELECT count(*) FROM (${about})`, { sha256 });
    // What others said of a payment once this file had said something of it was judged by that.
    const news = `SELECT payment_seq, min(seq) AS from_seq FROM status_change
      WHERE file_id IN (${ids}) AND payment_seq NOT IN (${about}) GROUP BY payment_seq`;
    const gone = `file_id IN (${ids}) OR payment_seq IN (${about})
      OR EXISTS (SELECT 1 FROM (${news}) n WHERE n.payment_seq = status_change.payment_seq AND n.from_seq < status_change.seq)`;
    const statusChanges = await ledger.number(`SELECT count(*) FROM status_change WHERE ${gone}`, { sha256 });
    // Numbers of rows and files are never given twice: an earlier run may have pinned them.
    await ledger.run(
      `INSERT INTO forgotten SELECT max(file_id), $name, $sha256, ${at}, $reason, ${payments}, ${statusChanges},
        (SELECT greatest(coalesce(max(seq), 0), (SELECT coalesce(max(seq), 0) FROM status_change)) FROM payment)
       FROM file WHERE sha256 = $sha256`,
      { name, sha256, reason },
    );
    await ledger.run(
      `INSERT INTO retold SELECT payment_seq, from_seq,
         greatest((SELECT max(seq) FROM payment), (SELECT max(seq) FROM status_change)) FROM (${news})`,
      { sha256 },
    );
    const behind = `SELECT file_id FROM stood_behind WHERE other IN (${ids})`;
    const reopened = await ledger.rows<{ name: string }>(
      `UPDATE file SET reopened = true WHERE file_id IN (${behind}) RETURNING name`,
      { sha256 },
    );
    await ledger.run(`DELETE FROM stood_behind WHERE file_id IN (${ids}) OR other IN (${ids})`, { sha256 });
    await ledger.run(`DELETE FROM status_change WHERE ${gone}`, { sha256 });
    for (const table of ['payment', 'rejected', 'finding', 'file_sum']) {
      await ledger.run(`DELETE FROM ${table} WHERE file_id IN (${ids})`, { sha256 });
    }
    await ledger.run('DELETE FROM file WHERE sha256 = $sha256', { sha256 });
    await ledger.run('DELETE FROM record_account');
    await ledger.run('DELETE FROM record_family_name');
    await rememberAccounts(ledger, 'true');
    await rememberNames(ledger, 'true');
    const names = reopened.map((each) => each.name).sort();
    return { name, sha256, at, reason, payments, statusChanges, reopened: names };
  });
  await ledger.transaction(async () => {
    await refreshPartyMap(ledger, at, true);
    await refreshNameFrequency(ledger, true);
  });
  return forgotten;
}

async function findFile(
  ledger: Ledger,
  file: string,
): Promise<{ readonly sha256: string; readonly name: string }> {
  const found = await ledger.rows<{ sha256: string; name: string }>(
    `SELECT sha256, any_value(name) AS name FROM file
     WHERE name = $file OR (length($file) >= 8 AND starts_with(sha256, lower($file))) GROUP BY sha256`,
    { file },
  );
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  throw new VigieError(
    'ledger',
    file,
    only === undefined
      ? 'the ledger holds no file of this name; see "vigie ledger files"'
      : 'the ledger holds several files of this name; give the start of its SHA-256, see "vigie ledger files"',
  );
}
