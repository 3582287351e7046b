/** Ages as coarsely as routes read them: a birth date itself is told to nobody. */
import { type AgeBand, ageBands } from './lead-explanation.js';
import { adult, youngUntil } from './routes.js';

export function bandOfAge(years: number | undefined): AgeBand {
  if (years === undefined) return 'unknown';
  if (years < adult) return 'under-18';
  return years <= youngUntil ? '18-25' : 'older';
}

/** At how many of these payments the age lay in each band. */
export function ageCounts(ages: readonly (number | undefined)[]): Readonly<Record<AgeBand, number>> {
  const counts = Object.fromEntries(ageBands.map((band) => [band, 0])) as Record<AgeBand, number>;
  for (const age of ages) counts[bandOfAge(age)] += 1;
  return counts;
}
