/**
 * What other leads of a report say of the people in a lead's payments: who may be a victim among them must not be handed
 * on without that, and a beneficiary whom several people pay who may be extorted is told in each of their leads.
 */
import { isVictimRoute, type Route } from '../scoring/routes.js';
import type { LeadSheet } from './lead-sheet.js';

export interface ProtectedOthers {
  readonly route: Route;
  /** Ids as the payments have them. */
  readonly ids: readonly string[];
}

export interface PaidByVictims {
  readonly counterparty: string;
  /** People who may be victims of extortion and pay this beneficiary, this lead included. */
  readonly payers: number;
}

/** Whoever its payments name, counted or not: a lead hands on all of them. */
function named({ payments }: LeadSheet): readonly string[] {
  return [...new Set(payments.flatMap(({ counterparty }) => counterparty ?? []))];
}

/** Whom the sign of extortion rests on: other payments of the same person are another matter. */
function pressedBy({ victim, payments }: LeadSheet): readonly string[] {
  const numbers = (victim?.steps ?? []).filter(({ isReason }) => isReason).flatMap((step) => step.payments);
  return [...new Set(numbers.flatMap((number) => payments[number - 1]?.counterparty ?? []))];
}

/** The same sheets, each with what the others say of its people. */
export function withStandings(sheets: readonly LeadSheet[]): readonly LeadSheet[] {
  const routeOf = new Map(sheets.map(({ role, partyId, route }) => [`${role}:${partyId}`, route]));
  const pressed = new Map<string, number>();
  for (const sheet of sheets)
    if (sheet.route === 'possible-extortion-victim')
      for (const id of pressedBy(sheet)) pressed.set(id, (pressed.get(id) ?? 0) + 1);
  return sheets.map((sheet) => {
    const other = sheet.role === 'payer' ? 'beneficiary' : 'payer';
    const byRoute = new Map<Route, string[]>();
    for (const id of named(sheet)) {
      const route = routeOf.get(`${other}:${id}`);
      if (route !== undefined && isVictimRoute(route))
        byRoute.set(route, [...(byRoute.get(route) ?? []), id]);
    }
    const asked = sheet.role === 'payer' ? pressedBy(sheet) : [sheet.partyId];
    return {
      ...sheet,
      protectedOthers: [...byRoute].map(([route, ids]) => ({ route, ids })),
      paidByVictims: asked.flatMap((counterparty) => {
        const payers = pressed.get(counterparty) ?? 0;
        return payers < 2 ? [] : [{ counterparty, payers }];
      }),
    };
  });
}
