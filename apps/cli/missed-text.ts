/** What a sample says of the parties below the floor, in words. */
import { markdownTable } from '../../evaluate/markdown-table.js';
import type { MissedBelow, MissedRow } from '../../evaluate/missed-below.js';
import { formatInstant } from '../../src/time.js';
import { formatCount, type Language } from './language.js';
import type { Session } from './session.js';

interface Say {
  readonly title: (missed: string, range: string, parties: string) => string;
  readonly nobody: string;
  readonly all: string;
  readonly header: readonly string[];
  readonly unread: (parties: string) => string;
  readonly note: string;
}

const words: Readonly<Record<Language, Say>> = {
  en: {
    title: (missed, range, parties) =>
      `Below the floor an estimated ${missed} of ${parties} parties are of the pattern (95 %: ${range}).`,
    nobody: 'Nobody of the sample is decided: nothing is known of what lies below the floor.',
    all: 'all',
    header: ['group', 'parties', 'drawn', 'decided', 'reported', 'missed', '95 %'],
    unread: (parties) => `${parties} parties are in strata where nobody is decided, and in no figure above.`,
    note: 'It counts what readers can see in payments; whoever leaves no trace there is missed by readers too.',
  },
  fr: {
    title: (missed, range, parties) =>
      `Sous le plancher, environ ${missed} parties sur ${parties} correspondent au profil recherché (95 % : ${range}).`,
    nobody:
      'Aucune partie de l’échantillon n’a reçu de décision : on ne sait rien de ce qui se trouve sous le plancher.',
    all: 'tous',
    header: ['groupe', 'parties', 'tirées', 'avec décision', 'déclarées', 'manquées', '95 %'],
    unread: (parties) =>
      `${parties} parties sont dans des strates sans aucune décision, et n’entrent dans aucun chiffre ci-dessus.`,
    note: 'Ne compte que ce que des lecteurs voient dans les paiements ; qui n’y laisse pas de trace leur échappe aussi.',
  },
};

export function missedText({ all, roles, strata, unread }: MissedBelow, language: Language): string {
  const say = words[language];
  const count = (value: number): string => formatCount(Math.round(value), language);
  const range = ({ interval }: MissedRow): string =>
    interval === null ? '–' : `${count(Math.floor(interval.lower))} – ${count(Math.ceil(interval.upper))}`;
  const row = (one: MissedRow, name = one.group): readonly string[] => [
    name,
    count(one.parties),
    count(one.drawn),
    count(one.decided),
    count(one.reported),
    one.missed === null ? '–' : count(one.missed),
    range(one),
  ];
  return [
    all.missed === null ? say.nobody : say.title(count(all.missed), range(all), count(all.parties)),
    '',
    ...markdownTable(say.header, [
      row(all, say.all),
      ...roles.map((one) => row(one)),
      ...strata.map((one) => row(one)),
    ]),
    '',
    ...(unread === 0 ? [] : [say.unread(count(unread))]),
    say.note,
  ].join('\n');
}

export async function printMissed(
  path: string,
  { lang, json }: { readonly lang: Language; readonly json: boolean },
  session: Session,
): Promise<void> {
  const { readSample } = await import('../../evaluate/read-sample.js');
  const { missedBelow } = await import('../../evaluate/missed-below.js');
  const sample = await readSample(path);
  const expires = Math.min(...sample.map(({ expiresAt }) => expiresAt));
  // A clock for a reminder; nothing is concluded from it.
  if (Date.now() > expires)
    session.output.note(
      `warning: ${path} could be kept until ${formatInstant(expires)}; keep the figures and remove it.`,
    );
  const found = missedBelow(sample);
  session.output.print(json ? JSON.stringify(found) : missedText(found, lang));
}
