/** English and French; the words of sources that say "suspicious" or "suspected" are no names for a person. */
export const loaded: RegExp =
  /\b(offenders?|suspects?|perpetrators?|predators?|purchasers?|p(a)?edophiles?|perverts?|délinquants?|suspecte?s?|prédateurs?|pédophiles?|pervers)\b|\b(porn(ograph\w*)?|csam)\b/giu;
