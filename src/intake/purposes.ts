import type { PurposeCategory } from './payment.js';

/**
 * Everyday words (English, French, Spanish, German, Italian, Portuguese, Romanian, Tagalog), among them the pretexts that
 * AUSTRAC names (accommodation, uniform, medical bills; National Child Protection Week 2024), and ISO 20022 purpose codes
 * (ExternalPurpose1Code), lower case without accents. The first of them in the text decides. Nothing else is read from a purpose.
 */
const words: readonly (readonly [PurposeCategory, string])[] = [
  [
    'family',
    `family famille familia familie famiglia pamilya support soutien sustento unterhalt unterstutzung sostegno sustinere
    maintenance allowance entretien manutencion mantenimento help aide ayuda ajuda aiuto hilfe ajutor tulong living
    lebenshaltung household menage hogar haushalt funeral enterrement obseques entierro beerdigung funerale libing
    emergency urgence emergencia notfall emergenza urgenta pocket taschengeld paghetta mesada baon fama fami almy bech`,
  ],
  [
    'food',
    `food groceries grocery meal meals rice nourriture alimentation courses comida alimentos essen lebensmittel cibo spesa
    mancare pagkain bigas`,
  ],
  [
    'medical',
    `medical medicine medicines hospital doctor clinic health pharmacy dental dentist surgery sante medicaments hopital
    medecin dentiste medico medicina medicinas dentista salud krank arzt krankenhaus medikamente zahnarzt ospedale farmaci
    saude spital medicamente gamot mdcs hspc dnts hltc ltcf`,
  ],
  [
    'school',
    `school tuition fees education university college studies books uniform uniforms ecole scolarite etudes universite livres
    uniforme uniformes escuela colegio universidad estudios matricula libros schule schulgeld studium bucher uniformen
    scuola universita libri escola faculdade livros scoala studii carti paaralan libro educ stdy`,
  ],
  [
    'housing',
    `rent rental house housing home construction renovation repair repairs roof lodging accommodation accomodation mortgage bills bill
    electricity electric water utilities loyer maison logement hebergement travaux hypotheque electricite eau alquiler casa
    vivienda alojamiento hipoteca obras agua electricidad renta miete haus wohnung unterkunft strom wasser hypothek
    affitto alloggio bolletta bollette mutuo aluguel alojamento chirie cazare bahay upa kuryente tubig hlrp hrec
    elec enrg gasb wter ubil phon nwch cbtv otlc`,
  ],
  [
    'gift',
    `gift gifts present birthday christmas wedding cadeau cadeaux anniversaire noel mariage regalo regalos cumpleanos navidad boda
    geschenk geburtstag weihnachten hochzeit compleanno matrimonio presente cadou pasko`,
  ],
  [
    'salary',
    `salary wage wages payroll work job lesson lessons tutoring tutor coaching consulting commission salaire paie travail cours
    lecons honoraires salario sueldo nomina trabajo clases honorarios gehalt lohn arbeit unterricht nachhilfe honorar
    stipendio lavoro lezione lezioni trabalho aulas salariu munca lectii sweldo trabaho sala payr bonu comm`,
  ],
  [
    'services',
    `service services prestation prestations servicio servicios dienstleistung dienstleistungen servizio servizi servico
    servicos serviciu servicii serbisyo scve gdsv comc`,
  ],
  [
    'goods',
    `goods purchase invoice order phone clothes dress sale shop shopping trade business subscription achat facture marchandise
    marchandises vetements commande vente abonnement commerce compra compras factura ropa pedido venta negocio suscripcion
    ware waren rechnung kauf kleidung bestellung verkauf geschaft abo fattura acquisto vestiti ordine vendita abbonamento
    fatura roupa encomenda venda comanda gdds supp trad subs`,
  ],
  [
    'travel',
    `travel trip ticket tickets flight visa holiday hotel guesthouse tour voyage billet vol vacances viaje boleto vuelo vacaciones reise
    flug urlaub viaggio volo vacanza viagem calatorie zbor biyahe airb busb ferb rlwy`,
  ],
  [
    'other',
    `loan debt savings saving repayment donation charity tax investment disaster relief flood earthquake typhoon appeal tontine pret dette epargne
    remboursement don dons impot investissement placement collecte prestamo deuda ahorro ahorros donacion donativo inversion
    darlehen kredit schulden sparen spende steuer prestito debito risparmi donazione tassa divida poupanca doacao imprumut
    datorie economii donatie utang ipon donasyon loar clpr savg char invs taxs`,
  ],
];

export const purposeWords: ReadonlyMap<string, PurposeCategory> = new Map(
  words.flatMap(([category, list]) => list.split(/\s+/).map((word) => [word, category] as const)),
);
