/** Payments flow one way: a room imports itself, earlier rooms and the shared files, nothing else. */
import { describe, expect, it } from 'vitest';
import { type Import, importsOf } from './imports.js';
import { isTest, typeScriptFiles } from './source-files.js';

const rooms = ['intake', 'ledger', 'typology', 'network', 'scoring', 'casework', 'report'];
const shared = ['src/money.ts', 'src/time.ts', 'src/errors.ts'];
/** All that the simulator may know of payments: the record, money and time, not even the errors of the product. */
const simulated = ['src/intake/payment.ts', 'src/money.ts', 'src/time.ts'];
/** Pure mathematics: it knows no payment, rule, threshold or weight, so that rooms and measures may share it. */
const mathematics = 'src/statistics/';
/** All that the measures may know, mathematics apart. */
const commonGround = [...shared, 'src/intake/payment.ts'];
const testPackages = ['vitest', 'fast-check'];

const imports = typeScriptFiles().flatMap(importsOf);

function area(path: string): string {
  return path.split('/', 1)[0] ?? '';
}

function roomOf(path: string): number {
  const [top, room = ''] = path.split('/');
  return top === 'src' ? rooms.indexOf(room) : -1;
}

/** `from -> specifier` of the imports that are not allowed. */
function forbidden(
  concerns: (one: Import) => boolean,
  allows: (file: string, one: Import) => boolean,
): readonly string[] {
  return imports
    .filter((one) => concerns(one) && !allows(one.file ?? one.specifier, one))
    .map(({ from, specifier }) => `${from} -> ${specifier}`);
}

function isBuiltin(specifier: string): boolean {
  return specifier.startsWith('node:');
}

describe('direction', () => {
  it('is checked over real imports', () => {
    expect(imports.length).toBeGreaterThan(100);
    expect(imports.some(({ file }) => file === 'src/intake/payment.ts')).toBe(true);
  });

  it('lets a room import itself, earlier rooms and the shared files', () => {
    expect(
      forbidden(
        ({ from, file }) =>
          from.startsWith('src/') &&
          from !== 'src/index.ts' &&
          !from.startsWith(mathematics) &&
          file !== undefined,
        (file, { from }) =>
          shared.includes(file) ||
          file.startsWith(mathematics) ||
          (roomOf(file) >= 0 && roomOf(file) <= roomOf(from)),
      ),
    ).toEqual([]);
  });

  it('lets mathematics import itself alone', () => {
    expect(
      forbidden(
        ({ from }) => from.startsWith(mathematics),
        (file, { from }) => file.startsWith(mathematics) || (isTest(from) && testPackages.includes(file)),
      ),
    ).toEqual([]);
  });

  it('has no file in src/ beside the rooms but the shared ones, mathematics and the door of the library', () => {
    const files = typeScriptFiles().map(({ path }) => path);
    expect(
      files.filter(
        (path) =>
          path.startsWith('src/') &&
          roomOf(path) < 0 &&
          !path.startsWith(mathematics) &&
          ![...shared, 'src/index.ts'].includes(path.replace('.test.ts', '.ts')),
      ),
    ).toEqual([]);
  });

  it('lets nobody import an app but apps themselves and tests', () => {
    expect(
      forbidden(
        ({ file }) => file !== undefined && area(file) === 'apps',
        (_file, { from }) => area(from) === 'apps' || area(from) === 'test',
      ),
    ).toEqual([]);
  });

  it('keeps the simulator apart from every rule, threshold and weight', () => {
    expect(
      forbidden(
        ({ from }) => area(from) === 'simulate',
        (file, { from }) =>
          area(file) === 'simulate' ||
          simulated.includes(file) ||
          isBuiltin(file) ||
          (isTest(from) && testPackages.includes(file)),
      ),
    ).toEqual([]);
  });

  it('keeps the measures apart from every rule, threshold and weight, and from the simulator', () => {
    expect(
      forbidden(
        ({ from, file }) => area(from) === 'evaluate' && file !== undefined,
        (file) => area(file) === 'evaluate' || commonGround.includes(file) || file.startsWith(mathematics),
      ),
    ).toEqual([]);
  });

  it('lets only reports read due-diligence data, and only the command line load it', () => {
    const cdd = 'src/ledger/cdd';
    expect(
      forbidden(
        ({ file }) => file?.startsWith(cdd) === true,
        (_file, { from }) =>
          from.startsWith('src/ledger/') || from.startsWith('src/report/') || from.startsWith('apps/cli/'),
      ),
    ).toEqual([]);
  });

  it('keeps the engine in the ledger and in the SQL of the typology', () => {
    const places = ['src/ledger/', 'src/typology/sql/', 'bench/', 'test/', 'evaluate/'];
    expect(
      forbidden(
        ({ specifier }) => specifier.startsWith('@duckdb/'),
        (_file, { from }) => places.some((place) => from.startsWith(place)),
      ),
    ).toEqual([]);
  });
});
