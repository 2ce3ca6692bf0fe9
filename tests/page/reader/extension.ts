// The extension's scripts for pages, as one.
import cardScript from '../../../entrypoints/card-script/index.ts';
import contentScript from '../../../entrypoints/content-script/index.ts';
import controllerScript from '../../../entrypoints/controller-script/index.ts';
import englishWords from '../../../entrypoints/words-en/index.ts';
import russianWords from '../../../entrypoints/words-ru/index.ts';

/** Each does what it does when the background puts it into a frame. */
export const scripts = {
  content: () => contentScript.main(),
  controller: () => controllerScript.main(),
  card: () => cardScript.main(),
  'words-en': () => englishWords.main(),
  'words-ru': () => russianWords.main(),
};
