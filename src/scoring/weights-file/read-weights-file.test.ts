import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VigieError } from '../../errors.js';
import { digest } from '../screen/shipped-tables.js';
import { weights202611 } from '../weights-2026-11.js';
import { parseWeights, readWeightsFile } from './read-weights-file.js';
import { weightsYaml } from './weights-yaml.js';

const shipped = weightsYaml(weights202611);

function faultOf(text: string): VigieError {
  try {
    parseWeights(text, 'w.yaml');
  } catch (error) {
    if (error instanceof VigieError) return error;
    throw error;
  }
  throw new Error('was read');
}

describe('a weights file', () => {
  it.each([
    ['YAML', shipped],
    ['JSON', JSON.stringify(weights202611)],
    ['printed JSON', JSON.stringify(weights202611, undefined, 2)],
  ])('says in %s what the shipped weights say, digest included', (_, text) => {
    const read = parseWeights(text, 'w');
    expect(read).toEqual(weights202611);
    expect(digest(read)).toBe(digest(weights202611));
  });

  it('names line, column and entry of a fault', () => {
    const at = shipped.split('\n').findIndex((line) => line.startsWith('prior:'));
    const fault = faultOf(shipped.replace(/^prior: -400$/m, 'prior: -40.5'));
    expect(fault.path).toBe(`w.yaml:${at + 1}:8`);
    expect(fault.message).toMatch(/^weights\.prior: must be a whole number/);
    expect(faultOf(shipped.replace(/^owner: .*\n/m, '')).message).toMatch(/^weights\.owner: is missing/);
    const list = faultOf(shipped.replace('[ 0, 0, 15, 30 ]', '[ 0, 0, 15, 10 ]'));
    expect(list.message).toMatch(/^weights\.indicators\.one-to-many\.weights\[3\]: must not be less/);
    expect(list.path).not.toMatch(/:1:1$/);
  });

  it.each([
    ['an alias', `a: &a [1]\nb: *a\n`],
    ['a key given twice', shipped.replace(/^prior:/m, 'version: x\nprior:')],
    ['a tag', `!!js/function ${shipped}`],
    ['no YAML', '{'],
    ['too much', ' '.repeat(2_000_000)],
    ['nothing', ''],
    ['a prototype', shipped.replace('indicators:', 'indicators:\n  __proto__: { weights: 3 }')],
  ])('is refused with %s', (_, text) => {
    expect(faultOf(text).code).toBe('configuration');
    expect(faultOf(text).path).toMatch(/^w\.yaml/);
  });

  it('is a VigieError or weights, whatever the text', () => {
    fc.assert(
      fc.property(fc.nat(shipped.length - 1), fc.string({ maxLength: 4 }), fc.nat(6), (at, put, cut) => {
        const text = shipped.slice(0, at) + put + shipped.slice(at + cut);
        try {
          parseWeights(text, 'w.yaml');
        } catch (error) {
          if (!(error instanceof VigieError)) throw error;
        }
      }),
      { numRuns: 100 },
    );
  });

  it('that is not there is a fault of the file', async () => {
    await expect(readWeightsFile('/nowhere/w.yaml')).rejects.toMatchObject({ code: 'file' });
  });
});
