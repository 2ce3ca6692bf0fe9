// A press in a card that changes something, or opens something, must be one that its reader has just made.
import { afterEach, expect, test, vi } from 'vitest';
import { askFor } from '../../../entrypoints/card-script/page-card.tsx';
import { tellBackground } from '../../../frame/send.ts';

vi.mock('../../../frame/send.ts', () => ({ tellBackground: vi.fn<() => void>() }));

afterEach(() => {
  vi.unstubAllGlobals();
  vi.clearAllMocks();
});

const requests = [
  { type: 'switch-site', isOn: false },
  { type: 'open-popup', subject: 'kz' },
] as const;

test.for(requests)('the background hears of $type while the reader’s gesture is a moment ago', (request) => {
  vi.stubGlobal('navigator', { userActivation: { isActive: true } });
  askFor(request);
  expect(tellBackground).toHaveBeenCalledExactlyOnceWith(request);
});

test.for(requests)('it does not hear of $type without one', (request) => {
  vi.stubGlobal('navigator', { userActivation: { isActive: false, hasBeenActive: true } });
  askFor(request);
  expect(tellBackground).not.toHaveBeenCalled();
});
