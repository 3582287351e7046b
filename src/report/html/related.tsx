/** Other leads of the page that a lead leads to. */
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Role } from '../../intake/payment.js';
import { printable } from '../../scoring/printable.js';
import type { LeadSheet } from '../lead-sheet.js';
import type { Scene } from './scene.js';
import { Told } from './told.js';

/** More would hide the payments. */
const shown = 6;

/** The other party of a payment, with a link where it is a lead too. */
export function Counterparty({
  scene,
  role,
  id,
}: {
  readonly scene: Scene;
  /** Of the lead whose payment it is. */
  readonly role: Role;
  readonly id: string;
}): JSX.Element {
  const anchor = scene.anchorOf(role === 'payer' ? 'beneficiary' : 'payer', id);
  if (anchor === undefined) return <Told text={id} />;
  return (
    <a href={`#${anchor}`}>
      <Told text={id} />
    </a>
  );
}

export function Related({
  scene,
  sheet,
}: {
  readonly scene: Scene;
  readonly sheet: LeadSheet;
}): JSX.Element | null {
  const { words, count } = scene;
  const { related } = words.lead;
  const all = scene.relatedOf(sheet);
  if (all.length === 0) return null;
  return (
    <>
      <h4>{related.heading}</h4>
      <ul>
        {all.slice(0, shown).map(({ lead, how, beneficiaries }) => (
          <li>
            <a href={`#${scene.anchorOf(lead.role, lead.partyId) ?? 'contents'}`}>
              {`${words.roles[lead.role]} `}
              <Told text={lead.partyId} />
            </a>
            {` ${related[how](beneficiaries.map(printable).join(', '))}`}
          </li>
        ))}
        {all.length > shown ? <li>{related.more(count(all.length - shown))}</li> : null}
      </ul>
      {all.some(({ how }) => how === 'same') ? <p class="fine">{related.together}</p> : null}
    </>
  );
}
