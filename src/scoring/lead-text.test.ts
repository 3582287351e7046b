import { describe, expect, it } from 'vitest';
import { leadText } from './lead-text.js';
import { testWeights } from './test-evidence.js';
import { explainedCatalogue, testExplanation } from './test-explanation.js';

describe('leadText', () => {
  it('says all of it in English', () => {
    expect(leadText(testExplanation, explainedCatalogue, testWeights, 'en')).toMatchInlineSnapshot(`
      "payer A\\u{1b}-7: may be a victim of extortion: protection first
      moderate (pattern score -19.8 dB, 20.2 above the prior): protection queue, read today: this person may be under threat and may need help before anything else is asked (20 minutes of reading)
      listed as victim: handle protectively
      fragile: leaving out one payment, one indicator or what others do at one beneficiary would change the band
        without payment [1], the band would read: weak
        without the reason title of structure-one, the band would read: no lead
      as of 2026-06-30 00:00:00 UTC; first alert 2026-03-01 12:00:00 UTC (with payment [1]); first sign 2026-03-01 12:00:00 UTC; last sign 2026-03-01 12:00:00 UTC
      versions: weights test, list 2, rates 1, corridors 1, party map 3, name frequency 1, rows up to 900
      A lead is not a verdict: it says what to look at and why. People decide.

      Why this queue
        - holds: a sign of extortion or fraud suffered is found in the payments
        - holds: these signs reach the floor (protection score -24.0 dB, floor -25.0 dB)
        - does not hold: a strong pattern is present in the same payments too, 5 dB or more above the alert: then a trained reader decides first (pattern score -19.8 dB, alert from -15.0 dB; protection score -24.0 dB)
        - the payer's age, in payments, all 3 shown: older than 25 (2), unknown (1); only an age under 18 would decide, and lead to the restricted queue
        - age of those paid, in payments shown: unknown (3); does not decide the payer's queue

      Signs of a victim (decibans)
          -40.0  prior
          +16.0  title of victim-one (victim-one), stratum 1/2, s1: reason of victim-one
                 payment [1]
          -24.0  protection score

      Why (decibans)
          -40.0  prior
          +18.5  title of structure-one (structure-one), stratum 2/2, s2: reason of structure-one
                 Others who pay this beneficiary, B-1: at least one other
                 payments [1-2]
           +2.2  title of amount-one (amount-one), stratum 2/3, s2: reason of amount-one (+4.5 half, last payment over a year ago)
                 payments: 2; share of payments amount < 60.00: 50 %
                 payments [1-2]
           -0.5  title of rhythm-one (rhythm-one): known not to hold
          -19.8  pattern score

      With another prior
        - prior -30.0 dB: pattern score -9.8 dB, strong
        - prior -40.0 dB: pattern score -19.8 dB, moderate
        - prior -50.0 dB: pattern score -29.8 dB, weak

      Entries of the list
        - payer A\\u{1b}-7, listed as victim: handle protectively; source police; grade B2; known from 2026-03-01 12:00:00 UTC; valid until 2026-06-29 23:59:59 UTC; handling do not disclose; found by the id of the party, line 2; WARNING: this entry has expired and counts no longer; have its owner review it

      What people share and what others decided
        - beneficiary B-1, 3 clearly different names over one phone; with B-3; complete since 2026-03-01 12:00:00 UTC; seen among others in payments of others, which are not in this table: Q-9

      Payments
        [1] P-1  2026-03-01 12:00:00 UTC  25.00 EUR  to B-1  executed  extract.csv:12
        [2] P-2  2026-03-02  30.00 EUR  to B-1  executed  extract.csv:13
        [3] P-3  2026-03-05 12:00:00 UTC  2000 JPY  to unknown party  returned  extract.csv:14

      Set aside, not counted
        - B-2 [3]: family remittance (steady-family-remittance): it is steady. family remittance

      Other explanations consistent with these payments
        - an emergency: hospital, travel or bail for somebody new to the payer

      What is unknown
        - hour of day: 1 of 3
        - only the latest 1,024 payments of a window were read

      Questions to ask
        First safe step: hand this lead today to those in your institution who are trained to help people under threat. They choose how to reach this person, since whoever threatens may read messages and hear calls.
        Ask in your own files, your branch or a partner institution; never the customer if it could tip them or somebody else off.
        - question of victim-one
      "
    `);
  });

  it('says all of it in French', () => {
    expect(leadText(testExplanation, explainedCatalogue, testWeights, 'fr')).toMatchInlineSnapshot(`
      "payeur A\\u{1b}-7 : peut-être victime d'extorsion : protéger d'abord
      modéré (score du profil -19,8 dB, 20,2 au-dessus de l'a priori) : file de protection, lire aujourd'hui : cette personne est peut-être menacée et peut avoir besoin d'aide avant toute question (20 minutes de lecture)
      inscrit comme victime : traiter de manière protectrice
      fragile : sans un seul des paiements ou des indicateurs, ou sans ce que d'autres font chez un seul bénéficiaire, le niveau changerait
        sans le paiement [1], le niveau serait : faible
        sans la raison title of structure-one (fr), le niveau serait : pas de piste
      au 2026-06-30 00:00:00 UTC ; première alerte 2026-03-01 12:00:00 UTC (avec le paiement [1]) ; premier signe 2026-03-01 12:00:00 UTC ; dernier signe 2026-03-01 12:00:00 UTC
      versions : poids test, liste 2, taux 1, corridors 1, table des parties 3, fréquence des noms 1, lignes jusqu'à 900
      Une piste n'est pas un verdict : elle dit quoi regarder et pourquoi. Ce sont des personnes qui décident.

      Pourquoi cette file
        - remplie : un signe d'extorsion ou de fraude subie se trouve dans les paiements
        - remplie : ces signes atteignent le plancher (score de protection -24,0 dB, plancher -25,0 dB)
        - non remplie : un profil fort se trouve aussi dans les mêmes paiements, à 5 dB ou plus au-dessus de l'alerte : une personne formée décide alors d'abord (score du profil -19,8 dB, alerte dès -15,0 dB ; score de protection -24,0 dB)
        - âge du payeur, en paiements, les 3 montrés : plus de 25 ans (2), inconnu (1) ; seul un âge de moins de 18 ans déciderait, et mènerait à la file restreinte
        - âge des bénéficiaires, en paiements montrés : inconnu (3) ; ne décide pas de la file du payeur

      Signes d'une victime (décibans)
          -40,0  a priori
          +16,0  title of victim-one (fr) (victim-one), strate 1/2, « s1 » : reason of victim-one (fr)
                 paiement [1]
          -24,0  score de protection

      Pourquoi (décibans)
          -40,0  a priori
          +18,5  title of structure-one (fr) (structure-one), strate 2/2, « s2 » : reason of structure-one (fr)
                 Autres payeurs de ce bénéficiaire, B-1 : au moins un autre
                 paiements [1-2]
           +2,2  title of amount-one (fr) (amount-one), strate 2/3, « s2 » : reason of amount-one (fr) (+4,5 moitié, dernier paiement il y a plus d'un an)
                 paiements : 2 ; part des paiements montant < 60,00 : 50 %
                 paiements [1-2]
           -0,5  title of rhythm-one (fr) (rhythm-one) : établi comme non vérifié
          -19,8  score du profil

      Avec un autre a priori
        - a priori -30,0 dB : score du profil -9,8 dB, fort
        - a priori -40,0 dB : score du profil -19,8 dB, modéré
        - a priori -50,0 dB : score du profil -29,8 dB, faible

      Inscriptions sur la liste
        - payeur A\\u{1b}-7, inscrit comme victime : traiter de manière protectrice ; source police ; cote B2 ; connu depuis 2026-03-01 12:00:00 UTC ; valable jusqu'au 2026-06-29 23:59:59 UTC ; traitement do not disclose ; trouvé par l'identifiant de la partie, ligne 2 ; ATTENTION : cette inscription a expiré et ne compte plus ; la faire revoir par son responsable

      Ce qui est partagé et ce qui a été décidé
        - bénéficiaire B-1, 3 noms bien différents pour un même téléphone ; avec B-3 ; établi depuis 2026-03-01 12:00:00 UTC ; vu entre autres dans des paiements d'autres, absents de ce tableau : Q-9

      Paiements
        [1] P-1  2026-03-01 12:00:00 UTC  25,00 EUR  à B-1  exécuté  extract.csv:12
        [2] P-2  2026-03-02  30,00 EUR  à B-1  exécuté  extract.csv:13
        [3] P-3  2026-03-05 12:00:00 UTC  2000 JPY  à partie inconnue  retourné  extract.csv:14

      Écartés, non comptés
        - B-2 [3] : envoi à la famille (steady-family-remittance) : il est régulier. envoi à la famille

      Autres explications compatibles avec ces paiements
        - une urgence : hôpital, voyage ou caution pour quelqu'un de nouveau

      Ce que l'on ignore
        - heure du jour : 1 sur 3
        - seuls les 1 024 derniers paiements d'une fenêtre ont été lus

      Questions à poser
        Premier pas sûr : remettre cette piste aujourd'hui à ceux de votre établissement qui sont formés à aider des personnes menacées. Ils choisissent comment la joindre, car la personne qui menace peut lire les messages et entendre les appels.
        Consulter vos propres dossiers, interroger votre agence ou un établissement partenaire ; jamais le client si cela pouvait l'avertir, lui ou quelqu'un d'autre.
        - question of victim-one (fr)
      "
    `);
  });

  it('says that the top band is withheld where the score alone reaches it (E5)', () => {
    const high = { ...testExplanation.pattern, total: -50, topAllowed: false };
    const review = {
      ...testExplanation,
      lead: { ...testExplanation.lead, route: 'review' as const },
      pattern: high,
    };
    const said = (pattern: typeof high): string =>
      leadText({ ...review, pattern }, explainedCatalogue, testWeights, 'en');
    expect(said(high)).toContain('top band, which is withheld');
    expect(said({ ...high, topAllowed: true })).not.toContain('withheld');
    expect(said({ ...high, total: -51 })).not.toContain('which is withheld');
  });

  it('follows the band on ordinary review only (R5)', () => {
    const review = { ...testExplanation, lead: { ...testExplanation.lead, route: 'review' as const } };
    const { action } = testWeights.bands.moderate;
    expect(leadText(review, explainedCatalogue, testWeights, 'en')).toContain(action.en);
    expect(leadText(testExplanation, explainedCatalogue, testWeights, 'en')).not.toContain(action.en);
  });

  it('lets no id write to the terminal', () => {
    expect(leadText(testExplanation, explainedCatalogue, testWeights, 'en')).not.toMatch(/[^\P{Cc}\n]/u);
  });

  it('says nothing of what is not unknown and of signs that are not there', () => {
    const { victim: _, ...rest } = testExplanation;
    const quiet = { ...rest, victim: { ...testExplanation.victim, steps: [] }, unknown: [], cautions: [] };
    const text = leadText(quiet, explainedCatalogue, testWeights, 'en');
    expect(text).not.toContain('Signs of a victim');
    expect(text).not.toContain('What is unknown');
  });
});

it('names a silence only where signs of a victim are found, not where they are known to be absent', () => {
  const { lead, victim } = testExplanation;
  const at = Date.parse('2026-04-01T21:59:59Z');
  const [step] = testExplanation.pattern.steps;
  if (step === undefined) throw new Error('the explanation has a step');
  const told = (decayed: number): string =>
    leadText(
      {
        ...testExplanation,
        lead: { ...lead, alert_at: at },
        victim: { ...victim, steps: [{ ...step, decayed }] },
      },
      explainedCatalogue,
      testWeights,
      'en',
    );
  expect(told(0)).not.toContain('a silence had lasted');
  expect(told(10)).toContain('a silence had lasted');
});
