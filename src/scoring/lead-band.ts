/** The band that a lead bears on its route. */
import type { Role } from '../intake/payment.js';
import type { Evidence } from '../typology/evidence.js';
import { strongerBand } from './bands.js';
import { isVictimRoute, type Route } from './routes.js';
import type { Scorer } from './score.js';
import type { BandName } from './weights.js';

/** The pattern's band; on a victim route, whose score is the greater of the two, the stronger of the two bands. */
export function leadBand(scorer: Scorer, evidence: Evidence, role: Role, route: Route): BandName {
  const pattern = scorer.band(evidence, role, 'pattern');
  return isVictimRoute(route) ? strongerBand(pattern, scorer.band(evidence, role, 'victim')) : pattern;
}
