/** What was set aside, what is unknown and what was checked, of one lead. */
import type { JSX } from 'hono/jsx/jsx-runtime';
import { alike } from '../../scoring/alike.js';
import { deciderWords } from '../../scoring/decider-words.js';
import { phrases } from '../../scoring/explain-phrases.js';
import { printable } from '../../scoring/printable.js';
import { holdsWords } from '../../scoring/route-audit.js';
import { capital, joined } from '../../scoring/say.js';
import { fastSeriesWords, setAsideQuestions } from '../../scoring/set-aside-words.js';
import { checkedTexts } from '../checked-texts.js';
import type { LeadSheet } from '../lead-sheet.js';
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
  const groups = alike(sheet.setAside, ({ because }) => because.map(({ title }) => title.en).join());
  return (
    <>
      <h4>{words.lead.setAside}</h4>
      <ul>
        {groups.map((all) => {
          const [{ because }] = all;
          const fast = all.flatMap(({ fastSeries }) => fastSeries);
          return (
            <li>
              {joined(
                because.map(({ title, reason }) => `${say(title)}, ${say(reason)}`),
                lang,
              )}
              {`${colon} `}
              {all.map(({ counterparty, payments }, at) => (
                <>
                  {at === 0 ? '' : ', '}
                  <Counterparty scene={scene} role={sheet.role} id={counterparty} />{' '}
                  <PaymentLinks numbers={payments} anchor={anchor} />
                </>
              ))}
              {'. '}
              {fast.length === 0 ? null : (
                <strong>
                  {`${capital(say(fastSeriesWords))} `}
                  <PaymentLinks numbers={fast} anchor={anchor} />
                  {'. '}
                </strong>
              )}
              {setAsideQuestions(because, fast.length > 0, say)}
            </li>
          );
        })}
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

/** What was seen without weight stands among the reasons already. */
export function Checks({ scene, sheet }: FindingProps): JSX.Element {
  const texts = checkedTexts(sheet, scene.lang);
  return (
    <ul>
      {texts.map((each) => (
        <li>{each}</li>
      ))}
    </ul>
  );
}

/** Which payment or reason alone decides the band, and what is left without it. */
export function Deciders({
  scene,
  placed,
}: {
  readonly scene: Scene;
  readonly placed: PlacedSheet;
}): JSX.Element | null {
  const { say } = scene;
  const { deciders } = placed.sheet;
  if (deciders.length === 0) return null;
  return (
    <ul>
      {deciders.flatMap(({ band, indicators, others, payments }) => {
        const left = `, ${say(deciderWords.leaves)}${say(phrases.colon)} ${say(band)}`;
        const reasons = deciderWords[indicators.length === 1 ? 'indicator' : 'indicators'];
        return [
          indicators.length === 0 ? null : (
            <li>{`${say(reasons)} ${indicators.map(say).join(', ')}${left}`}</li>
          ),
          others.length === 0 ? null : (
            <li>{`${say(deciderWords.others)} ${others.map(printable).join(', ')}${left}`}</li>
          ),
          payments.length === 0 ? null : (
            <li>
              {`${say(deciderWords[payments.length === 1 ? 'payment' : 'payments'])} `}
              <PaymentLinks numbers={payments} anchor={placed.anchor} />
              {left}
            </li>
          ),
        ];
      })}
    </ul>
  );
}

/** Why somebody is in this queue and in no other. */
export function WhyQueue({ scene, sheet }: FindingProps): JSX.Element {
  const { say } = scene;
  const { conditions, notes } = sheet.routeAudit;
  const colon = say(phrases.colon);
  return (
    <ul>
      {conditions.map(({ holds, words }) => (
        <li>
          <strong>{say(holdsWords[`${holds}`])}</strong>
          {`${colon} ${say(words)}`}
        </li>
      ))}
      {notes.map((each) => (
        <li>{say(each)}</li>
      ))}
    </ul>
  );
}
