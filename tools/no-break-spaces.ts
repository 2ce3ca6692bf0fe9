// Sets the no-break spaces of a language's print, so that whoever writes its texts can type plain ones.

/** The text with its plain spaces made no-break ones where the language wants them; others are left as they are. */
export function withNoBreakSpaces(text: string, lang: string): string {
  return (places[lang] ?? []).reduce((before, place) => before.replaceAll(place, '\u{A0}'), text);
}

/** By language: the spaces at which no line may end. */
const places: Readonly<Record<string, readonly RegExp[]>> = {
  ru: [
    // after a preposition, a conjunction or a particle, which leans on the next word
    /(?<=(?<![\p{L}-])(?:в|во|до|за|из|из-за|к|ко|на|о|об|обо|от|по|с|со|у|а|и|но|не|ни)) (?=\S)/giu,
    // before a dash, and before a particle that leans on the word before
    / (?=—|(?:бы|ли|же)(?!\p{L}))/gu,
    // between a number, or what stands for one in a message, and what it counts
    /(?<=[\d#]|\{(?:year|seconds)\}) (?=[\p{L}%])/gu,
  ],
};
