/** How to read a report: its words, each with its meaning. */
import type { Language } from '../../scoring/say.js';

export const readingWords: Readonly<Record<Language, readonly (readonly [term: string, meaning: string])[]>> =
  {
    en: [
      ['Lead', 'A party in one role that people should look at, with reasons. Not a verdict.'],
      ['Band', 'A score in words. Each has an action and a time of reading.'],
      [
        'Deciban (dB)',
        '+10 dB: ten times as likely; +3 dB: about twice. A reason weighs most heavily from +20 dB (a hundred times), heavily from +10, weighs from +3, and a little below. Scores start from -40 dB. Read as odds, -24 dB would be about 1 in 250 and -15 dB about 1 in 32; they are not to be read so: the weights are set by people and not estimated on decisions of this institution, and reasons that go together are added as if they did not. A score orders leads; it is no probability.',
      ],
      [
        'Pattern score, protection score',
        'Two scores of one person, each from the same start. The pattern score adds what speaks for a pattern of paying or of collecting; the protection score adds signs of extortion or fraud suffered. Neither counts in the other. A lead bears the pattern score; on a protection route the greater of the two.',
      ],
      [
        'First sign, first alert',
        'The first sign is the first instant at which a reason held. The first alert is the first at which the score, as the data came in, reached the alert band, or on a protection route the floor. A date alone: no time of day was given, or a silence had then lasted long enough.',
      ],
      [
        'Fragile',
        'Leaving out one payment or one reason would change the band, or, of a payer, what others do at one beneficiary. A band may also become stronger without a payment: with it another reason holds that speaks against, or an ordinary rhythm.',
      ],
      ['Set aside', 'Payments that an ordinary explanation covers. Shown, and not counted.'],
      ['Unknown', 'Neither true nor false. Weighs nothing and is always said.'],
      [
        'In scope',
        'Selected for looking at: payments between persons to a country of the list or an unknown one, and others where one of the two stands on a list of people, is paid under several names, is paid by somebody of whom an outcome is known, or came back after an exit. Which country it is selects and adds nothing to a score. Two reasons count countries without reading which they are: to how many of the list payments go, and whether the payer spent money where they sent it. A list of countries is part of the program; a list of people is given by the institution, or none is in force.',
      ],
      ['Payment numbers', '[3] is the third payment in the table of the same lead.'],
      [
        'Table of payments',
        'Reasons stand by their numbers in the list above it, signs of a victim as S1, S2. First sign: a reason first held with this payment, which need not be one that holds now. A relationship is what the beneficiary is to the payer, as the payer states it. Purposes stand as categories: the words given are kept as evidence and shown nowhere. Of payments of others, by which a reason may be shown, the table has none.',
      ],
    ],
    fr: [
      [
        'Piste',
        "Une partie, dans un rôle, que des personnes devraient regarder, avec des raisons. Ce n'est pas un verdict.",
      ],
      ['Niveau', 'Un score en mots. Chacun a une action et un temps de lecture.'],
      [
        'Déciban (dB)',
        "+10 dB : dix fois plus vraisemblable ; +3 dB : environ deux fois. Une raison pèse le plus dès +20 dB (cent fois), beaucoup dès +10, pèse dès +3, et un peu au-dessous. Les scores partent de -40 dB. Lu comme une cote, -24 dB serait environ 1 sur 250 et -15 dB environ 1 sur 32 ; il ne faut pas le lire ainsi : les poids sont posés par des personnes et non estimés sur les décisions de cet établissement, et des raisons qui vont ensemble s'ajoutent comme si ce n'était pas le cas. Un score ordonne les pistes ; ce n'est pas une probabilité.",
      ],
      [
        'Score du profil, score de protection',
        "Deux scores d'une même personne, chacun depuis le même départ. Le score du profil ajoute ce qui plaide pour un profil de paiement ou d'encaissement ; le score de protection ajoute les signes d'extorsion ou de fraude subie. Aucun ne compte dans l'autre. Une piste porte le score du profil ; sur une voie de protection, le plus grand des deux.",
      ],
      [
        'Premier signe, première alerte',
        "Le premier signe est le premier instant où une raison s'est vérifiée. La première alerte est le premier où le score, à mesure que les données arrivaient, a atteint le niveau d'alerte, ou le plancher sur une voie de protection. Une date seule : aucune heure n'a été donnée, ou un silence avait alors assez duré.",
      ],
      [
        'Fragile',
        "Sans un seul des paiements ou des raisons, ou, d'un payeur, sans ce que d'autres font chez un seul bénéficiaire, le niveau changerait. Un niveau peut aussi être plus fort sans un paiement : c'est avec lui que se vérifie une raison qui plaide contre, ou un rythme ordinaire.",
      ],
      ['Écarté', "Paiements qu'une explication ordinaire couvre. Montrés, et non comptés."],
      ['Inconnu', 'Ni vrai ni faux. Ne pèse rien et est toujours dit.'],
      [
        'Dans le périmètre',
        "Ce qui est choisi pour la lecture : les paiements entre personnes vers un pays de la liste ou inconnu, et d'autres là où l'une des deux parties figure sur une liste de personnes, est payée sous plusieurs noms, est payée par quelqu'un dont une suite est connue, ou est revenue après une sortie. Le pays sert à choisir ce qui est lu et n'ajoute rien à un score. Deux raisons comptent des pays sans lire lesquels : vers combien de ceux de la liste vont des paiements, et si le payeur a dépensé de l'argent là où il en a envoyé. Une liste de pays fait partie du programme ; une liste de personnes est donnée par l'établissement, ou aucune n'est en vigueur.",
      ],
      ['Numéros de paiement', '[3] est le troisième paiement du tableau de la même piste.'],
      [
        'Tableau des paiements',
        "Les raisons figurent par leur numéro dans la liste au-dessus, les signes d'une victime par S1, S2. Premier signe : une raison s'est vérifiée pour la première fois avec ce paiement, sans être forcément de celles qui se vérifient aujourd'hui. Un lien est ce que le bénéficiaire est pour le payeur, comme celui-ci le déclare. Les motifs figurent par catégories : les mots donnés sont gardés comme preuve et ne sont montrés nulle part. Des paiements d'autres, par lesquels une raison peut être montrée, le tableau n'en a aucun.",
      ],
    ],
  };
