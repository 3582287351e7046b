import type { PurposeCategory } from './payment.js';

/**
 * Everyday words (English, French, Spanish, German, Italian, Portuguese, Romanian, Tagalog) and ISO 20022 purpose
 * codes, lower case without accents. The first of them in the text decides. Nothing else is read from a purpose.
 */
const words: readonly (readonly [PurposeCategory, string])[] = [
  [
    'family',
    'family famille familia familie famiglia pamilya support soutien sustento unterhalt maintenance allowance entretien fama fami',
  ],
  [
    'food',
    'food groceries grocery meal meals rice nourriture alimentation courses comida alimentos essen lebensmittel cibo spesa mancare pagkain bigas',
  ],
  [
    'medical',
    'medical medicine medicines hospital doctor clinic health pharmacy sante medicaments hopital medecin medico medicina medicinas salud krank arzt krankenhaus medikamente ospedale saude spital gamot mdcs hspc',
  ],
  [
    'school',
    'school tuition fees education university college studies ecole scolarite etudes universite escuela colegio estudios matricula schule schulgeld studium scuola escola scoala paaralan educ',
  ],
  [
    'housing',
    'rent house housing construction roof loyer maison logement alquiler casa vivienda renta miete haus wohnung affitto aluguel chirie bahay upa',
  ],
  [
    'gift',
    'gift present birthday christmas wedding cadeau anniversaire noel mariage regalo cumpleanos navidad geschenk geburtstag weihnachten compleanno presente cadou regalo pasko',
  ],
  [
    'salary',
    'salary wage wages payroll salaire paie salario sueldo nomina gehalt lohn stipendio salariu sweldo sala payr',
  ],
  [
    'goods',
    'goods purchase invoice order phone clothes achat facture marchandise vetements compra factura ropa ware rechnung kauf kleidung fattura acquisto fatura gdds',
  ],
  [
    'travel',
    'travel trip ticket flight visa holiday voyage billet vol vacances viaje boleto vuelo reise flug urlaub viaggio viagem calatorie biyahe',
  ],
  [
    'other',
    'loan debt savings donation charity tax pret dette don impot prestamo deuda donacion darlehen spende',
  ],
];

export const purposeWords: ReadonlyMap<string, PurposeCategory> = new Map(
  words.flatMap(([category, list]) => list.split(' ').map((word) => [word, category] as const)),
);
