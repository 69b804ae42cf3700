/** What stands for a finding, both on the curve and beside its words. */
export const signOf = (place: number) => String(place + 1);
