/** Ages as coarsely as routes read them: a birth date itself is told to nobody. */
import { type AgeBand, type AgeCounts, ageBands } from './lead-explanation.js';
import { adult, youngUntil } from './routes.js';

export function bandOfAge(years: number | undefined): AgeBand {
  if (years === undefined) return 'unknown';
  if (years < adult) return 'under-18';
  return years <= youngUntil ? '18-25' : 'older';
}

/** At how many of these payments the age lay in each band. */
export function ageCounts(ages: readonly (number | undefined)[]): AgeCounts {
  return bandCounts(ages.map(bandOfAge));
}

/** How often each band stands. */
export function bandCounts(bands: readonly AgeBand[]): AgeCounts {
  const counts = Object.fromEntries(ageBands.map((band) => [band, 0])) as Record<AgeBand, number>;
  for (const band of bands) counts[band] += 1;
  return counts;
}
