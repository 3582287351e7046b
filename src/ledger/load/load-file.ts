/** One file of a batch into the ledger, and once more where what it told of may have come behind it. */
import type { Mapping } from '../../intake/mapped/mapping.js';
import type { Ledger } from '../ledger.js';
import { enterFile, lastSeq, type Pinned } from './enter-file.js';
import { booksOf, knownFile, reasonsOf } from './file-report.js';
import { assertReconciled, type FileReport, type LoadProgress } from './report.js';
import { withStageable } from './stage.js';

export interface FileToLoad {
  readonly path: string;
  readonly mapping: Mapping | undefined;
}

export interface Loading {
  readonly pinned: Pinned;
  readonly onProgress: (progress: LoadProgress) => void;
}

export interface LoadedNow {
  readonly file: FileToLoad;
  readonly report: FileReport;
  readonly fileId: number;
  /** The ledger's last number before it. */
  readonly since: number;
  /** The ledger held it before. */
  readonly wasKnown: boolean;
}

/** A file that the ledger holds is read again only where what it told of was forgotten since. */
export async function loadFile(ledger: Ledger, file: FileToLoad, loading: Loading): Promise<LoadedNow> {
  return readFile(ledger, file, loading, undefined);
}

/**
 * Statuses of payments that were not known are asked again behind all files of the batch, so that their order is of no
 * matter, nor at which of them an earlier batch was ended.
 */
export async function askAgain(
  ledger: Ledger,
  loaded: readonly LoadedNow[],
  loading: Loading,
): Promise<readonly LoadedNow[]> {
  const isOpen = ({ report }: LoadedNow) => report.reasons['unknown-payment'] !== undefined;
  if (!loaded.some(isOpen)) return loaded;
  const last = await lastSeq(ledger);
  const asked: LoadedNow[] = [];
  for (const each of loaded) {
    // Of a file of this batch, what is behind it is known to be nothing where nothing was added.
    const canHaveCome = each.wasKnown || last > each.since + each.report.accepted + each.report.statusChanges;
    asked.push(isOpen(each) && canHaveCome ? await readFile(ledger, each.file, loading, each) : each);
  }
  return asked;
}

async function readFile(
  ledger: Ledger,
  file: FileToLoad,
  { pinned, onProgress }: Loading,
  before: LoadedNow | undefined,
): Promise<LoadedNow> {
  const { path } = file;
  const onBytes = (done: number, total: number) => onProgress({ file: path, step: 'reading', done, total });
  return withStageable(ledger, file, onBytes, async ({ stage, ...facts }) => {
    const given = { file: path, ...facts };
    const step = (name: LoadProgress['step']) =>
      onProgress({ file: path, step: name, done: 0, total: facts.bytes });
    const since = before?.since ?? (await lastSeq(ledger));
    const known = await knownFile(ledger, given);
    const wasKnown = before?.wasKnown ?? known !== undefined;
    const tell = async (fileId: number, alreadyLoaded: boolean): Promise<LoadedNow> => {
      const books = await booksOf(ledger, fileId, since);
      const report = { ...given, alreadyLoaded, ...books };
      assertReconciled(report);
      return { file, report, fileId, since, wasKnown };
    };
    if (known !== undefined && before === undefined && !known.isReopened) return tell(known.fileId, true);
    const told = known === undefined ? undefined : await reasonsOf(ledger, known.fileId);
    step('staging');
    const fileId = await enterFile(ledger, given, await stage(known?.fileId), { pinned, known, step });
    const now = await tell(fileId, false);
    const { accepted, statusChanges, reasons } = now.report;
    const isNews = !wasKnown || accepted + statusChanges > 0 || !isEqual(told, reasons);
    return isNews ? now : { ...now, report: { ...now.report, alreadyLoaded: true } };
  });
}

function isEqual(one: FileReport['reasons'] | undefined, other: FileReport['reasons']): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
