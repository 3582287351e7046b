/** Every definition that Vigie ships. */
import type { Definition } from '../definition.js';
import { captureSoftware } from './capture-software.js';
import { declaredKinship } from './declared-kin.js';
import { escalation } from './escalation.js';
import { familyLink } from './family-link.js';
import { lastingPayers } from './lasting-payers.js';
import { listedBeneficiary } from './listed-beneficiary.js';
import { listedPayer } from './listed-payer.js';
import { lowPayingPayers } from './low-paying-payers.js';
import { lowValueSeries } from './low-value-series.js';
import { newBeneficiaries } from './new-beneficiaries.js';
import { oneToMany } from './one-to-many.js';
import { organisation } from './organisation.js';
import { ownAccount } from './own-account.js';
import { possibleExtortionVictim } from './possible-extortion-victim.js';
import { prepaidOrAirtimeAbroad } from './prepaid-or-airtime-abroad.js';
import { returningPayers } from './returning-payers.js';
import { sameNightRepeat } from './same-night-repeat.js';
import { severalSharedBeneficiaries } from './several-shared-beneficiaries.js';
import { sharedBeneficiary } from './shared-beneficiary.js';
import { shortGaps } from './short-gaps.js';
import { splitAfterComplianceRefusal } from './split-after-compliance-refusal.js';
import { steadyFamilyRemittance } from './steady-family-remittance.js';
import { steadyRemittance } from './steady-remittance.js';
import { travelTrace } from './travel-trace.js';
import { twoWayFlow } from './two-way-flow.js';
import { unlinkedPayers } from './unlinked-payers.js';
import { unpacedPayers } from './unpaced-payers.js';
import { viaIntermediarySeries } from './via-intermediary-series.js';
import { whoElse } from './who-else.js';
import { whoHasNoPace } from './who-has-no-pace.js';
import { whoLasts } from './who-lasts.js';
import { whoPaysLow } from './who-pays-low.js';
import { whoReturns } from './who-returns.js';

export const library: readonly Definition[] = [
  lowValueSeries,
  shortGaps,
  escalation,
  sameNightRepeat,
  oneToMany,
  newBeneficiaries,
  whoElse,
  whoReturns,
  whoLasts,
  whoPaysLow,
  whoHasNoPace,
  sharedBeneficiary,
  returningPayers,
  lastingPayers,
  lowPayingPayers,
  unpacedPayers,
  severalSharedBeneficiaries,
  unlinkedPayers,
  listedBeneficiary,
  listedPayer,
  splitAfterComplianceRefusal,
  travelTrace,
  captureSoftware,
  prepaidOrAirtimeAbroad,
  viaIntermediarySeries,
  possibleExtortionVictim,
  steadyFamilyRemittance,
  steadyRemittance,
  familyLink,
  declaredKinship,
  twoWayFlow,
  organisation,
  ownAccount,
];
