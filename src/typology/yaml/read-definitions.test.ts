import { describe, expect, it } from 'vitest';
import { VigieError } from '../../errors.js';
import { library } from '../library/index.js';
import { refuseFaults } from './fault.js';
import { readDefinitions } from './read-definitions.js';
import { mostBytes } from './source.js';
import { definitionsText } from './write-definitions.js';

const text = definitionsText(library.filter(({ id }) => id === 'short-gaps'));
const graded = definitionsText(library.filter(({ id }) => id === 'low-value-series'));

function faultsOf(changed: string): readonly string[] {
  return readDefinitions(changed, 'own.yaml').faults.map(
    ({ line, column, code, path, message }) => `${line}:${column} ${code} ${path}: ${message}`,
  );
}

function lineOf(part: string): number {
  return text.slice(0, text.indexOf(part)).split('\n').length;
}

describe('a fault', () => {
  it('has file, line, column, code, path and what to do next', () => {
    const [fault, ...others] = readDefinitions(
      text.replace('side: payer', 'side: payor'),
      'a/own.yaml',
    ).faults;
    expect(others).toEqual([]);
    expect(fault).toEqual({
      file: 'a/own.yaml',
      line: lineOf('side: payer'),
      column: 11,
      code: 'unknown-word',
      path: 'short-gaps.side',
      message: 'is "payor": did you mean payer?',
    });
  });

  it('does not hide the others', () => {
    const changed = graded
      .replace('family: amount', 'family: amont')
      .replace('count: residual', 'counts: residual')
      .replace('decays: true', 'decays: yes');
    const found = faultsOf(changed);
    expect(found).toHaveLength(3);
    expect(found.join('\n')).toContain('did you mean amount?');
    expect(found.join('\n')).toContain('did you mean count?');
    expect(found.join('\n')).toContain('low-value-series.decays');
  });

  it('of meaning is placed where it stands, one for each stratum', () => {
    const changed = graded.replaceAll('over: residual', 'over: forward');
    const found = faultsOf(changed);
    expect(found.length).toBeGreaterThan(1);
    for (const each of found)
      expect(each).toMatch(/meaning low-value-series\.strata\[\d\]\.when.*is forward, which/);
    const lines = found.map((each) => each.split(':', 1)[0]);
    expect(new Set(lines).size).toBe(found.length);
    expect(changed.split('\n')[Number(lines[0]) - 1]).toContain('forward');
  });

  it('is words of a stratum that judge, or that are said in one language only', () => {
    const named = (words: string): string =>
      text.replace('- name: short', `- name: short\n        words: ${words}`);
    expect(named('')).not.toBe(text);
    expect(faultsOf(named('{ en: short, fr: courts }'))).toEqual([]);
    const [stratum] = readDefinitions(named('{ en: short, fr: courts }'), 'o').definitions.flatMap((each) =>
      each.kind === 'explanation' ? [] : each.strata,
    );
    expect(stratum?.words).toEqual({ en: 'short', fr: 'courts' });
    const written = definitionsText(readDefinitions(named('{ en: short, fr: courts }'), 'o').definitions);
    expect(written).toContain('courts');
    expect(
      faultsOf(named('{ en: of a SUS, fr: courts }'.replace('SUS', ['sus', 'pect'].join('')))).join(),
    ).toContain('use neutral words');
    expect(faultsOf(named('{ en: short }')).join()).toContain('short-gaps.strata[0].words');
  });

  it('is one VigieError where a file must be whole', () => {
    const { faults } = readDefinitions(
      text.replace('side: payer', 'side: 3').replace('mode: stream', 'mode: x'),
      'o',
    );
    expect(() => refuseFaults(faults)).toThrow(
      expect.objectContaining({ code: 'definition', path: expect.stringMatching(/^o:\d+:\d+$/) }),
    );
    expect(() => refuseFaults(faults)).toThrow('1 more');
  });

  it.each([
    ['an id that stands twice', text.concat(text.slice(text.indexOf('  - kind'))), 'short-gaps.id'],
    [
      'a parameter that is not used',
      text.replace('parameters: {', 'parameters: { x: { value: 1, unit: payments },'),
      'parameters.x',
    ],
    ['weights of nobody', `${text}weights: { nobody: { weights: [0, 1], reason: x } }\n`, 'weights.nobody'],
    [
      'too few weights',
      `${text}weights: { short-gaps: { weights: [0], reason: x } }\n`,
      'weights.short-gaps.weights',
    ],
    [
      'a version of the form that is not known',
      text.replace('vigie_indicators: 1', 'vigie_indicators: 2'),
      'vigie_indicators',
    ],
    ['no definition', 'vigie_indicators: 1\ndefinitions: []\n', 'definitions'],
    ['no file of definitions', 'a: 1\n', 'a: is no key'],
    ['nothing', '', 'the file: is nothing'],
    ['a list', '- 1\n', 'the file: is a list'],
  ])('names %s', (_, changed, told) => {
    expect(faultsOf(changed).join('\n')).toContain(told);
  });
});

it.each([
  ['title', 'Short', ['off', 'ender']],
  ['reason', 'de petits', ['PRÉ', 'DATEURS']],
  ['question', 'What', ['sus', 'pect']],
])('a %s that names somebody as guilty is refused', (field, from, [start, end]) => {
  const changed = text.replace(`: ${from}`, `: ${start}${end}`);
  expect(changed).not.toBe(text);
  expect(faultsOf(changed).join('\n')).toMatch(new RegExp(`meaning short-gaps\\.${field}\\.(en|fr): says`));
});

describe('a file that means harm', () => {
  const bomb = [
    'a0: &a0 [x]',
    ...Array.from({ length: 40 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`),
  ];

  it.each([
    ['aliases', bomb.join('\n'), 'alias'],
    ['an anchor', text.replace('kind: indicator', 'kind: &k indicator'), 'anchor'],
    ['a merge key', text.replace('    decays: true', '    decays: true\n    <<: { mode: screen }'), '<<'],
    ['a tag', text.replace('version: 1', 'version: !!js/function 1'), 'the file'],
    ['a known tag', text.replace('version: 1', 'version: !!int "1"'), 'is a tag'],
    ['two documents', `${text}---\n${text}`, 'no YAML'],
    ['a key twice', text.replace('    version: 1', '    version: 1\n    version: 2'), 'DUPLICATE_KEY'],
    ['depth', `a: ${'['.repeat(100)}${']'.repeat(100)}`, 'nests more than'],
    ['bottomless depth', '['.repeat(100_000), 'the file'],
    ['size', `# ${'x'.repeat(mostBytes)}`, 'larger than'],
    [
      'a prototype as a key',
      text.replace('    decays', '    __proto__: { decays: true }\n    decays'),
      '__proto__: may be no name',
    ],
    [
      'a prototype as a parameter',
      text.replace('parameters: {', 'parameters: { __proto__: { value: 1, unit: payments },'),
      '__proto__: may be no name',
    ],
    [
      'a constructor as a weight',
      `${text}weights: { constructor: { weights: [0, 1], reason: x } }\n`,
      'constructor: may be no name',
    ],
    [
      'a parameter of every object',
      text.replace('parameters: {', 'parameters: { toString: { value: 1, unit: payments },'),
      'toString: may be no name',
    ],
    ['no number', text.replace('version: 1', 'version: .nan'), 'version'],
  ])('is refused with %s', (_, changed, told) => {
    expect(changed).not.toBe(text);
    const started = performance.now();
    const read = readDefinitions(changed, 'own.yaml');
    expect(() => refuseFaults(read.faults)).toThrow(VigieError);
    expect(faultsOf(changed).join('\n')).toContain(told);
    expect(performance.now() - started).toBeLessThan(2_000);
    expect(({} as Record<string, unknown>)['decays']).toBeUndefined();
  });

  it('cannot steer a terminal, by what it says or by what is said of it', () => {
    const steer = String.fromCharCode(27);
    const texts = [
      text.replace('AIC Trends and Issues 634', `"${steer}[2J"`),
      text.replace('AIC Trends and Issues 634', '"\u202eAIC"'),
      text.replace('AIC Trends and Issues 634', '"one\\ntwo"'),
      text.replace('AIC Trends and Issues 634', 'x'.repeat(1_001)),
      text.replace('side: payer', `side: "${steer}[2J"`),
      text.replace('side:', `"${steer}[2J":`),
    ];
    for (const changed of texts) {
      const found = faultsOf(changed);
      expect(found.length).toBeGreaterThan(0);
      expect(found.join('')).not.toContain(steer);
    }
  });

  it('quotes little of what it refuses', () => {
    const long = 'secret '.repeat(200);
    for (const fault of faultsOf(text.replace('side: payer', `side: "${long}"`)))
      expect(fault.length).toBeLessThan(300);
  });
});
