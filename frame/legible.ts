// What of a frame is too little to be read.

/** Smaller frames show no line of text, in CSS pixels. */
const LEAST_WIDTH = 40;
const LEAST_HEIGHT = 12;
/** The shortest names have so many letters. */
const LEAST_TEXT = 2;

/** Whether a frame of this size, in CSS pixels, shows a line of text. */
export function isLegible(width: number, height: number): boolean {
  return width >= LEAST_WIDTH && height >= LEAST_HEIGHT;
}

/** Whether a text is long enough to hold a name. */
export function mayHoldName(text: string): boolean {
  return text.length >= LEAST_TEXT;
}
