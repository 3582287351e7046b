import { Command } from 'commander';
import { indicatorsCheckCommand } from './indicators-check.js';
import { indicatorsCostCommand } from './indicators-cost.js';
import { indicatorsListCommand } from './indicators-list.js';
import { indicatorsShowCommand } from './indicators-show.js';
import { indicatorsTryCommand } from './indicators-try.js';
import type { Session } from './session.js';

const help = `
  vigie indicators list --lang fr
  vigie indicators show shared-beneficiary
  vigie indicators show short-gaps --yaml > own.yaml
  vigie indicators check own.yaml`;

export function indicatorsCommand(session: Session): Command {
  return new Command('indicators')
    .summary('list and show what is looked for; check, weigh up and try definitions of your own')
    .description(
      'See what Vigie looks for, where each idea comes from and what looks the same; write your own.',
    )
    .addCommand(indicatorsListCommand(session))
    .addCommand(indicatorsShowCommand(session))
    .addCommand(indicatorsCheckCommand(session))
    .addCommand(indicatorsCostCommand(session))
    .addCommand(indicatorsTryCommand(session))
    .addHelpText('after', help);
}
