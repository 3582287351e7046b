/** VIGIE_SLOW=1 must run something, and all that asks for it. */
import { describe, expect, it } from 'vitest';
import { slowSuites } from '../slow-suites.js';
import { typeScriptFiles } from './source-files.js';

describe('the slow suites', () => {
  const suites = slowSuites('.');

  it.each(['evaluators', 'reach', 'relabelling', 'tripling'])('hold the agreement test %s', (name) => {
    expect(suites).toContain(`test/agreement/${name}.test.ts`);
  });

  it('hold a test of another folder that asks how many', () => {
    expect(suites).toContain('test/own-definitions/schema.test.ts');
  });

  it('hold every test that reads VIGIE_SLOW and only tests', () => {
    const reading = typeScriptFiles()
      .filter(({ path, text }) => path.endsWith('.test.ts') && /process\.env\['VIGIE_SLOW/.test(text))
      .map(({ path }) => path);
    expect(suites).toEqual(expect.arrayContaining(reading));
    expect(suites.filter((path) => !path.endsWith('.test.ts'))).toEqual([]);
  });

  it('leave out what takes no longer for it', () => {
    const whole = suites.filter((path) => path.startsWith('src/') && !path.endsWith('.slow.test.ts'));
    expect(whole).toEqual([]);
  });
});
