/** Colours of things that have no order; they stay apart for colour-blind eyes, on light and on dark. */
const COLORS = [
  '#2f7fd6',
  '#e08c0a',
  '#1f9d6b',
  '#d6438a',
  '#8a63d2',
  '#c9502f',
  '#3aa7b5',
  '#7d8c1f',
  '#a8744a',
  '#7f8b99',
] as const;

/** The colour of a run among others, or of a class. */
export const categoryColor = (place: number): string => COLORS[place % COLORS.length] ?? COLORS[0];

/** "#2f7fd6" as red, green and blue up to 255. */
export function rgbOf(hex: string): [number, number, number] {
  const whole = Number.parseInt(hex.slice(1), 16);
  return [whole >> 16, (whole >> 8) & 255, whole & 255];
}
