// The short reference that a member and the log have for the same failure. Called by router.ts and cards/.

/** @param id Of the interaction. @returns Six signs: the end of the id, in base 36. */
export const referenceOf = (id: string): string => BigInt(id).toString(36).slice(-6).toUpperCase();
