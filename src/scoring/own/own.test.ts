import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { library } from '../../typology/library/index.js';
import { definitionsText } from '../../typology/yaml/write-definitions.js';
import { readRunFile } from '../run-file.js';
import { weights202611 } from '../weights-2026-11.js';
import { inForce } from './in-force.js';
import { ownOfRun, ownRecord } from './own-record.js';
import { checkOwn, noOwn, readOwn } from './read-own.js';

const folder = mkdtempSync(join(tmpdir(), 'vigie-own-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const only = (...ids: readonly string[]) => library.filter(({ id }) => ids.includes(id));
const shortGaps = definitionsText(only('short-gaps'));
const renamed = shortGaps.replace('id: short-gaps', 'id: own-gaps');

describe('own definitions', () => {
  it('leave everything as it is when there is none', () => {
    const used = inForce(noOwn, weights202611);
    expect(used.weights).toBe(weights202611);
    expect(used.own).toEqual([]);
  });

  it('are added, and weigh 0 where no weight is given', async () => {
    const used = inForce(await readOwn([file('a.yaml', renamed)]), weights202611);
    expect(used.own).toEqual([
      { id: 'own-gaps', version: 1, kind: 'indicator', replaces: null, weights: 'none' },
    ]);
    expect(used.weights.indicators['own-gaps']?.weights).toEqual([0, 0]);
    expect(used.catalogue.indicators).toHaveLength(
      inForce(noOwn, weights202611).catalogue.indicators.length + 1,
    );
  });

  it('take the place of those of the same id, with the weights of the file in force', async () => {
    const used = inForce(
      await readOwn([file('b.yaml', shortGaps.replace('version: 1', 'version: 7'))]),
      weights202611,
    );
    expect(used.own).toMatchObject([{ id: 'short-gaps', version: 7, replaces: 1, weights: 'weights-file' }]);
    expect(used.catalogue.indicators.find(({ id }) => id === 'short-gaps')?.version).toBe(7);
    expect(used.weights.indicators).toEqual(weights202611.indicators);
  });

  it('bring weights of their own', async () => {
    const text = `${renamed}weights: { own-gaps: { weights: [-5, 20], reason: a test } }\n`;
    const used = inForce(await readOwn([file('c.yaml', text)]), weights202611);
    expect(used.own).toMatchObject([{ weights: 'own-file' }]);
    expect(used.weights.indicators['own-gaps']?.weights).toEqual([-5, 20]);
  });

  it.each([
    ['an id in two files', [renamed, renamed], 'own-gaps.id: stands in'],
    [
      'a fact that nothing makes',
      [
        definitionsText(only('shared-beneficiary'))
          .replaceAll('who-else', 'who-alse')
          .replace(/version: \d/, 'version: 9'),
      ],
      'which nothing makes',
    ],
    [
      'a victim route without words',
      [definitionsText(only('possible-fraud-victim')).replace('id: possible-fraud-victim', 'id: own-victim')],
      'protection route',
    ],
    [
      'a weight above the cap',
      [`${renamed}weights: { own-gaps: { weights: [0, 900], reason: x } }\n`],
      'cap',
    ],
    [
      'weights that no longer fit',
      [
        definitionsText(only('low-value-series'))
          .replace(/version: \d/, 'version: 9')
          .replace(/ {6}- name: one-below-150[\s\S]*?(?= {6}- name: one-below-60)/, ''),
      ],
      'must hold',
    ],
  ])('are refused with %s, at a line', async (_, texts, told) => {
    const paths = texts.map((text, i) => file(`d${i}.yaml`, text));
    const { faults } = await checkOwn(paths);
    expect(faults.map(({ path, message }) => `${path}: ${message}`).join('\n')).toContain(told);
    expect(faults[0]?.line).toBeGreaterThan(1);
    await expect(readOwn(paths)).rejects.toMatchObject({ code: 'definition' });
  });

  it('whose weights lie above a cap are refused at these weights, with the cap and whose it is', async () => {
    const path = file('cap.yaml', `${renamed}weights:\n  own-gaps: { weights: [0, 900], reason: x }\n`);
    const line = renamed.split('\n').length + 1;
    const { faults } = await checkOwn([path]);
    expect(faults).toMatchObject([{ line, column: 28, code: 'together', path: 'own-gaps.weights[1]' }]);
    const cap = weights202611.caps.rhythm;
    expect(faults[0]?.message).toContain(
      `is 900 and above ${cap}, the cap of the family rhythm in the weights ${weights202611.version}`,
    );
    const wide = { ...weights202611, version: 'wide', caps: { ...weights202611.caps, rhythm: 900 } };
    expect((await checkOwn([path], wide)).faults).toEqual([]);
    expect((await readOwn([path], wide)).definitions).toHaveLength(1);
  });

  it('are read again out of a run, whatever became of the file', async () => {
    const own = await readOwn([file('e.yaml', renamed)]);
    const kept = ownRecord(own, inForce(own, weights202611).own);
    const run = file('run.json', JSON.stringify({ own_definitions: kept }));
    file('e.yaml', 'gone');
    expect(ownOfRun(await readRunFile(run))).toEqual(own);
    const changed = file('run.json', JSON.stringify({ own_definitions: kept }).replace('20 days', '21 days'));
    await expect(readRunFile(changed).then(ownOfRun)).rejects.toMatchObject({ code: 'file' });
    expect(ownOfRun(await readRunFile(file('run.json', '{}')))).toEqual(noOwn);
  });

  it('of another encoding are a fault of the file, at its line', async () => {
    const path = join(folder, 'latin.yaml');
    writeFileSync(path, Buffer.from('vigie_indicators: 1\n# é\n', 'latin1'));
    await expect(checkOwn([path])).rejects.toMatchObject({ code: 'file', path: `${path}:2` });
  });

  it('that cannot be opened are a fault of the file', async () => {
    await expect(readOwn([join(folder, 'nowhere.yaml')])).rejects.toMatchObject({ code: 'file' });
  });
});
