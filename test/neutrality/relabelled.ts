/** What relabelling does to the scores of an invented population, through the real intake and ledger. */
import { corridors } from '../../src/intake/corridors.js';
import { exchangedName } from './exchange-names.js';
import { type Comparison, movedScores } from './moved-scores.js';
import { type Population, population } from './population.js';
import { renameCells } from './rewrite-file.js';
import { screenFile } from './screen-file.js';

/** Tenths of a deciban. */
const atMost = 10;

/** Each listed country in the place of another; amounts, currencies and zones stay as they were. */
function exchangedCountry(by: number): (code: string) => string {
  const listed = corridors.map(({ country }) => country);
  return (code) => {
    const at = listed.indexOf(code);
    return at < 0 ? code : (listed[(at + by) % listed.length] ?? code);
  };
}

export interface Relabelling {
  readonly columns: readonly string[];
  readonly rename: (text: string) => string;
}

export const countriesExchanged: Relabelling = {
  // Whoever lives where others are paid must move along, or a payment at home would cross a border.
  columns: ['payer_country', 'beneficiary_country'],
  rename: exchangedCountry(3),
};
export const namesExchanged: Relabelling = {
  columns: ['payer_name', 'beneficiary_name'],
  rename: exchangedName,
};

export interface Options {
  readonly seed: number;
  readonly payers: number;
  /** Share of payers whose beneficiaries are known by name and country alone. */
  readonly byName?: number;
}

/** Scores before and after each relabelling. */
export async function relabelled(
  { seed, payers, byName = 0 }: Options,
  relabellings: readonly Relabelling[],
): Promise<readonly Comparison[]> {
  const given: Population = await population({
    seed,
    payers,
    targetRate: 0.05,
    troubles: { noBeneficiaryIds: byName },
  });
  const before = await screenFile(given.file);
  const found: Comparison[] = [];
  for (const { columns, rename } of relabellings) {
    const other = given.path('relabelled.csv');
    await renameCells(given.file, other, columns, rename);
    found.push(movedScores(before, await screenFile(other), atMost));
  }
  return found;
}
