/** Digests of the tables that ship with the program and decide what a row says (X1). */
import { createHash } from 'node:crypto';
import { captureSoftware, softwareCategories } from '../../intake/capture-software.js';
import { countryCodes, onlyZones } from '../../intake/countries.js';
import { currencyCodes } from '../../intake/currencies.js';
import { intermediaryCategories, intermediaryNames } from '../../intake/intermediaries.js';
import { nameParticles } from '../../intake/particles.js';
import { purposeWords } from '../../intake/purposes.js';
import { refusalWords } from '../../intake/refusals.js';

export function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

export function shippedTables(): Readonly<Record<string, string>> {
  return {
    intermediaries_sha256: digest([intermediaryCategories, intermediaryNames]),
    capture_software_sha256: digest([captureSoftware, softwareCategories]),
    purposes_sha256: digest([...purposeWords]),
    refusals_sha256: digest([...refusalWords]),
    countries_sha256: digest([countryCodes, onlyZones]),
    currencies_sha256: digest(currencyCodes),
    particles_sha256: digest(nameParticles),
  };
}
