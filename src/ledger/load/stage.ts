/** A file of any form, on its way to the staging relation. */
import { formOf } from '../../intake/formats.js';
import { mappedCsv } from '../../intake/mapped/mapped-csv.js';
import type { Mapping } from '../../intake/mapped/mapping.js';
import { digestOf, type OnBytes, openSource } from '../../intake/source/source.js';
import type { Ledger } from '../ledger.js';
import { withEngineApart } from './engine-apart.js';
import { prepareCsv } from './prepare-csv.js';
import { prepareParquet } from './prepare-parquet.js';
import { stageRows } from './stage-rows.js';
import type { Stageable } from './staged.js';
import { withUnpackedCopy } from './unpacked-copy.js';
import { verifyZstd } from './verify-zstd.js';

/**
 * Opens a file, tells its form by its content unless a mapping was bound to it, and hands it on; `use` must not keep it.
 * @throws VigieError `file`.
 */
export async function withStageable<T>(
  ledger: Ledger,
  { path, mapping }: { readonly path: string; readonly mapping: Mapping | undefined },
  onBytes: OnBytes,
  use: (file: Stageable) => Promise<T>,
): Promise<T> {
  const source = await openSource(path);
  if (source.packing === 'zstd') await verifyZstd(ledger, path);
  const form = mapping === undefined ? formOf(source) : mappedCsv(mapping);
  if (form === 'csv') {
    if (source.packing === 'none') return use(await prepareCsv(ledger, path, onBytes));
    const digest = await digestOf(source);
    return withUnpackedCopy(ledger, source, async (copy) => {
      const csv = await prepareCsv(ledger, copy, onBytes, path);
      return use({ ...csv, sha256: digest, bytes: source.size });
    });
  }
  if (form === 'parquet') {
    const digest = await digestOf(source);
    const read = (copy: string) =>
      withEngineApart(ledger, async (engine) =>
        use(await prepareParquet(ledger, engine, copy, source, digest)),
      );
    // The engine would take these in a name for a pattern and read every file that fits.
    return source.packing === 'none' && !/[*?[\]]/.test(path)
      ? read(path)
      : withUnpackedCopy(ledger, source, read);
  }
  return use({
    format: form.format,
    sha256: await digestOf(source),
    bytes: source.size,
    unknownColumns: [],
    unknownColumnsMore: 0,
    stage: (again) => stageRows(ledger, source, form, onBytes, again),
  });
}
