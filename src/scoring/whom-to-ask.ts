/** Before any question is put: to whom, and on a route of protection what is safe to do first. */
import type { Words } from '../typology/definition.js';
import type { Route } from './routes.js';

export const whomToAsk: Words = {
  en: 'Ask in your own files, your branch or a partner institution; never the customer if it could tip them or somebody else off.',
  fr: "Consulter vos propres dossiers, interroger votre agence ou un établissement partenaire ; jamais le client si cela pouvait l'avertir, lui ou quelqu'un d'autre.",
};

const firstSteps: Readonly<Record<Exclude<Route, 'review'>, Words>> = {
  'possible-extortion-victim': {
    en: 'First safe step: hand this lead today to those in your institution who are trained to help people under threat. They choose how to reach this person, since whoever threatens may read messages and hear calls.',
    fr: "Premier pas sûr : remettre cette piste aujourd'hui à ceux de votre établissement qui sont formés à aider des personnes menacées. Ils choisissent comment la joindre, car la personne qui menace peut lire les messages et entendre les appels.",
  },
  'possible-fraud-victim': {
    en: 'First safe step: hand this lead today to those in your institution who warn customers of fraud. They reach this person by a contact long on file, since a new one may be that of whoever deceives.',
    fr: "Premier pas sûr : remettre cette piste aujourd'hui à ceux de votre établissement qui préviennent les clients d'une fraude. Ils joignent cette personne par un contact connu de longue date, car un contact récent peut être celui de la personne qui trompe.",
  },
  'possible-victim-beneficiary': {
    en: 'First safe step: contact nobody, and hand this lead today to a reader trained to recognise people who are made to collect; whoever makes them may learn of any contact.',
    fr: "Premier pas sûr : ne contacter personne, et remettre cette piste aujourd'hui à une personne formée à reconnaître ceux que l'on contraint à encaisser ; la personne qui les contraint peut avoir vent de tout contact.",
  },
  undetermined: {
    en: 'First safe step: contact nobody before a trained reader has decided whether this person needs protection.',
    fr: "Premier pas sûr : ne contacter personne avant qu'une personne formée ait décidé si cette personne a besoin de protection.",
  },
};

/** Whom to ask, after what is safe to do first. */
export function beforeAsking(route: Route): readonly Words[] {
  return route === 'review' ? [whomToAsk] : [firstSteps[route], whomToAsk];
}
