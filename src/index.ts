/** Vigie as a library. What stands here is kept stable; everything else may move. */
export { type ErrorCode, VigieError } from './errors.js';
export {
  type PaymentColumn,
  paymentColumns,
  type Rejected,
  type Role,
  requiredColumns,
} from './intake/payment.js';
export { formatAmount, type Money, parseAmount } from './money.js';
export { defaultShare, parseShare, type Share } from './scoring/budget.js';
export { type Lead, type LeadColumn, leadColumns } from './scoring/lead.js';
export { readLeads } from './scoring/read-leads.js';
export { readWeights } from './scoring/read-weights.js';
export { type Route, routes } from './scoring/routes.js';
export { type BandName, bandNames, type Weights } from './scoring/weights.js';
export { weights202611 } from './scoring/weights-2026-11.js';
export { formatInstant, type Instant, parseInstant } from './time.js';
export { catalogue } from './typology/catalogue.js';
export type { Catalogue, Definition, Explanation, FactDefinition, Indicator } from './typology/definition.js';
export type { Expression } from './typology/expression.js';
export { library } from './typology/library/index.js';
