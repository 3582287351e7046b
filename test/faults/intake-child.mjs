// Loads payment files as `vigie screen` does and tells each stage, so that a test can end it in the midst of one.
// Plain JavaScript because it runs outside the test runner, on the compiled tree.
import { writeSync } from 'node:fs';
import { basename } from 'node:path';

const [path, hmacKey, ...files] = process.argv.slice(2);
const { openLedger } = await import('../../dist/src/ledger/ledger.js');
const { loadFiles } = await import('../../dist/src/ledger/load.js');

let told = '';
function tell(stage) {
  if (stage !== told) writeSync(1, `${stage}\n`);
  told = stage;
}

tell('opening');
const ledger = await openLedger(path, { threads: 2, hmacKey });
tell('preparing');
await loadFiles(ledger, files, {
  receivedAt: Date.now(),
  onProgress: ({ file, step }) => tell(`${step} ${basename(file)}`),
});
tell('closing');
ledger.close();
tell('done');
