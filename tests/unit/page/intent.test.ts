// When a card opens and closes, with a clock and a pointer of the test's own.
import { describe, expect, test } from 'vitest';
import {
  AIM_MS,
  closed,
  type Intent,
  type IntentEvent,
  LINK_EXTRA_MS,
  nextIntent,
  REST_MS,
  SWITCH_MS,
  wakesAt,
  wantsLookUp,
} from '../../../page/card/intent.ts';

const timing = { openDelay: 300, closeDelay: 240 };
const card = { left: 100, top: 130, right: 440, bottom: 500 };

/** A page of named mentions, a pointer on it and the time, played against the state machine. */
class Reader {
  state: Intent<string> = closed;
  time = 0;
  lookUps = 0;
  under: string | undefined;
  isLink = false;

  send(event: IntentEvent<string>): void {
    this.state = nextIntent(this.state, event, timing);
    if (!wantsLookUp(this.state)) return;
    this.lookUps += 1;
    this.send({ type: 'found', time: this.time, mention: this.under, isLink: this.isLink });
  }

  move(x: number, y: number, over: 'page' | 'mention' | 'card' = 'page', under?: string): this {
    this.under = under;
    this.send({
      type: 'move',
      time: this.time,
      at: { x, y },
      over,
      card: this.state.is === 'open' ? card : undefined,
    });
    return this;
  }

  /** Lets time pass, waking the machine as often as it asks for. */
  wait(ms: number): this {
    const end = this.time + ms;
    for (let at = wakesAt(this.state); at !== undefined && at <= end; at = wakesAt(this.state)) {
      this.time = Math.max(this.time, at);
      this.send({ type: 'tick', time: this.time });
    }
    this.time = end;
    return this;
  }

  get open(): string | undefined {
    return this.state.is === 'open' ? this.state.mention : undefined;
  }
}

function onWord(): Reader {
  return new Reader().move(120, 100, 'page', 'Kazakhstan');
}

function openByHover(): Reader {
  return onWord().wait(300);
}

describe('opening by hover', () => {
  test('a pointer that rests on a mention opens its card after the delay, counted from its coming to rest', () => {
    expect(onWord().wait(299).open).toBeUndefined();
    expect(onWord().wait(300).open).toBe('Kazakhstan');
  });

  test('in a link the pointer must rest for longer', () => {
    const reader = onWord();
    reader.isLink = true;
    expect(reader.wait(300).open).toBeUndefined();
    expect(reader.wait(LINK_EXTRA_MS).open).toBe('Kazakhstan');
  });

  test('what is under the pointer is looked up once a rest, and never while it moves', () => {
    const reader = onWord();
    for (let x = 120; x < 600; x += 20) reader.move(x, 100, 'page', 'Kazakhstan').wait(REST_MS - 1);
    expect(reader.lookUps).toBe(0);
    expect(reader.wait(10_000).lookUps).toBe(1);
  });

  test('a pointer that crosses a line of names opens nothing', () => {
    const reader = new Reader();
    for (const [index, name] of ['Kazakhstan', 'Uzbekistan', 'Tajikistan'].entries()) {
      reader.move(100 + 90 * index, 100, 'page', name).wait(100);
      expect(reader.open).toBeUndefined();
    }
  });

  test('a trembling hand is at rest', () => {
    const reader = onWord()
      .wait(100)
      .move(122, 101, 'page', 'Kazakhstan')
      .wait(100)
      .move(119, 99, 'page', 'Kazakhstan');
    expect(reader.wait(100).open).toBe('Kazakhstan');
  });

  test('a key, a button or a scroll in the meantime opens nothing until the pointer moves again', () => {
    const reader = onWord().wait(200);
    reader.send({ type: 'disturb' });
    expect(reader.wait(10_000).open).toBeUndefined();
    expect(reader.move(130, 100, 'page', 'Kazakhstan').wait(300).open).toBe('Kazakhstan');
  });

  test('with no delay set, the card opens as soon as the pointer rests', () => {
    const state = nextIntent<string>(
      { is: 'closed', rest: { at: { x: 0, y: 0 }, since: 0, is: 'due' } },
      { type: 'found', time: REST_MS, mention: 'CSTO', isLink: false },
      { ...timing, openDelay: 0 },
    );
    expect(state).toMatchObject({ is: 'open', mention: 'CSTO', by: 'hover' });
  });
});

describe('closing', () => {
  test('the card closes a while after the pointer has left both word and card', () => {
    const reader = openByHover().move(120, 60);
    expect(reader.wait(239).open).toBe('Kazakhstan');
    expect(reader.wait(1).open).toBeUndefined();
  });

  test('a pointer that comes back to the word or reaches the card in time keeps it', () => {
    const back = openByHover().move(120, 60).wait(200).move(120, 100, 'mention');
    expect(back.wait(10_000).open).toBe('Kazakhstan');
    const reached = openByHover().move(120, 60).wait(200).move(200, 200, 'card');
    expect(reached.wait(10_000).open).toBe('Kazakhstan');
  });

  test('a pointer on its way to the card may cross another mention', () => {
    const reader = openByHover().move(121, 100, 'mention');
    reader.move(150, 115, 'page', 'Uzbekistan').wait(SWITCH_MS + 100);
    expect(reader.open).toBe('Kazakhstan');
    expect(reader.move(200, 150, 'card').wait(10_000).open).toBe('Kazakhstan');
  });

  test('a pointer that stops on its way does not hold the card for ever', () => {
    const reader = openByHover().move(121, 100, 'mention').move(150, 115);
    expect(reader.wait(AIM_MS).open).toBeUndefined();
  });

  test('a pointer that turns off the way has left', () => {
    const reader = openByHover().move(121, 100, 'mention').move(150, 115).wait(50).move(40, 115);
    expect(reader.wait(240).open).toBeUndefined();
  });

  test('the pointer goes from one mention straight to the next', () => {
    const reader = openByHover().move(300, 100, 'page', 'Uzbekistan');
    expect(reader.wait(SWITCH_MS - 1).open).toBe('Kazakhstan');
    expect(reader.wait(1).open).toBe('Uzbekistan');
    expect(reader.wait(10_000).open).toBe('Uzbekistan');
  });

  test('leaving the window closes a hovered card and no other', () => {
    const hovered = openByHover();
    hovered.send({ type: 'leave', time: hovered.time });
    expect(hovered.wait(240).open).toBeUndefined();
    const clicked = new Reader();
    clicked.send({ type: 'show', mention: 'CSTO', by: 'click' });
    clicked.send({ type: 'leave', time: 0 });
    expect(clicked.wait(10_000).open).toBe('CSTO');
  });
});

describe('a card that was asked for', () => {
  test('stays when the pointer wanders, and closes with a press outside', () => {
    const reader = new Reader();
    reader.send({ type: 'show', mention: 'CSTO', by: 'key' });
    reader.move(120, 100, 'page', 'Kazakhstan').wait(10_000);
    expect(reader.open).toBe('CSTO');
    reader.send({ type: 'press-outside' });
    expect(reader.open).toBeUndefined();
  });

  test('once pinned, stays through presses outside and shows what is clicked next', () => {
    const reader = openByHover();
    reader.send({ type: 'pin', isPinned: true });
    reader.send({ type: 'press-outside' });
    reader.move(300, 100, 'page', 'Uzbekistan').wait(10_000);
    expect(reader.open).toBe('Kazakhstan');
    reader.send({ type: 'show', mention: 'Uzbekistan', by: 'click' });
    expect(reader.state).toMatchObject({ mention: 'Uzbekistan', isPinned: true });
    reader.send({ type: 'close' });
    expect(reader.open).toBeUndefined();
  });
});
