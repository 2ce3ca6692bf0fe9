// The tests' own document as one that the extension reads: its frame's controller, with the names beside it instead of
// in the background, and no card.
import { expect, onTestFinished } from 'vitest';
import { pageSettingsIn, spottedIn } from '../../frame/answers.ts';
import { offReasonOf } from '../../frame/documents.ts';
import { connect } from '../../frame/extension-api.ts';
import { FrameController } from '../../frame/frame-controller.ts';
import type { AskedText } from '../../messaging/messages.ts';
import { type Settings, defaultSettings } from '../../settings/settings.ts';
import { pageSearch } from '../../page/text/page-search.ts';
import { detect } from '../../spotting/detect.ts';
import { type Marks, readHighlights } from '../browser/harness/read-highlights.ts';

/** The real one: a page may put another element under its name. */
export const { body } = document;

export interface MarkedPage {
  readonly controller: FrameController;
  /** The texts that were asked about, in turn. */
  readonly asked: readonly string[];
  /** How many questions have been answered. */
  answered(): number;
  /** The subjects that the background was told of, each time. */
  readonly told: readonly (readonly string[])[];
  /** What was contained where it happened, and would be in the developer's log. */
  readonly errors: readonly unknown[];
  /** Units of text that the first look was given. */
  looked(): number;
  /** Waits until exactly these words are marked, by subject id and in reading order, and nothing else. */
  seesMarks(expected: Marks): Promise<void>;
  /** Waits until so many words of a subject are marked, and tells how long that took since the call, in milliseconds. */
  timeToMarks(subject: string, count: number): Promise<number>;
}

/**
 * Makes the body of this HTML, has it read and followed until the test has finished, and fails it if anything threw.
 *
 * @param onAsked called each time that something is asked about, before there is an answer
 */
export function openMarkedPage(
  html: string,
  settings: Partial<Settings> = {},
  onAsked: () => void = ignore,
): MarkedPage {
  body.innerHTML = html;
  return markThisPage(settings, undefined, onAsked);
}

/**
 * Has the document read as it is.
 *
 * @param begin starts the frame's controller
 * @param onAsked called each time that something is asked about, before there is an answer
 */
export function markThisPage(
  settings: Partial<Settings> = {},
  begin: (controller: FrameController) => void = (controller) => controller.start(),
  onAsked: () => void = ignore,
): MarkedPage {
  const all = { ...defaultSettings, ...settings };
  const asked: string[] = [];
  const told: (readonly string[])[] = [];
  const errors: unknown[] = [];
  let looked = 0;
  let answered = 0;
  const controller = new FrameController({
    detect(text, further) {
      looked += text.length;
      return detect(text, further);
    },
    pageSearch,
    offReasonOf,
    async spot(texts: readonly AskedText[]) {
      asked.push(...texts.map(({ text }) => text));
      onAsked();
      // As a message does, it comes in a later task.
      await new Promise((resolve) => setTimeout(resolve));
      const mentions = await spottedIn(texts, all);
      answered++;
      return { mentions, settings: pageSettingsIn(all, location.href) };
    },
    settings: async () => pageSettingsIn(all, location.href),
    bringCards: async () => new Promise(ignore),
    connect,
    tellSubjects: (subjects) => told.push(subjects),
    lookForFrames: ignore,
    isOrphaned: () => false,
    onError: (error) => errors.push(error),
  });
  begin(controller);
  onTestFinished(() => {
    controller.end();
    body.replaceChildren();
    CSS.highlights.clear();
    expect(errors).toEqual([]);
  });
  return {
    controller,
    asked,
    answered: () => answered,
    told,
    errors,
    looked: () => looked,
    async seesMarks(expected) {
      await expect.poll(readHighlights).toEqual(expected);
    },
    async timeToMarks(subject, count) {
      const began = performance.now();
      while ((CSS.highlights.get(`fact-cards-${subject}`)?.size ?? 0) < count) {
        await new Promise((resolve) => setTimeout(resolve));
      }
      return performance.now() - began;
    },
  };
}

function ignore(): void {}
