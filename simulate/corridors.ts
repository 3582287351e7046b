import type { Weighted } from './random.js';

/** Countries to which money goes, by volume. Targets and everyone else share the same places. */
const studied: Weighted<string> = [
  ['PH', 22],
  ['RO', 17],
  ['MG', 10],
  ['CM', 12],
  ['CI', 12],
  ['CO', 8],
  ['BR', 8],
  ['TH', 5],
  ['ID', 3],
  ['DO', 3],
];

const elsewhere: Weighted<string> = [
  ['MA', 24],
  ['DZ', 12],
  ['TN', 10],
  ['SN', 12],
  ['PT', 13],
  ['PL', 7],
  ['TR', 8],
  ['VN', 5],
  ['IN', 9],
];

function blend(first: Weighted<string>, share: number, second: Weighted<string>): Weighted<string> {
  const part = (table: Weighted<string>, weight: number): [string, number][] =>
    table.map(([code, volume]) => [code, volume * weight]);
  return [...part(first, share), ...part(second, 1 - share)];
}

export const corridors: {
  readonly family: Weighted<string>;
  readonly stranger: Weighted<string>;
  readonly target: Weighted<string>;
  readonly elsewhere: Weighted<string>;
  readonly services: Weighted<string>;
  readonly trade: Weighted<string>;
  readonly domestic: Weighted<string>;
} = {
  family: blend(studied, 0.55, elsewhere),
  stranger: blend(studied, 0.65, elsewhere),
  target: blend(
    studied.map(([code, volume]) => [code, code === 'PH' ? volume * 1.5 : volume]),
    0.95,
    elsewhere,
  ),
  elsewhere,
  services: [
    ['FR', 28],
    ['RO', 14],
    ['CO', 11],
    ['BR', 9],
    ['TH', 7],
    ['PH', 7],
    ['PL', 6],
    ['PT', 5],
    ['DO', 4],
    ['CI', 3],
    ['MG', 2],
    ['CM', 2],
    ['TR', 2],
  ],
  trade: [
    ['FR', 16],
    ['IN', 12],
    ['PH', 12],
    ['RO', 10],
    ['PL', 8],
    ['PT', 7],
    ['MA', 7],
    ['TN', 6],
    ['VN', 5],
    ['MG', 5],
    ['CO', 5],
    ['ID', 3],
    ['TR', 3],
    ['BR', 1],
  ],
  domestic: [['FR', 1]],
};

/** Where payers live. */
export const homes: Weighted<string> = [
  ['FR', 60],
  ['DE', 8],
  ['IT', 7],
  ['GB', 6],
  ['BE', 6],
  ['ES', 5],
  ['CH', 3],
  ['SE', 2],
  ['NL', 2],
  ['IE', 1],
];
