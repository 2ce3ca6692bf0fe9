import { describe, expect, test } from 'vitest';
import { readMessage } from '../../../entrypoints/background/read-message.ts';

describe('the background takes', () => {
  test.each([
    {
      type: 'spot',
      texts: [{ text: 'Kazakhstan' }, { text: 'Казахстан', lang: 'ru' }],
      wantsSettings: true,
      styled: { all: [], inLinks: [] },
      isLong: false,
    },
    // Firefox passes on what is undefined.
    {
      type: 'spot',
      texts: [{ text: 'Kazakhstan', lang: undefined, links: [[0, 10]] }],
      wantsSettings: false,
      styled: { all: ['kz', 'csto'], inLinks: ['csto'] },
      isLong: true,
    },
    { type: 'settings-wanted' },
    { type: 'frame-wanted', frameId: 3 },
    { type: 'frame-wanted' },
    { type: 'frames-wanted' },
    { type: 'controller-wanted' },
    { type: 'card-wanted' },
    { type: 'subjects-found', subjects: ['kz', 'central-asia'] },
    { type: 'open-popup', subject: 'csto' },
    { type: 'open-popup' },
    { type: 'switch-site', isOn: false },
  ])('what a frame says: $type', (message) => {
    expect(readMessage(message)).toEqual(message);
  });
});

describe('the background takes nothing else', () => {
  test.each([
    undefined,
    null,
    'switch-site',
    [],
    {},
    { type: 'other' },
    { type: 'toString' },
    { type: 'switch-site' },
    { type: 'switch-site', isOn: 'yes' },
    { type: 'switch-site', isOn: true, address: 'https://other.example/' },
    { type: 'open-popup', subject: 'atlantis' },
    { type: 'open-popup', subject: '__proto__' },
    { type: 'subjects-found', subjects: Array.from({ length: 100 }, () => 'kz') },
    {
      type: 'spot',
      texts: [{ text: 1 }],
      wantsSettings: true,
      styled: { all: [], inLinks: [] },
      isLong: false,
    },
    {
      type: 'spot',
      texts: 'Kazakhstan',
      wantsSettings: true,
      styled: { all: [], inLinks: [] },
      isLong: false,
    },
    {
      type: 'spot',
      texts: [],
      wantsSettings: true,
      styled: { all: ['atlantis'], inLinks: [] },
      isLong: false,
    },
    { type: 'spot', texts: [], wantsSettings: true, isLong: false },
    { type: 'spot', texts: [], wantsSettings: true, styled: { all: [] }, isLong: false },
    {
      type: 'spot',
      texts: [{ text: 'Kazakhstan', links: [[-1, 10]] }],
      wantsSettings: true,
      styled: { all: [], inLinks: [] },
      isLong: false,
    },
    { type: 'frame-wanted', frameId: -1 },
    { type: 'frame-wanted', frameId: 0.5 },
  ])('%j', (message) => {
    expect(readMessage(message)).toBeUndefined();
  });
});
