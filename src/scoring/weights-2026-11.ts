/** The weights that ship: expert values, to be estimated again from labelled outcomes. Tenths of a deciban. */
import type { Weights } from './weights.js';

export const weights202611: Weights = {
  version: '2026-11',
  owner: 'Vigie maintainers',
  made_at: '2026-11-25',
  expires: '2027-11-25',
  source:
    'Expert values of this project, guided by published typologies (AUSTRAC, FATF, FINTRAC, AIC, AMLC, Rights Lab) and by public money-laundering benchmarks, where who else pays a beneficiary and new counterparties carry most of the power. Those of payers follow a non-negative logistic regression that sees all of them at once, and what is found where half a per mille of innocents is alerted, over simulated payments of this project (seeds 621, 622, 961 to 965, 971 to 975 and 981 to 985) and of four worlds that others made from the published indicators alone, in all of which the signs that stand together of one person carry most; those of facts of the network room are bounded so that none makes a lead by itself; simulated payments are no evidence of real-world performance. No local outcome has been used.',
  prior: -400,
  indicators: {
    'low-value-series': {
      weights: [-30, 0, 0, 3, 3, 3, 3, 9, 9, 9, 9],
      reason:
        'A low payment is common among ordinary senders. That payments repeat and stay low says a little, and that most are larger speaks against; how many they are says nothing, or who sends often would rise by it.',
    },
    'one-to-many': {
      weights: [0, 0, 15, 30],
      reason:
        'Two unexplained people are ordinary; four within a season, half of them new, are unusual for families and usual for groups of friends, buyers and whoever sends for others.',
    },
    'new-beneficiaries': {
      weights: [0, 5, 5],
      reason:
        'New counterparties carry weight in published benchmarks, and buyers, travellers and whoever dates have them as well, so that they say little; that nobody is new says nothing, since families and whoever goes on paying one person have nobody new alike.',
    },
    'short-gaps': {
      weights: [0, 0],
      reason:
        'Shown, not weighed until local outcomes support it: whoever sends often has short gaps, and sending more is no evidence.',
    },
    escalation: {
      weights: [0, 0],
      reason: 'Shown, not weighed until local outcomes support it.',
    },
    'same-night-repeat': {
      weights: [0, 0, 0],
      reason:
        'A hypothesis, shown and not weighed until local outcomes support it: two payments within hours also fit a retry, and whoever sends often repeats sooner.',
    },
    'shared-beneficiary': {
      weights: [0, 8, 8, 8, 8, 8, 8],
      reason:
        'Others without a link to the payer who pay the same person are where the strongest sign begins that payments alone can show; sellers, teachers and guides have them as well, and what stands together of the person says more.',
    },
    'payers-for-private-needs': {
      weights: [0, 20, 25],
      reason:
        'Clients, buyers and givers name what they pay for, and families are linked to each other; strangers who all provide for one household are rarer.',
    },
    'varying-payers': {
      weights: [0, 35, 50],
      reason:
        'A price, a wage and an allowance have a level; amounts that lie far apart have none. That many pay so says less than that one does: performers have the most of them.',
    },
    'own-amounts-low': {
      weights: [-40, 10],
      reason:
        'What others do says less of a payer whose own payments to the same person are mostly larger than theirs.',
    },
    'unlike-support': {
      weights: [-150, 0],
      reason:
        'Whoever collects has a family as well; larger payments over half a year are what families send.',
    },
    'signs-together': {
      weights: [-130, 0, 30, 60, 100, 120, 165, 240],
      reason:
        'Ordinary lives have some of these signs; of five worlds of invented payments, four of them made by others, in each the more of them stand together of one person, the likelier is the pattern.',
    },
    'unlinked-payers': {
      weights: [-25, 45, 45, 50],
      reason:
        'A person paid low sums by foreign people without a link to each other is where the pattern begins; how many they are says little, since appeals and parishes have the most.',
    },
    'payers-pay-low': {
      weights: [0, 15, 50, 50],
      reason:
        'Payers who nearly all keep to the lowest amounts are rare where something is sold, given or supported.',
    },
    'payers-without-pace': {
      weights: [0, 45, 60],
      reason:
        'Support has a pace and a price has an amount; low payments at no pace at all have neither, least of all those of several people to one.',
    },
    'payers-over-months': {
      weights: [0, 35, 55],
      reason: 'An appeal is over within weeks; that strangers follow one another for months is rarer.',
    },
    'payers-return': {
      weights: [0, 15, 20],
      reason: 'Those who answer an appeal or buy once seldom come back; a parish has many who do.',
    },
    'payers-come-for-weeks': {
      weights: [0, 20, 30],
      reason:
        'Who supports or gives goes on; that those who come back are gone within months, while others follow, is rarer.',
    },
    'payers-name-private-needs': {
      weights: [0, 76, 122],
      reason:
        'Clients, buyers and givers name what they pay for, and families are linked to each other; strangers who all provide for one household are rarer.',
    },
    'payers-vary': {
      weights: [0, 45, 70, 80],
      reason: 'A price, a wage and an allowance have a level; amounts that lie far apart have none.',
    },
    'listed-beneficiary': {
      weights: [0, 300],
      reason: "A payment to a subject of the institution's own list must be read by itself.",
    },
    'listed-payer': {
      weights: [0, 300],
      reason: "A subject of the institution's own list must be read by itself.",
    },
    'split-after-compliance-refusal': {
      weights: [0, 20],
      reason:
        'A hypothesis: going round a refusal is a choice, though it may be made for want of another way.',
    },
    'travel-trace': {
      weights: [0, 10],
      reason:
        'Published cases travelled to whom they paid, and so do friends and couples; without local outcomes it is weak, and that no spending is seen says nothing.',
    },
    'capture-software': {
      weights: [0, 25],
      reason:
        'Named by AUSTRAC and rarely bought by the way, yet teachers, players and workers buy it too; that none is seen says nothing.',
    },
    'prepaid-or-airtime-abroad': {
      weights: [0, 5],
      reason:
        'Named by FATF; people with friends abroad top up their telephones, and ties are seldom told beside a number.',
    },
    'via-intermediary-series': {
      weights: [0, 40],
      reason:
        'A hypothesis: it says that payees are hidden from this institution, not who they are; most who load a wallet in small sums buy with it.',
    },
    'refund-then-resend': {
      weights: [0, 15],
      reason:
        'A hypothesis, as the one on refusals: sending again what compliance sent back is a choice, though often made for want of another way.',
    },
    'stated-no-link': {
      weights: [0, 3, 6],
      reason:
        'Friends, proxies and sponsors answer so as well, and whoever wants to hide answers otherwise: a weak sign, and no answer is none.',
    },
    'many-corridors': {
      weights: [0, 0, 0],
      reason:
        'A hypothesis, shown and not weighed until local outcomes support it: families are seldom spread over several of these countries, but seafarers, volunteers and those who marry across borders have people in many.',
    },
    'burst-after-dormancy': {
      weights: [0, 0],
      reason:
        'A hypothesis, shown and not weighed until local outcomes support it: a relation taken up again is ordinary, before a feast or in an emergency most of all.',
    },
    'round-amounts': {
      weights: [0, 0, 0],
      reason: 'Shown, not weighed until local outcomes support it: applications round, and so do families.',
    },
    'night-payments': {
      weights: [0, 0, 0],
      reason:
        'Shown, not weighed until local outcomes support it: shift workers pay at night, and so does whoever waits for the morning elsewhere.',
    },
    'irregular-rhythm': {
      weights: [0, 0, 0],
      reason:
        'Shown, not weighed until local outcomes support it: families with little money send when they can.',
    },
    'purpose-shuffle': {
      weights: [0, 0, 0],
      reason:
        'Shown, not weighed until local outcomes support it: three in four true remittances name the same few purposes (IFAD), in turn.',
    },
    'many-channels': {
      weights: [0, 0, 0],
      reason:
        'Shown, not weighed until local outcomes support it: whoever compares fees pays by several ways.',
    },
    'device-country-mismatch': {
      weights: [0, 0, 0],
      reason:
        'Shown, not weighed until local outcomes support it: seafarers, travellers and private networks look the same.',
    },
    'age-gap': {
      weights: [0, 0, 0],
      reason: 'Shown, not weighed until local outcomes support it: every parent and every aunt has one.',
    },
    'payers-from-many-places': {
      weights: [0, 3, 7],
      reason:
        'A hypothesis, beside the number of payers, which weighs the most: appeals and shops have payers from many places too.',
    },
    'night-inflow': {
      weights: [0, 0, 0],
      reason: 'Shown, not weighed until local outcomes support it: it says where the payers live.',
    },
    'collector-variants': {
      weights: [0, 60, 130, 135],
      reason:
        'Reported of collectors by AMLC, and households lend each other a phone: bounded, for it says more of whom one pays than of who pays.',
    },
    'same-night-collectors': {
      weights: [0, 0, 0],
      reason:
        'A hypothesis, shown and not weighed until local outcomes support it: whoever sends often comes to several people on one evening sooner.',
    },
    'restart-after-exit': {
      weights: [0, 20, 100],
      reason:
        'Who comes back by another way after the relation was ended had a reason to; relations are ended for many reasons, so that it makes no lead by itself.',
    },
    'near-outcome': {
      weights: [0, 15, 30, 60],
      reason:
        'What others did is little evidence: bounded so that it raises a lead that payments of one’s own begin, and makes none.',
    },
    'beside-wide-payers': {
      weights: [0, 0, 0, 0, 149],
      reason:
        'Who sends for friends pays many as well, and what share of the payers they are says no more; that one who pays twelve, with a tie to none, also pays a person whom others pay is rare. What somebody else does is bounded all the same, so that it makes no lead by itself.',
    },
    'several-collecting-names': {
      weights: [0, 80, 140, 149],
      reason:
        'Reported of collectors by AMLC; neighbours and families share phones, and go to the agent together.',
    },
    'collector-pays-collector': {
      weights: [0, 30],
      reason: 'A hypothesis: people who collect settle with each other; so do sellers and savings circles.',
    },
    'paid-by-outcomes': {
      weights: [0, 40, 80, 120],
      reason:
        'From human outcomes only; bounded so that it makes no lead by itself, for a family is paid by whom others reported as well.',
    },
    'paid-beside-collectors': {
      weights: [0, 50, 90, 120],
      reason:
        'Customers of sellers and of services pay several people whom others pay too; beside nothing else it says whom the payer of a collector pays, and it is bounded so that it makes no lead by itself.',
    },
    'paid-by-wide-payers': {
      weights: [0, 0, 30, 40, 100],
      reason:
        'Sellers and hosts have customers who pay many as well; that a third of the payers do, and show a tie to none, is a little rarer; that one who pays twelve does is rarer still.',
    },
    'possible-fraud-victim': {
      weights: [0, 160, 190],
      reason:
        'Sums that grow from payment to payment to somebody new open the protection route at once, since a warning helps only early; thousands make it likelier and no more certain.',
    },
    'possible-extortion-victim': {
      weights: [0, 160, 190, 640, 661],
      reason:
        'Fast payments that are all somebody new was ever paid open the protection route at once; a sudden stop makes it likelier, and that there is little else makes it likelier still. A pattern well above the alert besides leaves it to a trained reader.',
    },
  },
  caps: {
    amount: 53,
    rhythm: 60,
    breadth: 70,
    structure: 640,
    sequence: 60,
    list: 300,
    victim: 661,
  },
  cuts: { weak: -330, moderate: -250, strong: -150, 'very-strong': 50 },
  bands: {
    none: {
      words: { en: 'no lead', fr: 'pas de piste' },
      action: { en: 'nothing to read', fr: 'rien à lire' },
      minutes: 0,
    },
    weak: {
      words: { en: 'weak', fr: 'faible' },
      action: { en: 'leave it, it is no lead yet', fr: "laisser, ce n'est pas encore une piste" },
      minutes: 0,
    },
    moderate: {
      words: { en: 'moderate', fr: 'modéré' },
      action: {
        en: 'read when the stronger leads are done',
        fr: 'lire une fois les pistes plus fortes traitées',
      },
      minutes: 10,
    },
    strong: {
      words: { en: 'strong', fr: 'fort' },
      action: {
        en: 'read this week, ask what else explains these payments',
        fr: 'lire cette semaine, chercher ce qui expliquerait ces paiements autrement',
      },
      minutes: 20,
    },
    'very-strong': {
      words: { en: 'very strong', fr: 'très fort' },
      action: {
        en: 'read today, two people decide together',
        fr: "lire aujourd'hui, décider à deux",
      },
      minutes: 40,
    },
  },
  floor: 'moderate',
  alert: 'strong',
};
