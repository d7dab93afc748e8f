/** "Agreed or disagreed": a share of both is no share in favor. */
const ofBothSides =
  /\b(agree\w*|de acuerdo)\W+((and|or|[oy])\W+)?(\w+ly |en |total\w* )*(disagree|desacuerdo)/i;

/**
 * The same in what was asked. "Do you agree or disagree?" is only how one asks; what people did is
 * told in the past.
 */
const wereOfBothSides =
  /\bagreed\W+((and|or)\W+)?(\w+ly )*disagreed|\b(estuv|respond|dij)\w+ (\w+ )?de acuerdo\W+([oy]\W+)?(en )?desacuerdo/i;

/** Whether a note or a heading says that a share is of those on both sides. */
export function areBothSides(text: string | null): boolean {
  return ofBothSides.test(text ?? '');
}

/** Whether an item, or its exact words, says so. */
export function areBothSidesAsked(text: string | null): boolean {
  return wereOfBothSides.test(text ?? '');
}
