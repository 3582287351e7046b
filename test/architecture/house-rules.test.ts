/** How files are named, how long they are, and what no code of this house does. */
import { describe, expect, it } from 'vitest';
import { readCode } from './code-text.js';
import { importsOf } from './imports.js';
import { isTest, typeScriptFiles } from './source-files.js';

const files = typeScriptFiles();
const read = files.map(({ path, text }) => ({ path, text, ...readCode(text) }));
const longest = 400;

/** `path:line` of each place where the pattern stands in code, comments and literals aside. */
function places(pattern: RegExp, concerns: (path: string) => boolean): readonly string[] {
  return read
    .filter(({ path }) => concerns(path))
    .flatMap(({ path, code }) =>
      [...code.matchAll(pattern)].map(({ index }) => `${path}:${code.slice(0, index).split('\n').length}`),
    );
}

describe('files', () => {
  it('are named in kebab-case', () => {
    const name = /(^|\/)[a-z0-9]+(-[a-z0-9]+)*(\.slow)?(\.test)?\.tsx?$/;
    expect(files.filter(({ path }) => !name.test(path)).map(({ path }) => path)).toEqual([]);
  });

  it('are named after what they hold, not after being useful', () => {
    const drawer = /(^|[/-])(utils?|helpers?|misc|common|stuff)([/.-]|$)/;
    expect(files.filter(({ path }) => drawer.test(path)).map(({ path }) => path)).toEqual([]);
  });

  it(`have at most ${longest} lines`, () => {
    const lines = (text: string): number => text.split('\n').length - 1;
    expect(files.filter(({ text }) => lines(text) > longest).map(({ path }) => path)).toEqual([]);
  });

  it('re-export for others only at the two doors', () => {
    const doors = ['src/index.ts', 'src/typology/library/index.ts'];
    const reExport = /export\s+(type\s+)?[\w$*{},\s]*?\sfrom\s*'\s*';?/g;
    const barrels = read
      .filter(({ code }) => code.trim() !== '' && code.replaceAll(reExport, '').trim() === '')
      .map(({ path }) => path);
    const indexes = files.map(({ path }) => path).filter((path) => path.endsWith('/index.ts'));
    expect([...barrels, ...indexes].filter((path) => !doors.includes(path))).toEqual([]);
  });
});

describe('code', () => {
  it('is generated in one place only', () => {
    const generating = /\bnew\s+Function\b|(?<![.\w$])(eval|Function)\s*\(/g;
    expect(places(generating, (path) => path !== 'src/typology/compiled/compile.ts')).toEqual([]);
    const machines = files.flatMap(importsOf).filter(({ specifier }) => specifier === 'node:vm');
    expect(machines).toEqual([]);
  });

  it('has no any', () => {
    // The word comes first: what may stand before it takes long to look for at every place.
    const type = /any\b(?<=(?:[\w$)\]?]:\s*|<|[|&]\s*|\b(?:as|extends|satisfies)\s+)any)(?!\s*[:(=.])/g;
    expect(places(type, () => true)).toEqual([]);
  });

  it('never reads the wall clock where it evaluates, scores or simulates (T2)', () => {
    const timeless = /^(src\/(typology|scoring)|simulate)\//;
    expect(
      places(
        /\bDate\s*\.\s*now\b|\bnew\s+Date\s*(\(\s*\)|(?!\s*\())|(?<![.\w$]|new\s+)Date\s*\(/g,
        (path) => {
          return timeless.test(path) && !isTest(path);
        },
      ),
    ).toEqual([]);
  });

  it('speaks to one engine in the ledger and in the SQL of the typology only', () => {
    const engine = /duckdb/i;
    const rooms = /^(src\/(ledger|typology\/sql)|bench|test|evaluate)\//;
    const naming = read
      .filter(({ path }) => !rooms.test(path))
      .filter(({ code, strings }) =>
        // A ledger's file name ends in .duckdb everywhere.
        [code, ...strings.values()].some((text) => engine.test(text.replace(/[\w-]*\.duckdb\b/g, ''))),
      )
      .map(({ path }) => path);
    expect(naming).toEqual([]);
  });
});

describe('tests', () => {
  it('stand beside every definition of the library', () => {
    const paths = new Set(files.map(({ path }) => path));
    const definition = /^export const \w+: (Indicator|FactDefinition|Explanation) =/m;
    const definitions = read
      .filter(({ path, code }) => path.startsWith('src/typology/library/') && definition.test(code))
      .map(({ path }) => path);
    expect(definitions.length).toBeGreaterThan(15);
    expect(definitions.filter((path) => !paths.has(path.replace(/\.ts$/, '.test.ts')))).toEqual([]);
  });
});
