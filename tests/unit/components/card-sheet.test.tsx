// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/preact';
import { beforeAll, describe, expect, test } from 'vitest';
import { renderCard } from './render-card.tsx';

beforeAll(() => {
  // jsdom has no pointer capture.
  HTMLElement.prototype.setPointerCapture = () => undefined;
});

const sheet = { subject: 'tj', form: 'sheet', closable: true } as const;

test('a sheet’s actions bear their names in few words', () => {
  renderCard(sheet);
  const labels = [...document.querySelectorAll('.actions button')].map((action) => action.textContent);
  expect(labels).toEqual(['Pin', 'Copy', 'Open', 'Off here']);
});

test('a sheet’s source is one line', () => {
  const { card } = renderCard(sheet);
  expect(card.textContent).toContain('Carnegie, via Moscow Times, around Dec 2022');
});

describe('a sheet that is pulled at its top', () => {
  test('follows the finger and closes if it was pulled far', () => {
    const { asked, translate } = pull(120, 1000);
    expect(translate).toBe('0px 120px');
    expect(asked.onClose).toHaveBeenCalledOnce();
  });

  test('closes if it was pulled fast', () => {
    expect(pull(40, 50).asked.onClose).toHaveBeenCalledOnce();
  });

  test('goes back if it was pulled a little', () => {
    const { asked, after } = pull(40, 1000);
    expect(asked.onClose).not.toHaveBeenCalled();
    expect(after).toBe('');
  });

  test('does not go up', () => {
    expect(pull(-50, 1000).translate).toBe('0px');
  });

  test('stays if a button in it was pressed', () => {
    const { asked, card } = renderCard(sheet);
    const close = screen.getByRole('button', { name: 'Close' });
    drag('pointerdown', close, 100, 0);
    drag('pointermove', close, 300, 10);
    drag('pointerup', close, 300, 10);
    expect(card.style.translate).toBe('');
    expect(asked.onClose).not.toHaveBeenCalled();
  });
});

/** Pulls a sheet down by CSS pixels, and lets it go. */
function pull(distance: number, milliseconds: number) {
  const { asked, card } = renderCard(sheet);
  const top = screen.getByRole('heading');
  drag('pointerdown', top, 100, 0);
  drag('pointermove', top, 100 + distance, milliseconds);
  const translate = card.style.translate;
  drag('pointerup', top, 100 + distance, milliseconds);
  return { asked, translate, after: card.style.translate };
}

/** @param time in milliseconds */
function drag(type: string, target: Element, y: number, time: number): void {
  const event = new MouseEvent(type, { bubbles: true, clientY: y });
  Object.defineProperties(event, {
    isPrimary: { value: true },
    pointerId: { value: 1 },
    timeStamp: { value: time },
  });
  fireEvent(target, event);
}
