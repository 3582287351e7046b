/**
 * Who a side is, by the first rule that applies: given id, account, wallet (the payer's), phone, name with country.
 * A name identifies somebody only beside the other side of the payment, so its token carries that side's.
 */
const mark = "'|'";

/** Columns of the normalised layer `n`: base identities, without names. */
export function baseIdentity(): readonly string[] {
  return [
    `CASE WHEN n.payer_id IS NOT NULL THEN 'given' WHEN n.payer_account_plain IS NOT NULL THEN 'account'
      WHEN n.wallet_id IS NOT NULL THEN 'wallet' WHEN n.payer_phone_plain IS NOT NULL THEN 'phone' END AS payer_base_rule`,
    `coalesce(n.payer_id, n.payer_account_plain, n.wallet_id, n.payer_phone_plain) AS payer_base`,
    `CASE WHEN n.intermediary_fact THEN NULL WHEN n.beneficiary_id IS NOT NULL THEN 'given'
      WHEN n.beneficiary_account_plain IS NOT NULL THEN 'account' WHEN n.beneficiary_phone_plain IS NOT NULL THEN 'phone' END AS beneficiary_base_rule`,
    `CASE WHEN n.intermediary_fact THEN NULL
      ELSE coalesce(n.beneficiary_id, n.beneficiary_account_plain, n.beneficiary_phone_plain) END AS beneficiary_base`,
    `CASE WHEN n.payer_id IS NULL AND n.payer_country IS NOT NULL AND n.payer_plain_name <> '' THEN n.payer_plain_name || ${mark} || n.payer_country END AS payer_by_name`,
    `CASE WHEN n.beneficiary_id IS NULL AND NOT coalesce(n.intermediary_fact, false) AND n.to_country IS NOT NULL AND n.beneficiary_plain_name <> ''
      THEN n.beneficiary_plain_name || ${mark} || n.to_country || ${mark} || coalesce(n.city_plain, '') END AS beneficiary_by_name`,
  ];
}

/** Rule and token of a side, over the layer `i`; both null when the side is unattributed. */
export function identity(role: 'payer' | 'beneficiary'): { readonly rule: string; readonly token: string } {
  const other = role === 'payer' ? 'beneficiary' : 'payer';
  const beside = `(coalesce(i.${other}_base_rule || ':' || i.${other}_base, 'name:' || i.${other}_by_name) || ${mark} || i.${role}_by_name)`;
  return {
    rule: `CASE WHEN i.${role}_base IS NOT NULL THEN i.${role}_base_rule::id_rule WHEN ${beside} IS NOT NULL THEN 'name'::id_rule END`,
    token: `CASE WHEN i.${role}_base IS NOT NULL THEN i.${role}_base ELSE ${beside} END`,
  };
}
