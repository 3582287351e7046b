/** The bands of the weights in force with the scores between which each holds. */
import { type BandName, bandNames, type Weights } from '../scoring/weights.js';
import type { Words } from '../typology/definition.js';

export interface SheetBand {
  readonly name: BandName;
  readonly words: Words;
  readonly action: Words;
  /** Of reading. */
  readonly minutes: number;
  /** Tenths of a deciban; undefined where the band has no end on that side. */
  readonly from: number | undefined;
  readonly below: number | undefined;
}

/** Weakest first. */
export function bandsOf({ bands, cuts }: Weights): readonly SheetBand[] {
  const from = (name: BandName | undefined): number | undefined =>
    name === undefined || name === 'none' ? undefined : cuts[name];
  return bandNames.map((name, at) => ({
    name,
    words: bands[name].words,
    action: bands[name].action,
    minutes: bands[name].minutes,
    from: from(name),
    below: from(bandNames[at + 1]),
  }));
}

export function bandNamed(name: BandName, weights: Weights): SheetBand {
  const band = bandsOf(weights).find((each) => each.name === name);
  if (band === undefined) throw new Error(`no band ${name}`);
  return band;
}
