/** What was set aside, what is unknown and what was checked, of one lead. */
import type { JSX } from 'hono/jsx/jsx-runtime';
import { phrases } from '../../scoring/explain-phrases.js';
import { joined } from '../../scoring/say.js';
import type { LeadSheet } from '../lead-sheet.js';
import { narrativeOf } from '../narrative/narrative.js';
import { PaymentLinks } from './reasons.js';
import { Counterparty } from './related.js';
import type { PlacedSheet, Scene } from './scene.js';

export function SetAside({
  scene,
  placed,
}: {
  readonly scene: Scene;
  readonly placed: PlacedSheet;
}): JSX.Element | null {
  const { say, words, lang } = scene;
  const { sheet, anchor } = placed;
  if (sheet.setAside.length === 0) return null;
  const colon = say(phrases.colon);
  return (
    <>
      <h4>{words.lead.setAside}</h4>
      <ul>
        {sheet.setAside.map(({ counterparty, payments, because }) => (
          <li>
            <Counterparty scene={scene} role={sheet.role} id={counterparty} />{' '}
            <PaymentLinks numbers={payments} anchor={anchor} />
            {`${colon} `}
            {joined(
              because.map(({ title, reason }) => `${say(title)}, ${say(reason)}`),
              lang,
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

interface FindingProps {
  readonly scene: Scene;
  readonly sheet: LeadSheet;
}

export function Unknown({ scene, sheet }: FindingProps): JSX.Element {
  const { say, words } = scene;
  if (sheet.unknown.length + sheet.cautions.length === 0) return <p>{words.lead.nothingUnknown}</p>;
  return (
    <ul>
      {sheet.unknown.map(({ fact, missing, of }) => (
        <li>{`${say(fact)}${say(phrases.colon)} ${words.lead.unknownFact(missing, of)}`}</li>
      ))}
      {sheet.cautions.map((each) => (
        <li>{say(each)}</li>
      ))}
    </ul>
  );
}

export function Checks({ scene, sheet }: FindingProps): JSX.Element {
  const checked = narrativeOf(sheet, scene.lang).sections.find(({ heading }) => heading === 'checked');
  return (
    <ul>
      {(checked?.paragraphs ?? []).map((each) => (
        <li>{each}</li>
      ))}
    </ul>
  );
}
