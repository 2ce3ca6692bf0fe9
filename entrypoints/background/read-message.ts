// Takes messages for what they are: checked where they arrive, whoever sent them.
import * as v from 'valibot';
import { subjectIds } from '../../data/subjects.ts';
import type { ToBackground } from '../../messaging/messages.ts';

/** The message, if it is one that a frame sends; `undefined` for anything else. */
export function readMessage(message: unknown): ToBackground | undefined {
  const { success, output } = v.safeParse(toBackground, message);
  return success ? output : undefined;
}

const subject = v.picklist(subjectIds);
const subjects = v.pipe(v.array(subject), v.maxLength(subjectIds.length));
const wholeNumber = v.pipe(v.number(), v.integer(), v.minValue(0));
const askedText = v.strictObject({
  text: v.string(),
  lang: v.optional(v.string()),
  links: v.optional(v.array(v.tuple([wholeNumber, wholeNumber]))),
});

const toBackground = v.variant('type', [
  v.strictObject({
    type: v.literal('spot'),
    texts: v.array(askedText),
    wantsSettings: v.boolean(),
    styled: v.strictObject({ all: subjects, inLinks: subjects }),
    isLong: v.boolean(),
  }),
  v.strictObject({ type: v.literal('settings-wanted') }),
  v.strictObject({ type: v.literal('frame-wanted'), frameId: v.optional(wholeNumber) }),
  v.strictObject({ type: v.literal('frames-wanted') }),
  v.strictObject({ type: v.literal('controller-wanted') }),
  v.strictObject({ type: v.literal('card-wanted') }),
  v.strictObject({ type: v.literal('words-wanted') }),
  v.strictObject({
    type: v.literal('subjects-found'),
    subjects,
  }),
  v.strictObject({ type: v.literal('open-popup'), subject: v.optional(subject) }),
  v.strictObject({ type: v.literal('switch-site'), isOn: v.boolean() }),
]);
