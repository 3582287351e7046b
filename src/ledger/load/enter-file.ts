/** The rows of a staged file enter the ledger, all of them or none, with their books. */
import type { CaptureSoftware } from '../../intake/capture-software.js';
import { factsSql } from '../../intake/facts/facts.js';
import type { RateDays } from '../../intake/facts/place-in-time.js';
import { textTableStatements } from '../../intake/facts/text-tables.js';
import type { Ledger } from '../ledger.js';
import { prepareRates } from '../reference-data.js';
import { prepareZoneYears } from '../zone-years.js';
import type { GivenFile, KnownFile } from './file-report.js';
import { judgeRepeats } from './repeats.js';
import type { LoadProgress } from './report.js';
import { numberRows } from './rows.js';
import { findSpoken } from './spoken.js';
import type { Staged } from './staged.js';
import { clearBooks, writeBooks } from './write-books.js';
import { writePayments } from './write-payments.js';

export interface Pinned {
  readonly rateVersion: number;
  readonly corridorVersion: number;
  readonly rateDays: RateDays;
  readonly receivedAt: number;
  readonly captureSoftware: readonly CaptureSoftware[];
}

interface Entering {
  readonly pinned: Pinned;
  /** Where the ledger holds the file: it is written again only for what is news by now. */
  readonly known: KnownFile | undefined;
  readonly step: (name: LoadProgress['step']) => void;
}

/** Gives the file's number. */
export async function enterFile(
  ledger: Ledger,
  given: GivenFile,
  staged: Staged,
  { pinned, known, step }: Entering,
): Promise<number> {
  step('checking');
  await prepareZoneYears(ledger, 'staging');
  await prepareRates(ledger, pinned.rateVersion, pinned.rateDays, 'staging');
  for (const statement of textTableStatements('staging', staged.columns)) await ledger.run(statement);
  await ledger.run(
    `CREATE OR REPLACE TEMP TABLE fact AS ${factsSql({ ...pinned, staging: 'staging', given: staged.columns, textIsClean: staged.textIsClean })}`,
  );
  const places = await staged.places(ledger);
  const fileId = await ledger.transaction(async () => {
    await findSpoken(ledger, known, places);
    const repeated = await judgeRepeats(ledger, staged);
    const counts = await countVerdicts(ledger);
    step('writing');
    const after = await lastSeq(ledger);
    const id = known?.fileId ?? (await lastFile(ledger)) + 1;
    const allPayments = counts.payments === staged.rows && places.isGapless;
    const numbering = await numberRows(ledger, { after, allPayments, places });
    await writePayments(ledger, {
      ...pinned,
      fileId: id,
      numbering,
      given: staged.columns,
      hasChanges: repeated > 0 && counts.changes > 0,
    });
    if (known !== undefined) await clearBooks(ledger, id);
    await staged.writeRejected(ledger, id, places);
    const { conflicts, faults } = counts;
    const readSeq = await lastSeq(ledger);
    await writeBooks(
      ledger,
      { fileId: id, given, receivedAt: pinned.receivedAt, conflicts, faults, readSeq },
      staged,
    );
    return id;
  });
  await ledger.run('DROP TABLE fact');
  await staged.clear();
  return fileId;
}

/** The number of the last accepted row, payment or news. */
export async function lastSeq(ledger: Ledger): Promise<number> {
  return ledger.number(
    `SELECT greatest((SELECT max(seq) FROM payment), (SELECT max(seq) FROM status_change),
       (SELECT max(last_seq) FROM forgotten))`,
  );
}

async function lastFile(ledger: Ledger): Promise<number> {
  return ledger.number(
    'SELECT greatest((SELECT max(file_id) FROM file), (SELECT max(file_id) FROM forgotten))',
  );
}

interface Verdicts {
  readonly payments: number;
  readonly changes: number;
  readonly conflicts: number;
  readonly faults: number;
}

async function countVerdicts(ledger: Ledger): Promise<Verdicts> {
  const [counts] = await ledger.rows<Record<'rows' | 'faults' | 'others' | 'changes' | 'conflicts', bigint>>(
    `SELECT * FROM (SELECT count(*) AS rows, count(fault) AS faults FROM fact),
       (SELECT count(*) FILTER (verdict <> 'payment') AS others,
          count(*) FILTER (verdict IN ('status', 'details')) AS changes,
          count(*) FILTER (verdict = 'conflict') AS conflicts FROM verdict)`,
  );
  const of = (count: bigint | undefined) => Number(count ?? 0);
  const faults = of(counts?.faults);
  return {
    payments: of(counts?.rows) - faults - of(counts?.others),
    changes: of(counts?.changes),
    conflicts: of(counts?.conflicts),
    faults,
  };
}
