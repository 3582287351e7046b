/**
 * What the name of a column says it holds: words in English, French, German, Spanish, Portuguese, Italian and Filipino, as
 * remitters and banks name their columns. Names are folded; the first line that matches decides.
 */
import { foldName } from './fold-name.js';

export type SideRole = 'payer' | 'beneficiary' | 'counterparty' | 'holder';

export type SideMeaning =
  | 'id'
  | 'name'
  | 'given'
  | 'middle'
  | 'family'
  | 'account'
  | 'country'
  | 'address'
  | 'city'
  | 'postcode'
  | 'phone'
  | 'email'
  | 'birth_date'
  | 'type';

export type PlainMeaning =
  | 'payment_id'
  | 'transfer_reference'
  | 'executed_at'
  | 'booked_at'
  | 'settled_at'
  | 'clock'
  | 'amount'
  | 'debit'
  | 'credit'
  | 'direction'
  | 'currency'
  | 'payout_amount'
  | 'payout_currency'
  | 'status'
  | 'status_at'
  | 'status_reason'
  | 'payout_at'
  | 'payout_method'
  | 'payout_agent'
  | 'payout_city'
  | 'payout_country'
  | 'purpose'
  | 'relationship'
  | 'channel'
  | 'provider_id'
  | 'device_id'
  | 'wallet_id'
  | 'ip_country'
  | 'merchant_category'
  | 'merchant_name'
  | 'customer_since'
  | 'left';

export type Meaning =
  | { readonly kind: 'plain'; readonly meaning: PlainMeaning }
  | { readonly kind: 'side'; readonly role: SideRole | undefined; readonly meaning: SideMeaning };

const payer =
  /\b(send(er|ers|ing)?|sent by|remitters?|payers?|payors?|originators?|orderer|ordering|debtors?|from|source|customers?|clients?|expediteurs?|emetteurs?|envoyeurs?|donneur|ordonnateur|payeurs?|debiteurs?|remitentes?|ordenantes?|emisor|pagador|clientes?|remetentes?|mittente|ordinante|pagatore|debitore|absenders?|zahler|zahlungspflichtige[rn]?|kunden?|nagpa(pa)?dala|kliyente)\b|auftraggeber|absender|zahlungspflichtig/;
const beneficiary =
  /\b(payout|pay out|destination|destino|target|receivers?|receiving|recipients?|beneficiar\p{L}*|beneficiaires?|bene|benef|benefi|payees?|creditors?|to|claimants?|destinataires?|crediteurs?|destinatari[oa]s?|receptor|favorecid[oa]|recebedor|creditore|glaubiger|tatanggap|tumanggap|tumatanggap|nakatanggap)\b|empfanger|empfaenger|begunstigte|beguenstigte/u;
const other = /counterpart|contrepartie|contraparte|controparte|gegenpartei|gegenkonto|\btiers\b/;

const holder =
  /auftragskonto|own account|eigenes konto|my account|compte (du )?titulaire|cuenta propia|conta propria/;

/** Columns that look like others and must not be taken for them. */
const left =
  /\b(blz|bic|swift|sort code|bank (name|code)|routing( number)?|ifsc)\b|bankleitzahl|\b(fees?|charges?|commissions?|frais|comision(es)?|tarifas?|taxas?|commissioni|spese|bayad)\b|gebuhr|gebuehr|entgelt|\b((fx|exchange) )?rates?\b|\btaux\b|wechselkurs|\bkurs\b|tipo de cambio|tasa|cambio|\b(balance|solde|saldo|kontostand)\b|\bid (card|type|number|no|country|expiry|issued?)\b|passport|passeport|ausweis|\b(piece|document|documento|dokument)\b|nationalit|staatsangeh|source of funds|origine des fonds|mittelherkunft|origen de (los )?fondos|origem dos recursos|\b(send|sending|sender) agent\b|\bagent expediteur\b|\b(gender|sex|sexe|genero|geschlecht)\b|occupation|profession|beruf|ocupacion/;

type PlainLine = readonly [PlainMeaning, RegExp];

const plainLines: readonly PlainLine[] = [
  [
    'customer_since',
    /customer since|registration date|registered|client depuis|kunde seit|cliente desde|date d inscription/,
  ],
  [
    'status_reason',
    /status reason|reason code|refusal|rejection|motif (du |de )?(rejet|refus)|ablehnungsgrund|motivo (de|do) (rechazo|recusa)/,
  ],
  [
    'status_at',
    /status (date|time|at|changed)|(cancel(l?ed)?|refund(ed)?|return(ed)?) (date|at|on)|date (d )?(annulation|statut)/,
  ],
  ['status', /\b(status|state|statut|etat|estado|situacao|stato|katayuan)\b|zustand/],
  [
    'payout_at',
    /(paid|payout|pay out|pickup|picked up|collect(ed|ion)|received|delivered|claimed) (at|on|date|time)|(pickup|collection) date|date (de )?(paiement|retrait|versement)|auszahlungs(datum|tag)|fecha (de )?(pago|cobro|retiro)|data (de|do) (pagamento|saque)|petsa ng (pagkuha|claim)/,
  ],
  [
    'payout_method',
    /(payout|pay out|delivery|receive|payment|disbursement|payin|pay in) ?(method|mode|type|option)|mode (de )?(paiement|retrait|livraison|reglement)|auszahlungs(art|weise)|(metodo|forma|modo) (de )?(pago|cobro|entrega|pagamento|recebimento)|paraan/,
  ],
  [
    'payout_agent',
    /(payout|pay out|paying|receiving|pickup|correspondent|destination) (agent|partner|location|branch|bank|outlet|bank code|bic)|agent payeur|(agence|point) de (retrait|paiement)|auszahlungs(stelle|agent)|(agente|banco|sucursal) (pagador|de pago|receptor)|agente pagador/,
  ],
  [
    'payout_city',
    /(payout|pay out|pickup|destination) (city|town)|ville (de )?(retrait|paiement|destination)|auszahlungsort|ciudad (de )?(pago|destino)|cidade de destino/,
  ],
  [
    'payout_country',
    /(payout|pay out|pickup|destination|receive|receiving|to) country|pays (de )?(destination|retrait|paiement)|auszahlungsland|zielland|pais (de )?(destino|pago)|paese (di )?destinazione/,
  ],
  [
    'payout_amount',
    /(\bto|payout|pay out|receive[dr]?|receiving|paid|destination|target|beneficiary|payment|local) (amount|amt|value)|(amount|amt) (received|paid|to (be )?(paid|receive)|local)|montant (recu|verse|paye|a payer|percu|local)|auszahlungsbetrag|zielbetrag|(monto|importe|cantidad|valor) (recibido|pagado|a pagar|a recibir|de destino|recebido|pago|a receber)|importo (ricevuto|pagato)|halagang? (natanggap|matatanggap)/,
  ],
  [
    'payout_currency',
    /(\bto|payout|pay out|receive[dr]?|receiving|paid|destination|target|beneficiary|payment|local) (currency|ccy|curr)|devise (recue|de (paiement|destination|versement)|locale)|monnaie (de )?(paiement|destination)|auszahlungswahrung|auszahlungswaehrung|zielwahrung|zielwaehrung|(moneda|divisa|moeda) (de )?(destino|pago|recibida|recebida|recebimento)/,
  ],
  [
    'direction',
    /soll ?\/? ?haben|\bs\/h\b|debit ?\/ ?credit|credit ?\/ ?debit|dr ?\/ ?cr|\bd\/c\b|\bc\/d\b|\b(direction|sens|sentido|richtung|direccion|segno)\b/,
  ],
  [
    'debit',
    /\b(debits?|debito|debitos|cargos?|paid out|money out|withdrawals?|outgoing|depenses?|dare|uscite)\b|^soll$|lastschrift|ausgang|belastung/,
  ],
  [
    'credit',
    /\b(credits?|credito|creditos|abonos?|paid in|money in|deposits?|incoming|recettes?|avere|entrate)\b|^haben$|gutschrift|eingang/,
  ],
  [
    'settled_at',
    /value date|date (de )?valeur|valuta ?(datum|stellung)?$|wertstellung|fecha (de )?valor|data (de |di )?valu?ta|data valor/,
  ],
  [
    'booked_at',
    /(booking|posting|entry|book) (date|day)|date (de )?(comptabilisation|ecriture)|date comptable|buchungs(tag|datum)|fecha (de )?(contable|asiento|operacion)|data (de |do |da )?(lancamento|contabile|movimento)|data contabile/,
  ],
  [
    'payment_id',
    /\b(transactions?|txn|trx|trn|tx|payments?|transfers?|remittances?|operation|order|money transfer)( ?(control|tracking))? ?(ids?|ref\p{L}*|no|number|num|nr|code|#)\b|\b(mtcn|uetr|control (number|no)|tracking (number|no|code)|unique (ref\p{L}*|id))\b|(numero|no|n|ref\p{L}*|code|id|identifiant) (de |du |d |of |ng |da |do |della )?(la |l )?(transaction|transfert|operation|envoi|paiement|virement|transaccion|transferencia|operacion|envio|remesa|transacao|operacao|remessa|transazione|operazione|transaksyon|padala)|transaktions(nummer|id|nr)|auftrags(nummer|nr)|vorgangs(nummer|nr)|uberweisungsnummer|folio/u,
  ],
  [
    'transfer_reference',
    /end to end|e2e|kundenreferenz|customer ref\p{L}*|client ref\p{L}*|mandatsreferenz/u,
  ],
  [
    'payment_id',
    /^(references?|ref|ref no|reference (number|no|nr|code)|referencia|referenz|referenznummer|riferimento|id|pin|numero)$/,
  ],
  [
    'executed_at',
    /\b(created|initiated|executed|sent|send|transaction|txn|trx|tx|transfer|payment|order|remittance|operation) ?(at|on|date|time|datetime|dt|timestamp|ts)\b|date (et heure )?(de |d |du )?(la |l )?(operation|envoi|transaction|transfert|emission|paiement|virement|creation)|transaktions(datum|zeit)|auftragsdatum|uberweisungsdatum|erstellt|(fecha|data) (y hora |e hora )?(de |del |do |da |di |dell )?(la )?(envio|transaccion|operacion|transferencia|transacao|operacao|remesa|remessa|creacion|invio|operazione|transazione)|petsa ng (padala|transaksyon|pagpapadala)/,
  ],
  [
    'executed_at',
    /^(date( ?(and|&|\/|et|y|e)? ?(time|heure|hora))?|datetime|date time|timestamp|datum|fecha( y hora| hora)?|data( e? ?hora)?|petsa|dated?|created|date operation|when)$/,
  ],
  [
    'clock',
    /^(time|heure|uhrzeit|zeit|hora|ora|oras|(transaction|txn|sent|send) time|heure (de l )?(operation|envoi|transaction)|hora (de )?(envio|transaccion|operacion))$/,
  ],
  [
    'currency',
    /\b(currency|ccy|curr|devise|monnaie|moneda|divisa|moeda|valuta|salapi)\b|wahrung|waehrung|currency code/,
  ],
  [
    'amount',
    /\b(send|sent|sending|principal|source|transfer|transaction|txn|payment|gross|net|face|base) ?(amount|amt|value)\b|\b(amount|amt|montants?|somme|betrag|importes?|montos?|cantidad|valor(es)?|importo|halaga|summe|suma|quantia|principal|value)\b|betrag/,
  ],
  [
    'relationship',
    /relationship|relation\b|\blien\b|beziehung|verwandtschaft|relacion|parentesco|relacao|relazione|relasyon|kaugnayan/,
  ],
  [
    'purpose',
    /purpose|\breason\b|\b(motif|objet|libelle|communication|concepto|motivo|proposito|finalidade|causale|layunin|dahilan|message|memo|remarks?|details?|narrative|description|descripcion|descricao|descrizione|comment)\b|verwendungszweck|zweck|buchungstext/,
  ],
  ['channel', /\b(channel|canal|kanal|canale)\b/],
  ['device_id', /device/],
  ['wallet_id', /wallet (id|number|no)/],
  ['ip_country', /ip country|pays ip/],
  ['merchant_category', /\bmcc\b|merchant category/],
  ['merchant_name', /merchant name|\bmerchant\b|commercant|handler\b/],
  [
    'provider_id',
    /\b(provider|operator|institution|prestataire|anbieter|proveedor|remittance company|mto)\b/,
  ],
];

type SideLine = readonly [SideMeaning, RegExp];

const sideLines: readonly SideLine[] = [
  [
    'name',
    /nombres? y apellidos?|noms? et prenoms?|prenoms? et noms?|noms? prenoms?|vor ?(und|u) ?nachname|nome e cognome|cognome e nome|nome completo|nombre completo|first and last name|name and surname/,
  ],
  ['birth_date', /\bdob\b|birth|naissance|geburts?|nacimiento|nascimento|nascita|kapanganakan/],
  ['email', /\be ?mails?\b|courriel|correo/],
  [
    'phone',
    /\b(phones?|mobiles?|tels?|telephones?|msisdn|gsm|cell?|celular|cellulare|portable|handy|telefonos?|telefones?|telepono)\b|telefon|handynummer/,
  ],
  ['account', /\biban\b|\b(account|acct|acc|accounts|compte|cuenta|conta|conto|clabe|rib)\b|konto/],
  ['postcode', /\b(zip|postcode|postal code|post code|code postal|plz|codigo postal|cep|cap)\b|postleitzahl/],
  ['city', /\b(city|town|ville|ciudad|cidade|citta|lungsod|ort|stadt)\b|wohnort/],
  ['country', /\b(country|pays|land|pais|paese|bansa)\b|country code|land$/],
  [
    'address',
    /\b(address|adresse|direccion|endereco|indirizzo|tirahan|street|rue|calle|rua|via|domicilio)\b|anschrift|strasse|adresse/,
  ],
  [
    'given',
    /\b(first|given|fore) ?names?\b|\bprenoms?\b|vornamen?|\b(primer )?nombres\b|primer nombre|primeiro nome|nome proprio|unang pangalan|\bgiven\b|firstname/,
  ],
  ['middle', /middle ?(name|initial)?|second name|segundo nombre|gitnang|nome do meio|deuxieme prenom/],
  [
    'family',
    /\b(last|family|sur) ?names?\b|nom de (famille|naissance)|nachname|familienname|zuname|apellidos?|sobrenome|apelido|cognome|apelyido|\bfamily\b|lastname/,
  ],
  ['type', /\b(type|typ|tipo)\b/],
  [
    'name',
    /\b(full )?names?\b|\bnom\b|nom complet|\bnombre\b|\bnome\b|pangalan|raison sociale|razon social|inhaber|\bholder\b|titulaire|titular/,
  ],
  [
    'id',
    /\b(id|ids|number|no|nr|code|identifiant|numero|ref|reference|kennung)\b|kundennummer|kunden(nr|id)/,
  ],
];

/** Undefined for a name that says nothing. */
export function meaningOf(name: string): Meaning | undefined {
  const folded = foldName(name);
  const role = roleOf(folded);
  if (left.test(folded)) return { kind: 'plain', meaning: 'left' };
  const side = sideLines.find(([, pattern]) => pattern.test(folded))?.[0];
  const plain = plainLines.find(([, pattern]) => pattern.test(folded))?.[0];
  if (plain !== undefined && !(role !== undefined && side !== undefined && sideWins(plain, side)))
    return { kind: 'plain', meaning: plain };
  if (side !== undefined) return { kind: 'side', role, meaning: side };
  // Nothing but a role is a name: "Beneficiary", "Auftraggeber/Empfänger".
  return role === undefined ? undefined : { kind: 'side', role, meaning: 'name' };
}

/** "Customer reference" is a payer's number and "sender date of birth" no date of sending; a status stays one. */
function sideWins(plain: PlainMeaning, side: SideMeaning): boolean {
  if (side === 'birth_date' || side === 'given' || side === 'family' || side === 'middle') return true;
  const mild: readonly PlainMeaning[] = [
    'payment_id',
    'debit',
    'credit',
    'provider_id',
    'merchant_name',
    'executed_at',
  ];
  return mild.includes(plain) || (plain === 'purpose' && side !== 'id');
}

function roleOf(folded: string): SideRole | undefined {
  if (holder.test(folded)) return 'holder';
  const [pays, isPaid] = [payer.test(folded), beneficiary.test(folded)];
  if (other.test(folded) || (pays && isPaid)) return 'counterparty';
  return pays ? 'payer' : isPaid ? 'beneficiary' : undefined;
}
