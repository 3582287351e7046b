import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Mapping } from '../mapping.js';
import { readMapping } from '../read-mapping.js';

/** A mapping out of its text. */
export async function mappingOf(...lines: readonly string[]): Promise<Mapping> {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-mapping-'));
  try {
    const path = join(folder, 'mapping.yaml');
    writeFileSync(path, lines.join('\n'));
    return await readMapping(path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
