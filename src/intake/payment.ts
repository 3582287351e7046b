/** The canonical payment: the columns of every format once it is inside (docs/semantics.md, section P). */

export const timeQualities = ['initiated', 'accepted', 'booked', 'settled', 'message', 'unknown'] as const;
export const channels = [
  'bank_transfer',
  'money_transfer',
  'card',
  'wallet',
  'crypto',
  'cash',
  'prepaid',
  'other',
] as const;
export const statuses = ['executed', 'attempted', 'refused', 'returned'] as const;
export const partyTypes = ['person', 'organisation', 'intermediary'] as const;
export const countryBases = ['payout', 'address', 'iban', 'bic', 'declared'] as const;
export const relationships = [
  'self',
  'spouse',
  'partner',
  'parent',
  'child',
  'sibling',
  'other_family',
  'friend',
  'business',
  'none',
  'other',
] as const;
/** Kin: a partner or friend whom only the payer names is none. */
export const kinships = ['spouse', 'parent', 'child', 'sibling', 'other_family'] as const;
export const relationshipBases = ['declared', 'verified'] as const;
export const purposeCategories = [
  'family',
  'food',
  'medical',
  'school',
  'housing',
  'gift',
  'salary',
  'services',
  'goods',
  'travel',
  'other',
  'unknown',
] as const;
/** Half-open bands of the reference amount in EUR: below 5, [5,60), [60,150), [150,1500), 1500 and above. */
export const amountBands = ['below_5', '5_60', '60_150', '150_1500', 'from_1500'] as const;
/** Why a payment was refused, from `status_reason`; only `compliance` is read by a definition. */
export const refusalClasses = ['compliance', 'funds', 'limit', 'technical', 'other', 'unknown'] as const;
export const idRules = ['given', 'account', 'wallet', 'phone', 'name', 'unattributed'] as const;

export type TimeQuality = (typeof timeQualities)[number];
export type Channel = (typeof channels)[number];
export type Status = (typeof statuses)[number];
export type PartyType = (typeof partyTypes)[number];
export type CountryBasis = (typeof countryBases)[number];
export type Relationship = (typeof relationships)[number];
export type RelationshipBasis = (typeof relationshipBases)[number];
export type PurposeCategory = (typeof purposeCategories)[number];
export type AmountBand = (typeof amountBands)[number];
export type RefusalClass = (typeof refusalClasses)[number];
export type IdRule = (typeof idRules)[number];
export type Role = 'payer' | 'beneficiary';

/** Every CSV column, in the order in which Vigie writes them. */
export const paymentColumns = [
  'payment_id',
  'executed_at',
  'time_quality',
  'amount',
  'currency',
  'payout_amount',
  'payout_currency',
  'channel',
  'status',
  'status_at',
  'status_reason',
  'original_payment_id',
  'provider_id',
  'transfer_reference',
  'payer_id',
  'payer_name',
  'payer_account',
  'payer_country',
  'payer_time_zone',
  'payer_address',
  'payer_phone',
  'payer_email',
  'payer_birth_date',
  'payer_type',
  'customer_since',
  'beneficiary_id',
  'beneficiary_name',
  'beneficiary_account',
  'beneficiary_country',
  'beneficiary_country_basis',
  'beneficiary_address',
  'beneficiary_phone',
  'beneficiary_email',
  'beneficiary_birth_date',
  'beneficiary_type',
  'payout_city',
  'payout_agent',
  'payout_at',
  'payout_method',
  'purpose',
  'merchant_category',
  'merchant_name',
  'card_present',
  'cash_withdrawal',
  'wallet_id',
  'device_id',
  'ip_country',
  'relationship',
  'relationship_basis',
] as const;
export type PaymentColumn = (typeof paymentColumns)[number];

export const requiredColumns: readonly PaymentColumn[] = ['payment_id', 'executed_at', 'amount', 'currency'];

/** The columns that may differ between two rows of one payment without being a conflict. */
export const mutableColumns: readonly PaymentColumn[] = [
  'status',
  'status_at',
  'status_reason',
  'payout_city',
  'payout_agent',
  'payout_at',
  'payout_method',
];

/** A payment as text, one cell per column given; an absent or empty cell is unknown. */
export type PaymentText = Readonly<Partial<Record<PaymentColumn, string>>>;

/** A row that was not accepted: where it stands and why. Never the text of the row. */
export interface Rejected {
  readonly file: string;
  /** 1-based line of the file's own text, the header being line 1. */
  readonly line: number;
  readonly field: PaymentColumn | '';
  readonly reason: string;
}
