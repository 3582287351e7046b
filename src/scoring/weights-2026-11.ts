/** The weights that ship: expert values, to be estimated again from labelled outcomes. Tenths of a deciban. */
import type { Weights } from './weights.js';

export const weights202611: Weights = {
  version: '2026-11',
  owner: 'Vigie maintainers',
  made_at: '2026-11-25',
  expires: '2027-11-25',
  source:
    'Expert values of this project, guided by published typologies (AUSTRAC, FATF, FINTRAC, AIC, Rights Lab) and by public money-laundering benchmarks, where who else pays a beneficiary and new counterparties carry most of the power. Those of how others pay a beneficiary, of low amounts and of breadth were set near a non-negative logistic regression over simulated payments (seeds 201 to 204 and 301 to 305), rounded; simulated payments are no evidence of real-world performance. No local outcome has been used.',
  prior: -400,
  indicators: {
    'low-value-series': {
      weights: [-90, 0, 0, 15, 15, 15, 15, 45, 45, 45, 45],
      reason:
        'A low payment is common among ordinary senders. That payments repeat and stay low says a little, and that most are larger speaks against; how many they are says nothing, or who sends often would rise by it.',
    },
    'one-to-many': {
      weights: [0, 5, 65, 70],
      reason:
        'Two unexplained people are ordinary; four within a season, half of them new, are unusual for families and usual for some groups of friends.',
    },
    'new-beneficiaries': {
      weights: [0, 0, 5],
      reason:
        'New counterparties carry weight in published benchmarks; here who else pays them says most of it.',
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
      weights: [-30, 20, 20, 20, 35, 35, 45],
      reason:
        'Others without a link to the payer who pay the same person are where the strongest sign begins that payments alone can show; how they pay says the most of it.',
    },
    'returning-payers': {
      weights: [0, 5, 10, 25, 60],
      reason:
        'Others who come back to the same person at no pace are rare among those who answer an appeal, buy once or support a family.',
    },
    'lasting-payers': {
      weights: [0, 110, 155, 185],
      reason: 'An appeal is over within weeks; a person whom strangers keep paying for months is rarer.',
    },
    'low-paying-payers': {
      weights: [0, 45, 65, 115],
      reason: 'Others who keep to the lowest amounts are rare among donors, buyers and families.',
    },
    'unpaced-payers': {
      weights: [0, 85],
      reason:
        'Support has a pace and a price has an amount; low payments at no pace at all, by somebody else to the same person, have neither.',
    },
    'several-shared-beneficiaries': {
      weights: [0, 5, 45],
      reason: 'One shared beneficiary can be chance; two of them have little in common but the payer.',
    },
    'unlinked-payers': {
      weights: [-40, 150, 230, 300],
      reason:
        'A person paid low sums by many foreign people without a link to each other is rare outside appeals and trade.',
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
      weights: [0, 25],
      reason:
        'Published cases travelled to whom they paid, and so do friends and couples; without local outcomes it is weak, and that no spending is seen says nothing.',
    },
    'capture-software': {
      weights: [0, 25],
      reason:
        'Named by AUSTRAC and rarely bought by the way, yet teachers, players and workers buy it too; that none is seen says nothing.',
    },
    'prepaid-or-airtime-abroad': {
      weights: [0, 15],
      reason:
        'Named by FATF; people with friends abroad top up their telephones, and ties are seldom told beside a number.',
    },
    'via-intermediary-series': {
      weights: [0, 15],
      reason:
        'A hypothesis: it says that payees are hidden from this institution, not who they are; most who load a wallet in small sums buy with it.',
    },
    'possible-extortion-victim': {
      weights: [0, 160, 190, 400, 430],
      reason:
        'Fast payments to somebody new open the protection route at once; a sudden stop makes it likelier, and that there is little else makes it likelier than any pattern that rests on these same payments.',
    },
  },
  caps: {
    amount: 75,
    rhythm: 60,
    breadth: 100,
    structure: 600,
    sequence: 50,
    list: 300,
    victim: 430,
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
