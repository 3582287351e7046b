/** What share of the leads of a band people reported, once enough were decided to say so. */
import type { Role } from '../intake/payment.js';
import type { Interval } from '../statistics/clopper-pearson.js';
import { wilson } from '../statistics/wilson.js';
import { type BandName, bandNames } from './weights.js';

/** Below this a share would be read as more than it is. */
export const leastDecided = 200;

/** A lead that people have decided: one party in one role, once. */
export interface DecidedLead {
  readonly role: Role;
  readonly band: BandName;
  readonly reported: boolean;
}

export interface BandShare {
  readonly role: Role;
  readonly band: BandName;
  readonly decided: number;
  readonly reported: number;
  readonly share: number;
  readonly interval: Interval;
}

export interface Calibration {
  readonly decided: number;
  readonly needed: number;
  /** Null below `needed`. */
  readonly bands: readonly BandShare[] | null;
}

/** Strongest band first, payers before beneficiaries; bands without a decided lead are left out. */
export function calibration(leads: readonly DecidedLead[]): Calibration {
  const common = { decided: leads.length, needed: leastDecided };
  if (leads.length < leastDecided) return { ...common, bands: null };
  const bands = (['payer', 'beneficiary'] as const).flatMap((role) =>
    bandNames.toReversed().flatMap((band): readonly BandShare[] => {
      const own = leads.filter((lead) => lead.role === role && lead.band === band);
      if (own.length === 0) return [];
      const reported = own.filter((lead) => lead.reported).length;
      const interval = wilson(reported, own.length);
      return [{ role, band, decided: own.length, reported, share: reported / own.length, interval }];
    }),
  );
  return { ...common, bands };
}
