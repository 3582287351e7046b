/** How far a network reaches. Each cap that cuts something sets a flag on the network (NetworkFlag). */

/** A beneficiary whom more parties pay joins nobody unless it is a lead itself: schools, clinics, exchange desks. */
export const hubAbove = 50;

/** A beneficiary that is no lead joins leads only where so many of them pay it. */
export const leadsPerBeneficiary = 2;

/** Payers of one collector that are no leads and are shown beside those that are. */
export const othersPerCollector = 40;

/** A telephone, account or address on more parties is a shop's or a shelter's: it ties nobody. */
export const sharedByAtMost = 8;

/** More parties cannot be read in one picture: communities are told apart. */
export const partiesPerNetwork = 300;

/** Networks that are written; the rest is counted. */
export const networksPerRun = 50;
