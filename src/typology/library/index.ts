/** Every definition that Vigie ships. */
import type { Definition } from '../definition.js';
import { ageGap } from './age-gap.js';
import { besideWidePayers } from './beside-wide-payers.js';
import { burstAfterDormancy } from './burst-after-dormancy.js';
import { businessPayer } from './business-payer.js';
import { captureSoftware } from './capture-software.js';
import { collectorPaysCollector } from './collector-pays-collector.js';
import { collectorVariants } from './collector-variants.js';
import { declaredKinship } from './declared-kin.js';
import { deviceCountryMismatch } from './device-country-mismatch.js';
import { escalation } from './escalation.js';
import { familyLink } from './family-link.js';
import { irregularRhythm } from './irregular-rhythm.js';
import { listedBeneficiary } from './listed-beneficiary.js';
import { listedPayer } from './listed-payer.js';
import { lowValueSeries } from './low-value-series.js';
import { manyChannels } from './many-channels.js';
import { manyCorridors } from './many-corridors.js';
import { nearOutcome } from './near-outcome.js';
import { newBeneficiaries } from './new-beneficiaries.js';
import { nightInflow } from './night-inflow.js';
import { nightPayments } from './night-payments.js';
import { oneToMany } from './one-to-many.js';
import { organisation } from './organisation.js';
import { ownAccount } from './own-account.js';
import { ownAmountsLow } from './own-amounts-low.js';
import { paidBesideCollectors } from './paid-beside-collectors.js';
import { paidByOutcomes } from './paid-by-outcomes.js';
import { paidByWidePayers } from './paid-by-wide-payers.js';
import { payersComeForWeeks } from './payers-come-for-weeks.js';
import { payersForPrivateNeeds } from './payers-for-private-needs.js';
import { payersFromManyPlaces } from './payers-from-many-places.js';
import { payersNamePrivateNeeds } from './payers-name-private-needs.js';
import { payersOverMonths } from './payers-over-months.js';
import { payersPayLow } from './payers-pay-low.js';
import { payersReturn } from './payers-return.js';
import { payersVary } from './payers-vary.js';
import { payersWithoutPace } from './payers-without-pace.js';
import { possibleExtortionVictim } from './possible-extortion-victim.js';
import { possibleFraudVictim } from './possible-fraud-victim.js';
import { prepaidOrAirtimeAbroad } from './prepaid-or-airtime-abroad.js';
import { purposeShuffle } from './purpose-shuffle.js';
import { refundThenResend } from './refund-then-resend.js';
import { restartAfterExit } from './restart-after-exit.js';
import { roundAmounts } from './round-amounts.js';
import { sameNightCollectors } from './same-night-collectors.js';
import { sameNightRepeat } from './same-night-repeat.js';
import { severalCollectingNames } from './several-collecting-names.js';
import { sharedBeneficiary } from './shared-beneficiary.js';
import { shortGaps } from './short-gaps.js';
import { signsTogether } from './signs-together.js';
import { splitAfterComplianceRefusal } from './split-after-compliance-refusal.js';
import { statedNoLink } from './stated-no-link.js';
import { steadyFamilyRemittance } from './steady-family-remittance.js';
import { steadyRemittance } from './steady-remittance.js';
import { travelTrace } from './travel-trace.js';
import { twoWayFlow } from './two-way-flow.js';
import { unlikeSupport } from './unlike-support.js';
import { unlinkedPayers } from './unlinked-payers.js';
import { varyingPayers } from './varying-payers.js';
import { viaIntermediarySeries } from './via-intermediary-series.js';
import { villageCollector } from './village-collector.js';
import { whoCallsPartner } from './who-calls-partner.js';
import { whoComesApart } from './who-comes-apart.js';
import { whoElse } from './who-else.js';
import { whoHasNoPace } from './who-has-no-pace.js';
import { whoNamesPrivateNeeds } from './who-names-private-needs.js';
import { whoPaysMore } from './who-pays-more.js';
import { whoReturns } from './who-returns.js';
import { whoStatesPrivateNeeds } from './who-states-private-needs.js';
import { whoStays } from './who-stays.js';
import { whoTrades } from './who-trades.js';
import { whoVaries } from './who-varies.js';

export const library: readonly Definition[] = [
  lowValueSeries,
  shortGaps,
  escalation,
  sameNightRepeat,
  oneToMany,
  newBeneficiaries,
  whoElse,
  whoReturns,
  whoHasNoPace,
  whoNamesPrivateNeeds,
  whoVaries,
  whoPaysMore,
  whoStays,
  whoCallsPartner,
  whoTrades,
  whoStatesPrivateNeeds,
  whoComesApart,
  sharedBeneficiary,
  payersForPrivateNeeds,
  varyingPayers,
  ownAmountsLow,
  unlikeSupport,
  signsTogether,
  unlinkedPayers,
  payersPayLow,
  payersWithoutPace,
  payersOverMonths,
  payersReturn,
  payersComeForWeeks,
  payersNamePrivateNeeds,
  payersVary,
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
  statedNoLink,
  manyCorridors,
  burstAfterDormancy,
  refundThenResend,
  roundAmounts,
  nightPayments,
  irregularRhythm,
  purposeShuffle,
  manyChannels,
  deviceCountryMismatch,
  ageGap,
  payersFromManyPlaces,
  nightInflow,
  villageCollector,
  businessPayer,
  possibleFraudVictim,
  collectorVariants,
  sameNightCollectors,
  restartAfterExit,
  nearOutcome,
  severalCollectingNames,
  collectorPaysCollector,
  paidBesideCollectors,
  paidByOutcomes,
  besideWidePayers,
  paidByWidePayers,
];
