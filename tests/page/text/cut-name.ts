// A name that two texts hold together, each as long as a test wants it.

/** Two texts of so many letters, of which one ends in *Uzb* and the next begins with *ekistan*. */
export function cutName(before: number, behind: number): [before: string, behind: string] {
  return [
    `${' and so'.repeat(before / 7)} Uzb`.slice(-before),
    `ekistan${' and so'.repeat(behind / 7)}`.slice(0, behind),
  ];
}
