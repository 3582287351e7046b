// Prints `passed failed` of a vitest JSON report. What could not even be run counts as failed.
import { existsSync, readFileSync } from 'node:fs';

const [path = '', exitCode = '1'] = process.argv.slice(2);

function count() {
  if (!existsSync(path)) return { passed: 0, failed: 1 };
  const report = JSON.parse(readFileSync(path, 'utf8'));
  // A file that fails to load has no test that could be counted.
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length;
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken };
}

const { passed, failed } = count();
// Errors outside of tests (an unhandled rejection) fail the run without failing a test.
const outside = failed === 0 && exitCode !== '0' ? 1 : 0;
process.stdout.write(`${passed} ${failed + outside}\n`);
