/** What one weights file says otherwise than another. */
import { evidenceFamilies } from '../../typology/definition.js';
import { bandNames, type Weights } from '../weights.js';

export interface WeightChange {
  /** `indicators.one-to-many`, `caps.amount`, `cuts.weak`, `prior`, `floor`, `alert`. */
  readonly entry: string;
  /** Of an indicator: 0 known false, from 1 the strata. */
  readonly stratum: number | null;
  /** Tenths of a deciban, or a band's name; null where the file has no such entry. */
  readonly old: number | string | null;
  readonly new: number | string | null;
}

function change(
  entry: string,
  stratum: number | null,
  one: number | string | undefined,
  other: number | string | undefined,
): readonly WeightChange[] {
  return one === other ? [] : [{ entry, stratum, old: one ?? null, new: other ?? null }];
}

/** In the order of a file; indicators by id. Reasons, words and dates are not compared. */
export function compareWeights(old: Weights, other: Weights): readonly WeightChange[] {
  const ids = [...new Set([...Object.keys(old.indicators), ...Object.keys(other.indicators)])].sort();
  const strata = ids.flatMap((id) => {
    const one = old.indicators[id]?.weights ?? [];
    const two = other.indicators[id]?.weights ?? [];
    return Array.from({ length: Math.max(one.length, two.length) }, (_, stratum) =>
      change(`indicators.${id}`, stratum, one[stratum], two[stratum]),
    ).flat();
  });
  return [
    ...change('prior', null, old.prior, other.prior),
    ...strata,
    ...evidenceFamilies.flatMap((family) =>
      change(`caps.${family}`, null, old.caps[family], other.caps[family]),
    ),
    ...bandNames.flatMap((band) =>
      band === 'none' ? [] : change(`cuts.${band}`, null, old.cuts[band], other.cuts[band]),
    ),
    ...change('floor', null, old.floor, other.floor),
    ...change('alert', null, old.alert, other.alert),
  ];
}
