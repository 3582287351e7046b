// Writes docs/indicators/ from the library, a page per definition; a test holds the two equal.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from './setup.mjs';

await ensureBuilt();
const { indicatorPages } = await import('../dist/src/scoring/indicator-pages.js');
const { library } = await import('../dist/src/typology/library/index.js');
const { weights202611 } = await import('../dist/src/scoring/weights-2026-11.js');

const folder = join(dirname(dirname(fileURLToPath(import.meta.url))), 'docs', 'indicators');
const pages = indicatorPages(library, weights202611);
mkdirSync(folder, { recursive: true });
for (const name of readdirSync(folder)) if (!pages.has(name)) rmSync(join(folder, name));
for (const [name, text] of pages) writeFileSync(join(folder, name), text);
