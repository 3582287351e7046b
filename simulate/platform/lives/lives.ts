import type { Life } from '../world.js';
import { adultServices } from './adult-services.js';
import { airtime } from './airtime.js';
import { appealDonor } from './appeal-donor.js';
import { charityDonor } from './charity-donor.js';
import { diasporaTrader } from './diaspora-trader.js';
import { expatriate } from './expatriate.js';
import { extortionVictim } from './extortion-victim.js';
import { fraudVictim } from './fraud-victim.js';
import { giftKinds } from './gift-kinds.js';
import { gifts } from './gifts.js';
import { guesthouseGuest } from './guesthouse-guest.js';
import { intermediaryUser } from './intermediary-user.js';
import { longDistancePartner } from './long-distance-partner.js';
import { manyRelatives } from './many-relatives.js';
import { mixedCouple } from './mixed-couple.js';
import { newMigrant } from './new-migrant.js';
import { occasionalFamily } from './occasional-family.js';
import { outsourcingClient } from './outsourcing-client.js';
import { ownAccountMover } from './own-account.js';
import { proxySender } from './proxy-sender.js';
import { seafarer } from './seafarer.js';
import { steadyFamily } from './steady-family.js';
import { streamerFan } from './streamer-fan.js';
import { studentParent } from './student-parent.js';

type Live = (life: Life) => void;

const giving = Object.entries(giftKinds).map(([klass, kind]): [string, Live] => [
  klass,
  (life) => gifts(life, kind),
]);

/** What payers of a class do abroad, but for targets and for those who pay in groups. */
export const lives: ReadonlyMap<string, Live> = new Map<string, Live>([
  ...giving,
  ['steady-family', steadyFamily],
  ['shift-worker', steadyFamily],
  ['occasional-family', occasionalFamily],
  ['many-relatives', manyRelatives],
  ['proxy-sender', proxySender],
  ['mixed-couple', mixedCouple],
  ['new-migrant', newMigrant],
  ['seafarer', seafarer],
  ['parent-of-student', studentParent],
  ['airtime-sender', airtime],
  ['own-account-mover', ownAccountMover],
  ['expatriate', expatriate],
  ['charity-donor', charityDonor],
  ['outsourcing-client', outsourcingClient],
  ['long-distance-partner', longDistancePartner],
  ['adult-services-client', (life) => adultServices(life, life.payer.volume)],
  ['streamer-fan', streamerFan],
  ['guesthouse-guest', guesthouseGuest],
  ['diaspora-trader', diasporaTrader],
  ['appeal-donor', appealDonor],
  ['intermediary-user', intermediaryUser],
  ['fraud-victim', fraudVictim],
  ['extortion-victim-adult', extortionVictim],
  ['extortion-victim-minor', extortionVictim],
]);
