import { adoptee } from './classes/adoptee.js';
import { adultServicesClient } from './classes/adult-services-client.js';
import { charityDonor } from './classes/charity-donor.js';
import { disasterAppealDonor } from './classes/disaster-appeal-donor.js';
import { distantCompanion } from './classes/distant-companion.js';
import { domesticSender } from './classes/domestic-sender.js';
import { expatriate } from './classes/expatriate.js';
import { extortionVictimAdult } from './classes/extortion-victim-adult.js';
import { extortionVictimMinor } from './classes/extortion-victim-minor.js';
import { fraudVictim } from './classes/fraud-victim.js';
import { freelancerClient } from './classes/freelancer-client.js';
import { gamePlayer } from './classes/game-player.js';
import { goodsBuyer } from './classes/goods-buyer.js';
import { householdEmployer } from './classes/household-employer.js';
import { informalSponsor } from './classes/informal-sponsor.js';
import { mixedCouple } from './classes/mixed-couple.js';
import { newMigrant } from './classes/new-migrant.js';
import { occasionalGift } from './classes/occasional-gift.js';
import { ordinary } from './classes/ordinary.js';
import { outsourcingClient } from './classes/outsourcing-client.js';
import { parentOfStudent } from './classes/parent-of-student.js';
import { parishDonor } from './classes/parish-donor.js';
import { proxySender } from './classes/proxy-sender.js';
import { seafarer } from './classes/seafarer.js';
import { shiftWorker } from './classes/shift-worker.js';
import { siblingsOneMother } from './classes/siblings-one-mother.js';
import { smallSumFamily } from './classes/small-sum-family.js';
import { steadyFamily } from './classes/steady-family.js';
import { targetPayer } from './classes/target-payer.js';
import { targetProlific } from './classes/target-prolific.js';
import { targetQuiet } from './classes/target-quiet.js';
import { targetViaIntermediary } from './classes/target-via-intermediary.js';
import { targetWithFamily } from './classes/target-with-family.js';
import { tontine } from './classes/tontine.js';
import { tourist } from './classes/tourist.js';
import { tutorClient } from './classes/tutor-client.js';
import { villageMember } from './classes/village-member.js';
import type { Weighted } from './random.js';
import type { PayerClass } from './unit.js';

/**
 * Weights of the classes, in thousandths of the payers. Look-alikes are far more common here than in life: an
 * evaluation needs some thousands of each.
 */
export const innocents: Weighted<PayerClass> = [
  [steadyFamily, 500],
  [domesticSender, 108],
  [ordinary, 92],
  [occasionalGift, 30],
  [smallSumFamily, 26],
  [siblingsOneMother, 20],
  [proxySender, 9],
  [villageMember, 14],
  [tontine, 30],
  [charityDonor, 12],
  [informalSponsor, 9],
  [adoptee, 7.5],
  [freelancerClient, 9],
  [tutorClient, 7.5],
  [outsourcingClient, 7.5],
  [householdEmployer, 7.5],
  [mixedCouple, 12],
  [expatriate, 10],
  [seafarer, 8],
  [parentOfStudent, 10],
  [newMigrant, 12],
  [shiftWorker, 12],
  [adultServicesClient, 10],
  [disasterAppealDonor, 9],
  [goodsBuyer, 8],
  [tourist, 8],
  [parishDonor, 8],
  [gamePlayer, 8],
  [distantCompanion, 8],
  [fraudVictim, 7.5],
  [extortionVictimMinor, 7.5],
  [extortionVictimAdult, 7.5],
];

/** Weights among the targets, so that 3 % of them make near half of the payments and 25 % make 3 %. */
export const targets: Weighted<PayerClass> = [
  [targetPayer, 55],
  [targetQuiet, 25],
  [targetWithFamily, 14],
  [targetProlific, 3],
  [targetViaIntermediary, 3],
];
