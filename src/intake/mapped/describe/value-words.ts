/** Values of closed columns as other files write them. What is not here is left to whoever knows the file. */
import type { PaymentColumn } from '../../payment.js';

const words: Readonly<Partial<Record<PaymentColumn, Readonly<Record<string, string>>>>> = {
  status: {
    executed:
      'executed paid complete completed success successful succeeded settled done ok delivered collected picked-up paid-out payed paye payee effectue effectuee execute executee termine terminee regle reglee verse versee ausgefuhrt ausgefuehrt erledigt abgeschlossen ausgezahlt gebucht bezahlt pagado pagada completado completada ejecutado ejecutada exitoso exitosa pago paga concluido concluida pagato eseguito completato bayad nabayaran nakuha tapos',
    attempted:
      'attempted pending created initiated open new processing in-progress on-hold available ready unpaid cancelled canceled voided void expired en-attente en-cours cree annule annulee expire ausstehend offen storniert abgebrochen pendiente en-proceso cancelado cancelada anulado anulada pendente em-andamento in-attesa annullato nakabinbin kinansela',
    refused:
      'refused rejected declined blocked denied failed failure refuse refusee rejete rejetee bloque bloquee echoue echec abgelehnt gesperrt fehlgeschlagen rechazado rechazada bloqueado bloqueada fallido fallida recusado recusada rejeitado falhou rifiutato respinto bloccato fallito tinanggihan',
    returned:
      'returned refunded reversed refund reversal chargeback rembourse remboursee retourne retournee renvoye zuruckgegeben zurueckgegeben ruckerstattet rueckerstattet erstattet devuelto devuelta reembolsado reembolsada estornado estornada devolvido devolvida rimborsato restituito ibinalik',
  },
  relationship: {
    self: 'self myself own soi soi-meme moi selbst eigen yo-mismo propio proprio sarili',
    spouse:
      'spouse husband wife epoux epouse conjoint conjointe mari femme ehemann ehefrau ehepartner ehegatte esposo esposa marido conyuge conjuge mulher moglie marito coniuge asawa',
    partner:
      'partner fiance fiancee girlfriend boyfriend compagnon compagne concubin lebenspartner freund-in novio novia pareja namorado namorada companheiro companheira compagno compagna nobyo nobya kasintahan',
    parent:
      'parent parents mother father mum mom dad mere pere mutter vater eltern madre padre mae pai genitore magulang nanay tatay ina ama',
    child:
      'child children son daughter enfant fils fille kind sohn tochter hijo hija filho filha figlio figlia anak',
    sibling:
      'sibling brother sister frere soeur bruder schwester geschwister hermano hermana irmao irma fratello sorella kapatid kuya ate',
    other_family:
      'relative family family-member cousin uncle aunt nephew niece grandmother grandfather grandparent grandchild in-law other-family oncle tante neveu niece famille grand-mere grand-pere familie onkel nichte neffe oma opa tio tia primo prima sobrino sobrina abuelo abuela familia familiar avo zio zia nonno nonna kamag-anak tito tita pinsan lolo lola pamangkin',
    friend: 'friend friends ami amie freund freundin amigo amiga amico amica kaibigan',
    business:
      'business employer employee colleague supplier client company commercial entreprise employeur employe fournisseur geschaftlich geschaeftlich arbeitgeber negocio empleador empleado proveedor negocios empregador empregado fornecedor azienda negosyo',
    none: 'none aucun aucune keine ninguno ninguna nenhum nenhuma nessuno wala',
    other: 'other autre autres andere sonstige otro otra outro outra altro altra iba',
  },
  channel: {
    bank_transfer: 'bank bank-transfer wire sepa virement uberweisung ueberweisung transferencia bonifico',
    money_transfer: 'money-transfer remittance mto agent transfert-d-argent remesa remessa padala',
    card: 'card debit-card credit-card carte karte tarjeta cartao carta',
    wallet: 'wallet mobile-money e-wallet gcash maya mpesa m-pesa portefeuille billetera carteira',
    crypto: 'crypto cryptocurrency bitcoin usdt',
    cash: 'cash especes bar bargeld efectivo dinheiro contanti',
    prepaid: 'prepaid prepaye prepago voucher gift-card',
    other: 'other autre andere otro outro altro',
  },
  payer_type: {
    person:
      'person individual private natural individu particulier personne physique privat privatperson persona particular fisica pessoa individuo tao p i',
    organisation:
      'organisation organization company business corporate legal entreprise societe firma unternehmen empresa juridica societa b c',
  },
  card_present: { true: 'true yes y 1 oui ja si sim oo', false: 'false no n 0 non nein nao hindi' },
};

const same: Readonly<Partial<Record<PaymentColumn, PaymentColumn>>> = {
  beneficiary_type: 'payer_type',
  cash_withdrawal: 'card_present',
};

/** Undefined for a value that is not known. */
export function valueFor(column: PaymentColumn, text: string): string | undefined {
  const key = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('ß', 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  const lists = words[same[column] ?? column] ?? {};
  return Object.entries(lists).find(([, list]) => list.split(' ').includes(key))?.[0];
}
